import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Problem, problemLine } from "../../src/problem.ts";
import { readInputs } from "../../src/settings/inputs.ts";
import type { Inputs } from "../../src/settings/settings.ts";
import { actorOf, readTrigger } from "../../src/trigger/read.ts";
import type { Trigger } from "../../src/trigger/trigger.ts";
import { Untrusted } from "../../src/words.ts";
import { commented, example, examplesOf, forges, type JsonObject, labeled, laidOver } from "./payloads.ts";

const inputs = readInputs({});

function read(name: string, payload: unknown, over: Partial<Inputs> = {}): Trigger {
  return readTrigger({ name, payload }, { ...inputs, ...over });
}

function reasonOf(trigger: Trigger): string {
  if (trigger.kind !== "not-for-us") throw new Error(`The event was taken as ${trigger.kind}.`);
  return trigger.reason;
}

/** What a payload leads to, as the one line that people read. */
function saidOf(name: string, payload: unknown, over: Partial<Inputs> = {}): string {
  try {
    const trigger = read(name, payload, over);
    return trigger.kind === "not-for-us" ? trigger.reason : `taken as ${trigger.kind}`;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    expect(error.code).toBe("bad-payload");
    return problemLine(error);
  }
}

describe("a label", () => {
  it("with the start label starts the issue, with the text as it stood when the label was set", () => {
    const trigger = read("issues", labeled());
    expect(trigger).toMatchObject({
      kind: "issue",
      number: 1,
      how: "label",
      actor: { login: "Codertocat", kind: "user" },
      instruction: undefined,
      defaultBranch: "master",
      at: "2019-05-15T15:20:18Z",
      asTriggered: {
        number: 1,
        createdAt: "2019-05-15T15:20:18Z",
        author: { login: "Codertocat", kind: "user" },
        labels: ["bug"],
        state: "open",
        locked: false,
        isPullRequest: false,
      },
    });
    if (trigger.kind !== "issue" || trigger.asTriggered === undefined) throw new Error("no text");
    expect(Untrusted.reveal(trigger.asTriggered.title)).toBe("Spelling error in the README file");
    expect(Untrusted.reveal(trigger.asTriggered.body)).toBe(
      "It looks like you accidently spelled 'commit' with two 't's.",
    );
  });

  it("starts an issue without a text, and one whose author's account is gone", () => {
    const trigger = read("issues", labeled({ issue: { body: null, user: null } }));
    if (trigger.kind !== "issue" || trigger.asTriggered === undefined) throw new Error("not taken");
    expect(Untrusted.reveal(trigger.asTriggered.body)).toBe("");
    expect(trigger.asTriggered.author).toEqual({ login: "ghost", kind: "user" });
  });

  it.each<[string, JsonObject, RegExp]>([
    ["another label", labeled({ label: { name: "bug" } }), /label that was set is not `agent`/],
    ["a label that looks like it", labeled({ label: { name: "аgent" } }), /is not `agent`/],
    ["one of our own labels", labeled({ label: { name: "agent:working" } }), /is not `agent`/],
    ["no label", labeled({ label: undefined }), /is not `agent`/],
    ["a label taken away", labeled({ action: "unlabeled" }), /unlabeled, and only a label starts/],
    ["an edit of an issue with the label", labeled({ action: "edited" }), /edited, and only a label/],
    ["a closed issue", labeled({ issue: { state: "closed" } }), /issue #1 is closed/],
    ["a locked issue", labeled({ issue: { locked: true } }), /issue #1 is locked/],
    ["a pull request", labeled({ issue: { pull_request: { url: "x" } } }), /#1 is a pull request/],
  ])("is not for us when it is %s", (_name, payload, reason) => {
    expect(reasonOf(read("issues", payload))).toMatch(reason);
  });

  it.each([
    ["a bot", { login: "renovate[bot]", type: "Bot" }],
    ["an organisation", { login: "acme", type: "Organization" }],
    ["an account of a type to come", { login: "acme", type: "user" }],
  ])("by %s is by no person: the config decides, which is not read here", (_name, sender) => {
    expect(read("issues", labeled({ sender }))).toMatchObject({
      kind: "issue",
      actor: { login: sender.login, kind: "bot" },
    });
  });

  it.each(["transferred", "pinned", "unpinned", "opened", "reopened", "edited", "assigned", "milestoned"])(
    "is not what happened when an issue was %s, also when it has the label",
    (action) => {
      const payload = labeled({ action, issue: { labels: [{ name: "agent" }] } });
      expect(reasonOf(read("issues", payload))).toBe(`an issue was ${action}, and only a label starts work`);
    },
  );

  it("is compared with the configured name", () => {
    expect(read("issues", labeled({ label: { name: "do it" } }), { label: "do it" }).kind).toBe("issue");
    expect(read("issues", labeled(), { label: "do it" }).kind).toBe("not-for-us");
    // For the forge these are one label, whichever was written first.
    expect(read("issues", labeled({ label: { name: "Agent" } })).kind).toBe("issue");
    expect(read("issues", labeled(), { label: "AGENT" }).kind).toBe("issue");
  });
});

describe("a comment", () => {
  it("that is the command alone starts the issue, with the text as it stood when the comment was written", () => {
    const trigger = read("issue_comment", commented("/agent"));
    if (trigger.kind !== "issue" || trigger.asTriggered === undefined) throw new Error("no text");
    expect(Untrusted.reveal(trigger.asTriggered.title)).toBe("Spelling error in the README file");
    expect(trigger).toEqual({
      kind: "issue",
      number: 1,
      how: "comment",
      comment: 492700400,
      at: "2019-05-15T15:20:21Z",
      actor: { login: "Codertocat", kind: "user" },
      asTriggered: trigger.asTriggered,
      instruction: undefined,
      defaultBranch: "master",
    });
  });

  it("hands on the words after the command", () => {
    const trigger = read("issue_comment", commented("/agent fix only the title\r\n\r\nand leave the rest"));
    if (trigger.kind !== "issue" || trigger.instruction === undefined) throw new Error("not taken");
    expect(Untrusted.reveal(trigger.instruction)).toBe("fix only the title\r\n\r\nand leave the rest");
  });

  it.each<[string, JsonObject, RegExp]>([
    ["talk", commented("You are right."), /does not begin with `\/agent`/],
    ["the command in a later line", commented("Please:\n/agent"), /does not begin with/],
    ["a quote of the command", commented("> /agent\n\nWhat does this do?"), /does not begin with/],
    ["a code block with the command", commented("```\n/agent\n```"), /does not begin with/],
    ["another word", commented("/agents"), /does not begin with/],
    ["an edited comment", commented("/agent", { action: "edited" }), /comment was edited/],
    ["a deleted comment", commented("/agent", { action: "deleted" }), /comment was deleted/],
    ["a comment without a text", commented("", { comment: { body: null } }), /does not begin with/],
    ["a comment on a closed issue", commented("/agent", { issue: { state: "closed" } }), /is closed/],
    ["a comment on a locked issue", commented("/agent", { issue: { locked: true } }), /is locked/],
  ])("is not for us when it is %s", (_name, payload, reason) => {
    expect(reasonOf(read("issue_comment", payload))).toMatch(reason);
  });
});

describe("a dispatch", () => {
  const manual = example("workflow_dispatch");
  const api = example("repository_dispatch");

  it.each([
    ["workflow_dispatch", manual, "octocat", "main"],
    ["repository_dispatch", api, "Codertocat", "master"],
  ])("%s starts the issue that the input names", (name, payload, login, defaultBranch) => {
    expect(read(name, payload, { issue: 12 })).toMatchObject({
      kind: "issue",
      number: 12,
      how: "dispatch",
      actor: { login, kind: "user" },
      asTriggered: undefined,
      defaultBranch,
    });
  });

  it.each([
    ["workflow_dispatch", manual],
    ["repository_dispatch", api],
  ])("%s heals the run that the input names", (name, payload) => {
    expect(read(name, payload, { runId: 7 })).toMatchObject({ kind: "failed-run", id: 7, run: undefined });
  });

  it("without an issue and a run is not for us, and neither is one with both", () => {
    expect(reasonOf(read("workflow_dispatch", manual))).toMatch(/only with the input `issue` or `run-id`/);
    expect(reasonOf(read("repository_dispatch", api))).toMatch(/only with the input `issue` or `run-id`/);
    expect(reasonOf(read("workflow_dispatch", manual, { issue: 12, runId: 7 }))).toMatch(
      /names an issue and a run/,
    );
  });

  it("by nobody is not for us", () => {
    const nobody = laidOver(manual, { sender: undefined });
    expect(reasonOf(read("workflow_dispatch", nobody, { issue: 12 }))).toMatch(/no sender/);
    expect(reasonOf(read("workflow_dispatch", nobody, { task: "next" }))).toMatch(/no sender/);
  });
});

describe("a word in a comment", () => {
  it.each([
    ["/agent stop", { kind: "word", word: "stop" }],
    ["/agent status", { kind: "word", word: "status" }],
    ["/agent help\nplease", { kind: "word", word: "help" }],
    ["/agent hlep", { kind: "word", word: "unclear", near: "help" }],
    ["/agent retry", { kind: "issue", how: "retry", instruction: undefined }],
  ])("%j is handed on with the comment to answer", (body, expected) => {
    const trigger = read("issue_comment", commented(body));
    expect(trigger).toMatchObject({
      ...expected,
      number: 1,
      comment: 492700400,
      actor: { login: "Codertocat" },
    });
  });

  it.each(["edited", "deleted"])("is not heard when the comment was %s", (action) => {
    expect(reasonOf(read("issue_comment", commented("/agent stop", { action })))).toMatch(/only a new one/);
  });

  it("is not heard on a locked issue, and only `stop` on a closed one", () => {
    const kind = (word: string, issue: object) =>
      read("issue_comment", commented(`/agent ${word}`, { issue })).kind;
    for (const word of ["stop", "status"]) expect(kind(word, { locked: true })).toBe("not-for-us");
    for (const word of ["status", "help", "retry"])
      expect(kind(word, { state: "closed" })).toBe("not-for-us");
    expect(kind("stop", { state: "closed" })).toBe("word");
    expect(kind("stop", { state: "closed", locked: true })).toBe("not-for-us");
  });
});

describe("the queue", () => {
  const schedule = { schedule: "0 4 * * *" };
  it("is asked by a schedule, which has no person", () => {
    const queue = { kind: "queue", actor: undefined, defaultBranch: undefined };
    expect(read("schedule", schedule)).toEqual({ ...queue, take: "next" });
    expect(read("schedule", schedule, { task: "plan" })).toEqual({ ...queue, take: "plan" });
    expect(read("schedule", schedule, { task: "issue", issue: 7 })).toEqual({ ...queue, take: { issue: 7 } });
  });

  it("is asked by the person who dispatched it", () => {
    expect(read("workflow_dispatch", example("workflow_dispatch"), { task: "next" })).toMatchObject({
      kind: "queue",
      take: "next",
      actor: { login: "octocat", kind: "user" },
    });
  });
});

describe("a task that is named", () => {
  it("issue: starts the issue, whatever the event", () => {
    expect(read("push", example("push"), { task: "issue", issue: 7 })).toMatchObject({ number: 7 });
  });

  it("issue: needs a number", () => {
    expect(() => read("push", example("push"), { task: "issue" })).toThrow(/needs the input `issue`/);
  });

  it.each(["work", "publish"] as const)("starts in phase %s as in one job", (phase) => {
    expect(read("issues", labeled(), { phase })).toEqual(read("issues", labeled()));
  });
});

describe("other events", () => {
  it.each<[string, unknown, RegExp]>([
    [
      "merge_group",
      { action: "checks_requested", sender: { login: "github-merge-queue[bot]" } },
      /starts nothing/,
    ],
    ["push", example("push"), /the event `push` starts nothing/],
    ["pull_request_target", example("pull_request"), /`pull_request_target` starts nothing/],
    ["discussion_comment", example("discussion_comment"), /starts nothing/],
    ["", {}, /starts nothing/],
    ["constructor", {}, /starts nothing/],
  ])("%s is not for us", (name, payload, reason) => {
    expect(reasonOf(read(name, payload))).toMatch(reason);
  });

  it.each(forges)("nothing in GitHub's examples of %s starts work or is taken for broken", (forge) => {
    const events = examplesOf(forge).flatMap(({ name, examples }) =>
      examples.map((payload) => ({ name, payload })),
    );
    expect(events.length).toBeGreaterThan(40);
    for (const { name, payload } of events) expect(read(name, payload).kind).toBe("not-for-us");
  });
});

describe("a payload that is not what GitHub sends", () => {
  it.each<[string, unknown]>([
    ["null", null],
    ["a text", "issue"],
    ["a number", 1],
    ["a list", [labeled()]],
    ["nothing at all", undefined],
    ["an empty object", {}],
    ["an issue that is null", labeled({ issue: null })],
    ["an issue in a list", labeled({ issue: [{ number: 1 }] })],
    ["a number as text", labeled({ issue: { number: "1" } })],
    ["a number below one", labeled({ issue: { number: 0 } })],
    ["a broken number", labeled({ issue: { number: 1.5 } })],
    ["a number too big to be exact", labeled({ issue: { number: 1e300 } })],
    ["a title that is null", labeled({ issue: { title: null } })],
    ["a body in a list", labeled({ issue: { body: ["x"] } })],
    ["labels that are texts", labeled({ issue: { labels: ["agent"] } })],
    ["a state to come", labeled({ issue: { state: "archived" } })],
    ["locked as text", labeled({ issue: { locked: "false" } })],
    ["no sender", labeled({ sender: undefined })],
    ["a sender without a type", labeled({ sender: { type: undefined } })],
    ["a sender whose login is a list", labeled({ sender: { login: ["Codertocat"] } })],
    ["no repository", labeled({ repository: undefined })],
  ])("ends in one line that names the place: %s", (_name, payload) => {
    const line = saidOf("issues", payload);
    expect(line).toMatch(/^The payload of the event `issues` is not as GitHub describes it: /);
    expect(line).not.toMatch(/[\n\r]/);
  });

  it("takes `pull_request: null` for an issue", () => {
    expect(read("issues", labeled({ issue: { pull_request: null } })).kind).toBe("issue");
  });

  it("is not repeated in the message, however long it is", () => {
    const huge = "x".repeat(1_000_000);
    expect(saidOf("issues", labeled({ issue: { number: huge } })).length).toBeLessThan(500);
    expect(saidOf("issues", labeled({ issue: { state: `${huge}\n::error::` } })).length).toBeLessThan(500);
  });

  it("never says more than one short line, whatever it holds", () => {
    const names = fc.constantFrom("issues", "issue_comment", "workflow_dispatch", "push", "schedule");
    const hostile = fc.anything({ maxDepth: 2, withNullPrototype: true, withBigInt: true });
    const where = fc.constantFrom("action", "issue", "comment", "label", "sender", "repository");
    const inside = fc.constantFrom(
      "number",
      "title",
      "body",
      "login",
      "type",
      "state",
      "name",
      "user",
      "labels",
    );
    fc.assert(
      fc.property(names, where, inside, hostile, fc.boolean(), (name, key, inner, value, deep) => {
        const whole = name === "issue_comment" ? commented("/agent") : labeled();
        const payload = laidOver(whole, { [key]: deep ? { [inner]: value } : value });
        const said = saidOf(name, payload, { issue: 3 });
        expect(said.length).toBeLessThan(500);
        expect(said).not.toMatch(/[\n\r]/);
      }),
      { numRuns: 2_000 },
    );
  });

  it("with an action of many lines gives a reason of one line", () => {
    for (const [name, payload] of [
      ["issues", labeled({ action: "x\n::error::forged" })],
      ["issue_comment", commented("/agent", { action: "x\n::error::forged" })],
      ["x\n::error::forged", {}],
    ] as const) {
      expect(reasonOf(read(name, payload))).not.toMatch(/[\n\r]/);
    }
  });

  it("may be huge and is still read", () => {
    const body = "word ".repeat(2_000_000);
    const labels = Array.from({ length: 50_000 }, (_, at) => ({ name: `l${at}` }));
    expect(read("issues", labeled({ issue: { body, labels } })).kind).toBe("issue");
  });
});

describe("an account", () => {
  it("is a person only when GitHub says User", () => {
    expect(actorOf({ login: "a", type: "User" }).kind).toBe("user");
    for (const type of ["Bot", "Organization", "Mannequin", "user", "USER", "", "User "]) {
      expect(actorOf({ login: "a", type }).kind).toBe("bot");
    }
  });
});
