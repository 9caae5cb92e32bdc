import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trailerLines, trailersOf } from "../../src/trigger/trailers.ts";

const trailers = fc.record({
  task: fc.oneof(
    fc.integer({ min: 1, max: 1_000_000 }).map((issue) => `issue-${issue}`),
    fc.stringMatching(/^file-[a-z0-9-]{1,40}$/),
    fc.constant("self-heal"),
  ),
  attempt: fc.integer({ min: 1, max: 999_999 }),
});

/** What stands above our trailers in a message, other trailers among it. */
const above = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(
    "Add a command",
    "Gatehouse-Task: issue-99",
    "Gatehouse-Task: issue-99\nGatehouse-Attempt: 9",
    "Subject\n\nGatehouse-Task: issue-99\nGatehouse-Attempt: 9\n",
  ),
);

describe("the trailers of a commit", () => {
  it("are read as they were written, below any text", () => {
    fc.assert(
      fc.property(trailers, above, (written, text) => {
        expect(trailersOf(`${text}\n\n${trailerLines(written)}`)).toEqual(written);
        expect(trailersOf(`${text}\n\n${trailerLines(written)}\n\n`)).toEqual(written);
      }),
    );
  });

  it("are read when they stand alone, or beside other trailers", () => {
    expect(trailersOf("Gatehouse-Task: issue-1\nGatehouse-Attempt: 2")).toEqual({
      task: "issue-1",
      attempt: 2,
    });
    expect(
      trailersOf("x\n\nSigned-off-by: a\nGatehouse-Task: issue-1\nGatehouse-Attempt: 2\nReviewed-by: b\n"),
    ).toEqual({ task: "issue-1", attempt: 2 });
  });

  it.each([
    ["an empty message", ""],
    ["a message without any", "Add a command\n\nIt was wanted."],
    ["a task alone", "x\n\nGatehouse-Task: issue-1\n"],
    ["an attempt alone", "x\n\nGatehouse-Attempt: 1\n"],
    ["trailers above the last paragraph", "x\n\nGatehouse-Task: issue-1\nGatehouse-Attempt: 1\n\nthe end\n"],
    ["trailers in a quote", "x\n\n> Gatehouse-Task: issue-1\n> Gatehouse-Attempt: 1\n"],
    ["an attempt of zero", "x\n\nGatehouse-Task: issue-1\nGatehouse-Attempt: 0\n"],
    ["a negative attempt", "x\n\nGatehouse-Task: issue-1\nGatehouse-Attempt: -1\n"],
    ["an attempt that is no number", "x\n\nGatehouse-Task: issue-1\nGatehouse-Attempt: 1e3\n"],
    ["an attempt too long to be one", `x\n\nGatehouse-Task: issue-1\nGatehouse-Attempt: ${"9".repeat(30)}\n`],
    ["a task of two words", "x\n\nGatehouse-Task: issue 1\nGatehouse-Attempt: 1\n"],
    ["another case", "x\n\ngatehouse-task: issue-1\ngatehouse-attempt: 1\n"],
  ])("are not found in %s", (_name, message) => {
    expect(trailersOf(message)).toBeUndefined();
  });
});
