/** Finds out what the gate is: the commands of the settings, or the `run:` steps of a CI workflow of the base commit. */
import { Problem } from "../problem.ts";
import type { Check, Settings } from "../settings/settings.ts";
import type { Base, World } from "../world.ts";
import type { Gate } from "./run-gate.ts";
import { checksFromWorkflow } from "./workflow.ts";

/** @throws Problem `no-gate`, or what is wrong with the workflow */
export async function planGate(world: World, settings: Settings, base: Base): Promise<Gate> {
  const setup = setupChecks(settings.setup);
  const { gateHosts: hosts, toolchainEnv: expose } = settings;
  if (settings.gate.kind === "checks") return { setup, checks: settings.gate.checks, hosts, expose };
  const { workflow, job } = settings.gate;
  const file = workflow.includes("/") ? workflow : `.github/workflows/${workflow}`;
  const text = await world.repository.readFile(base.commit, file);
  if (text === undefined) {
    throw new Problem(
      "no-gate",
      `The gate names the workflow \`${file}\`, and \`${base.branch}\` has no such file.`,
      "Correct `gate.workflow` in the config file, or list the commands under `gate:`.",
    );
  }
  const { checks, skipped } = checksFromWorkflow(Buffer.from(text).toString("utf8"), file, job);
  for (const step of skipped) world.runner.say(`Not part of the gate: ${step.name}: ${step.why}`);
  return { setup, checks, hosts, expose };
}

function setupChecks(setup: readonly string[]): readonly Check[] {
  return setup.map((command) => ({
    name: `setup: ${command.split("\n", 1)[0] ?? ""}`,
    run: command,
    shell: undefined,
    env: {},
    workingDirectory: ".",
    timeoutMinutes: undefined,
  }));
}
