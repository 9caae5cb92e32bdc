import { describe, expect, it } from "vitest";
import { readInputs } from "../../src/settings/inputs.ts";
import { readTrigger } from "../../src/trigger/read.ts";
import { commented, example, laidOver } from "./payloads.ts";

const inputs = readInputs({});
const repository = example("pull_request_review", "submitted").repository as { id: number };

function reviewed(over: { readonly [key: string]: unknown } = {}) {
  const asks = {
    review: { state: "changes_requested" },
    pull_request: { head: { repo: { id: repository.id } } },
  };
  return laidOver(laidOver(example("pull_request_review", "submitted"), asks), over);
}

const read = (name: string, payload: unknown) => readTrigger({ name, payload }, inputs);

describe("a review", () => {
  it("that requests changes asks for a further attempt", () => {
    expect(read("pull_request_review", reviewed())).toEqual({
      kind: "pull-request",
      number: 2,
      how: "review",
      actor: { login: "Codertocat", kind: "user" },
      comment: undefined,
      review: 237895671,
      at: "2019-05-15T15:20:38Z",
      instruction: undefined,
      defaultBranch: "master",
    });
  });

  it.each<[string, { readonly [key: string]: unknown }, RegExp]>([
    ["approves", { review: { state: "approved" } }, /requests no changes/],
    ["only comments", { review: { state: "commented" } }, /requests no changes/],
    ["was edited", { action: "edited" }, /a review was edited/],
    ["was dismissed", { action: "dismissed" }, /a review was dismissed/],
    ["is of a fork", { pull_request: { head: { repo: { id: 7 } } } }, /from another repository/],
    ["is of a fork that is gone", { pull_request: { head: { repo: null } } }, /from another repository/],
  ])("that %s starts nothing", (_name, over, reason) => {
    expect(read("pull_request_review", reviewed(over))).toMatchObject({
      kind: "not-for-us",
      reason: expect.stringMatching(reason),
    });
  });

  it("by a bot has a bot for its actor", () => {
    const payload = reviewed({ sender: { login: "helper[bot]", type: "Bot" } });
    expect(read("pull_request_review", payload)).toMatchObject({ actor: { kind: "bot" } });
  });

  it("comment of its own starts nothing", () => {
    expect(read("pull_request_review_comment", example("pull_request_review_comment")).kind).toBe(
      "not-for-us",
    );
  });
});

describe("a comment on a pull request", () => {
  const on = (body: string, over = {}) =>
    read("issue_comment", commented(body, { issue: { pull_request: { url: "u" }, ...over } }));

  it("asks for a further attempt, also on one that is closed: there it is told why not", () => {
    expect(on("/agent louder")).toMatchObject({ kind: "pull-request", how: "comment", review: undefined });
    expect(on("/agent retry")).toMatchObject({ kind: "pull-request", how: "retry" });
    expect(on("/agent", { state: "closed" })).toMatchObject({ kind: "pull-request" });
  });

  it("may be a word", () => {
    expect(on("/agent stop")).toMatchObject({ kind: "word", on: "pull request" });
    expect(read("issue_comment", commented("/agent stop"))).toMatchObject({ kind: "word", on: "issue" });
  });
});
