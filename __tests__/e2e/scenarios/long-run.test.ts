/** A run that takes long: what people see of it while it goes on, and that its end is the last word all the same. */
import { describe, expect, it, vi } from "vitest";
import { statusMarker } from "../../../src/trigger/memory.ts";
import { asked, toldOnTheWay } from "../asked.ts";
import { type Channel, openChannel, searchPath } from "../channel.ts";
import type { EmbeddedForge } from "../forge/forge.ts";
import { comment, talk } from "./commented.ts";
import { label, shopForge } from "./labelled.ts";

/** Longer than the pause between two words about a run, and not for ever. */
const patience = { timeout: 200_000, interval: 100 };
/** How often the comment was written over, but for what was told on the way: that again depends on the machine. */
const edits = (forge: EmbeddedForge) =>
  asked(forge).filter((one) => one.method === "PATCH" && one.path.endsWith("/issues/comments/1")).length;

/** The agent works until the channel is answered. */
function agentOn(channel: Channel): { agent: string; release: () => Promise<void> } {
  const pipe = channel.pipe("agent");
  return {
    agent: `${channel.ask(pipe)}; echo "$answer" > hello.txt`,
    release: () => channel.answer(pipe, ["hello"]),
  };
}

describe.concurrent("a run that takes long", () => {
  it("says on the issue that the agent is at work, and ends as proposed though that word came late", async () => {
    await using forge = await shopForge();
    await using channel = await openChannel();
    const { agent, release } = agentOn(channel);
    let released: Promise<void> = Promise.resolve();
    let told = "";
    // The first edit is on its way while the agent comes to its end, and takes effect only after the push.
    forge.when("PATCH", /issues\/comments\/1$/, async () => {
      released = release();
      await vi.waitUntil(() => forge.pushes().length > 0, patience);
      forge.when("PATCH", /issues\/comments\/1$/, async () => {
        told = (await talk(forge)).status[0] ?? "";
      });
    });
    await using run = await label(forge, agent, { env: { PATH: searchPath(channel) } });
    await released;
    expect(run.outputs.outcome).toBe("proposed");
    expect(told).toMatch(
      /^At \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC: \*\*the agent is at work, attempt 1 of 3\*\*, since \d\d:\d\d:\d\d\.$/m,
    );
    expect(told).toMatch(/^The work began at \S+ \S+ UTC and may take 60 minutes\./m);
    expect(told).toContain(`${forge.url}/octo/demo/actions/runs/9001`);
    const { status, labels } = await talk(forge);
    expect(status).toEqual([expect.stringContaining("**Proposed in #2.**")]);
    expect(status[0]?.startsWith(statusMarker)).toBe(true);
    expect(labels).toEqual(["agent:proposed"]);
    expect(toldOnTheWay(forge)).toBeGreaterThan(0);
    expect(edits(forge)).toBe(1);
    expect(forge.violations()).toEqual([]);
  });

  it("goes on when the forge does not take that word", async () => {
    await using forge = await shopForge();
    await using channel = await openChannel();
    const { agent, release } = agentOn(channel);
    forge.fail({ method: "PATCH", path: "/repos/octo/demo/issues/comments/1", status: 502 });
    let released: Promise<void> = Promise.resolve();
    forge.when("PATCH", /issues\/comments\/1$/, async () => {
      released = release();
    });
    await using run = await label(forge, agent, { env: { PATH: searchPath(channel) } });
    await released;
    expect(run.outputs.outcome).toBe("proposed");
    expect((await talk(forge)).status).toEqual([expect.stringContaining("**Proposed in #2.**")]);
    expect(toldOnTheWay(forge)).toBeGreaterThan(0);
    expect(edits(forge)).toBe(1);
  });

  it("does not write over the word of a person who stopped it, not even when both write at once", async () => {
    await using forge = await shopForge();
    await using channel = await openChannel();
    const { agent, release } = agentOn(channel);
    let released: Promise<void> = Promise.resolve();
    let stopping: Promise<unknown> = Promise.resolve();
    // What stands there was read, and looked as it should; the stop comes before it is written over.
    forge.when("PATCH", /issues\/comments\/1$/, async () => {
      // Once the stop has written, its labels go; only then ours takes effect.
      const isWritten = new Promise<void>((done) => {
        forge.when("DELETE", /issues\/1\/labels\//, async () => {
          done();
          await vi.waitUntil(async () => (await talk(forge)).status[0]?.includes("at work"), patience);
        });
      });
      stopping = (async () => {
        await using stop = await comment(forge, "/agent stop");
        expect(stop.outputs.reason).toBe("alice stopped the work on issue #1");
        released = release();
      })();
      await isWritten;
    });
    await using run = await label(forge, agent, { env: { PATH: searchPath(channel) } });
    await Promise.all([stopping, released]);
    expect(run.outputs).toMatchObject({
      outcome: "cancelled",
      reason: "a person stopped the work by comment; nothing was pushed",
    });
    expect(forge.pushes()).toEqual([]);
    expect((await talk(forge)).status).toEqual([expect.stringContaining("**Stopped** by `alice`.")]);
  });

  it("writes nothing when it is dry", async () => {
    await using forge = await shopForge();
    await using channel = await openChannel();
    const { agent, release } = agentOn(channel);
    await using run = await label(forge, agent, {
      env: { PATH: searchPath(channel) },
      inputs: { "dry-run": "true" },
      prepare: async () => {
        void release();
      },
    });
    expect(run.outputs.outcome).toBe("proposed");
    expect(run.log.match(/would (write|update) the status comment/g)).toHaveLength(2);
  });
});
