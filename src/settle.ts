/** Reads the config file of the base commit and makes settings and gate of it. It never looks at what a run works on. */
import { planGate } from "./gate/plan.ts";
import type { Gate } from "./gate/run-gate.ts";
import { readConfig } from "./settings/config.ts";
import { settingsOf, withoutWork } from "./settings/merge.ts";
import type { Config, Inputs, Settings } from "./settings/settings.ts";
import type { Base, World } from "./world.ts";

/** @throws Problem for what is wrong in the config file */
export async function configOf(world: World, inputs: Inputs, base: Base): Promise<Config | undefined> {
  const text = await world.repository.readFile(base.commit, inputs.configPath);
  return text === undefined ? undefined : readConfig(Buffer.from(text).toString("utf8"), inputs.configPath);
}

/** @throws Problem for what is wrong in the config file, or when there is no gate */
export async function settle(
  world: World,
  inputs: Inputs,
  base: Base,
): Promise<{ settings: Settings; gate: Gate }> {
  const config = await configOf(world, inputs, base);
  const settings = settingsOf(inputs.phase === "publish" ? withoutWork(inputs, config) : inputs, config);
  return { settings, gate: await planGate(world, settings, base) };
}
