import { describe, expect, it } from "vitest";
import type { Outcome, OutcomeKind } from "../../src/outcome.ts";
import { statusAnswer, withAnswer } from "../../src/report/answers.ts";
import { Reporter } from "../../src/report/reporter.ts";
import { labels } from "../../src/trigger/labels.ts";
import { memoryLine, statusCommentOf, statusMarker } from "../../src/trigger/memory.ts";
import { settled } from "../manual-clock.ts";
import { House, ours } from "./house.ts";
import {
  admitted,
  agentEnd,
  begun,
  changed,
  finding,
  judged,
  opened,
  plain,
  pushed,
  redGate,
} from "./stories.ts";

type Admitted = Parameters<Reporter["admitted"]>[0];

const start = admitted(plain) as Admitted;
const proposed: Outcome = { kind: "proposed", reason: "pull request #13 was opened" };
const skipped: Outcome = { kind: "skipped", reason: "the branch was changed by somebody else" };

/** A run on `house` up to its end; `between` is what others do while it works. */
async function runOn(
  house: House,
  outcome: Outcome,
  { comment, between }: { comment?: number; between?: () => void } = {},
): Promise<Reporter> {
  const reporter = new Reporter(house.world());
  reporter.concerns(house.issue, "maintainer", comment, "agent");
  reporter.admitted(start);
  await reporter.started();
  between?.();
  await reporter.end(outcome);
  await reporter.tellIssue(outcome);
  return reporter;
}

describe("the labels", () => {
  it("say that work has begun, and the start label goes", async () => {
    const house = new House("agent", "bug", labels.needsHuman);
    const reporter = new Reporter(house.world());
    reporter.concerns(house.issue, "maintainer", undefined, "agent");
    reporter.admitted(start);
    await reporter.started();
    expect([...house.labels].sort()).toEqual([labels.working, "bug"].sort());
  });

  it.each<[OutcomeKind, string]>([
    ["proposed", labels.proposed],
    ["healed", labels.proposed],
    ["gave-up", labels.needsHuman],
    ["refused", labels.needsHuman],
    ["blocked", labels.needsHuman],
    ["no-change", labels.needsHuman],
    ["already-red", labels.needsHuman],
    ["cancelled", labels.needsHuman],
    ["error", labels.needsHuman],
  ])("say after %s: %s, and that nobody works any more", async (kind, label) => {
    const house = new House("agent", labels.proposed, labels.needsHuman);
    await runOn(house, { kind, reason: "x" });
    expect([...house.labels]).toEqual([label]);
  });

  it("are one of the two also when the run ends before its work began", async () => {
    const house = new House("agent", labels.proposed);
    const reporter = new Reporter(house.world());
    reporter.concerns(house.issue, "maintainer", undefined, "agent");
    const outcome: Outcome = { kind: "error", reason: "the configuration is broken" };
    await reporter.end(outcome);
    await reporter.tellIssue(outcome);
    expect([...house.labels].sort()).toEqual([labels.needsHuman]);
  });

  it("are taken off in whatever case the repository has them", async () => {
    const house = new House("Agent", "Agent:Needs-Human");
    const reporter = new Reporter(house.world());
    reporter.concerns(house.issue, "maintainer", undefined, "agent");
    reporter.admitted(start);
    await reporter.started();
    expect([...house.labels]).toEqual([labels.working]);
  });

  it("are asked for no more often than needed", async () => {
    const house = new House("agent", "bug");
    await runOn(house, proposed);
    expect(house.calls).toEqual([
      `+${labels.working}`,
      "-agent",
      "new comment",
      "edited comment",
      `+${labels.proposed}`,
      `-${labels.working}`,
    ]);
  });
});

