/** Runs the gate on a fresh checkout of one commit, and says what each check said. It does not judge what follows. */
import { DigestReader } from "../digest/digest.ts";
import { TestCounter } from "../digest/test-count.ts";
import type { Check } from "../settings/settings.ts";
import type { Sha } from "../words.ts";
import type { Room, World } from "../world.ts";
import { type CheckBegun, type CheckResult, endInWords, type GateReport, isGreen } from "./gate.ts";
import { runShown } from "./run-shown.ts";

export interface Gate {
  /** Prepares a fresh checkout; a failure there is a failure of the gate. */
  readonly setup: readonly Check[];
  readonly checks: readonly Check[];
  /** What setup and checks may reach. */
  readonly hosts: readonly string[];
  /** Variables of the job that they get as they are. */
  readonly expose: readonly string[];
}

/** For those who watch while the gate runs. */
export interface Watch {
  /** What the gate runs on, for the log: `the untouched base`. */
  readonly where: string;
  readonly begins: (begun: CheckBegun) => void;
}

/**
 * All checks are run, also after a red one: the agent and the reader want to know everything that is wrong.
 * What was red is run once more on a second fresh checkout, after the checks before it; green there is a flake and counts as
 * green. Where red is what everybody expects, `looks: "once"` spares that.
 */
export async function runGate(
  world: World,
  gate: Gate,
  commit: Sha,
  tree: Sha,
  watch: Watch,
  looks: "once" | "twice" = "twice",
): Promise<GateReport> {
  const first = await visit(world, gate, gate.checks, commit, watch, false);
  const results =
    isAllGreen(first) || looks === "once" || world.cancelled.aborted
      ? all(first)
      : await secondLook(world, gate, commit, watch, first);
  const failed = results.filter((result) => !isGreen(result.end));
  return {
    commit,
    tree,
    verdict: failed.length === 0 ? "green" : "red",
    results,
    signature: failed
      .map((result) => `${result.check.name}\n${result.signature}\n${endInWords(result.end)}`)
      .join("\n"),
  };
}

/** One check in a room, shown in the log as it runs. */
export async function runCheck(
  world: World,
  room: Room,
  check: Check,
  { hosts, expose }: Pick<Gate, "hosts" | "expose">,
  where: string,
): Promise<CheckResult> {
  const digest = new DigestReader();
  const tests = new TestCounter();
  const order = {
    script: check.run,
    shell: check.shell,
    env: check.env,
    expose,
    reach: { hosts, apis: [] },
    workingDirectory: check.workingDirectory,
    stdin: undefined,
    timeoutMinutes: check.timeoutMinutes,
  };
  const title = `${where}: ${check.name}`;
  const { end, seconds, traffic } = await runShown(world, room, title, order, (chunk) => {
    digest.write(chunk);
    tests.write(chunk);
  });
  const green = isGreen(end);
  world.runner.say(`${green ? "green" : "RED  "} ${check.name}: ${endInWords(end)}, ${seconds.toFixed(1)} s`);
  const read = digest.end();
  return {
    check,
    end,
    seconds,
    digest: green ? "" : read.text,
    signature: green ? "" : read.signature,
    location: green ? undefined : read.location,
    tests: tests.end(),
    flaky: false,
    traffic,
  };
}

interface Visit {
  readonly setup: readonly CheckResult[];
  /** Empty when the setup failed: what a check says in an unprepared tree means nothing. */
  readonly checks: readonly CheckResult[];
}

async function visit(
  world: World,
  gate: Gate,
  checks: readonly Check[],
  commit: Sha,
  watch: Watch,
  again: boolean,
): Promise<Visit> {
  await using room = await world.box.room(commit);
  const where = `Gate on ${commit.slice(0, 7)}, ${watch.where}${again ? ", once more" : ""}`;
  const of = gate.setup.length + checks.length;
  const run = (check: Check, before: number) => {
    watch.begins({ check: check.name, at: before + 1, of, again });
    return runCheck(world, room, check, gate, where);
  };
  const prepared: CheckResult[] = [];
  for (const check of gate.setup) {
    const result = await run(check, prepared.length);
    prepared.push(result);
    if (!isGreen(result.end)) return { setup: prepared, checks: [] };
  }
  const results: CheckResult[] = [];
  for (const check of checks) {
    results.push(await run(check, prepared.length + results.length));
    if (world.cancelled.aborted) break;
  }
  return { setup: prepared, checks: results };
}

async function secondLook(
  world: World,
  gate: Gate,
  commit: Sha,
  watch: Watch,
  first: Visit,
): Promise<readonly CheckResult[]> {
  world.runner.say(
    "Once more on a fresh checkout of the same commit: a failure that does not repeat is a flake.",
  );
  const wasPrepared = first.setup.every((result) => isGreen(result.end));
  // Those before it too, since a check may need what an earlier one built in the same room.
  const lastRed = first.checks.findLastIndex((result) => !isGreen(result.end));
  const again = wasPrepared ? first.checks.slice(0, lastRed + 1).map((result) => result.check) : gate.checks;
  const second = await visit(world, gate, again, commit, watch, true);
  if (!second.setup.every((result) => isGreen(result.end))) return wasPrepared ? all(first) : all(second);
  const checks = wasPrepared ? first.checks : second.checks;
  return [...second.setup, ...checks].map((result) => verdictOfTwo(result, first, second));
}

function verdictOfTwo(result: CheckResult, first: Visit, second: Visit): CheckResult {
  const before = all(first).find((candidate) => candidate.check === result.check);
  const after = all(second).find((candidate) => candidate.check === result.check);
  if (before === undefined || after === undefined || isGreen(before.end)) return result;
  return isGreen(after.end) ? { ...after, digest: before.digest, flaky: true } : after;
}

function all(seen: Visit): readonly CheckResult[] {
  return [...seen.setup, ...seen.checks];
}

function isAllGreen(seen: Visit): boolean {
  return all(seen).every((result) => isGreen(result.end));
}
