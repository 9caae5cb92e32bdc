/** The walls of a room: finds out who can build them here, builds them, runs commands in them. It never goes on without them. */
import { execFile } from "node:child_process";
import { randomInt } from "node:crypto";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { Problem } from "../../../problem.ts";
import type { Walls } from "../../../world.ts";
import { lookAtHost, trustedTool } from "./host.ts";
import { type Bubblewrap, bwrapOrders, bwrapSupervisor } from "./launch-bwrap.ts";
import { boxOrders, type Places, roomOrders, rootProgram } from "./launch-root.ts";
import { type BoxedProcess, openSession, type Program, type Watch } from "./session.ts";
import { type BoxSpec, type Command, describeBox, type Enclosure, type Owner } from "./spec.ts";
import type { Machine } from "./syscalls.ts";
import type { Order } from "./wire.ts";

/** Who builds the boxes here; all paths are of tools that only root can change. */
export type Launcher =
  | { readonly kind: "root"; readonly machine: Machine; readonly perl: string }
  | { readonly kind: "sudo"; readonly machine: Machine; readonly perl: string; readonly sudo: string }
  | ({ readonly kind: "bwrap" } & Bubblewrap);

export type Choice = Launcher | { readonly kind: "none"; readonly why: string; readonly cure: string };

const run = promisify(execFile);

const twoJobs =
  "Or split the work into two jobs (`phase: work` with `sandbox: off` and no write token, then `phase: publish`): see docs/recipes/two-jobs.yml.";

const systems: Readonly<Record<string, string>> = { darwin: "macOS", win32: "Windows" };

/** Tries each way for real, the strongest first. Takes some 30 ms. */
export async function chooseLauncher(
  on: { readonly platform: string; readonly arch: string } = process,
): Promise<Choice> {
  const machine = on.arch;
  if (on.platform !== "linux" || (machine !== "x64" && machine !== "arm64")) {
    const here = systems[on.platform] ?? `${on.platform} (${machine})`;
    const why = `There is no box on ${here}: it needs the namespaces of Linux on x64 or arm64.`;
    return { kind: "none", why, cure: `Use a Linux runner. ${twoJobs}` };
  }
  const perl = await trustedTool("perl");
  if (perl === undefined) {
    const why = "The box needs perl, and there is none in /usr/bin that only root can change.";
    return {
      kind: "none",
      why,
      cure: "Install it (Debian and Ubuntu: perl-base; Fedora: perl-interpreter).",
    };
  }
  const refusals: string[] = [];
  if (process.geteuid?.() === 0) {
    const launcher: Launcher = { kind: "root", machine, perl };
    const refusal = await refusalOf(launcher);
    if (refusal === undefined) {
      return launcher;
    }
    refusals.push(`As root: ${refusal}`);
  } else {
    const sudo = await trustedTool("sudo");
    const launcher: Launcher | undefined =
      sudo === undefined ? undefined : { kind: "sudo", machine, perl, sudo };
    const refusal = launcher === undefined ? "it is not installed." : await refusalOf(launcher);
    if (launcher !== undefined && refusal === undefined) {
      return launcher;
    }
    refusals.push(`With sudo: ${refusal}`);
  }
  const bubblewrap = await findBubblewrap(machine, perl);
  if (typeof bubblewrap !== "string") {
    return bubblewrap;
  }
  refusals.push(`With bubblewrap: ${bubblewrap}`);
  const cure =
    process.geteuid?.() === 0
      ? "Run the job outside of the container, or give the container the right to make namespaces and mounts (`options: --privileged`)."
      : "Let the runner's user use sudo without a password, or install bubblewrap and allow unprivileged user namespaces.";
  return {
    kind: "none",
    why: `No box can be built on this machine. ${refusals.join(" ")}`,
    cure: `${cure} ${twoJobs}`,
  };
}

/** Opens an empty room: the namespaces that root may not make in a container without rights fail here. */
async function refusalOf(launcher: Launcher): Promise<string | undefined> {
  try {
    const session = await openSession(programOf(launcher), [["place", "/"]]);
    await session.close();
    return undefined;
  } catch (error) {
    return refusalIn(error instanceof Error ? error.message : String(error));
  }
}

/** Only the words of whoever refused. */
function refusalIn(message: string): string {
  const words = message
    .replace(/^(?:The box could not be built: |Command failed: .*\n)/, "")
    .replace(/^(?:sudo|bwrap): /gm, "")
    .trim();
  return words.endsWith(".") ? words : `${words}.`;
}

