/** What the table of SECURITY.md says of a threat, written down beside the test that shows it. Data; it runs nothing. */

/** A test by its file and the words of its name, or of its description in the file where it has parameters. */
export interface ShownBy {
  readonly file: string;
  readonly test: string;
}

export interface Threat {
  /** Short and lasting: advisories and tests name it. */
  readonly id: string;
  readonly title: string;
  readonly attempted: string;
  readonly stopped: string;
  /** What nothing stops, or an empty text. */
  readonly remains: string;
  readonly shown: readonly [ShownBy, ...(readonly ShownBy[])];
}

/**
 * A threat with an attack that agent, setup and gate all try in one run. `script` is for `sh`; it prints `PWNED` when it succeeds, and finds
 * where things are in the variables of `Facts`.
 */
export interface Probe extends Threat {
  readonly script: string;
  /** Outside it is started as a plain child of the action would be: with all of its environment. */
  readonly inherits?: true;
  /** Whether this machine and user can show that it works without a box. Where it cannot, the test says so on stderr. */
  readonly shownHere?: () => boolean;
}

/** Secrets come in halves, so that no attack finds itself. */
export interface Facts {
  readonly TOKEN_1: string;
  readonly TOKEN_2: string;
  /** Base64 of the checkout's credential. */
  readonly BASIC_1: string;
  readonly BASIC_2: string;
  /** A word that stands in files of the runner's user. */
  readonly CANARY_1: string;
  readonly CANARY_2: string;
  readonly WORKSPACE: string;
  readonly TEMP: string;
  readonly RUNNER_HOME: string;
  readonly TOOLS: string;
  /** Everything of the runner is below it. */
  readonly RUNNER: string;
  readonly OUR_CODE: string;
  /** A folder on PATH, shown in every box. */
  readonly ON_PATH: string;
  readonly DOCKER: string;
  readonly ABSTRACT: string;
  /** Of 127.0.0.1, of ::1, and of a name server on 127.0.0.1. */
  readonly PORT: string;
  readonly PORT_6: string;
  readonly NAMES: string;
  readonly FORGE_PORT: string;
  readonly PTRACE: string;
}

export function threat(one: Threat): Threat {
  return one;
}

export const probesFile = "__tests__/attacks/probes.test.ts";

export function probe(one: Omit<Probe, "shown">): Probe {
  return { ...one, shown: [{ file: probesFile, test: `${one.id}: ${one.title}` }] };
}

export function perl(source: string, ...words: readonly string[]): string {
  return `perl -e '${source}' ${words.join(" ")}`;
}
