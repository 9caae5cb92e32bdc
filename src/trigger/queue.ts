/**
 * Puts the ready issues into their order, asking for as few pages as that needs: a list that fits on one page is sorted
 * here; of a longer one the forge is asked for its most urgent part first. It judges no issue.
 */
import type { OrderBy, Schedule } from "../settings/settings.ts";
import type { IssueFilter, Page, ReadyForge, ReadyIssue } from "./ready.ts";

type Source = Pick<ReadyForge, "issues" | "labelNames" | "dueMilestones">;

/** All open issues with the label, the first to be worked on first. Every page is asked for once at most, and when it is needed. */
export function inOrder(
  forge: Source,
  readyLabel: string,
  schedule: Pick<Schedule, "order" | "priorities">,
): AsyncGenerator<ReadyIssue> {
  const source = asking(forge);
  return ordered(source, { labels: [readyLabel], milestone: undefined }, schedule.order, schedule.priorities);
}

async function* ordered(
  source: Source,
  filter: IssueFilter,
  order: readonly OrderBy[],
  priorities: Schedule["priorities"],
): AsyncGenerator<ReadyIssue> {
  const first = await source.issues(filter, 1);
  const before = comparing(order, priorities);
  if (!first.more) {
    yield* first.issues.toSorted(before);
    return;
  }
  const [by, ...rest] = order;
  const within = (narrower: IssueFilter) => ordered(source, narrower, rest, priorities);
  const narrowed = (filters: readonly IssueFilter[]) =>
    merged(filters.map(within), comparing(rest, priorities));
  switch (by) {
    case undefined:
    case "age": {
      for (let number = 1; ; number += 1) {
        const page = await source.issues(filter, number);
        yield* page.issues;
        if (!page.more) return;
      }
    }
    case "milestone": {
      const milestones = await source.dueMilestones();
      for (const due of new Set(milestones.map((milestone) => milestone.due))) {
        const together = milestones.filter((milestone) => milestone.due === due);
        yield* narrowed(together.map(({ number }) => ({ ...filter, milestone: number })));
      }
      for await (const issue of within(filter)) if (issue.due === undefined) yield issue;
      return;
    }
    case "priority": {
      const known = new Set((await source.labelNames()).map((name) => name.toLowerCase()));
      for (const [level, names] of priorities.entries()) {
        const there = names.filter((name) => known.has(name.toLowerCase()));
        const filters = there.map((name) => ({ ...filter, labels: [...filter.labels, name] }));
        for await (const issue of narrowed(filters)) if (levelOf(issue, priorities) === level) yield issue;
      }
      for await (const issue of within(filter)) {
        if (levelOf(issue, priorities) === priorities.length) yield issue;
      }
      return;
    }
    default:
      by satisfies never;
  }
}

/** 0 is the most urgent; issues without such a label come after all others. */
function levelOf(issue: ReadyIssue, priorities: Schedule["priorities"]): number {
  const has = new Set(issue.labels.map((label) => label.toLowerCase()));
  const level = priorities.findIndex((names) => names.some((name) => has.has(name.toLowerCase())));
  return level === -1 ? priorities.length : level;
}

/** Negative when `one` comes first. Without another difference the older one does. */
export function comparing(
  order: readonly OrderBy[],
  priorities: Schedule["priorities"],
): (one: ReadyIssue, other: ReadyIssue) => number {
  // No two issues are of the same age, so nothing counts after it.
  const counting = order.includes("age") ? order.slice(0, order.indexOf("age")) : order;
  const weigh = (issue: ReadyIssue) => [
    ...counting.map((by) => {
      switch (by) {
        case "priority":
          return levelOf(issue, priorities);
        case "milestone":
          return issue.due ?? Number.MAX_SAFE_INTEGER;
        case "age":
          return issue.created;
        default:
          return by satisfies never;
      }
    }),
    issue.created,
    issue.number,
  ];
  return (one, other) => {
    const [left, right] = [weigh(one), weigh(other)];
    for (const [at, weight] of left.entries()) {
      const difference = weight - (right[at] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}

/** One ordered list out of several; an issue that stands in more than one of them comes once. */
async function* merged(
  lists: readonly AsyncGenerator<ReadyIssue>[],
  before: (one: ReadyIssue, other: ReadyIssue) => number,
): AsyncGenerator<ReadyIssue> {
  const heads = await Promise.all(lists.map((list) => list.next()));
  let last: number | undefined;
  for (;;) {
    let best: { readonly issue: ReadyIssue; readonly at: number } | undefined;
    for (const [at, head] of heads.entries()) {
      if (head.done === true) continue;
      if (best === undefined || before(head.value, best.issue) < 0) best = { issue: head.value, at };
    }
    const list = best === undefined ? undefined : lists[best.at];
    if (best === undefined || list === undefined) return;
    heads[best.at] = await list.next();
    if (best.issue.number !== last) yield best.issue;
    last = best.issue.number;
  }
}

/** Remembers what was asked: the parts of a long list are asked for from several sides. */
function asking(forge: Source): Source {
  const pages = new Map<string, Promise<Page>>();
  let names: ReturnType<Source["labelNames"]> | undefined;
  let milestones: ReturnType<Source["dueMilestones"]> | undefined;
  return {
    issues: (filter, page) => {
      const key = JSON.stringify([filter, page]);
      const asked = pages.get(key) ?? forge.issues(filter, page);
      pages.set(key, asked);
      return asked;
    },
    labelNames: () => {
      names ??= forge.labelNames();
      return names;
    },
    dueMilestones: () => {
      milestones ??= forge.dueMilestones();
      return milestones;
    },
  };
}
