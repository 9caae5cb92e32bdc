/** Takes times of things that are compared: alternating, so that a busy machine slows both, and by the median. */
import { spawnSync } from "node:child_process";

export interface Series {
  /** Milliseconds, sorted. */
  readonly times: readonly number[];
  readonly median: number;
}

export function series(times: readonly number[]): Series {
  const sorted = [...times].sort((one, other) => one - other);
  return { times: sorted, median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN };
}

/** Runs all in turn, `rounds` times. */
export async function inTurn<Name extends string>(
  rounds: number,
  runs: Readonly<Record<Name, () => Promise<number> | number>>,
): Promise<Record<Name, Series>> {
  const names = Object.keys(runs) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) times.get(name)?.push(await runs[name]());
  }
  return Object.fromEntries(names.map((name) => [name, series(times.get(name) ?? [])])) as Record<
    Name,
    Series
  >;
}

/** Wall-clock milliseconds of a process. @throws when it does not end with 0 */
export function timeOf(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(command, args, { ...options, stdio: ["ignore", "ignore", "pipe"] });
  const time = performance.now() - start;
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}: ${stderr}`);
  return time;
}

/** One line of the table: what was measured, against what, the ratio and the aim. */
export interface Row {
  readonly what: string;
  readonly value: string;
  readonly floor: string;
  readonly ratio: string;
  readonly aim: string;
}

export function ratioRow(what: string, value: Series, floor: Series, aim: number): Row {
  const show = ({ median, times }: Series) =>
    `${milliseconds(median)} (${milliseconds(times[0])} to ${milliseconds(times.at(-1))})`;
  return {
    what,
    value: show(value),
    floor: show(floor),
    ratio: (value.median / floor.median).toFixed(2),
    aim: `at most ${aim}`,
  };
}

function milliseconds(time: number | undefined): string {
  if (time === undefined) return "?";
  return time < 1_000 ? `${time.toFixed(0)} ms` : `${(time / 1_000).toFixed(2)} s`;
}
