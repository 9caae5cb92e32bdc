/** Describes a box as plain data: what is mounted where, who it is, what it may use, what it runs. It starts nothing and asks the machine nothing. */
import { Problem } from "../../../problem.ts";
import { check, isIn, neverShown } from "./spec-check.ts";

/** Numeric user and group. */
export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** Where the tree of a room lies on the disk of the machine. `owner` owns its files there; the box sees them as its own. */
export type Tree =
  | { readonly kind: "folder"; readonly path: string; readonly owner: Owner }
  | {
      readonly kind: "overlay";
      /** Never written. */
      readonly lower: string;
      /** Our folder; what the box writes lands in its `upper`. Nothing else of the machine may reach it. */
      readonly layers: string;
      /** Paths of `lower`, relative to it, that the box must not see. They seem not to exist. */
      readonly covered: readonly string[];
      readonly owner: Owner;
    };

/** A throw-away HOME: in memory and of a limited size, or a folder of ours on the disk whose size nobody limits. */
export type Home =
  | { readonly kind: "memory"; readonly bytes: number }
  | { readonly kind: "folder"; readonly path: string };

/** A folder shown at `path` with the content of `from`, which is canonical. */
export interface Shown {
  readonly path: string;
  readonly from: string;
}

/** What the machine looks like, as far as a box shows it. */
export interface Host {
  /** `/usr`, `/opt` and the like: folders to show, or links to make again. */
  readonly top: readonly (
    | { readonly kind: "folder"; readonly path: string }
    | { readonly kind: "link"; readonly path: string; readonly target: string }
  )[];
  /** Files and folders of `/etc` that tell nothing about the machine's users. */
  readonly etc: readonly Shown[];
}

/** A way out: who connects to `port` of 127.0.0.1 inside talks to the unix socket `from` outside, seen inside at `doorPath(port)`. */
export interface Door {
  readonly port: number;
  readonly from: string;
}

export interface Limits {
  /** Processes and threads of the box together. */
  readonly processes: number;
  /** Of one file. */
  readonly fileBytes: number;
  /** Of /tmp, and of /dev/shm. */
  readonly temporaryBytes: number;
}

export const usualLimits: Limits = {
  processes: 2048,
  fileBytes: 4 * 1024 ** 3,
  temporaryBytes: 2 * 1024 ** 3,
};

/** What is the same for every command that runs in one room. */
export interface Enclosure {
  /** The path at which the tree stands inside. */
  readonly workspace: string;
  readonly tree: Tree;
  readonly home: Home;
  /** Who the box is: to the kernel where root starts it, to itself where bubblewrap does. */
  readonly identity: Owner;
  /** Further folders to show read-only, tool caches on PATH for example. */
  readonly shown: readonly Shown[];
  /** Existing folders of the machine that must not be seen even where a shown folder contains them. */
  readonly hidden: readonly string[];
  readonly limits: Limits;
}

/** One command in the room. */
export interface Command {
  readonly argv: readonly [string, ...string[]];
  /** The whole environment. */
  readonly env: Readonly<Record<string, string>>;
  readonly workingDirectory: string;
  /** Given on standard input, and as the file `stdinPath`; `undefined` is the null device. */
  readonly stdin: string | undefined;
  /** All that leads out; without one there is nothing but the box's own loopback. */
  readonly doors: readonly Door[];
  /** Written by the box itself, before the command starts; absolute paths. */
  readonly files: readonly { readonly path: string; readonly content: string }[];
}

export type Mount =
  | { readonly kind: "show"; readonly to: string; readonly from: string }
  | { readonly kind: "tree"; readonly to: string; readonly tree: Tree }
  | { readonly kind: "home"; readonly to: string; readonly home: Home }
  | { readonly kind: "memory"; readonly to: string; readonly bytes: number }
  /** An empty folder that nobody can write, laid over what is there. */
  | { readonly kind: "cover"; readonly to: string }
  | { readonly kind: "file"; readonly to: string; readonly content: string }
  | { readonly kind: "link"; readonly to: string; readonly target: string }
  | { readonly kind: "door"; readonly to: string; readonly from: string; readonly port: number }
  | { readonly kind: "processes"; readonly to: string }
  | { readonly kind: "devices"; readonly to: string; readonly sharedBytes: number };

export interface BoxSpec {
  readonly identity: Owner;
  readonly hostname: string;
  /** In the order in which they are made: no mount is hidden by a later one that lies above it. */
  readonly mounts: readonly Mount[];
  readonly limits: Limits;
  readonly command: Command;
}

export const stdinPath = "/run/gatehouse/stdin";
export const doorPath = (port: number): string => `/run/gatehouse/door-${port}.sock`;
const hostname = "gatehouse";
const userName = "agent";

/** HOME inside: a path in which nothing else is mounted, since boxes of the same room may have left links there. */
export function homeOf(enclosure: Pick<Enclosure, "workspace" | "shown">): string {
  const { workspace, shown } = enclosure;
  const candidates = ["/home/agent", "/home/agent-of-the-box", "/agent-home"];
  const free = candidates.find(
    (path) =>
      ![workspace, ...shown.map((one) => one.path)].some((other) => isIn(other, path)) &&
      !isIn(path, workspace),
  );
  if (free === undefined) {
    throw new Problem("box-path", "No free path is left for the HOME of the box.");
  }
  return free;
}

/**
 * @throws Problem `box-path` for a path that is not absolute and normal, or a workspace where none can be
 * @throws Problem `box-environment` for a variable that no environment can hold
 */
