/** Takes the work up: settles everything a run works with, and tells the forge that somebody is on it. */
import type { Admission } from "./admit.ts";
import { instructionFiles } from "./brief/gather.ts";
import type { Policy } from "./change/guards.ts";
import { Problem } from "./problem.ts";
import type { Reporter } from "./report/reporter.ts";
import { type AgentCommand, agentCommand } from "./settings/agent.ts";
import type { Inputs, Settings } from "./settings/settings.ts";
import type { Work } from "./work.ts";
import type { Base, Identity, Walls, World } from "./world.ts";

export async function takeUp(
  world: World,
  reporter: Reporter,
  admission: Extract<Admission, { kind: "go" }>,
  inputs: Inputs,
): Promise<Work> {
  const { order, base, start, identity, settings, gate } = admission;
  const agent = agentCommand(settings);
  reporter.at({ kind: "preparing", check: undefined });
  world.clock.stopAfter(settings.limits.minutes);
  await judgeExcess(world, settings);
  const [walls, version] = await Promise.all([world.box.ready(agent.reach.apis), versionOf(world, agent)]);
  world.runner.say(walls.note);
  if (inputs.phase !== "work") refuseUnsigned(identity, inputs);
  if (version !== undefined && version.found !== version.tested) {
    world.runner.say(
      `\`${agent.name}\` is ${version.found} here; Gatehouse was tested with ${version.tested}.`,
    );
  }
  reporter.admitted(
    {
      kind: "admitted",
      order,
      base,
      start,
      allowed: { walls, exposed: exposedTo(agent, walls) },
      agent: agent.name,
      ...(version === undefined ? {} : { agentVersion: version }),
      checks: gate.checks.map((check) => check.name),
      cap: settings.limits.attempts,
      dryRun: settings.dryRun,
    },
    settings.limits.minutes,
  );
  return {
    world,
    reporter,
    identity,
    order,
    base,
    start,
    settings,
    agent,
    gate,
    policy: policyOf(world, settings, start),
    instructions: await instructionFiles(world, base.commit, settings.brief.files),
  };
}

/** Neither a newer nor an older version is refused: most work, and who looks for a reason finds it said. */
async function versionOf(world: World, { tried }: AgentCommand) {
  const found = tried && (await world.installedVersion(tried.program));
  return tried === undefined || found === undefined ? undefined : { found, tested: tried.version };
}

/** @param start what the change will be made against */
export function policyOf({ knownSecrets, repository }: World, settings: Settings, start: Base): Policy {
  const { protect, configPath, limits } = settings;
  const { changedFiles, changedLines } = limits;
  const links = repository.links(start.commit);
  // Asked for while others work; whoever needs it hears of its trouble.
  links.catch(() => {});
  return { protect, configPath, links, limits: { changedFiles, changedLines }, knownSecrets };
}

/** A warning each, or an end: before anything from outside is read that could use them. @throws Problem `too-many-rights` */
export async function judgeExcess(world: World, { strict }: Settings): Promise<void> {
  const excess = await world.excess();
  const [first] = excess;
  if (strict && first !== undefined) {
    throw new Problem("too-many-rights", first, "Or take `strict: true` out of the config file.");
  }
  for (const message of excess) {
    world.runner.annotate({ level: "warning", title: "Gatehouse: more rights than needed", message });
  }
}

/**
 * The forge signs what the token of an app commits through its API, and nothing of a person's token. Found out before the
 * agent is paid; what is not verified in the end is not pushed either.
 * @throws Problem `cannot-sign`
 */
export function refuseUnsigned({ login }: Identity, { signCommits }: Inputs): void {
  if (!signCommits || login.endsWith("[bot]")) return;
  throw new Problem(
    "cannot-sign",
    `\`sign-commits: true\` needs the token of an app, and this one is ${login}'s: the forge signs no commits for a person's token.`,
    "Use the job's own token or that of a GitHub App, or leave `sign-commits` out.",
  );
}

/** Where no walls are there is no proxy either, and the keys of the model's API are handed in. */
function exposedTo({ expose, reach }: AgentCommand, walls: Walls): readonly string[] {
  if (walls.kind === "namespaces") return expose;
  return [...new Set([...expose, ...reach.apis.map((api) => api.keyEnv)])];
}
