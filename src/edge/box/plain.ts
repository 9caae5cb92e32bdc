/**
 * A box without walls: a tree of its own, a clean environment, and an end that leaves no process behind. It keeps
 * the token out of reach of environment, files and arguments; it does not keep code of the same user from looking around.
 */
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import path from "node:path";
import { scriptFile, shellArguments } from "../../gate/shell.ts";
import { quoted } from "../../text/shell.ts";
import type { Sha } from "../../words.ts";
import type { Box, BoxOrder, Room, Walls } from "../../world.ts";
import type { Checkout } from "../git/checkout.ts";
import type { ControlEdge } from "../git/control.ts";
import { importTree } from "../importer/importer.ts";
import { runCommand } from "./command.ts";
import { boxEnvironment } from "./environment.ts";
import { layHistory, objectFolders } from "./history.ts";
import { Trees } from "./trees.ts";
import { removeRoom } from "./walls/overlay.ts";
import { keyOf } from "./way-out/api-door.ts";

export interface PlainBoxOptions {
  readonly control: ControlEdge;
  /** A private folder; every room is a folder in it. */
  readonly dir: string;
  readonly outer: Readonly<Record<string, string | undefined>>;
  readonly holdsSecret: (value: string) => boolean;
  readonly cancelled: AbortSignal;
  /** As in `PlainCommand`. */
  readonly mark: string;
}

const walls: Walls = {
  kind: "none",
  note: "There are no walls here: commands run as the job's own user, in a tree and a HOME of their own, with a clean environment and the whole network.",
};

export function createPlainBox(options: PlainBoxOptions): Box {
  const trees = new Trees(options.control, options.dir);
  return {
    ready: async (apis) => {
      for (const api of apis) keyOf(api, options.outer);
      return walls;
    },
    room: async (commit) => {
      const checkout = await trees.take(commit);
      const dir = await mkdtemp(path.join(options.dir, "room-"));
      const { control } = options;
      const objects = await objectFolders(control);
      await layHistory({
        control,
        tree: checkout.dir,
        commit,
        index: checkout.index,
        indexed: commit,
        objects,
      });
      await Promise.all(["home", "tmp", "in"].map((name) => mkdir(path.join(dir, name))));
      return new PlainRoom(options, dir, checkout, commit);
    },
  };
}

class PlainRoom implements Room {
  readonly #options: PlainBoxOptions;
  readonly #dir: string;
  readonly #checkout: Checkout;
  readonly #commit: Sha;
  #commands = 0;

  constructor(options: PlainBoxOptions, dir: string, checkout: Checkout, commit: Sha) {
    this.#options = options;
    this.#dir = dir;
    this.#checkout = checkout;
    this.#commit = commit;
  }

  async run(order: BoxOrder): ReturnType<Room["run"]> {
    this.#commands += 1;
    const name = path.join(this.#dir, "in", String(this.#commands));
    const brief = `${name}.md`;
    if (order.stdin !== undefined) await writeFile(brief, order.stdin);
    const script = scriptFile(
      order.shell,
      order.script.replaceAll("{prompt_file}", () => quoted(brief)),
    );
    await writeFile(`${name}${script.extension}`, script.text);
    const keys = order.reach.apis.map((api) => api.keyEnv);
    const ended = await runCommand({
      arguments: shellArguments(order.shell, `${name}${script.extension}`),
      cwd: path.join(this.#checkout.dir, order.workingDirectory),
      env: boxEnvironment({
        outer: this.#options.outer,
        home: path.join(this.#dir, "home"),
        temp: path.join(this.#dir, "tmp"),
        // Without a proxy there is no other way for the agent to have them; the report names them.
        expose: [...order.expose, ...keys],
        own: order.env,
        holdsSecret: this.#options.holdsSecret,
      }),
      stdin: order.stdin === undefined ? undefined : brief,
      timeoutMinutes: order.timeoutMinutes,
      cancelled: this.#options.cancelled,
      onOutput: order.onOutput,
      dir: path.join(this.#dir, "in"),
      mark: this.#options.mark,
    });
    return { ...ended, traffic: undefined };
  }

  async capture(): ReturnType<Room["capture"]> {
    return await importTree({
      control: this.#options.control,
      dir: this.#checkout.dir,
      base: this.#commit,
      checkout: this.#checkout,
    });
  }

  /** What another user's programs left there (a container as root, say) cannot be removed, and that changes no outcome. */
  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.allSettled([this.#dir, path.dirname(this.#checkout.dir)].map(removeRoom));
  }
}
