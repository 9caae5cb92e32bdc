/** Machines on which no box can be had, or one that dies: each ends as an error that says what to do, and leaves nothing. */
import { readdir, readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { perlProgram } from "../../../src/edge/box/walls/perl.ts";
import { type Account, asUser, canMakeUsers, has, makeUser, removeUser } from "../../users.ts";
import { openChannel, searchPath } from "../channel.ts";
import { seesMounted } from "../runner/traces.ts";
import type { JobUser } from "../runner/user.ts";
import { label, shopForge } from "./labelled.ts";
import { expectEnd } from "./setup.ts";

const root: Pick<Account, "uid" | "gid"> = { uid: 0, gid: 0 };
const missing = canMakeUsers
  ? ["sudo", "bwrap"].filter((tool) => !has(tool)).map((tool) => `${tool} is not installed`)
  : ["it takes root on Linux, with useradd, to make such a machine"];
if (missing.length > 0)
  process.stderr.write(`\n*** NOT TESTED: machines without a box: ${missing.join(", ")} ***\n\n`);
const needsRoot = missing.length === 0;
const twoJobs =
  "Or split the work into two jobs (`phase: work` with `sandbox: off` and no write token, then `phase: publish`): see docs/recipes/two-jobs.yml";
const cure = `Let the runner's user use sudo without a password, or install bubblewrap and allow unprivileged user namespaces. ${twoJobs}`;

/** In front of a program: perl does this and becomes it. A shell would lose the inputs, whose names no shell knows. */
function first(source: string): readonly string[] {
  return ["/usr/bin/perl", "-e", `${source}; exec @ARGV or die "$!"`];
}

/** Some tools are not there for whoever is started through it; nobody else sees that. */
function without(...tools: readonly string[]): readonly string[] {
  const hide = `for (qw(${tools.join(" ")})) { system('mount', '--bind', '/dev/null', "/usr/bin/$_") == 0 or die }`;
  return ["unshare", "--mount", "--propagation", "private", ...first(hide)];
}

/** A user namespace that has everybody of this machine, and in which no further one can be made. The machine's own limit stays as it is. */
const noMoreNamespaces = [
  "/usr/bin/perl",
  "-e",
  perlProgram(
    process.arch === "arm64" ? "arm64" : "x64",
    ["unshare"],
    `pipe my $ready, my $tell or die;
    pipe my $mapped, my $go or die;
    my $parent = $$;
    if (!fork) {
      sysread $ready, my $nothing, 1;
      for (qw(uid gid)) { open my $map, '>', "/proc/$parent/\${_}_map" or die; syswrite $map, "0 0 4294967295\\n" or die "$!" }
      leave(0);
    }
    must('namespace', call('unshare', 0x10000000));
    syswrite $tell, 'x';
    wait;
    open my $most, '>', '/proc/sys/user/max_user_namespaces' or die;
    syswrite $most, "0\\n" or die "$!";
    close $most or die "$!";
    exec @ARGV`,
  ),
];

/** As a container's filter might: no socket can be made in a folder. Those without a name, and those of the network, can. */
const noSockets = [
  "/usr/bin/perl",
  "-e",
  perlProgram(
    process.arch === "arm64" ? "arm64" : "x64",
    ["seccomp"],
    `my @filter = ([0x20, 0, 0, 0], [0x15, 0, 3, ${process.arch === "arm64" ? 200 : 49}], [0x20, 0, 0, 32],
      [0x15, 0, 1, 110], [0x06, 0, 0, 0x50000 | 13], [0x06, 0, 0, 0x7fff0000]);
    my $bytes = join '', map { pack 'SCCL', @$_ } @filter;
    must('filter', call('seccomp', 1, 0, pack('Sx6P', scalar @filter, $bytes)));
    exec @ARGV`,
  ),
];

/** What an agent must never do here. */
const pays = "echo paid > hello.txt; echo paid";

describe.runIf(needsRoot)("where no box can be had, no agent is paid", () => {
  let plain: Account;
  beforeAll(() => {
    plain = makeUser("plain");
  });
  afterAll(() => removeUser(plain.name));

  const cases: [what: string, as: () => JobUser, why: RegExp, cure: string][] = [
    [
      "a sudo that asks for a password, and no bubblewrap",
      () => ({ account: plain, through: [...without("bwrap"), ...asUser(plain)] }),
      /^No box can be built on this machine\. With sudo: a password is required\. With bubblewrap: it is not installed\. /,
      cure,
    ],
    [
      "a sudo that may not become root, as in containers of Kubernetes",
      () => ({
        account: plain,
        through: [...without("bwrap"), ...asUser(plain), "setpriv", "--no-new-privs"],
      }),
      /^No box can be built on this machine\. With sudo: The "no new privileges" flag is set, which prevents sudo from running as root\. .*With bubblewrap: it is not installed\. /,
      cure,
    ],
    [
      "no sudo, and a machine that refuses user namespaces",
      () => ({ account: plain, through: [...without("sudo"), ...noMoreNamespaces, ...asUser(plain)] }),
      /^No box can be built on this machine\. With sudo: it is not installed\. With bubblewrap: .*(?:namespace|No space left on device).*\. /,
      cure,
    ],
    [
      "a container whose root may not mount",
      () => ({
        account: root,
        through: [...without("bwrap"), "setpriv", "--bounding-set=-sys_admin", "--inh-caps=-sys_admin"],
      }),
      /^No box can be built on this machine\. As root: new mount namespace: Operation not permitted\. With bubblewrap: it is not installed\. /,
      `Run the job outside of the container, or give the container the right to make namespaces and mounts (\`options: --privileged\`). ${twoJobs}`,
    ],
  ];
  it.each(cases)("%s", async (_what, as, why, todo) => {
    await using forge = await shopForge();
    await using run = await label(forge, pays, { as: as() });
    await expectEnd(run, forge, {
      outcome: "error",
      reason: new RegExp(`${why.source}${literally(todo)}$`),
      issue: { labels: ["agent:needs-human"], says: ["**This could not be done.**"] },
    });
    expect(run.log).not.toContain("paid");
  });
});

describe.each([
  ["darwin", "arm64", "macOS"],
  ["win32", "x64", "Windows"],
])("on %s %s", (platform, arch, name) => {
  it("there is no box, and the two jobs are shown", async () => {
    const pretended = `for (const [name, value] of Object.entries({ platform: "${platform}", arch: "${arch}" })) Object.defineProperty(process, name, { value })`;
    const through = first(`splice @ARGV, 1, 0, '--import=data:text/javascript,${pretended}'`);
    const ourselves = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
    await using tools = await openChannel();
    await tools.tool("git.exe", '#!/bin/sh\nexec git "$@"\n');
    await using forge = await shopForge();
    await using run = await label(forge, pays, {
      as: { account: ourselves, through },
      path: [tools.folder],
    });
    await expectEnd(run, forge, {
      outcome: "error",
      reason: `There is no box on ${name}: it needs the namespaces of Linux on x64 or arm64. Use a Linux runner. ${twoJobs}`,
      issue: { labels: ["agent:needs-human"], says: ["**This could not be done.**"] },
    });
    expect(run.log).not.toContain("paid");
  });
});

describe.runIf(needsRoot)("a box in which something breaks", () => {
  it("a way out that cannot be opened", async () => {
    await using forge = await shopForge();
    await using run = await label(forge, pays, { as: { account: root, through: noSockets } });
    await expectEnd(run, forge, {
      outcome: "error",
      reason:
        /^The box's way out could not be opened: .*EACCES.* It needs a temporary folder on a local disk with some space left$/,
      issue: { labels: ["agent:needs-human"], says: ["**This could not be done.**"] },
    });
    expect(run.log).not.toContain("paid");
  });

  it.each([
    ["the box", async (first: number) => first, "The box was killed from outside while a command ran in it."],
    [
      "the program that minds the box",
      parentOf,
      "The program that minds the box ended while a command ran: it ended (SIGKILL).",
    ],
  ])("%s is killed while the agent works", async (_what, victim, what) => {
    await using forge = await shopForge();
    await using channel = await openChannel();
    const ready = channel.pipe("ready");
    const agent = `echo half > hello.txt; (setsid sleep 1000 &); echo > ${ready}; sleep 1000`;
    const running = label(forge, agent, { env: { PATH: searchPath(channel) } });
    await Promise.race([readFile(ready), running]);
    process.kill(await victim(await boxThatSees(channel.folder)), "SIGKILL");
    await using run = await running;
    await expectEnd(run, forge, {
      outcome: "error",
      reason: `${what} What the command did was thrown away. Most likely the machine ran out of memory: use a runner with more of it, or let the command do less at a time, and start again`,
      issue: { labels: ["agent:needs-human"], says: ["**This could not be done.**", what.slice(0, 40)] },
    });
  });
});

/** The number of the box's first process, which is the only one of its name. */
async function boxThatSees(folder: string): Promise<number> {
  for (const name of (await readdir("/proc")).filter((one) => /^\d+$/.test(one))) {
    const command = await readFile(`/proc/${name}/cmdline`, "utf8").catch(() => "");
    if (/^gatehouse\0*$/.test(command) && (await seesMounted(name, folder))) return Number(name);
  }
  throw new Error("There is no box.");
}

async function parentOf(pid: number): Promise<number> {
  return Number(/^PPid:\s*(\d+)$/m.exec(await readFile(`/proc/${pid}/status`, "utf8"))?.[1]);
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
