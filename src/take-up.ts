/** Takes the work up: settles everything a run works with, and tells the forge that somebody is on it. */
import type { Admission } from "./admit.ts";
import { instructionFiles } from "./brief/gather.ts";
import type { Policy } from "./change/guards.ts";
import { Problem } from "./problem.ts";
import type { Reporter } from "./report/reporter.ts";
import { type AgentCommand, agentCommand } from "./settings/agent.ts";
import type { Inputs, Settings } from "./settings/settings.ts";
import { refuseUnbuilt } from "./settings/unbuilt.ts";
import type { Work } from "./work.ts";
import type { Walls, World } from "./world.ts";

export async function takeUp(
  world: World,
  reporter: Reporter,
  admission: Extract<Admission, { kind: "go" }>,
  inputs: Inputs,
): Promise<Work> {
  const { order, base, start, identity, settings, gate } = admission;
  const agent = agentCommand(settings);
  world.clock.stopAfter(settings.limits.minutes);
  refuseExcess(world, settings);
  const walls = await world.box.ready(agent.reach.apis);
  world.runner.say(walls.note);
  refuseUnbuilt(inputs);
  reporter.admitted(
    {
      kind: "admitted",
      order,
      base,
      start,
      allowed: { walls, exposed: exposedTo(agent, walls) },
      agent: agent.name,
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
    policy: policyOf(world, settings),
    instructions: await instructionFiles(world, base.commit, settings.brief.files),
  };
}

export function policyOf({ knownSecrets }: World, settings: Settings): Policy {
  const { protect, configPath, limits } = settings;
  const { changedFiles, changedLines } = limits;
  return { protect, configPath, limits: { changedFiles, changedLines }, knownSecrets };
}

/** @throws Problem `too-many-rights` */
export function refuseExcess({ excess }: World, { strict }: Settings): void {
  const [first] = excess;
  if (!strict || first === undefined) return;
  throw new Problem("too-many-rights", first, "Or take `strict: true` out of the config file.");
}

/** Where no walls are there is no proxy either, and the keys of the model's API are handed in. */
function exposedTo({ expose, reach }: AgentCommand, walls: Walls): readonly string[] {
  if (walls.kind === "namespaces") return expose;
  return [...new Set([...expose, ...reach.apis.map((api) => api.keyEnv)])];
}