export function describeBox(host: Host, enclosure: Enclosure, command: Command): BoxSpec {
  check(
    host.top.map((entry) => entry.path),
    enclosure,
    command,
  );
  const home = homeOf(enclosure);
  const shown = shownFolders(host, enclosure);
  const mounts: Mount[] = [
    ...host.top.map(
      (entry): Mount =>
        entry.kind === "link"
          ? { kind: "link", to: entry.path, target: entry.target }
          : { kind: "show", to: entry.path, from: entry.path },
    ),
    ...host.etc.map((entry): Mount => ({ kind: "show", to: entry.path, from: entry.from })),
    ...accounts(enclosure.identity, home),
    ...shown.extra.map((entry): Mount => ({ kind: "show", to: entry.path, from: entry.from })),
    ...shown.covered.map((to): Mount => ({ kind: "cover", to })),
    { kind: "processes", to: "/proc" },
    { kind: "devices", to: "/dev", sharedBytes: enclosure.limits.temporaryBytes },
    { kind: "memory", to: "/tmp", bytes: enclosure.limits.temporaryBytes },
    { kind: "link", to: "/var/tmp", target: "/tmp" },
    { kind: "link", to: "/var/run", target: "/run" },
    { kind: "home", to: home, home: enclosure.home },
    { kind: "tree", to: enclosure.workspace, tree: enclosure.tree },
  ];
  if (command.stdin !== undefined) {
    mounts.push({ kind: "file", to: stdinPath, content: command.stdin });
  }
  for (const { port, from } of command.doors) {
    mounts.push({ kind: "door", to: doorPath(port), from, port });
  }
  return {
    identity: enclosure.identity,
    hostname,
    mounts: parentsFirst(mounts),
    limits: enclosure.limits,
    command,
  };
}

/** Whether a path can be seen in the box; what PATH may name. */
export function isSeen(spec: Pick<BoxSpec, "mounts">, path: string): boolean {
  const over = spec.mounts.filter((mount) => isIn(path, mount.to)).at(-1);
  return over !== undefined && over.kind !== "cover";
}

/**
 * The extra folders that are really needed, and what has to be covered again. A shown folder that contains the workspace shows
 * none of its neighbours: a runner installed below /opt keeps its credentials beside its work folder.
 */
function shownFolders(
  host: Host,
  enclosure: Enclosure,
): { extra: readonly Shown[]; covered: readonly string[] } {
  const system = host.top.filter((entry) => entry.kind === "folder").map((entry) => entry.path);
  const secret = [enclosure.workspace, ...enclosure.hidden];
  const wanted = enclosure.shown.filter(
    (entry) =>
      !neverShown.includes(entry.path) &&
      !isIn(entry.path, enclosure.workspace) &&
      !secret.some((path) => isIn(path, entry.path) || isIn(path, entry.from)),
  );
  const covered = new Set<string>();
  for (const folder of system.filter(
    (path) => isIn(enclosure.workspace, path) && path !== enclosure.workspace,
  )) {
    const [next = ""] = enclosure.workspace.slice(folder.length + 1).split("/");
    covered.add(`${folder}/${next}`);
  }
  for (const path of enclosure.hidden) {
    if (system.some((folder) => isIn(path, folder) && path !== folder) && !isIn(path, enclosure.workspace)) {
      covered.add(path);
    }
  }
  covered.delete(enclosure.workspace);
  const outermost = [...covered].filter(
    (path) => ![...covered].some((other) => other !== path && isIn(path, other)),
  );
  const extra = wanted.filter((entry, index) => {
    const shownAlready =
      entry.path === entry.from &&
      system.some((folder) => isIn(entry.path, folder)) &&
      !outermost.some((cover) => isIn(entry.path, cover));
    const twice = wanted.findIndex((other) => other.path === entry.path) < index;
    return !shownAlready && !twice;
  });
  return { extra, covered: outermost };
}

/** The files that libc wants to see, telling nothing of the machine. */
function accounts({ uid, gid }: Owner, home: string): readonly Mount[] {
  const file = (to: string, ...lines: readonly string[]): Mount => ({
    kind: "file",
    to,
    content: lines.map((line) => `${line}\n`).join(""),
  });
  return [
    file(
      "/etc/passwd",
      "root:x:0:0:root:/:/usr/sbin/nologin",
      `${userName}:x:${uid}:${gid}::${home}:/bin/sh`,
      "nobody:x:65534:65534:nobody:/:/usr/sbin/nologin",
    ),
    file("/etc/group", "root:x:0:", `${userName}:x:${gid}:`, "nogroup:x:65534:"),
    file("/etc/hosts", `127.0.0.1 localhost ${hostname}`, "::1 localhost ip6-localhost"),
    file("/etc/hostname", hostname),
    file("/etc/nsswitch.conf", "passwd: files", "group: files", "shadow: files", "hosts: files"),
    file("/etc/resolv.conf"),
    // The tree's history is not owned by the box everywhere, and there is nobody else in here to be afraid of.
    file("/etc/gitconfig", "[safe]", "\tdirectory = *"),
    { kind: "link", to: "/etc/mtab", target: "/proc/self/mounts" },
  ];
}

/** Stable, by the number of folders above: what lies above is made before what lies in it. */
function parentsFirst(mounts: readonly Mount[]): readonly Mount[] {
  const depth = (path: string): number => path.split("/").length;
  return [...mounts].sort((one, other) => depth(one.to) - depth(other.to));
}
