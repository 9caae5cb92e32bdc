/** The ports: all that the rooms may ask of the outside, in our own words. Implemented in edge/, chosen by the doors. */

import type { Box } from "./ports/box.ts";
import type { Bundle } from "./ports/bundle.ts";
import type { Forge } from "./ports/forge.ts";
import type { Repository } from "./ports/repository.ts";
import type { Clock, Runner } from "./ports/runner.ts";
import type { Program } from "./settings/agent.ts";

export type * from "./ports/box.ts";
export type * from "./ports/bundle.ts";
export type * from "./ports/forge.ts";
export type * from "./ports/repository.ts";
export type * from "./ports/runner.ts";

export interface World {
  readonly forge: Forge;
  readonly repository: Repository;
  readonly box: Box;
  readonly bundle: Bundle;
  readonly clock: Clock;
  readonly runner: Runner;
  /** Names the encoding in which a secret of this run stands in these bytes; `undefined` when none does. */
  readonly knownSecrets: (bytes: Uint8Array) => string | undefined;
  /** What the job holds and this action does not need, one sentence each. Costs nothing when it is asked after the base was fetched. */
  excess(): Promise<readonly string[]>;
  /** The version of a program that is on PATH here; `undefined` when it is not known. */
  readonly installedVersion: (program: Program) => Promise<string | undefined>;
  /** Aborted when the run is cancelled or out of time; the reason is a string for people. */
  readonly cancelled: AbortSignal;
}