describe("a run that takes long", () => {
  const agent = (attempt: number) => ({ kind: "agent", attempt, cap: 3 }) as const;
  const check = (name: string) =>
    ({
      kind: "gate",
      on: { kind: "attempt", number: 1 },
      check: name,
      at: 1,
      of: 2,
      again: false,
    }) as const;

  async function begun12(house: House, world = house.world(), fact = start) {
    const reporter = new Reporter(world);
    reporter.concerns(house.issue, "maintainer", undefined, "agent");
    reporter.admitted(fact, 45);
    await reporter.started();
    return reporter;
  }

  async function ends(reporter: Reporter, outcome = proposed) {
    await reporter.end(outcome);
    await reporter.tellIssue(outcome);
  }

  it("says on the issue what it does, since when, and how long it may take", async () => {
    const house = new House("agent");
    const reporter = await begun12(house);
    await house.clock.pass(20);
    reporter.at(agent(1));
    await settled();
    expect(house.text(100)).toMatchInlineSnapshot(`
      "<!-- gatehouse:status -->
      <!-- gatehouse:memory eyJ0YXNrIjoiaXNzdWUtMTIiLCJiYXNlIjoiOWIxYzNkNWU3ZjJhNGI2YzhkMGUxZjNhNWI3YzlkMWUzZjVhN2I5YyIsInRleHQiOiI0MTJlMDUzYjBhODNhYTQ2YmMxYzUyNTQxOTIzMGM5N2VjZjQ5NTA3NTU4M2VmNWY3ZmJjZGU2OWJlNjU1ZGFjIiwib3V0Y29tZSI6IndvcmtpbmciLCJydW4iOiI1ZjVmNWY1ZjVmNWY1ZjVmNWY1ZjVmNWY1ZjVmNWY1ZiIsImF0IjoxNzk1MzkxNDIwMDAwLCJzdGFydHMiOlsxNzk1MzkxNDAwMDAwXSwidW50aWwiOjE3OTUzOTQxMDAwMDB9 -->

      **Gatehouse is working on this**, from \`main\` at \`9b1c3d5\`, for the branch \`agent/issue-12-add-a-delete-command\`.

      At 2026-11-22 23:50:20 UTC: **the agent is at work, attempt 1 of 3**, since 23:50:20.

      The work began at 2026-11-22 23:50:00 UTC and may take 45 minutes. Later steps are told here as they begin; the log of the run has every line.

      [The run with its log](https://forge.example/o/r/actions/runs/1)
      "
    `);
    expect(house.calls.filter((call) => call === "new comment")).toHaveLength(1);
    expect(house.comments).toHaveLength(1);
  });

  it("tells what was tried before, and names a check as it is named", async () => {
    const house = new House("agent");
    const reporter = await begun12(house);
    for (const fact of [
      begun(1),
      agentEnd(plain, 1),
      changed(plain, 1),
      judged(1, redGate(plain)),
      begun(2),
    ]) {
      reporter.tell(fact);
    }
    await house.clock.pass(900);
    reporter.at(check("npm `test` @all"));
    await settled();
    expect(house.text(100)).toContain("- Attempt 1: agent exit 0");
    expect(house.text(100)).not.toContain("- Attempt 2");
    expect(house.text(100)).toContain(
      "At 2026-11-23 00:05:00 UTC: **the gate on the change of attempt 1, ``npm `test` @all`` (1 of 2)**, since 00:05:00.",
    );
  });

  it("writes nothing more than a start and an end when it takes no 15 seconds", async () => {
    const house = new House("agent");
    const reporter = await begun12(house);
    for (const stage of [check("lint"), agent(1), check("test")]) {
      reporter.at(stage);
      await house.clock.pass(4.9);
    }
    await ends(reporter);
    await house.clock.pass(1000);
    expect(house.refreshes).toEqual([]);
    expect(house.clock.waiting).toBe(0);
    expect(house.calls.filter((call) => call.endsWith("comment"))).toEqual(["new comment", "edited comment"]);
  });

  it("writes when 15 seconds have passed since it last did, what holds then, and nothing while nothing changes", async () => {
    const house = new House("agent");
    const reporter = await begun12(house);
    for (const name of ["a", "b", "c", "d", "e", "f", "g", "h"]) {
      reporter.at(check(name));
      await house.clock.pass(5);
    }
    expect(house.refreshes).toEqual([15, 30]);
    reporter.at(agent(2));
    await house.clock.pass(1200);
    expect(house.refreshes).toEqual([15, 30, 45]);
    expect(house.text(100)).toContain("the agent is at work, attempt 2 of 3**, since 23:50:40.");
  });

  it("has its end as the last word, also when a word before it takes its time", async () => {
    const house = new House("agent");
    const world = house.world();
    const { refreshComment } = world.forge;
    let arrive = () => {};
    const late = new Promise<void>((done) => {
      arrive = done;
    });
    Object.assign(world.forge, {
      refreshComment: async (id: number, body: string) => {
        await late;
        await refreshComment(id, body);
      },
    });
    const reporter = await begun12(house, world);
    await house.clock.pass(20);
    reporter.at(agent(1));
    await settled();
    const ended = ends(reporter);
    reporter.at(agent(2));
    await house.clock.pass(60);
    arrive();
    await ended;
    await house.clock.pass(60);
    expect(house.refreshes).toHaveLength(1);
    expect(house.text(100)).toContain("**The change passed the gate.**");
  });

  it("goes on when the forge takes no word of it, tries again, and not for ever", async () => {
    const house = new House("agent");
    const world = house.world();
    let tries = 0;
    Object.assign(world.forge, {
      refreshComment: () => {
        tries += 1;
        return Promise.reject(new Error("502"));
      },
    });
    const reporter = await begun12(house, world);
    reporter.at(agent(1));
    await house.clock.pass(34);
    expect(tries).toBe(2);
    await house.clock.pass(600);
    expect(tries).toBe(3);
    await ends(reporter);
    expect(house.text(100)).toContain("**The change passed the gate.**");
  });

  it("leaves alone what a person wrote over it", async () => {
    const house = new House("agent");
    const reporter = await begun12(house);
    reporter.at(agent(1));
    const word = `${statusMarker}\n\n**Stopped** by \`alice\`.`;
    house.put(100, "bot", word);
    await house.clock.pass(60);
    reporter.at(agent(2));
    await house.clock.pass(60);
    expect(house.refreshes).toEqual([]);
    expect(house.text(100)).toBe(word);
  });

  it("does not write a comment anew that somebody removed", async () => {
    const house = new House("agent");
    const reporter = await begun12(house);
    house.comments.length = 0;
    reporter.at(agent(1));
    await house.clock.pass(60);
    expect(house.comments).toEqual([]);
    expect(house.refreshes).toEqual([]);
  });

  it("keeps an answer that was given below", async () => {
    const house = new House("agent");
    const reporter = await begun12(house);
    house.put(100, "bot", withAnswer(house.text(100), "**How it stands**: well."));
    for (const attempt of [1, 2]) {
      reporter.at(agent(attempt));
      await house.clock.pass(20);
    }
    expect(house.refreshes).toHaveLength(2);
    expect(house.text(100)).toContain("attempt 2 of 3");
    expect(house.text(100)?.match(/How it stands/g)).toHaveLength(1);
  });

  it("remembers when it began, and until when it may take, whenever it writes", async () => {
    const house = new House("agent");
    const reporter = await begun12(house);
    const before = statusCommentOf(house.comments, "bot")?.memory;
    reporter.at(agent(1));
    await house.clock.pass(600);
    const memory = statusCommentOf(house.comments, "bot")?.memory;
    expect(memory).toEqual({ ...before, at: (before?.at ?? 0) + 15_000 });
    expect(statusAnswer(memory, "alice", house.clock.now(), "/agent", "issue")).toContain(
      "a run is at work; it began 10 minutes ago and has at most 35 minutes left.",
    );
  });

  it("says of steps that print nothing how long they took", async () => {
    const house = new House("agent");
    const reporter = await begun12(house);
    reporter.at({ kind: "preparing", check: undefined });
    await house.clock.pass(2);
    reporter.at(agent(1));
    await house.clock.pass(30);
    reporter.at({ kind: "guards", attempt: 1 });
    await house.clock.pass(0.5);
    reporter.at({ kind: "pushing" });
    await house.clock.pass(1);
    await ends(reporter);
    expect(house.said).toEqual([
      "Getting ready: 2.0 s",
      "The guards look at the change of attempt 1: 0.5 s",
      "Pushing the branch: 1.0 s",
      "proposed: pull request #13 was opened.",
    ]);
  });
});

