/** One attempt: brief, agent, capture, guards, commit, gate. It says how the attempt ended, not what comes next. */
import { composeBrief, type EarlierAttempt } from "../brief/compose.ts";
import { type Change, type Finding, isOfSecrets } from "../change/change.ts";
import { guard, protectedInWords } from "../change/guards.ts";
import { changedPaths } from "../change/paths.ts";
import { changedTestLines } from "../change/test-files.ts";
import { type CommandEnd, endInWords, type GateReport } from "../gate/gate.ts";
import { runShown } from "../gate/run-shown.ts";
import { Problem } from "../problem.ts";
import { commitMessage } from "../proposal/commit-message.ts";
import { modelTrouble } from "../report/model-trouble.ts";
import type { AgentCommand } from "../settings/agent.ts";
import { type Sha, Untrusted } from "../words.ts";
import type { Work } from "../work.ts";
import type { Room } from "../world.ts";
import { gateOn } from "./gate-on.ts";
import type { AttemptEnd } from "./next-step.ts";
import { Tail } from "./tail.ts";
import { weigh } from "./weigh.ts";

/** An attempt with what the next brief and the proposal need of it. */
export interface Attempt {
  readonly end: AttemptEnd;
  readonly commit: Sha | undefined;
  readonly earlier: EarlierAttempt | undefined;
}

const wordsKept = 4_000;

export async function makeAttempt(
  work: Work,
  room: Room,
  number: number,
  before: readonly Attempt[],
): Promise<Attempt> {
  const { world, reporter, start } = work;
  const { end: agentEnd, trouble } = await runAgent(work, room, number, before);
  world.cancelled.throwIfAborted();
  reporter.at({ kind: "guards", attempt: number });
  const captured = await room.capture();
  if (captured.kind === "refused") {
    reporter.tell({ kind: "findings", number, findings: captured.findings });
    return ended({ kind: "blocked", findings: captured.findings.length });
  }
  if (captured.tree === start.tree) {
    if (before.length === 0) refuseMissingCommand(work.agent, agentEnd);
    return ended({ kind: "unchanged", agent: agentEnd, trouble });
  }
  const change = await world.repository.change(start.commit, captured.tree);
  const findings = await guard(change, work.policy);
  await tellChange(work, number, change, findings);
  const repeated = before.find(({ end }) => end.kind === "red" && end.tree === change.tree);
  if (repeated?.end.kind === "red") {
    return { ...repeated, end: { ...repeated.end, trouble }, commit: undefined };
  }
  if (findings.length > 0) {
    reporter.tell({ kind: "findings", number, findings });
    return ended({ kind: "blocked", findings: findings.length });
  }
  const stat = statOf(change);
  const patch = patchOf(change);
  const since = await sinceLast(work, change, before.at(-1)?.end);
  if (agentEnd.kind !== "exit") {
    return {
      end: { kind: "interrupted", tree: change.tree, agent: agentEnd },
      commit: undefined,
      earlier: {
        number,
        stat,
        patch,
        since,
        interrupted: `the agent was ${endInWords(agentEnd)}`,
        gate: undefined,
      },
    };
  }
  const commit = await world.repository.commit({
    tree: change.tree,
    parents: [start.commit],
    message: commitMessage(work.order, number),
    author: work.identity,
  });
  const gate = await gateOn(work, { kind: "attempt", number }, commit, change.tree);
  world.cancelled.throwIfAborted();
  reporter.tell({ kind: "gate", number, gate });
  if (gate.verdict === "green") {
    const against = await weigh(work, number, change, gate);
    if (against.length > 0) {
      reporter.tell({ kind: "findings", number, findings: against });
      return ended({ kind: "blocked", findings: against.length });
    }
  }
  return {
    end:
      gate.verdict === "green"
        ? { kind: "green", tree: change.tree }
        : { kind: "red", tree: change.tree, signature: gate.signature },
    commit,
    earlier: { number, stat, patch, since, interrupted: undefined, gate },
  };
}

/** The commit of the attempt that the gate passed last. */
export function greenCommit(attempts: readonly Attempt[]): Sha {
  const last = attempts.at(-1);
  if (last?.end.kind === "green" && last.commit !== undefined) return last.commit;
  throw new Error("A proposal was asked for without a green gate.");
}

