/** As on a hosted runner: the job is a plain user's who may use sudo without a password, and root builds the boxes through it. */
import { execFileSync } from "node:child_process";
import { lstat, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Account, asUser, canMakeUsers, has, makeUser, removeUser } from "../../users.ts";
import { openChannel, searchPath } from "../channel.ts";
import type { EmbeddedForge } from "../forge/forge.ts";
import type { ActionRun, RunOptions } from "../runner.ts";
import { label, shop, shopForge } from "./labelled.ts";
import { expectEnd } from "./setup.ts";

const why = canMakeUsers
  ? has("sudo")
    ? undefined
    : "sudo is not installed"
  : "it takes root on Linux, with useradd, to make the user";
if (why !== undefined)
  process.stderr.write(`\n*** NOT TESTED: the action as a user with sudo: ${why} ***\n\n`);

/** What is seen of the machine while the agent works. */
type Seen = { room: string; minders: string[] };

describe.runIf(why === undefined)("a user with sudo", () => {
  let user: Account;
  beforeAll(() => {
    user = makeUser("sudo");
  });
  afterAll(() => removeUser(user.name));

  /** The agent says what it stands in, tries to be somebody, and works; meanwhile we look at the processes. */
  async function run(
    forge: EmbeddedForge,
    options: Partial<RunOptions> = {},
  ): Promise<{ done: ActionRun; seen: Seen }> {
    await using channel = await openChannel();
    const [told, go] = [channel.pipe("told"), channel.pipe("go")];
    const agent = [
      `{ grep -q lowerdir=cover /proc/self/mountinfo && echo overlay || { test -w README.md && echo checkout; }; id -u; } > ${told}`,
      channel.ask(go),
      "sudo -n id 2>&1 || cat /etc/shadow /etc/sudoers 2>&1 || true",
      "mkdir -p shop; echo hello > shop/hello.txt; rm README.md",
    ].join("\n");
    const running = label(forge, agent, {
      env: { PATH: searchPath(channel) },
      as: { account: user, through: asUser(user) },
      ...options,
    });
    const said = await Promise.race([readFile(told, "utf8"), running.then(() => "")]);
    const [room = "", uid = ""] = said.trim().split("\n");
    expect(Number(uid)).toBeGreaterThanOrEqual(1_000_000);
    const minders = await mindersOf(user);
    await Promise.race([channel.answer(go, ["go"]), running]);
    return { done: await running, seen: { room, minders } };
  }

  async function expectProposed(done: ActionRun, forge: EmbeddedForge): Promise<void> {
    await expectEnd(done, forge, {
      outcome: "proposed",
      reason: "pull request #2 was opened; the gate is green on exactly its head",
      issue: { labels: ["agent:proposed"], says: ["**Proposed in #2.**"] },
      branches: ["agent/issue-1-greet-the-customers"],
      pulls: 1,
    });
    const paths = (await forge.repository.tree("agent/issue-1-greet-the-customers")).map((one) => one.path);
    expect(paths).toEqual(
      [...Object.keys(shop), "shop/hello.txt"].filter((name) => name !== "README.md").sort(),
    );
    expect(done.log).not.toMatch(/root:|uid=0|ALL=/);
    await expectOwn(done, user);
  }

  async function expectNoMounts({ root }: ActionRun): Promise<void> {
    expect(await readFile("/proc/self/mountinfo", "utf8")).not.toContain(root);
  }

  it("gets from the label to a pull request, in a room over the workspace", async () => {
    await using forge = await shopForge();
    const { done, seen } = await run(forge);
    await using _ = done;
    expect(seen).toEqual({ room: "overlay", minders: ["sudo root", "gatehouse-supervisor root"] });
    await expectProposed(done, forge);
    await expectNoMounts(done);
  });

  it("in a room over a checkout of ours, where the workspace is empty", async () => {
    await using forge = await shopForge();
    const { done, seen } = await run(forge, { workspace: "empty" });
    await using _ = done;
    expect(seen.room).toBe("overlay");
    await expectProposed(done, forge);
    await expectNoMounts(done);
  });

  it("in a checkout where the disk allows no overlay, and the files change their owner for a while", async () => {
    await using forge = await shopForge();
    await using disk = oddDisk();
    const { done, seen } = await run(forge, {
      prepare: async (workspace) => disk.mountAt(path.resolve(workspace, "../../_temp")),
    });
    await using _ = done;
    expect(seen.room).toBe("checkout");
    await expectProposed(done, forge);
    await disk[Symbol.asyncDispose]();
    await expectNoMounts(done);
  });
});

/** A disk of which no mount can map the owners: an overlay in memory. */
function oddDisk() {
  let at = "";
  return {
    mountAt: (folder: string) => {
      at = folder;
      execFileSync("sh", [
        "-ec",
        `mkdir "$0.odd"; mount -t tmpfs none "$0.odd"; cd "$0.odd"; mkdir upper work lower; cp -a "$0/." upper
        mount -t overlay -o lowerdir=lower,upperdir=upper,workdir=work none "$0"`,
        at,
      ]);
    },
    [Symbol.asyncDispose]: async () => {
      if (at !== "") execFileSync("umount", ["-l", at, `${at}.odd`]);
      at = "";
    },
  };
}

/** The chain of processes between the action and the box: name and user of each. */
async function mindersOf({ uid }: Account): Promise<string[]> {
  const found: string[] = [];
  const processes = await Promise.all(
    (await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(processAt),
  );
  const all = processes.filter((one) => one !== undefined);
  const action = all.find((one) => one.uid === uid && one.command.includes("main.js"));
  for (let at = action; ; ) {
    at = all.find((one) => one.parent === at?.pid && /^(?:sudo|gatehouse)/.test(one.name));
    if (at === undefined || at.name === "gatehouse") return found;
    found.push(`${at.name} ${at.uid === 0 ? "root" : at.uid}`);
  }
}

async function processAt(name: string) {
  try {
    const status = await readFile(`/proc/${name}/status`, "utf8");
    const command = (await readFile(`/proc/${name}/cmdline`, "utf8")).replaceAll("\0", " ").trim();
    const number = (field: string) => Number(new RegExp(`^${field}\\s*(\\d+)`, "m").exec(status)?.[1]);
    const program = path.basename(command.split(" ", 1)[0] ?? "");
    return {
      pid: Number(name),
      name: program,
      parent: number("PPid:"),
      uid: number("Uid:\\s*\\d+"),
      command,
    };
  } catch {
    return undefined;
  }
}

/** All that is left of the run belongs to the user, who can remove it without sudo. */
async function expectOwn(run: ActionRun, { uid }: Account): Promise<void> {
  const foreign: string[] = [];
  for (const entry of await readdir(run.root, { recursive: true })) {
    if (entry.startsWith("work/_temp.odd")) continue;
    const stats = await lstat(path.join(run.root, entry));
    if (stats.uid !== uid) foreign.push(entry);
  }
  expect(foreign).toEqual([]);
}
