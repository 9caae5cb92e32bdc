// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are expressions of workflows.
import { describe, expect, it } from "vitest";
import { matrixCombinations, matrixValue } from "../../src/gate/matrix.ts";

describe("the combinations of a matrix", () => {
  it("are every value with every other", () => {
    expect(matrixCombinations({ os: ["a", "b"], node: [1, 2] })).toEqual([
      { os: "a", node: 1 },
      { os: "a", node: 2 },
      { os: "b", node: 1 },
      { os: "b", node: 2 },
    ]);
  });

  it("are less what is excluded, also when only a part agrees", () => {
    expect(
      matrixCombinations({ os: ["a", "b"], node: [1, 2], exclude: [{ os: "a", node: 1 }, { os: "b" }] }),
    ).toEqual([{ os: "a", node: 2 }]);
  });

  it("have what is included added where it changes nothing, and else one more", () => {
    expect(
      matrixCombinations({
        os: ["linux", "mac"],
        db: ["pg", "lite"],
        include: [
          { level: "full" },
          { level: "quick", db: "pg" },
          { os: "linux", tool: "gcc" },
          { os: "bsd" },
          { os: "bsd", db: "pg" },
        ],
      }),
    ).toEqual([
      { os: "linux", db: "pg", level: "quick", tool: "gcc" },
      { os: "linux", db: "lite", level: "full", tool: "gcc" },
      { os: "mac", db: "pg", level: "quick" },
      { os: "mac", db: "lite", level: "full" },
      { os: "bsd" },
      { os: "bsd", db: "pg" },
    ]);
  });

  it("may all be included ones", () => {
    expect(matrixCombinations({ include: [{ a: 1 }, { a: 2 }] })).toEqual([{ a: 1 }, { a: 2 }]);
  });

  it("are none without a matrix, and unknown when the run works them out or they are too many", () => {
    expect(matrixCombinations(undefined)).toEqual([]);
    expect(matrixCombinations("${{ fromJSON(needs.plan.outputs.matrix) }}")).toBeUndefined();
    expect(matrixCombinations({ node: "${{ fromJSON(x) }}" })).toBeUndefined();
    expect(matrixCombinations({ node: [1], include: "${{ fromJSON(x) }}" })).toBeUndefined();
    const hundred = Array.from({ length: 100 }, (_, index) => index);
    expect(matrixCombinations({ a: hundred, b: hundred, c: hundred, d: hundred })).toBeUndefined();
  });
});

describe("a value of the matrix", () => {
  const inMatrix = (matrix: unknown, ...path: string[]) => matrixValue(matrixCombinations(matrix), path);

  it("is known when all combinations agree", () => {
    expect(inMatrix({ os: ["ubuntu-latest"], node: [20, 22] }, "os")).toEqual({ value: "ubuntu-latest" });
    expect(inMatrix({ node: [3.1] }, "NODE")).toEqual({ value: "3.1" });
    expect(inMatrix({ db: [{ name: "pg", port: 5432 }] }, "db", "port")).toEqual({ value: "5432" });
    expect(inMatrix({ include: [{ a: 1, b: true }] }, "b")).toEqual({ value: "true" });
    expect(inMatrix({ a: [null] }, "a")).toEqual({ value: "" });
  });

  it("is not known otherwise", () => {
    expect(inMatrix({ node: [20, 22] }, "node")).toEqual({ why: "matrix.node has 2 values (20, 22)" });
    expect(inMatrix({ a: [1], include: [{ a: 2, b: 3 }] }, "b")).toEqual({
      why: "matrix.b has 2 values (none, 3)",
    });
    expect(inMatrix({ a: [1] }, "b")).toEqual({ why: "there is no text or number matrix.b" });
    expect(inMatrix(undefined, "b")).toEqual({ why: "there is no text or number matrix.b" });
    expect(inMatrix({ a: [{ b: [1] }] }, "a", "b")).toEqual({ why: "there is no text or number matrix.a.b" });
    expect(inMatrix({ a: ["${{ github.ref }}"] }, "a")).toEqual({ why: "matrix.a is itself an expression" });
    expect(inMatrix("${{ x }}", "a")).toEqual({ why: "the matrix is itself worked out in the run" });
  });
});
