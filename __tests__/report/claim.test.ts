/** Two runs at the same moment on one issue, in any order of what they ask and write: one status comment, and it tells the truth. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Outcome, OutcomeKind } from "../../src/outcome.ts";
import { claim } from "../../src/report/claim.ts";
import { Reporter } from "../../src/report/reporter.ts";
import { issuePage } from "../../src/report/status-page.ts";
import { labels } from "../../src/trigger/labels.ts";
import { statusCommentOf, statusMarker } from "../../src/trigger/memory.ts";
import { Untrusted } from "../../src/words.ts";
import type { World } from "../../src/world.ts";
import { House } from "./house.ts";
import { admitted, plain } from "./stories.ts";

type Admitted = Parameters<Reporter["admitted"]>[0];

/** The forge as it stands, whose answers come in any order. */
function slowly(world: World, scheduler: fc.Scheduler): World {
  const { forge } = world;
  const slow = <Args extends unknown[], Result>(call: (...args: Args) => Promise<Result>) =>
    scheduler.scheduleFunction(call);
  return {
    ...world,
    forge: {
      ...forge,
      comments: slow(forge.comments),
      commentText: slow(forge.commentText),
      writeComment: slow(forge.writeComment),
      removeComment: slow(forge.removeComment),
      addLabel: slow(forge.addLabel),
      removeLabel: slow(forge.removeLabel),
    },
  };
}

interface Scene {
  readonly house: House;
  readonly scheduler: fc.Scheduler;
  /** Resolves when all have begun: they are at work at the same moment. */
  readonly allBegun: () => Promise<void>;
  /** Takes the first push. */
  readonly push: () => Promise<boolean>;
}

async function run(scene: Scene, mark: string, wanted: OutcomeKind): Promise<Outcome["kind"]> {
  const { house } = scene;
  const world = slowly(house.world(mark), scene.scheduler);
  const reporter = new Reporter(world);
  const status = statusCommentOf(await world.forge.comments(12), "bot");
  const kept = { before: status?.memory };
  reporter.concerns(house.issue, "maintainer", status?.id, "agent", undefined, kept);
  reporter.admitted(admitted(plain) as Admitted);
  await reporter.started();
  await scene.allBegun();
  const outcome = await worked(scene, reporter, wanted);
  await reporter.end(outcome);
  await reporter.tellIssue(outcome);
  return outcome.kind;
}

async function worked(scene: Scene, reporter: Reporter, wanted: OutcomeKind): Promise<Outcome> {
  if (wanted !== "proposed") return { kind: wanted, reason: "x" };
  if ((await reporter.claim()) !== "ours") return { kind: "skipped", reason: "another run has it" };
  const isTaken = !(await scene.push());
  return isTaken
    ? { kind: "skipped", reason: "the branch was changed" }
    : { kind: "proposed", reason: "pull request #13 was opened" };
}

function barrier(count: number): () => Promise<void> {
  let missing = count;
  let open = () => {};
  const opened = new Promise<void>((done) => {
    open = done;
  });
  return () => {
    missing -= 1;
    if (missing === 0) open();
    return opened;
  };
}

const ends = fc.constantFrom<OutcomeKind>("proposed", "proposed", "gave-up", "blocked", "error");

it.each([
  ["where nothing stands yet", false],
  ["where an earlier run has left its word", true],
])("%s, one status comment stays, and tells how the work ended", async (_where, isTold) => {
  const mixed = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), ends, ends, async (scheduler, one, two) => {
      const house = new House("agent");
      if (isTold) await earlier(house);
      let isPushed = false;
      const push = scheduler.scheduleFunction(async () => {
        const isFirst = !isPushed;
        isPushed = true;
        return isFirst;
      });
      const scene: Scene = { house, scheduler, allBegun: barrier(2), push };
      const both = Promise.all([run(scene, "one", one), run(scene, "two", two)]);
      const kinds = await scheduler.waitFor(both);
      expect(statuses(house)).toHaveLength(1);
      const outcome = told(house)?.outcome;
      expect(kinds).toContain(outcome);
      if (kinds.includes("proposed")) expect(outcome).toBe("proposed");
      expect([...house.labels]).toContain(outcome === "proposed" ? labels.proposed : labels.needsHuman);
      expect([...house.labels]).not.toContain(labels.working);
      mixed.add([...kinds].sort().join(" "));
    }),
    { numRuns: Number(process.env.GATEHOUSE_RUNS ?? 500) },
  );
  expect(mixed).toContain("proposed skipped");
  expect(mixed).toContain("gave-up proposed");
});

