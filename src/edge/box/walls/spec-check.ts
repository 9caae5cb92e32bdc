/** Refuses descriptions that no box can be, before anything is started; it repairs none. */
import { Problem } from "../../../problem.ts";
import type { Command, Enclosure } from "./spec.ts";

/** Folders that are never shown as they are, because they are the machine's state or ours to make. */
export const neverShown = [
  "/",
  "/dev",
  "/etc",
  "/home",
  "/proc",
  "/root",
  "/run",
  "/sys",
  "/tmp",
  "/var",
  "/var/run",
];

/** Whether `path` is `folder` or lies in it. Both absolute and normal. */
export function isIn(path: string, folder: string): boolean {
  return path === folder || folder === "/" || path.startsWith(`${folder}/`);
}

/** @throws Problem `box-path`, `box-door`, `box-environment`, `box-command` */
export function check(system: readonly string[], enclosure: Enclosure, command: Command): void {
  const { tree, home, workspace } = enclosure;
  const paths = [
    workspace,
    ...enclosure.shown.flatMap((shown) => [shown.path, shown.from]),
    ...enclosure.hidden,
    ...command.doors.map((door) => door.from),
    ...(tree.kind === "folder" ? [tree.path] : [tree.lower, tree.layers]),
    ...(home.kind === "folder" ? [home.path] : []),
    ...command.files.map((file) => file.path),
  ];
  for (const path of paths) {
    if (!isNormal(path)) {
      throw new Problem("box-path", `The path ${JSON.stringify(path)} is not absolute and normal.`);
    }
  }
  if (tree.kind === "overlay") {
    for (const path of tree.covered) {
      if (!isNormal(`/${path}`)) {
        throw new Problem("box-path", `The path ${JSON.stringify(path)} is not relative and normal.`);
      }
    }
  }
  const ours = ["/proc", "/dev", "/sys", "/run", "/etc"].some((path) => isIn(workspace, path));
  if (ours || [...neverShown, ...system].some((path) => isIn(path, workspace))) {
    throw new Problem("box-path", `No box can have its tree at ${workspace}.`);
  }
  const ports = command.doors.map((door) => door.port);
  if (new Set(ports).size < ports.length || ports.some((port) => !isOpenToAll(port))) {
    throw new Problem("box-door", `No box can have its doors at the ports ${ports.join(", ")}.`);
  }
  for (const [name, value] of Object.entries(command.env)) {
    if (name === "" || /[=\0]/.test(name) || value.includes("\0")) {
      throw new Problem("box-environment", `No environment can hold the variable ${JSON.stringify(name)}.`);
    }
  }
  if ([...command.argv, command.workingDirectory].some((word) => word.includes("\0"))) {
    throw new Problem("box-command", "A command cannot hold a NUL character.");
  }
}

/** Ports below 1024 take a power that the box's first process no longer has. */
function isOpenToAll(port: number): boolean {
  return Number.isInteger(port) && port >= 1024 && port <= 65535;
}

function isNormal(path: string): boolean {
  return (
    path.startsWith("/") &&
    !path.includes("\0") &&
    (path === "/" ||
      path
        .slice(1)
        .split("/")
        .every((part) => part !== "" && part !== "." && part !== ".."))
  );
}
