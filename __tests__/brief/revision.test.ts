import { describe, expect, it } from "vitest";
import type { BriefFacts } from "../../src/brief/compose.ts";
import { shownTalk, type Talk } from "../../src/brief/gather.ts";
import type { Review, ReviewComment, Revision } from "../../src/trigger/revision.ts";
import { Untrusted } from "../../src/words.ts";
import type { Permission, World } from "../../src/world.ts";
import { briefOf, commentBy, fencedIn, orderWith, unfencedIn } from "./facts.ts";

const early = "2026-11-22T08:00:00Z";
const asked = "2026-11-22T09:00:00Z";
const late = "2026-11-22T10:00:00Z";

function onLine(text: string, over: Partial<ReviewComment> = {}): ReviewComment {
  return {
    path: "tasks.py",
    line: 7,
    side: "new",
    hunk: new Untrusted("@@ -5,2 +5,3 @@\n def delete(n):\n+    pass"),
    author: { login: "alice", kind: "user" },
    body: new Untrusted(text),
    createdAt: early,
    updatedAt: early,
    ...over,
  };
}

function reviewBy(login: string, text: string, over: Partial<Review> = {}): Review {
  return {
    id: 5,
    author: { login, kind: "user" },
    body: new Untrusted(text),
    state: "changes requested",
    at: early,
    comments: [],
    ...over,
  };
}

function revisionWith(over: Partial<Revision> = {}): Revision {
  return {
    how: "review",
    by: "alice",
    review: reviewBy("alice", "Not yet.", { comments: [onLine("It does nothing.")] }),
    reviews: [],
    comments: [],
    files: [{ path: "tasks.py", added: 2, removed: 0, patch: new Untrusted("@@ -5,2 +5,3 @@\n+    pass") }],
    filesLeft: 0,
    ...over,
  };
}

const brief = (over: Partial<Revision> = {}, facts: Partial<BriefFacts> = {}) =>
  briefOf({ order: orderWith({ revision: revisionWith(over) }), ...facts });

describe("the brief of a further attempt", () => {
  it("reads like this", async () => {
    const text = brief({
      reviews: [
        reviewBy("bob", "", {
          state: "commented",
          comments: [onLine("Why here?", { line: undefined, side: "old" })],
        }),
      ],
      comments: [commentBy("bob", "Nearly there.", { createdAt: "2026-11-21T08:00:00Z" })],
      files: [...revisionWith().files, { path: "logo.png", added: 0, removed: 0, patch: undefined }],
      filesLeft: 2,
    });
    await expect(text).toMatchFileSnapshot("./__snapshots__/a-further-attempt.md");
  });

  it("holds every word from outside in a fence", () => {
    const evil = "EVIL";
    const text = brief({
      review: reviewBy("alice", evil, {
        comments: [onLine(evil, { path: `${evil}.py`, hunk: new Untrusted(evil) })],
      }),
      reviews: [reviewBy("bob", evil, { comments: [onLine(evil)] })],
      comments: [commentBy("bob", evil)],
      files: [{ path: `${evil}.py`, added: 1, removed: 1, patch: new Untrusted(evil) }],
    });
    expect(fencedIn(text).join("").split(evil).length - 1).toBe(10);
    expect(unfencedIn(text)).not.toContain(evil);
  });

  it("keeps the end of a long hunk, which is what the comment is about, and cuts a long diff", () => {
    const hunk = new Untrusted(`${"+ old line\n".repeat(5_000)}+ the line that is meant`);
    const patch = new Untrusted(`+ first\n${"+ more\n".repeat(50_000)}`);
    const text = brief({
      review: reviewBy("alice", "", { comments: [onLine("This.", { hunk })] }),
      files: [{ path: "a", added: 1, removed: 0, patch }],
    });
    expect(text).toContain("+ the line that is meant");
    expect(text).toContain("+ first");
    expect(text).toContain("the text was cut here");
    expect(text.length).toBeLessThan(80_000);
  });

  it("shows the newest of a long talk, and counts the rest", () => {
    const comments = Array.from({ length: 30 }, (_, at) =>
      commentBy("bob", `${at} ${"x".repeat(8_000)}`, { createdAt: `2026-11-22T08:00:${10 + at}Z` }),
    );
    const text = brief({ comments });
    expect(text).toContain("23 older entries are not shown.");
    expect(text).toContain("29 xxx");
    expect(text).not.toContain("22 xxx");
    const limits = { issueCharacters: 60_000, commentCharacters: 1_000 };
    expect(brief({ comments }, { limits })).toContain("7,003 more characters: the text was cut here]");
  });
});

describe("what the brief may show of the talk", () => {
  const permissions: Readonly<Record<string, Permission>> = { alice: "write", bob: "admin", rita: "read" };
  const questions: string[] = [];
  const world = {
    forge: {
      permission: async (login: string) => {
        questions.push(login);
        return permissions[login] ?? "none";
      },
    },
    clock: { instant: (iso: string) => Date.parse(iso) },
  } as unknown as World;
  const talk: Talk = {
    onIssue: [commentBy("rita", "1"), commentBy("bob", "2")],
    onPull: [
      commentBy("alice", "3"),
      commentBy("alice", "4", { createdAt: late, updatedAt: late }),
      commentBy("alice", "5", { updatedAt: late }),
      commentBy("alice", "/agent stop"),
    ],
    reviews: [
      reviewBy("bob", "6", { comments: [onLine("7"), onLine("8", { updatedAt: late })] }),
      reviewBy("bob", "9", { at: late }),
      reviewBy("rita", "10"),
      reviewBy("helper[bot]", "11", { author: { login: "helper[bot]", kind: "bot" } }),
    ],
  };
  const words = async (rule: "none" | "collaborators" | "all", at = asked) => {
    const shown = await shownTalk(world, talk, rule, "/agent", at);
    const said = [
      ...shown.onIssue,
      ...shown.onPull,
      ...shown.reviews.flatMap((one) => [one, ...one.comments]),
    ];
    return said.map(({ body }) => Untrusted.reveal(body));
  };

  it("was said by people who may write, and not later than the work was asked for", async () => {
    questions.length = 0;
    expect(await words("collaborators")).toEqual(["2", "3", "6", "7"]);
    expect(questions.sort()).toEqual(["alice", "bob", "rita"]);
  });

  it("is all that people said in time, or nothing, when the settings say so", async () => {
    expect(await words("all")).toEqual(["1", "2", "3", "6", "7", "10"]);
    expect(await words("none")).toEqual([]);
  });

  it("is not cut where nobody knows when the work was asked for", async () => {
    expect(await words("collaborators", "")).toEqual(["2", "3", "4", "5", "6", "7", "8", "9"]);
  });
});