/** Has it make a box of the smallest kind; answers with its complaint when it cannot. */
async function findBubblewrap(machine: Machine, perl: string): Promise<Launcher | string> {
  const bwrap = await trustedTool("bwrap");
  if (bwrap === undefined) {
    return "it is not installed.";
  }
  const env = { PATH: "/usr/bin:/bin", LC_ALL: "C" };
  try {
    const { stdout } = await run(bwrap, ["--version"], { env });
    const [major = 0, minor = 0] = stdout.replace(/^\D+/, "").split(".").map(Number);
    const walls = ["--unshare-user", "--unshare-pid", "--unshare-net"];
    await run(bwrap, [...walls, "--ro-bind", "/", "/", "--", bwrap, "--version"], { env, cwd: "/" });
    return { kind: "bwrap", machine, perl, bwrap, disablesUserns: major > 0 || minor >= 8 };
  } catch (error) {
    return refusalIn(error instanceof Error ? error.message : String(error));
  }
}

function programOf(launcher: Launcher): Program {
  const program = ["-e", rootProgram(launcher.machine)];
  switch (launcher.kind) {
    case "root":
      return { file: launcher.perl, arguments: program };
    case "sudo":
      return { file: launcher.sudo, arguments: ["-n", "--", launcher.perl, ...program] };
    case "bwrap":
      return { file: launcher.perl, arguments: ["-e", bwrapSupervisor(launcher.machine)] };
    default:
      return launcher satisfies never;
  }
}

/**
 * A user that nobody is, for one room. Below 2^21, since archives with numeric owners cannot hold more, and above what
 * distributions give to people and services.
 */
export function throwAwayIdentity(): Owner {
  const id = randomInt(1_000_000, 2_097_152);
  return { uid: id, gid: id };
}

/** Who owns the files that we make. */
export function ourselves(): Owner {
  return { uid: process.geteuid?.() ?? 0, gid: process.getegid?.() ?? 0 };
}

/** For log and report. */
export function wallsOf(launcher: Launcher): Walls {
  const same =
    "Agent and gate run in a box with processes, mounts and network of its own, a throw-away HOME, no capabilities and a system-call filter";
  switch (launcher.kind) {
    case "root":
    case "sudo":
      return { kind: "namespaces", note: `${same}, as a user that nobody is.` };
    case "bwrap":
      return { kind: "namespaces", note: `${same}, as the runner's own user (bubblewrap).` };
    default:
      return launcher satisfies never;
  }
}

export interface WalledRoom extends AsyncDisposable {
  /** The tree's files belong to the box's user, on the disk too, until the walls are closed. */
  readonly isGiven: boolean;
  /** One command at a time. @throws Problem `box-start`, `box-path`, `box-environment` */
  start(command: Command, watch: Watch): Promise<BoxedProcess>;
}

/**
 * `folder` is an existing folder of ours, for this room alone, that no box sees. Disposing ends what runs and unmounts everything; the
 * tree stays as it is.
 * @throws Problem `box-overlay` when the tree is an overlay and none can be had: make a checkout then
 * @throws Problem `box-start` when no box can be had
 */
export async function openWalls(
  launcher: Launcher,
  enclosure: Enclosure,
  folder: string,
): Promise<WalledRoom> {
  if (launcher.kind === "bwrap" && enclosure.tree.kind === "overlay") {
    throw new Problem("box-overlay", "Bubblewrap makes no overlay for an unprivileged user.");
  }
  const places = { root: path.join(folder, "root"), home: path.join(folder, "home") };
  await mkdir(places.root);
  await mkdir(places.home);
  const host = await lookAtHost();
  const inside = homeKept(launcher, enclosure, places);
  const session = await openSession(programOf(launcher), roomOf(launcher, inside, places)).catch(
    overlayProblem,
  );
  let closing: Promise<void> | undefined;
  return {
    isGiven: session.how === "given",
    start: async (command, watch) =>
      session.start(boxOf(launcher, describeBox(host, inside, command)), watch),
    [Symbol.asyncDispose]: () => {
      closing ??= session.close();
      return closing;
    },
  };
}

/**
 * A room's boxes share one HOME. Only root can keep memory for them between two boxes; with bubblewrap HOME is a folder on the disk,
 * whose size is not limited.
 */
function homeKept(launcher: Launcher, enclosure: Enclosure, places: Places): Enclosure {
  const kept = launcher.kind !== "bwrap" || enclosure.home.kind === "folder";
  return kept ? enclosure : { ...enclosure, home: { kind: "folder", path: places.home } };
}

function roomOf(launcher: Launcher, enclosure: Enclosure, places: Places): readonly Order[] {
  return launcher.kind === "bwrap" ? [] : roomOrders(enclosure, places);
}

function boxOf(launcher: Launcher, spec: BoxSpec): readonly Order[] {
  return launcher.kind === "bwrap" ? bwrapOrders(spec, launcher) : boxOrders(spec, launcher.machine);
}

function overlayProblem(error: unknown): never {
  if (error instanceof Problem && error.message.includes("overlay:")) {
    throw new Problem("box-overlay", error.message, undefined, { cause: error });
  }
  throw error;
}
