/** All that one run works with from its start on, settled before the first untrusted command runs. Types only. */
import type { InstructionFile } from "./brief/compose.ts";
import type { Policy } from "./change/guards.ts";
import type { Gate } from "./gate/run-gate.ts";
import type { Reporter } from "./report/reporter.ts";
import type { AgentCommand } from "./settings/agent.ts";
import type { Settings } from "./settings/settings.ts";
import type { Order } from "./trigger/order.ts";
import type { Base, Identity, World } from "./world.ts";

/** What is needed to publish; who works needs more. */
export type Publication = Omit<Work, "agent" | "instructions">;

export interface Work {
  readonly world: World;
  readonly reporter: Reporter;
  readonly identity: Identity;
  readonly order: Order;
  /** The base of the exam: gate, config, protected paths and instructions come from its commit. */
  readonly base: Base;
  /** Where the work starts, and what its commit is put on: the base for an issue, the branch itself for a heal in place. */
  readonly start: Base;
  readonly settings: Settings;
  readonly agent: AgentCommand;
  readonly gate: Gate;
  readonly policy: Policy;
  readonly instructions: readonly InstructionFile[];
}
