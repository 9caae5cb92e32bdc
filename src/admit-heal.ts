/** Asks the forge what the decision to heal a failed run needs, in as few questions as can be, and then decides. */
import type { Admission } from "./admit.ts";
import { refusalFor } from "./admit-who.ts";
import { readLogs } from "./gate/ci-logs.ts";
import { Problem } from "./problem.ts";
import type { Reporter } from "./report/reporter.ts";
import { startRulesOf } from "./settings/merge.ts";
import type { Inputs } from "./settings/settings.ts";
import { configOf, settle } from "./settle.ts";
import {
  decideInPlace,
  decideOwnPull,
  type Failing,
  failureKey,
  type HealDecision,
  headIsOurs,
  healStem,
  isHealBranch,
  placeOf,
  unnamedBot,
  unwantedWorkflow,
  whoIsBehind,
  withLogs,
} from "./trigger/decide-heal.ts";
import { statusCommentOf } from "./trigger/memory.ts";
import { unfitRun } from "./trigger/read-run.ts";
import type { Trigger } from "./trigger/trigger.ts";
import type { FailedJob, WorkflowRun } from "./trigger/workflow-run.ts";
import { type BranchName, branchName } from "./words.ts";
import type { Base, BranchState, Permission, World } from "./world.ts";

type RunTrigger = Extract<Trigger, { kind: "failed-run" }>;
type ScanTrigger = Extract<Trigger, { kind: "scan" }>;
type Skip = Extract<Admission, { kind: "skip" }>;

export async function admitRun(
  world: World,
  reporter: Reporter,
  trigger: RunTrigger,
  inputs: Inputs,
): Promise<Admission> {
  const refusal = await starterRefusal(world, trigger, inputs);
  if (refusal !== undefined) return skip(refusal);
  const run = trigger.run ?? (await world.forge.workflowRun(trigger.id));
  if (run === undefined) return skip(`there is no run ${trigger.id} in this repository (any more)`);
  return heal({ world, reporter, inputs, trigger, run, byName: trigger.run === undefined });
}

/** The first red one of the workflows that the config names, and that may be healed, is: as if its own event had come. */
export async function admitScan(
  world: World,
  reporter: Reporter,
  trigger: ScanTrigger,
  inputs: Inputs,
): Promise<Admission> {
  const refusal = await starterRefusal(world, trigger, inputs);
  if (refusal !== undefined) return skip(refusal);
  const name = inputs.base ?? defaultOf(trigger);
  const { base } = await world.repository.fetch(name, `${inputs.branchPrefix}heal-`);
  const { settings } = await settle(world, inputs, base);
  const { workflows } = settings.heal;
  if (workflows.length === 0) return skip("`heal.workflows` in the config file names no workflow to look at");
  let passed: Skip | undefined;
  for (const workflow of workflows) {
    const runs = await world.forge.completedRuns(workflow, base.branch);
    if (runs === undefined) {
      throw new Problem(
        "no-workflow",
        `\`heal.workflows\` names \`${workflow}\`, and the forge knows no such workflow.`,
        "Correct the name, or leave it out.",
      );
    }
    // A fork's pull request may come from a branch of the same name.
    const latest = runs.find((run) => run.isOfThisRepository && run.event !== "pull_request");
    if (latest === undefined || unfitRun(latest, trigger.ownWorkflow) !== undefined) continue;
    const admission = await heal({ world, reporter, inputs, trigger, run: latest, byName: false });
    if (admission.kind !== "skip") return admission;
    passed ??= admission;
  }
  if (passed !== undefined) return passed;
  return skip(
    `\`${base.branch}\` is not red: no latest run of ${workflows.map((one) => `\`${one}\``).join(", ")} failed`,
  );
}

interface Case {
  readonly world: World;
  readonly reporter: Reporter;
  readonly inputs: Inputs;
  readonly trigger: RunTrigger | ScanTrigger;
  readonly run: WorkflowRun;
  readonly byName: boolean;
}

async function heal(one: Case): Promise<Admission> {
  const { world, inputs, trigger, run } = one;
  const { forge, repository } = world;
  const unfit = unfitRun(run, trigger.ownWorkflow);
  if (unfit !== undefined) return skip(unfit);
  const branch = nameOf(run.branch);
  if (branch === undefined) return skip(`the branch of run ${run.id} has a name that we do not work with`);

  const [identity, permissions] = await Promise.all([forge.identity(), permissionsOf(world, run)]);
  const behind = whoIsBehind(run, identity, permissions);
  if (behind.kind === "nobody") return skip(behind.reason);

  const baseName = inputs.base ?? defaultOf(trigger);
  const isBase = branch === baseName;
  const stem = healStem(inputs.branchPrefix, branch);
  const fetched = isBase
    ? await repository.fetch(baseName, stem)
    : await repository.fetch(baseName, branch, branch);
  const { base } = fetched;
  const state: BranchState | undefined =
    branch === base.branch
      ? { name: branch, tip: base.commit, commits: [] }
      : fetched.branches.find(({ name }) => name === branch);
  if (state === undefined) return skip(`\`${branch}\` does not exist any more, so there is nothing to heal`);
  if (state.tip !== run.headSha) {
    return skip(
      `\`${branch}\` has moved on since run ${run.id}: its head is \`${state.tip.slice(0, 7)}\` now`,
    );
  }
  if (behind.kind === "only-us" && !headIsOurs(state.commits, identity)) {
    return skip(`run ${run.id} was caused by our own account alone, on a commit that is not our work`);
  }

  const { settings, gate } = await settle(world, inputs, base);
  const stranger = behind.kind === "only-us" ? undefined : unnamedBot(run, behind.bots, settings.allow.bots);
  if (stranger !== undefined) return skip(stranger);
  const unwanted = unwantedWorkflow(run, settings.heal.workflows);
  if (unwanted !== undefined) return skip(unwanted);
  const isOwn = branch.startsWith(inputs.branchPrefix);
  const isProtected = branch !== base.branch && !isOwn && (await forge.isProtected(branch));
  const place = placeOf(branch, base.branch, isProtected, settings.heal);
  if (place.kind === "skip") return place;
  const jobs = await forge.failedJobs(run);
  if (jobs === undefined) return skip(`run ${run.id} was deleted, so what failed in it cannot be read`);
  if (jobs.length === 0) {
    return skip(
      `run ${run.id} has no failed job: its workflow could not start, and that is no change's fault`,
    );
  }
  const failing: Failing = {
    run,
    branch,
    start: { branch, commit: state.tip, tree: await repository.treeOf(state.tip) },
    identity,
    human:
      trigger.starter?.kind === "user"
        ? trigger.starter.login
        : behind.kind === "person"
          ? behind.login
          : undefined,
    key: failureKey(run, jobs),
  };
  const decision =
    place.kind === "in place"
      ? await inPlace(one, failing, state)
      : await ownPull(one, failing, isBase ? fetched.branches : undefined, base);
  if (decision.kind === "skip") return decision;
  const order = await told(one, decision.order, jobs);
  return { kind: "go", order, base, start: decision.start, identity, settings, gate };
}

