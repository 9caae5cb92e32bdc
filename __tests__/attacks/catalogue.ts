/** All threats, in the order of SECURITY.md. Data; it runs nothing. */
import { credentials } from "./credentials.ts";
import { network } from "./network.ts";
import { runnerFiles } from "./runner-files.ts";
import type { Probe, Threat } from "./threat.ts";

export interface Family {
  readonly heading: string;
  readonly threats: readonly Threat[];
}

export const catalogue: readonly Family[] = [
  { heading: "Credentials", threats: credentials },
  { heading: "Later steps and the machine", threats: runnerFiles },
  { heading: "The network", threats: network },
];

export const probes: readonly Probe[] = catalogue
  .flatMap(({ threats }) => threats)
  .filter((one): one is Probe => "script" in one);
