// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are expressions of workflows.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conditionHolds, type Lookup, resolveText } from "../../src/gate/expression.ts";

const lookup: Lookup = (context, path) =>
  context === "env" && path[0] === "A"
    ? { value: "${{ not.again }}" }
    : { why: `${context}: ${path.join("|")}` };

describe("expressions in a text", () => {
  it("that has none is the text itself", () => {
    const plain = fc.string().filter((text) => !text.includes("${{"));
    fc.assert(
      fc.property(plain, (text) => {
        expect(resolveText(text, lookup)).toEqual({ kind: "known", text });
      }),
    );
  });

  it("that are quoted text come back as the text, whatever it is", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, text) => {
        fc.pre(!before.includes("$"));
        const written = `${before}\${{ '${text.replaceAll("'", "''")}' }}$`;
        expect(resolveText(written, lookup)).toEqual({ kind: "known", text: `${before}${text}$` });
      }),
    );
  });

  it("are resolved once: a value is not looked at again", () => {
    expect(resolveText("a ${{ env.A }} b", lookup)).toEqual({ kind: "known", text: "a ${{ not.again }} b" });
  });

  it("are asked by context and path", () => {
    const asked = resolveText("${{ Matrix['a b'].c.d-e }}", lookup);
    expect(asked).toEqual({
      kind: "unknown",
      expression: "${{ Matrix['a b'].c.d-e }}",
      why: "matrix: a b|c|d-e",
    });
  });

  it.each(["", "env", "a.b == c", "a.b && c.d", "format('x')", "a.*.b", "a[0]", "'a' 'b'", "a.b }", "!a.b"])(
    "that are more than a name are not known: %j",
    (expression) => {
      expect(resolveText(`\${{ ${expression} }}`, lookup)).toMatchObject({
        kind: "unknown",
        why: "only plain names such as env.NAME and matrix.NAME can be known before a run",
      });
    },
  );
});

describe("a condition", () => {
  it.each(["", " true ", "always()", "${{ success() }}", "!cancelled()", "! Cancelled( )"])(
    "%j holds",
    (text) => {
      expect(conditionHolds(text)).toBe("yes");
    },
  );
  it.each(["false", "${{ false }}", "failure()", "cancelled() || failure()"])("%j does not", (text) => {
    expect(conditionHolds(text)).toBe("never");
  });
  it.each(["github.ref == 'x'", "always() && false", "failure() && true", "${{ true }} || x", "'true'"])(
    "%j is not known",
    (text) => {
      expect(conditionHolds(text)).toBe("unknown");
    },
  );
});