async function inPlace(one: Case, failing: Failing, state: BranchState): Promise<HealDecision> {
  const { forge } = one.world;
  const pulls = await forge.pullRequestsOf(state.name);
  const pullRequest = pulls.find((pull) => pull.state === "open");
  if (pullRequest === undefined) {
    return skip(`no pull request from \`${state.name}\` is open, so a fix would have no reader`);
  }
  const [issue, comments, [approver]] = await Promise.all([
    forge.issue(pullRequest.number),
    forge.comments(pullRequest.number),
    forge.approvers(pullRequest.number),
  ]);
  const status = statusCommentOf(comments, failing.identity.login);
  const decision = decideInPlace(failing, { byName: one.byName, state, pullRequest, status, approver });
  if (decision.kind === "go") {
    one.reporter.concerns(
      issue,
      failing.human ?? "",
      status?.id,
      one.inputs.label,
      {
        task: decision.order.id,
        text: failing.key,
      },
      { before: status?.memory },
    );
  }
  return decision;
}

/** Of many branches that were made before, the newest few are asked about. */
const mostHeals = 10;

async function ownPull(
  one: Case,
  failing: Failing,
  known: readonly BranchState[] | undefined,
  base: Base,
): Promise<HealDecision> {
  const { world, inputs } = one;
  const prefix = inputs.branchPrefix;
  const branches =
    known ?? (await world.repository.fetch(base.branch, healStem(prefix, failing.branch))).branches;
  const states = branches.filter(({ name }) => isHealBranch(name, prefix, failing.branch)).slice(-mostHeals);
  const { commit } = failing.start;
  const [comments, heals] = await Promise.all([
    world.forge.commitComments.on(commit),
    Promise.all(
      states.map(async (state) => ({ state, pulls: await world.forge.pullRequestsOf(state.name) })),
    ),
  ]);
  const status = statusCommentOf(comments, failing.identity.login);
  const time = world.clock.now();
  const decision = decideOwnPull(failing, { byName: one.byName, prefix, status, time, heals });
  if (decision.kind === "go") {
    const about = { human: failing.human ?? "", task: decision.order.id, text: failing.key };
    one.reporter.concernsCommit(commit, about, status);
  }
  return decision;
}

async function told(
  one: Case,
  order: Extract<HealDecision, { kind: "go" }>["order"],
  jobs: readonly FailedJob[],
): Promise<typeof order> {
  const { failures, unread } = await readLogs(one.world, jobs);
  return withLogs(order, failures, unread);
}

async function starterRefusal(
  world: World,
  trigger: RunTrigger | ScanTrigger,
  inputs: Inputs,
): Promise<string | undefined> {
  if (trigger.starter === undefined) return undefined;
  const refusal = await refusalFor(world, trigger.starter, async () => {
    const name = inputs.base ?? defaultOf(trigger);
    const { base } = await world.repository.fetch(name, `${inputs.branchPrefix}heal-`);
    return startRulesOf(inputs, await configOf(world, inputs, base));
  });
  return refusal?.reason;
}

async function permissionsOf(world: World, run: WorkflowRun): Promise<ReadonlyMap<string, Permission>> {
  const logins = run.actors.flatMap((actor) => (actor?.kind === "user" ? [actor.login] : []));
  return new Map(
    await Promise.all(logins.map(async (login) => [login, await world.forge.permission(login)] as const)),
  );
}

function defaultOf(trigger: RunTrigger | ScanTrigger): BranchName | undefined {
  return trigger.defaultBranch === undefined ? undefined : branchName(trigger.defaultBranch);
}

function nameOf(name: string | undefined): BranchName | undefined {
  try {
    return name === undefined ? undefined : branchName(name);
  } catch {
    return undefined;
  }
}

function skip(reason: string): Skip {
  return { kind: "skip", reason };
}