async function earlier(house: House): Promise<void> {
  const reporter = new Reporter(house.world("earlier"));
  reporter.concerns(house.issue, "maintainer", undefined, "agent");
  reporter.admitted(admitted(plain) as Admitted);
  await reporter.started();
  await reporter.end({ kind: "gave-up", reason: "x" });
  await reporter.tellIssue({ kind: "gave-up", reason: "x" });
}

function at(house: House, mark: string, asked?: number): Reporter {
  const reporter = new Reporter(house.world(mark));
  const status = statusCommentOf(house.comments, "bot");
  const kept = { before: status?.memory, asked };
  reporter.concerns(house.issue, "maintainer", status?.id, "agent", undefined, kept);
  return reporter;
}

async function begin(reporter: Reporter): Promise<void> {
  reporter.admitted(admitted(plain) as Admitted);
  await reporter.started();
}

async function end(reporter: Reporter, kind: OutcomeKind): Promise<void> {
  await reporter.end({ kind, reason: "x" });
  await reporter.tellIssue({ kind, reason: "x" });
}

function statuses(house: House): readonly number[] {
  return house.comments
    .filter(({ body }) => Untrusted.reveal(body).startsWith(statusMarker))
    .map(({ id }) => id);
}

function told(house: House) {
  return statusCommentOf(house.comments, "bot")?.memory;
}

describe("a run that cannot begin, while another is at work,", () => {
  it("leaves no second status comment, whichever wrote first", async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.boolean(), async (scheduler, isTold) => {
        const house = new House("agent");
        if (isTold) await earlier(house);
        const scene: Scene = { house, scheduler, allBegun: async () => {}, push: async () => true };
        const broken = async () => {
          const world = slowly(house.world("two"), scheduler);
          const reporter = new Reporter(world);
          const status = statusCommentOf(await world.forge.comments(12), "bot");
          const kept = { before: status?.memory };
          reporter.concerns(house.issue, "maintainer", status?.id, "agent", undefined, kept);
          await end(reporter, "error");
        };
        await scheduler.waitFor(Promise.all([run(scene, "one", "proposed"), broken()]));
        expect(statuses(house)).toHaveLength(1);
      }),
      { numRuns: Number(process.env.GATEHOUSE_RUNS ?? 500) },
    );
  });

  it("leaves alone what that one says of itself, and is shown on the comment that asked for it", async () => {
    const house = new House("agent");
    await begin(at(house, "one"));
    const stands = house.text(100);
    await end(at(house, "two", 77), "error");
    expect(house.text(100)).toBe(stands);
    expect([...house.labels]).toEqual([labels.working]);
    expect(house.calls).toContain("confused on 77");
  });
});

describe("a run that goes on where another gave up", () => {
  async function both(): Promise<{ house: House; second: Reporter }> {
    const house = new House("agent");
    const [first, second] = [at(house, "one"), at(house, "two")];
    await begin(first);
    await begin(second);
    await end(first, "gave-up");
    expect(await second.claim()).toBe("ours");
    return { house, second };
  }

  it("says so at once, in the comment that stays", async () => {
    const { house } = await both();
    expect(statuses(house)).toEqual([100]);
    expect(told(house)).toMatchObject({ run: "two", outcome: "working" });
    expect(house.state.get("comment")).toBe("100");
    expect([...house.labels]).toEqual([labels.working]);
  });

  it("leaves one label", async () => {
    const { house, second } = await both();
    await end(second, "proposed");
    expect([...house.labels]).toEqual([labels.proposed]);
  });
});

it("a status comment that a person deleted is written anew at the end", async () => {
  const house = new House("agent");
  const reporter = at(house, "one");
  await begin(reporter);
  await house.world().forge.removeComment(100);
  expect(await reporter.claim()).toBe("ours");
  await end(reporter, "proposed");
  expect(house.calls.filter((call) => call === "new comment")).toHaveLength(2);
});

it("who finds its mark knows the comment, also when it died before it could remember it", async () => {
  const house = new House("agent");
  await begin(at(house, "one"));
  const page = issuePage(house.world().forge, house.issue);
  const claimant = { login: "bot", run: "one", before: undefined, comment: undefined };
  expect(await claim(page, claimant, house.clock.now())).toMatchObject({ kind: "ours", comment: 100 });
});
