/** All threats, in the order of SECURITY.md. Data; it runs nothing. */
import { credentials } from "./credentials.ts";
import { machine } from "./machine.ts";
import { network } from "./network.ts";
import { proposal } from "./proposal.ts";
import { runnerFiles } from "./runner-files.ts";
import type { Probe, Threat } from "./threat.ts";
import { tree } from "./tree.ts";

export interface Family {
  readonly heading: string;
  readonly threats: readonly Threat[];
}

export const catalogue: readonly Family[] = [
  { heading: "Credentials", threats: credentials },
  { heading: "Later steps and jobs", threats: runnerFiles },
  { heading: "The network", threats: network },
  { heading: "The box and the kernel", threats: machine },
  { heading: "The tree", threats: tree },
  { heading: "The proposal and the texts", threats: proposal },
];

export const probes: readonly Probe[] = catalogue
  .flatMap(({ threats }) => threats)
  .filter((one): one is Probe => "script" in one);
