import { execFileSync } from "node:child_process";
import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Problem, problemLine } from "../src/problem.ts";
import { branchName, Secret, sha, Untrusted } from "../src/words.ts";

function refused(make: () => unknown): string {
  try {
    make();
    return "accepted";
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return error.code;
  }
}

describe("an object id", () => {
  it("is 40 or 64 lower-case hexadecimal digits", () => {
    expect(sha("0".repeat(40))).toBe("0".repeat(40));
    expect(sha("f".repeat(64))).toBe("f".repeat(64));
  });

  it.each([
    "",
    "0".repeat(39),
    "0".repeat(41),
    "A".repeat(40),
    `${"0".repeat(40)}\n`,
    "HEAD",
    "--all",
    "g".repeat(40),
  ])("is not %j", (text) => {
    expect(refused(() => sha(text))).toBe("bad-object-id");
  });

  it("that is refused is not repeated at length", () => {
    expect(() => sha("x".repeat(100_000))).toThrow(/^.{0,200}$/);
  });
});

describe("a branch name", () => {
  it.each([
    "main",
    "agent/issue-12-add",
    "release/1.2",
    "a+b=c@d",
    "_x",
    "v1.0",
    "dependabot/npm_and_yarn/x-1.2.3",
  ])("may be %j", (name) => {
    expect(branchName(name)).toBe(name);
  });

  it.each([
    "",
    "-x",
    "--force",
    "/x",
    "x/",
    "x//y",
    "x/.y",
    ".x",
    "x.",
    "x./y",
    "x..y",
    "x.lock",
    "x.lock/y",
    "x@{0}",
    "@",
    "HEAD",
    "x y",
    "x\ny",
    "x\n",
    "x~1",
    "x^",
    "x:y",
    "x?",
    "x*",
    "x[a]",
    "x\\y",
    "x$(id)",
    "x`id`",
    "x;y",
    "x'y",
    'x"y',
    "é",
    "x\u202e",
    `x${"y".repeat(200)}`,
  ])("may not be %j", (name) => {
    expect(refused(() => branchName(name))).toBe("bad-branch-name");
  });

  it("is always one that git accepts and that no option begins like", () => {
    const part = fc.constantFrom(
      "a",
      "-",
      ".",
      "/",
      "lock",
      "@",
      "{",
      "..",
      "HEAD",
      "~",
      " ",
      "=",
      "+",
      "_",
      "1",
    );
    const names: string[] = [];
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join("")),
        (text) => {
          if (refused(() => branchName(text)) !== "accepted") return;
          expect(text).not.toMatch(/^-/);
          names.push(text);
        },
      ),
      { numRuns: 500 },
    );
    expect(names.length).toBeGreaterThan(20);
    for (const name of names.slice(0, 60)) {
      execFileSync("git", ["check-ref-format", "--branch", name], { stdio: "ignore" });
    }
  });
});

describe.each([
  ["text from outside", new Untrusted("PLAINLY"), "[untrusted text]"],
  ["a secret", new Secret("PLAINLY"), "***"],
])("%s", (_name, held, shown) => {
  it("does not slip out by interpolation, JSON, inspection or a copy", () => {
    expect(`${held}`).toBe(shown);
    expect(String(held)).toBe(shown);
    expect(JSON.stringify({ held })).toBe(`{"held":"${shown}"}`);
    const copies = [
      inspect(held, { depth: 5, showHidden: true }),
      JSON.stringify({ ...held }),
      Object.values(held).join(),
    ];
    for (const copy of copies) expect(copy).not.toContain("PLAINLY");
    expect(JSON.stringify(structuredClone(held))).not.toContain("PLAINLY");
  });
});

describe("what holds a text", () => {
  it("gives it back to those who ask by name", () => {
    expect(Untrusted.reveal(new Untrusted("x"))).toBe("x");
    expect(new Untrusted("abc").length).toBe(3);
    expect(Secret.reveal(new Secret("x"))).toBe("x");
  });
});

describe("a problem", () => {
  it("is one line: what happened, then what to do", () => {
    expect(problemLine(new Problem("code", "It broke.", "Mend it."))).toBe("It broke. Mend it.");
    expect(problemLine(new Problem("code", "It broke."))).toBe("It broke.");
  });

  it("keeps its code and its cause", () => {
    const cause = new Error("why");
    const problem = new Problem("code", "It broke.", undefined, { cause });
    expect([problem.code, problem.cause, problem.name]).toEqual(["code", cause, "Problem"]);
  });
});