const theirs = (outcome: string) =>
  `${statusMarker}\n${memoryLine({ task: "issue-12", base: "", text: "", outcome, run: "another" })}\n\nTheirs.`;

describe("a run that is skipped", () => {
  it("before its work began writes nothing on the issue", async () => {
    const house = new House("agent");
    const reporter = new Reporter(house.world());
    reporter.concerns(house.issue, "maintainer", undefined, "agent");
    await reporter.end(skipped);
    await reporter.tellIssue(skipped);
    expect(house.calls).toEqual([]);
    expect(house.state.get("concluded")).toBe("true");
  });

  it("since another was faster takes its own comment away", async () => {
    const house = new House("agent");
    await runOn(house, skipped, {
      between: () => {
        const [own] = house.comments.splice(0);
        house.put(7, "bot", theirs("proposed"));
        if (own !== undefined) house.comments.push(own);
      },
    });
    expect(house.comments.map((comment) => comment.id)).toEqual([7]);
    expect(house.text(7)).toBe(theirs("proposed"));
    expect(house.labels.has(labels.working)).toBe(false);
  });

  it("since another was faster leaves what that one wrote into the comment they share", async () => {
    const house = new House("agent");
    house.put(7, "bot", `${statusMarker}\n\nolder`);
    await runOn(house, skipped, {
      comment: 7,
      between: () => house.put(7, "bot", `${statusMarker}\n\n**Proposed in #13.**`),
    });
    expect(house.text(7)).toBe(`${statusMarker}\n\n**Proposed in #13.**`);
  });

  it.each([
    ["the comment that it found", 7],
    ["a comment of its own", undefined],
  ])(
    "since a person changed the branch says so in %s, and not that it still works",
    async (_name, comment) => {
      const house = new House("agent", labels.proposed);
      if (comment !== undefined) house.put(comment, "bot", `${statusMarker}\n\n**Proposed in #13.**`);
      await runOn(house, skipped, comment === undefined ? {} : { comment });
      expect(house.comments).toHaveLength(1);
      const text = house.text(house.comments[0]?.id ?? 0);
      expect(text).toContain("**Nothing was changed**: the branch was changed by somebody else.");
      expect(text).not.toContain("is working on this");
      expect([...house.labels]).toEqual([labels.proposed]);
    },
  );

  it("does not take a forged status for another run's", async () => {
    const house = new House("agent");
    await runOn(house, skipped, { between: () => house.put(7, "mallory", `${statusMarker}\n\nforged`) });
    expect(house.comments).toHaveLength(2);
    expect(house.text(house.comments[0]?.id ?? 0)).toContain("**Nothing was changed**");
  });
});

