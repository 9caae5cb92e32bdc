import { describe, expect, it } from "vitest";
import { judged, type Look, People } from "../src/admit-look.ts";
import { readInputs } from "../src/settings/inputs.ts";
import { startRulesOf } from "../src/settings/merge.ts";
import type { LabelSetting, ReadyIssue } from "../src/trigger/ready.ts";
import { Untrusted } from "../src/words.ts";
import type { World } from "../src/world.ts";
import { ManualClock } from "./manual-clock.ts";

const inputs = readInputs({});
const rules = startRulesOf(inputs, undefined);

/** A forge with these ready issues, by who set the label; it counts what it is asked beyond the list. */
function queueOf(setters: readonly string[]) {
  const asked: string[] = [];
  const issues = setters.map(
    (_, at): ReadyIssue => ({
      number: at + 1,
      title: new Untrusted(`Issue ${at + 1}`),
      author: { login: "mallory", kind: "user" },
      labels: ["ready"],
      assignees: [],
      locked: false,
      due: undefined,
      created: at,
      comments: 0,
    }),
  );
  const settingOf = (number: number): LabelSetting => ({
    by: { login: setters[number - 1] ?? "", kind: "user" },
    title: new Untrusted(""),
    body: new Untrusted(""),
    editedBy: [],
    lastEditors: [],
    since: new Map(),
    closers: [],
  });
  const forge = {
    permission: async (login: string) => {
      asked.push(login);
      return login === "alice" ? ("write" as const) : ("none" as const);
    },
    ready: {
      issues: async (_filter: unknown, page: number) => ({
        issues: issues.slice((page - 1) * 100, page * 100),
        more: issues.length > page * 100,
      }),
      labelNames: async () => [],
      dueMilestones: async () => [],
      labelSettings: async (numbers: readonly number[]) => {
        expect(numbers.length).toBeLessThanOrEqual(25);
        asked.push(`${numbers.length} issues`);
        return new Map(numbers.map((number) => [number, settingOf(number)]));
      },
    },
  };
  const world = { forge, clock: new ManualClock("2026-11-22T12:00:00Z") } as unknown as World;
  const around = { login: "us", prefix: "agent/", startLabel: "agent", openPullRequests: [] };
  const look: Look = { world, inputs, rules, around, people: new People(world, async () => rules) };
  return { look, asked };
}

async function taken(look: Look): Promise<{ issue: number | undefined; looked: number; ended: string }> {
  let looked = 0;
  for await (const { issue, verdict } of judged(look, 1)) {
    looked += 1;
    if (verdict.kind === "may") return { issue: issue.number, looked, ended: "taken" };
    if (verdict.kind === "enough") return { issue: undefined, looked, ended: "enough" };
  }
  return { issue: undefined, looked, ended: "through" };
}

const strangers = (count: number) => Array.from({ length: count }, (_, at) => `mallory-${at}`);
const flood = (count: number) => Array.from({ length: count }, () => "mallory");

describe("a look at the queue", () => {
  it("costs one question and one about the person where the first issue may start", async () => {
    const { look, asked } = queueOf(["alice", "alice"]);
    expect(await taken(look)).toMatchObject({ issue: 1 });
    expect(asked).toEqual(["1 issues", "alice"]);
  });

  it("finds the good one behind many of one stranger", async () => {
    const { look, asked } = queueOf([...flood(1_000), "alice"]);
    expect(await taken(look)).toMatchObject({ issue: 1_001 });
    expect(asked.length).toBeLessThanOrEqual(43);
  });

  it("finds the good one behind many strangers", async () => {
    const { look, asked } = queueOf([...strangers(80), "alice"]);
    expect(await taken(look)).toMatchObject({ issue: 81 });
    expect(asked.length).toBeLessThanOrEqual(100);
  });

  it("ends somewhere, whatever the queue is filled with", async () => {
    for (const setters of [strangers(500), flood(5_000)]) {
      const { look, asked } = queueOf([...setters, "alice"]);
      expect(await taken(look)).toMatchObject({ ended: "enough" });
      expect(asked.length).toBeLessThanOrEqual(100);
    }
  });
});
