/**
 * The box: every room of a run behind walls that were proven first. It lets nothing untrusted run without them, and reads a tree only
 * when nothing that could write to it is alive.
 */
import { mkdtemp } from "node:fs/promises";
import path from "node:path";
import { scriptFile, shellArguments } from "../../gate/shell.ts";
import { quoted } from "../../text/shell.ts";
import type { Box, BoxOrder, Room } from "../../world.ts";
import { boxEnvironment } from "./environment.ts";
import { type Built, Rooms } from "./rooms.ts";
import { raise, type Standing, type WalledBoxOptions } from "./standing.ts";
import { homeVariables } from "./view.ts";
import { lookAtHost } from "./walls/host.ts";
import { removeRoom } from "./walls/overlay.ts";
import { describeBox, homeOf, isSeen, stdinPath } from "./walls/spec.ts";
import { type WalledRoom as OpenWalls, openWalls } from "./walls/walls.ts";
import { keyOf } from "./way-out/api-door.ts";
import { neverHosts } from "./way-out/never.ts";
import { openWayOut, type WayOut } from "./way-out/way-out.ts";

export function createWalledBox(options: WalledBoxOptions): Box {
  let ready: Promise<Standing> | undefined;
  const standing = () => {
    ready ??= raise(options);
    return ready;
  };
  let rooms: Rooms | undefined;
  return {
    ready: async (apis) => {
      options.cover(apis.map((api) => keyOf(api, options.outer)));
      return (await standing()).walls;
    },
    room: async (commit) => {
      rooms ??= new Rooms(options, await standing());
      return new WalledRoom(options, await standing(), await rooms.open(commit));
    },
  };
}

class WalledRoom implements Room {
  readonly #options: WalledBoxOptions;
  readonly #standing: Standing;
  readonly #built: Built;
  #walls: OpenWalls | undefined;

  constructor(options: WalledBoxOptions, standing: Standing, built: Built) {
    this.#options = options;
    this.#standing = standing;
    this.#built = built;
    this.#walls = built.walls;
  }

  async run(order: BoxOrder): ReturnType<Room["run"]> {
    const { enclosure, dir } = this.#built;
    await using out = await this.#wayOut(order);
    this.#walls ??= await openWalls(
      this.#standing.launcher,
      enclosure,
      await mkdtemp(path.join(dir, "walls-")),
    );
    const home = homeOf(enclosure);
    const script = scriptFile(
      order.shell,
      order.script.replaceAll("{prompt_file}", () => quoted(stdinPath)),
    );
    const file = `/tmp/.gatehouse/command${script.extension}`;
    const [program, ...rest] = shellArguments(order.shell, file);
    const box = await this.#walls.start(
      {
        argv: [program ?? "/bin/false", ...rest],
        env: await this.#environment(order, home, out),
        workingDirectory: path.join(enclosure.workspace, order.workingDirectory),
        stdin: order.stdin,
        doors: out.doors,
        files: [{ path: file, content: script.text }],
      },
      { onOutput: order.onOutput, timeoutMinutes: order.timeoutMinutes, cancelled: this.#options.cancelled },
    );
    // What the box costs is ours, not the command's.
    const start = performance.now();
    const end = await box.end;
    return { end, seconds: (performance.now() - start) / 1000, traffic: out.seen() };
  }

  /** @throws Problem `no-api-key` */
  async #wayOut({ reach }: BoxOrder): Promise<WayOut> {
    const { outer, apiUrl, say } = this.#options;
    return await openWayOut({
      folder: await mkdtemp(path.join(this.#built.dir, "out-")),
      allowed: reach.hosts,
      apis: reach.apis,
      never: neverHosts(apiUrl, outer),
      env: outer,
      say,
    });
  }

  async #environment(order: BoxOrder, home: string, out: WayOut): Promise<Record<string, string>> {
    const { outer, holdsSecret } = this.#options;
    const env = boxEnvironment({
      // A box cannot write to the cache that this names, and cargo wants to.
      outer: { ...homeVariables(outer, this.#standing.view), ...outer, CARGO_HOME: undefined },
      home,
      temp: "/tmp",
      expose: order.expose,
      own: order.env,
      holdsSecret,
    });
    const { enclosure } = this.#built;
    const empty = {
      argv: ["/bin/true"],
      env: {},
      workingDirectory: "/",
      stdin: undefined,
      doors: [],
      files: [],
    } as const;
    const spec = describeBox(await lookAtHost(), enclosure, empty);
    const seen = (env.PATH ?? "")
      .split(":")
      .filter((folder) => path.isAbsolute(folder) && isSeen(spec, folder));
    return { ...env, ...out.env, PATH: seen.length === 0 ? "/usr/bin:/bin" : seen.join(":") };
  }

  async capture(): ReturnType<Room["capture"]> {
    // What was given away cannot be read before it was given back. The next command gets new walls, and an empty HOME.
    if (this.#walls?.isGiven === true) await this.#close();
    return await this.#built.capture();
  }

  async #close(): Promise<void> {
    const walls = this.#walls;
    this.#walls = undefined;
    await walls?.[Symbol.asyncDispose]();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#close();
    await removeRoom(this.#built.dir).catch(() => {});
  }
}
