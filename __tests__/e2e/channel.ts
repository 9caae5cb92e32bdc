/** A folder of tools that every box shows, with named pipes in it: the one way by which a test speaks with what runs in a box. */
import { execFileSync, spawn } from "node:child_process";
import { chmod, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

export interface Channel extends AsyncDisposable {
  /** For the front of PATH: what lies on PATH is shown. */
  readonly folder: string;
  /** The path of a new named pipe, the same inside and outside. */
  pipe(name: string): string;
  /** A program that every box can run. */
  tool(name: string, text: string): Promise<string>;
  /** A shell line that sends a folder through the pipe, and waits until it is unpacked. */
  send(folder: string, pipe: string): string;
  /** Unpacks whatever is sent through the pipe into `into`. */
  unpack(pipe: string, into: string): void;
  /** A shell line that puts the next answer of the pipe into `$answer`. */
  ask(pipe: string): string;
  /** Whoever asks the pipe gets these lines, one each. */
  answer(pipe: string, lines: readonly string[]): Promise<void>;
  /** Two shell lines, in two boxes, each of which waits until the other is reached too. */
  meeting(): readonly [string, string];
}

export async function openChannel(): Promise<Channel> {
  let meetings = 0;
  const folder = await realpath(await mkdtemp(path.join(os.tmpdir(), "channel-")));
  await chmod(folder, 0o755);
  const children: { kill: () => void }[] = [];
  const pipe = (name: string): string => {
    const made = path.join(folder, name);
    execFileSync("mkfifo", ["-m", "666", made, `${made}.taken`]);
    return made;
  };
  return {
    folder,
    pipe,
    async tool(name, text) {
      const file = path.join(folder, name);
      await writeFile(file, text, { mode: 0o755 });
      return file;
    },
    send: (sent, pipe) => `tar c -C ${sent} . > ${pipe}; cat ${pipe}.taken > /dev/null`,
    unpack(pipe, into) {
      const child = spawn(
        "sh",
        ["-c", 'while :; do tar x -C "$2" < "$1"; echo > "$1.taken"; done', "sh", pipe, into],
        {
          stdio: "ignore",
          detached: true,
        },
      );
      children.push({ kill: () => child.pid !== undefined && process.kill(-child.pid, "SIGKILL") });
    },
    ask: (pipe) => `answer=$(cat ${pipe}); echo > ${pipe}.taken`,
    async answer(pipe, lines) {
      for (const line of lines) {
        await writeFile(pipe, `${line}\n`);
        // Before the next line is written the reader must have seen the end of this one.
        await readFile(`${pipe}.taken`);
      }
    },
    meeting() {
      meetings += 1;
      const there = pipe(`meeting-${meetings}`);
      // Each end of a pipe is opened when the other one is.
      return [
        `echo > ${there}; cat ${there}.taken > /dev/null`,
        `cat ${there} > /dev/null; echo > ${there}.taken`,
      ];
    },
    async [Symbol.asyncDispose]() {
      for (const child of children) child.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The search path of the tests with the channel in front of it. */
export function searchPath({ folder }: Channel): string {
  return `${folder}:${process.env.PATH}`;
}
