/** Proves each wall in a real box before anything untrusted starts, with canaries laid out around it. What is not proven is a breach. */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { chmod, mkdir, open, readdir, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import path from "node:path";
import { removeRoom } from "./overlay.ts";
import { probeInput, probeProgram, type WallName, wallNames } from "./probe.ts";
import { type Door, type Enclosure, homeOf } from "./spec.ts";
import { isIn } from "./spec-check.ts";
import { type Launcher, openWalls, ourselves } from "./walls.ts";

export type SelfTest =
  | { readonly kind: "holds" }
  /** For people; never empty. */
  | { readonly kind: "breach"; readonly walls: readonly string[] };

const canaryName = "GATEHOUSE_CANARY";
/** A probe takes 50 ms; one that takes this long has not shown anything. */
const probeMinutes = 0.5;

/**
 * The box of the test is that of `enclosure` but for its tree, which is a folder of the test's own; each of `doors` must answer. `folder` must not exist; it is
 * made and removed. Takes about 0.2 seconds.
 */
export async function selfTest(
  launcher: Launcher,
  enclosure: Enclosure,
  folder: string,
  doors: readonly Door[] = [],
): Promise<SelfTest> {
  try {
    // Open to pass through, so that only the walls can keep the probe from the secret in it.
    await mkdir(folder, { mode: 0o711 });
    const breaches = await probe(launcher, enclosure, folder, doors);
    return breaches.length === 0 ? { kind: "holds" } : { kind: "breach", walls: breaches };
  } catch (error) {
    return { kind: "breach", walls: [`the box could not be tested: ${String(error)}`] };
  } finally {
    await removeRoom(folder).catch(() => {});
  }
}

async function probe(
  launcher: Launcher,
  enclosure: Enclosure,
  folder: string,
  doors: readonly Door[],
): Promise<readonly string[]> {
  const canary = randomBytes(16).toString("hex");
  const tree = path.join(folder, "tree");
  const room = path.join(folder, "room");
  const secret = path.join(folder, "secret");
  await mkdir(tree, { mode: 0o755 });
  await mkdir(room, { mode: 0o700 });
  await writeFile(secret, canary);
  await chmod(secret, 0o644);
  const abstractSocket = `gatehouse-${canary.slice(0, 8)}`;
  await using bait = await layBait(canary, abstractSocket);
  const ours: Enclosure = {
    ...enclosure,
    tree: { kind: "folder", path: tree, owner: ourselves() },
    hidden: [...enclosure.hidden, folder],
  };
  const home = homeOf(ours);
  const env = { PATH: "/usr/bin:/bin", HOME: home };
  const stdin = probeInput({
    canary,
    port: bait.port,
    doors: doors.map((door) => door.port),
    abstractSocket,
    mustNotSee: [secret, room, ...(await hiddenEntries(ours))],
    environment: Object.keys(env),
    fifo: path.join(ours.workspace, "daemon"),
    writable: [ours.workspace, home, "/tmp", "/dev/shm"],
  });
  await using walls = await openWalls(launcher, ours, room);
  let said = "";
  let ready: () => void = () => {};
  const isReady = new Promise<void>((resolve) => {
    ready = resolve;
  });
  const box = await walls.start(
    {
      argv: ["/usr/bin/perl", "-e", probeProgram(launcher.machine)],
      env,
      workingDirectory: ours.workspace,
      stdin,
      doors,
      files: [],
    },
    {
      timeoutMinutes: probeMinutes,
      cancelled: undefined,
      onOutput: (chunk) => {
        said += Buffer.from(chunk).toString();
        if (said.endsWith("ready\n")) {
          ready();
        }
      },
    },
  );
  await Promise.race([isReady, box.end]);
  const daemon = path.join(tree, "daemon");
  const wasAlive = await isRead(daemon);
  box.kill();
  await box.end;
  const isAlive = await isRead(daemon);
  return judge(said, wasAlive, isAlive, bait.visitors());
}

/**
 * What lies directly in the hidden folders, a hundred names of each; without what is on the way to something shown, of which the box has
 * to see the name. A folder that we may not read ourselves gives nothing.
 */
export async function hiddenEntries(
  enclosure: Pick<Enclosure, "workspace" | "shown" | "hidden">,
): Promise<readonly string[]> {
  const shown = [enclosure.workspace, ...enclosure.shown.map((entry) => entry.path)];
  const found = await Promise.all(
    enclosure.hidden.map(async (folder) => {
      const names = await readdir(folder).catch((): string[] => []);
      return names.slice(0, 100).map((name) => path.join(folder, name));
    }),
  );
  return found
    .flat()
    .filter(
      (entry) => !shown.some((other) => isIn(other, entry) || isIn(entry, other)) && !entry.includes("\n"),
    );
}

/** A wall holds only if the probe said so in full. */
export function judge(
  said: string,
  wasAlive: boolean,
  isAlive: boolean,
  visitors: number,
): readonly string[] {
  const lines = said.split("\n");
  if (!lines.includes("ready")) {
    return [`the probe did not come to its end: ${JSON.stringify(said.slice(-500))}`];
  }
  const breaches: string[] = [];
  for (const name of Object.keys(wallNames).filter(isWallName)) {
    const found = lines.find((line) => line.startsWith(`breach ${name}: `));
    if (name === "end") {
      if (!wasAlive || isAlive) {
        breaches.push(`${wallNames.end} (${wasAlive ? "its daemon lives on" : "no daemon was seen"})`);
      }
    } else if (found !== undefined || !lines.includes(`holds ${name}`)) {
      breaches.push(`${wallNames[name]} (${found?.slice(`breach ${name}: `.length) ?? "not proven"})`);
    } else if (name === "network" && visitors > 0) {
      breaches.push(`${wallNames.network} (our listener had a visitor)`);
    }
  }
  return breaches;
}

function isWallName(name: string): name is WallName {
  return Object.hasOwn(wallNames, name);
}

/** Whether some process has the named pipe open for reading: the kernel says so to a writer that will not wait. */
async function isRead(fifo: string): Promise<boolean> {
  try {
    const handle = await open(fifo, constants.O_WRONLY | constants.O_NONBLOCK);
    await handle.close();
    return true;
  } catch {
    return false;
  }
}

interface Bait extends AsyncDisposable {
  readonly port: number;
  readonly visitors: () => number;
}

/** A process of ours with the canary in memory and environment, two listeners, and the canary in our own environment. */
async function layBait(canary: string, abstractSocket: string): Promise<Bait> {
  let visitors = 0;
  const listener = (): Server =>
    createServer((socket) => {
      visitors++;
      socket.destroy();
    });
  const tcp = listener();
  const abstract = listener();
  await listen(tcp, { host: "127.0.0.1", port: 0 });
  await listen(abstract, { path: `\0${abstractSocket}` });
  const bait = spawn("/bin/sh", ["-c", "read x"], {
    env: { [canaryName]: canary },
    stdio: ["pipe", "ignore", "ignore"],
  });
  const gone = new Promise<void>((resolve) => {
    bait.on("close", () => resolve());
    bait.on("error", () => resolve());
  });
  process.env[canaryName] = canary;
  const address = tcp.address();
  return {
    port: address !== null && typeof address === "object" ? address.port : 0,
    visitors: () => visitors,
    async [Symbol.asyncDispose]() {
      delete process.env[canaryName];
      bait.stdin.end();
      tcp.close();
      abstract.close();
      await gone;
    },
  };
}

function listen(server: Server, where: { host: string; port: number } | { path: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(where, () => resolve());
  });
}
