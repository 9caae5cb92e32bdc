/** Says what went in and out of the boxes of a run. A pure view of the story; host names come from untrusted programs and are shown as code. */
import { grouped } from "../text/cut.ts";
import { codeSpan } from "../text/markdown.ts";
import type { Traffic } from "../world.ts";
import type { Story } from "./story.ts";

const mostListed = 10;

/** One sentence each for what was reached and what was stopped; empty where nobody saw it. */
export function trafficInWords(story: Story): string {
  const seen = trafficOf(story);
  if (seen.length === 0) return "";
  const apis = count(seen.flatMap((traffic) => traffic.apis.map((api) => [api.upstream, api.requests])));
  const hosts = count(
    seen.flatMap((traffic) => traffic.allowed.map((host) => [host.host, host.connections])),
  );
  const reached = [
    ...listed(
      apis,
      (name, times) => `${codeSpan(name, 100)} (${times} ${times === 1 ? "request" : "requests"})`,
    ),
    ...listed(
      hosts,
      (name, times) => `${codeSpan(name, 100)} (${times} ${times === 1 ? "connection" : "connections"})`,
    ),
  ];
  const stopped = listed(
    count(
      seen.flatMap((traffic) =>
        traffic.blocked.map(({ target, why, times }) => [`${target}\0${why}`, times]),
      ),
    ),
    (key, times) => {
      const [target = "", why = ""] = key.split("\0");
      return `${codeSpan(target, 100)} (${times === 1 ? "once" : `${grouped(times)} times`}: ${why})`;
    },
  );
  return [
    reached.length === 0 ? "Nothing outside was reached." : `Reached outside: ${reached.join(", ")}.`,
    stopped.length === 0 ? "" : `Tried and stopped: ${stopped.join(", ")}.`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}

/** "2 attempts, 61,400 tokens in, 3,200 out": what the answers of the models told, and that they did not. */
export function tokensInWords({ attempts }: Story): string {
  const apis = attempts.flatMap((attempt) => attempt.agent?.traffic?.apis ?? []);
  const told = apis.flatMap(({ tokens }) => (tokens === undefined ? [] : [tokens]));
  const good = apis.flatMap(({ answers }) => Object.entries(answers)).filter(([status]) => status < "3");
  const here = (attempts[0]?.number ?? 1) > 1 ? " in this run" : "";
  const made = `${attempts.length} ${attempts.length === 1 ? "attempt" : "attempts"}${here}`;
  if (told.length === 0) return `${made}, tokens unknown.`;
  const sum = (of: (tokens: { in: number; out: number; answers: number }) => number) =>
    told.reduce((total, tokens) => total + of(tokens), 0);
  const silent = good.reduce((total, [, times]) => total + times, 0) > sum(({ answers }) => answers);
  const least = silent ? "at least " : "";
  return `${made}, ${least}${grouped(sum((tokens) => tokens.in))} tokens in, ${least}${grouped(sum(({ out }) => out))} out.`;
}

function trafficOf(story: Story): readonly Traffic[] {
  const gates = [
    story.baseline,
    ...story.attempts.flatMap(({ gate, evidence }) => [
      gate,
      evidence?.oldTests?.gate,
      evidence?.newTests?.gate,
    ]),
  ];
  const checks = gates.flatMap((gate) => gate?.results ?? []).map((result) => result.traffic);
  const agents = story.attempts.map((attempt) => attempt.agent?.traffic);
  return [...checks, ...agents].filter((traffic) => traffic !== undefined);
}

/** Most often first. */
function count(entries: readonly (readonly [string, number])[]): readonly (readonly [string, number])[] {
  const sums = new Map<string, number>();
  for (const [name, times] of entries) sums.set(name, (sums.get(name) ?? 0) + times);
  return [...sums].filter(([, times]) => times > 0).sort(([, one], [, other]) => other - one);
}

function listed(
  entries: readonly (readonly [string, number])[],
  show: (name: string, times: number) => string,
): readonly string[] {
  const shown = entries.slice(0, mostListed).map(([name, times]) => show(name, times));
  const left = entries.length - shown.length;
  return left === 0 ? shown : [...shown, `${grouped(left)} more`];
}