describe("what the post step must know", () => {
  it("is remembered before the first write, and that all is told only after the last", async () => {
    const house = new House("agent");
    const reporter = new Reporter(house.world());
    reporter.concerns(house.issue, "maintainer", undefined, "agent");
    reporter.admitted(start);
    await reporter.started();
    expect(Object.fromEntries(house.state)).toEqual({
      issue: "12",
      human: "maintainer",
      task: "issue-12",
      run: ours,
      starts: expect.stringMatching(/^\d+$/),
      working: "true",
      comment: "100",
    });
    await reporter.end(proposed);
    expect(house.state.get("end")).toBe("proposed: pull request #13 was opened");
    expect(house.state.has("concluded")).toBe(false);
    await reporter.tellIssue(proposed);
    expect(house.state.get("concluded")).toBe("true");
  });

  it("is that work had begun when the forge did not take the first word of it", async () => {
    const house = new House("agent");
    const world = house.world();
    const reporter = new Reporter(world);
    Object.assign(world.forge, { writeComment: () => Promise.reject(new Error("no permission")) });
    reporter.concerns(house.issue, "maintainer", undefined, "agent");
    reporter.admitted(start);
    await expect(reporter.started()).rejects.toThrow("no permission");
    expect(Object.fromEntries(house.state)).toEqual({
      issue: "12",
      human: "maintainer",
      task: "issue-12",
      run: ours,
      starts: expect.stringMatching(/^\d+$/),
      working: "true",
    });
  });

  it("is not that all was told when the forge did not take it", async () => {
    const house = new House("agent");
    const world = house.world();
    const reporter = new Reporter(world);
    reporter.concerns(house.issue, "maintainer", undefined, "agent");
    reporter.admitted(start);
    await reporter.started();
    Object.assign(world.forge, { writeComment: () => Promise.reject(new Error("the forge is down")) });
    await reporter.end(proposed);
    await expect(reporter.tellIssue(proposed)).rejects.toThrow("the forge is down");
    expect(house.state.has("concluded")).toBe(false);
  });
});