/** The commit of the last attempt that came to one. */
export function lastCommit(attempts: readonly Attempt[]): Sha | undefined {
  return attempts.findLast((attempt) => attempt.commit !== undefined)?.commit;
}

async function runAgent(
  work: Work,
  room: Room,
  number: number,
  before: readonly Attempt[],
): Promise<{ end: CommandEnd; trouble: string | undefined }> {
  const { world, reporter, settings } = work;
  const brief = composeBrief({
    order: work.order,
    start: work.start,
    checks: work.gate.checks,
    protectedPaths: protectedInWords(work.policy),
    instructions: work.instructions,
    limits: settings.limits,
    redBase: redBaseline(reporter.story.baseline),
    earlier: before.flatMap((attempt) => (attempt.earlier === undefined ? [] : [attempt.earlier])),
    boundary: world.runner.nonce(),
  });
  const path = await world.runner.keep(`brief-${number}.md`, brief.text);
  reporter.tell({ kind: "attempt", number, hidden: brief.hidden, brief: path });
  const tail = new Tail(wordsKept);
  const order = {
    script: work.agent.command,
    shell: undefined,
    env: work.agent.env,
    expose: work.agent.expose,
    reach: work.agent.reach,
    workingDirectory: ".",
    stdin: brief.text,
    timeoutMinutes: settings.agent.timeoutMinutes,
  };
  const cap = settings.limits.attempts;
  reporter.at({ kind: "agent", attempt: number, cap });
  const title = `Attempt ${number} of ${cap}: ${work.agent.name}`;
  const { end, seconds, traffic } = await runShown(world, room, title, order, (chunk) => tail.write(chunk));
  world.runner.say(`The agent ended: ${endInWords(end)}, ${seconds.toFixed(1)} s`);
  reporter.tell({ kind: "agent", number, end, seconds, traffic, words: new Untrusted(tail.text()) });
  return { end, trouble: modelTrouble(traffic) };
}

/** The record may be uploaded for others to read, and no redaction finds a secret in a packed patch or one of a stranger. */
async function tellChange(
  work: Work,
  number: number,
  change: Change,
  findings: readonly Finding[],
): Promise<void> {
  const patch = findings.some(isOfSecrets)
    ? ""
    : await work.world.runner.keep(`attempt-${number}.patch`, change.patch);
  work.reporter.tell({
    kind: "change",
    number,
    tree: change.tree,
    paths: changedPaths(change),
    tests: changedTestLines(change, work.settings.evidence.paths),
    patch,
  });
}

/** The shell's own two codes for a command that is not there or may not be run. */
function refuseMissingCommand(agent: AgentCommand, end: CommandEnd): void {
  if (end.kind !== "exit" || (end.code !== 127 && end.code !== 126)) return;
  throw agent.install === undefined
    ? new Problem(
        "agent-not-found",
        `The agent's command could not be started (${endInWords(end)}): \`${agent.command.split("\n", 1)[0]}\`.`,
        "Install the agent in a step before this one, and check the command's spelling.",
      )
    : new Problem(
        "agent-not-found",
        `The agent \`${agent.name}\` could not be started (${endInWords(end)}).`,
        `Install it in a step before this one: \`${agent.install}\`.`,
      );
}

function statOf(change: Change): string {
  const lines = change.files.map(
    (file) => `${file.path} | +${file.addedLines.length} -${file.removedLines.length}`,
  );
  const added = change.files.reduce((sum, file) => sum + file.addedLines.length, 0);
  const removed = change.files.reduce((sum, file) => sum + file.removedLines.length, 0);
  return [
    ...lines,
    `${change.files.length === 1 ? "1 file" : `${change.files.length} files`} changed, ${added} lines added, ${removed} removed`,
  ].join("\n");
}

function patchOf(change: Change): string {
  return Buffer.from(change.patch).toString("utf8");
}

async function sinceLast(
  { world }: Work,
  { tree }: Change,
  last: AttemptEnd | undefined,
): Promise<string | undefined> {
  if (last === undefined || !("tree" in last)) return undefined;
  const step = await world.repository.change(last.tree, tree);
  return `${statOf(step)}\n\n${patchOf(step)}`;
}

function redBaseline(baseline: GateReport | undefined): GateReport | undefined {
  return baseline?.verdict === "red" ? baseline : undefined;
}

function ended(end: AttemptEnd): Attempt {
  return { end, commit: undefined, earlier: undefined };
}
