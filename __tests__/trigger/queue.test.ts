import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OrderBy } from "../../src/settings/settings.ts";
import { comparing, inOrder } from "../../src/trigger/queue.ts";
import type { IssueFilter, ReadyIssue } from "../../src/trigger/ready.ts";
import { Untrusted } from "../../src/words.ts";

const priorities = [["P0", "urgent"], ["P1"], ["P2"]];

interface Queued extends ReadyIssue {
  readonly milestone: number | undefined;
}

const day = 86_400_000;
/** Number to due day; two fall on the same day. */
const milestones: ReadonlyMap<number, number | undefined> = new Map([
  [1, 9 * day],
  [2, 3 * day],
  [3, 3 * day],
  [4, undefined],
]);

/** A forge with these issues and so small pages that most lists are longer than one. */
function forgeWith(issues: readonly Queued[], pageSize: number) {
  const asked: string[] = [];
  const has = (issue: Queued, name: string) =>
    issue.labels.some((label) => label.toLowerCase() === name.toLowerCase());
  return {
    asked,
    issues: async (filter: IssueFilter, page: number) => {
      asked.push(`${filter.labels.join("+")} ${filter.milestone ?? "-"} ${page}`);
      const fitting = issues
        .filter((issue) => filter.labels.every((name) => has(issue, name)))
        .filter((issue) => filter.milestone === undefined || issue.milestone === filter.milestone)
        .sort((one, other) => one.created - other.created || one.number - other.number);
      return {
        issues: fitting.slice((page - 1) * pageSize, page * pageSize),
        more: fitting.length > page * pageSize,
      };
    },
    labelNames: async () => {
      asked.push("labels");
      return ["ready", "p0", "urgent", "P1", "P2", "bug"];
    },
    dueMilestones: async () => {
      asked.push("milestones");
      return [...milestones]
        .flatMap(([number, due]) => (due === undefined ? [] : [{ number, due }]))
        .sort((one, other) => one.due - other.due);
    },
  };
}

async function all(list: AsyncGenerator<ReadyIssue>): Promise<readonly number[]> {
  const numbers: number[] = [];
  for await (const { number } of list) numbers.push(number);
  return numbers;
}

const queued = (number: number, labels: readonly string[], milestone?: number, created = number): Queued => ({
  number,
  title: new Untrusted(`Issue ${number}`),
  author: { login: "alice", kind: "user" },
  labels: ["ready", ...labels],
  assignees: [],
  locked: false,
  due: milestone === undefined ? undefined : milestones.get(milestone),
  created,
  comments: 0,
  milestone,
});

describe("the order of the queue", () => {
  const issues = fc
    .array(
      fc.record({
        labels: fc.subarray(["P0", "Urgent", "p1", "P2", "bug"]),
        milestone: fc.constantFrom(undefined, 1, 2, 3, 4),
        created: fc.integer({ min: 0, max: 20 }),
      }),
      { maxLength: 40 },
    )
    .map((raw) => raw.map((one, at) => queued(at + 1, one.labels, one.milestone, one.created)));
  const orders = fc.shuffledSubarray<OrderBy>(["priority", "milestone", "age"], { minLength: 1 });

  it("is that of one big sort, however the pages fall, and no page is asked for twice", async () => {
    await fc.assert(
      fc.asyncProperty(issues, orders, fc.integer({ min: 1, max: 10 }), async (list, order, size) => {
        const forge = forgeWith(list, size);
        const sorted = list.toSorted(comparing(order, priorities)).map(({ number }) => number);
        expect(await all(inOrder(forge, "ready", { order, priorities }))).toEqual(sorted);
        expect(new Set(forge.asked).size).toBe(forge.asked.length);
      }),
    );
  });

  it("needs one question where all fits on one page", async () => {
    const forge = forgeWith([queued(1, []), queued(2, ["P0"])], 100);
    expect(
      await all(inOrder(forge, "ready", { order: ["priority", "milestone", "age"], priorities })),
    ).toEqual([2, 1]);
    expect(forge.asked).toEqual(["ready - 1"]);
  });

  it("asks for the most urgent part of a long list, and for no more than its first issue needs", async () => {
    const many = Array.from({ length: 10_000 }, (_, at) => queued(at + 1, at === 9_000 ? ["P1"] : []));
    const forge = forgeWith(many, 100);
    const first = await inOrder(forge, "ready", {
      order: ["priority", "milestone", "age"],
      priorities,
    }).next();
    expect(first.value).toMatchObject({ number: 9_001 });
    expect(forge.asked).toEqual(["ready - 1", "labels", "ready+P0 - 1", "ready+urgent - 1", "ready+P1 - 1"]);
  });

  it("walks the pages one by one where nothing but age counts", async () => {
    const forge = forgeWith(
      Array.from({ length: 10_000 }, (_, at) => queued(at + 1, [])),
      100,
    );
    const list = inOrder(forge, "ready", { order: ["age"], priorities });
    for (let count = 0; count < 150; count += 1) await list.next();
    expect(forge.asked).toEqual(["ready - 1", "ready - 2"]);
  });
});