describe("outputs, journal and record", () => {
  it("say what the run did", async () => {
    const house = new House("agent");
    const reporter = new Reporter(house.world());
    reporter.concerns(house.issue, "maintainer", undefined, "agent");
    reporter.admitted(admitted(plain, { attemptsBefore: 1 }) as Admitted);
    await reporter.started();
    for (const fact of [
      begun(2),
      agentEnd(plain, 2),
      changed(plain, 2),
      judged(2, redGate(plain)),
      pushed,
      opened,
    ]) {
      reporter.tell(fact);
    }
    await reporter.end(proposed);
    expect(Object.fromEntries(house.outputs)).toEqual({
      outcome: "proposed",
      reason: "pull request #13 was opened",
      "issue-number": "12",
      branch: "agent/issue-12-add-a-delete-command",
      "head-sha": "1f3c5a7e9b2d4f6081a3c5e7092b4d6f8a0c2e4a",
      "pull-request-number": "13",
      "pull-request-url": "https://forge.example/o/r/pull/13",
      "pull-request-operation": "created",
      attempts: "2",
      report: "/record/report.md",
      patch: "/record/attempt-2.patch",
      bundle: "",
      matrix: "",
    });
    expect(house.files.get("report.md")).toBe(house.summary);
    expect(house.annotations).toEqual([]);
  });

  it("are all set, empty where there is nothing to say", async () => {
    const house = new House();
    const reporter = new Reporter(house.world());
    const outcome: Outcome = { kind: "error", reason: "the configuration is broken" };
    await reporter.end(outcome);
    await reporter.tellIssue(outcome);
    expect(house.calls).toEqual([]);
    expect(Object.fromEntries(house.outputs)).toMatchObject({
      outcome: "error",
      "issue-number": "",
      branch: "",
      attempts: "0",
      "pull-request-operation": "none",
    });
    expect(house.annotations).toEqual([
      { level: "error", title: "Gatehouse: error", message: "the configuration is broken" },
    ]);
  });

  it("keep every fact as one line of JSON, without the texts that have a file of their own", async () => {
    const house = new House("agent");
    const reporter = new Reporter(house.world());
    reporter.concerns(house.issue, "maintainer", undefined, "agent");
    reporter.admitted(start);
    await reporter.started();
    const facts = [
      begun(1),
      agentEnd(plain, 1),
      changed(plain, 1),
      { kind: "findings", number: 1, findings: [finding(plain)] } as const,
      judged(1, redGate(plain)),
      pushed,
      opened,
    ];
    for (const fact of facts) reporter.tell(fact);
    await reporter.end(proposed);
    const lines: { kind: string; at: number }[] = house.journal.map((line) => {
      expect(line).not.toContain("\n");
      return JSON.parse(line);
    });
    expect(lines.map(({ kind }) => kind)).toEqual(["admitted", ...facts.map(({ kind }) => kind), "ended"]);
    const times = lines.map(({ at }) => at);
    expect(times).toEqual([...times].sort((one, other) => one - other));
    expect(house.journal.join("\n")).not.toMatch(/AssertionError|I added the command|untrusted text/);
  });
});
