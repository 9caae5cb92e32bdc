/**
 * The control repository: a bare one in a private folder, the only place from which anything is fetched or pushed. It
 * borrows objects, never configuration, hooks or refs, and holds no credential.
 */
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Problem } from "../../problem.ts";
import type { Secret } from "../../words.ts";
import type { Clock, Repository } from "../../world.ts";
import { type ForgeRemote, fetchCommit, fetchFromForge } from "./fetch.ts";
import { createGit, type Git, type GitProgram } from "./git.ts";
import { treeOf } from "./history.ts";
import { fetchFromFolder, openFolder } from "./local.ts";
import { objectsOf } from "./objects.ts";
import { pushToFolder, pushToForge } from "./push.ts";
import { type ObjectFormat, openWorkspace, type Workspace } from "./workspace.ts";

/** What the importer and the checkouts need of the control repository. */
export interface ControlEdge {
  /** Absolute; mode 0700. */
  readonly dir: string;
  readonly format: ObjectFormat;
  readonly git: Git;
  /** A new empty private folder, whose name says what it is for; the caller removes it. */
  scratch(purpose: string): Promise<string>;
}

export type Control = Repository & ControlEdge;

interface Order {
  readonly git: GitProgram;
  /** Absolute; must not exist or be empty. */
  readonly dir: string;
  readonly clock: Pick<Clock, "now">;
  readonly signal?: AbortSignal;
}

export interface ControlOrder extends Order {
  /** The folder that an earlier step may have checked out; its objects are borrowed where it has any. */
  readonly workspace: string | undefined;
  /** Without credentials in it. `undefined` for a repository that is neither fetched nor pushed. */
  readonly url: string | undefined;
  readonly credential: Credential | undefined;
  /** Milliseconds to wait before the second, third, … try of a fetch or push that did not get through. */
  readonly retryAfter?: readonly number[];
  readonly pause?: (milliseconds: number) => Promise<void>;
}

/** The whole header line that git sends, such as `AUTHORIZATION: basic …`. */
export interface Credential {
  readonly header: Secret;
}

export interface LocalControlOrder extends Order {
  /** The user's own repository. */
  readonly repository: string;
}

/**
 * No file is on disk that tells a secret, and nothing outside `dir` is written.
 * @throws Problem `bad-url`, `git-failed`, `git-too-old`
 */
export async function createControl(order: ControlOrder): Promise<Control> {
  const remote = forgeRemote(order);
  const workspace = order.workspace === undefined ? undefined : openWorkspace(order.workspace);
  const edge = await createEdge(order, workspace);
  const known = await borrowTips(edge, workspace);
  const isFull =
    known > 0 &&
    workspace?.shallow.length === 0 &&
    remote !== undefined &&
    workspace.urls.some((url) => addressOf(url) === addressOf(remote.url));
  return {
    ...edge,
    ...objectsOf(edge, order.clock),
    async fetch(base, branchStem, only) {
      return await fetchFromForge(edge, needed(remote), { base, stem: stemOf(branchStem), only, isFull });
    },
    async fetchCommit(commit) {
      return await fetchCommit(edge, needed(remote), commit);
    },
    async push(push) {
      return await pushToForge(edge, needed(remote), push);
    },
  };
}

/**
 * The control repository of the laptop: reads the refs of the user's repository, borrows its objects, and writes nothing
 * but the branch that is pushed. Neither the work tree nor the index is looked at.
 * @throws Problem `no-repository`, `git-failed`, `git-too-old`
 */
export async function createLocalControl(order: LocalControlOrder): Promise<Control> {
  const folder = openFolder(order.repository);
  const edge = await createEdge(order, folder);
  return {
    ...edge,
    ...objectsOf(edge, order.clock),
    async fetch(base, branchStem, only) {
      const fetched = await fetchFromFolder(edge, folder, base, stemOf(branchStem));
      const branches = fetched.branches.filter(({ name }) => only === undefined || name === only);
      return { ...fetched, branches };
    },
    async fetchCommit(commit) {
      return await treeOf(edge, commit);
    },
    async push(push) {
      return await pushToFolder(edge, order.git.path, folder.commonDir, push);
    },
  };
}

async function createEdge(order: Order, borrowed: Workspace | undefined): Promise<ControlEdge> {
  const git = createGit(order.git, order.signal);
  await mkdir(order.dir, { recursive: true });
  await chmod(order.dir, 0o700);
  if ((await readdir(order.dir)).length > 0) {
    throw new Problem("git-failed", `The folder ${order.dir} for the control repository is not empty.`);
  }
  const dir = join(order.dir, "control.git");
  const format = borrowed?.format ?? "sha1";
  const made = git.read({
    gitDir: dir,
    args: ["init", "--quiet", "--bare", "--template=", `--object-format=${format}`, "--initial-branch=none"],
  });
  // What an old git says of options that it does not know helps nobody.
  made.catch(() => {});
  requireVersion((await git.read({ gitDir: dir, args: ["version"] })).toString().trim());
  await made;
  await mkdir(join(dir, "info"), { recursive: true });
  // Bytes on disk are the bytes of the blob, whatever a `.gitattributes` says; and differences are git's own.
  await writeFile(
    join(dir, "info", "attributes"),
    "* -text -filter -ident -working-tree-encoding !diff !merge -export-ignore -export-subst\n",
  );
  if (borrowed?.objects !== undefined) {
    await writeFile(join(dir, "objects", "info", "alternates"), `${borrowed.objects}\n`);
    if (borrowed.shallow.length > 0) {
      await writeFile(join(dir, "shallow"), borrowed.shallow.map((id) => `${id}\n`).join(""));
    }
  }
  return {
    dir,
    format,
    git,
    async scratch(purpose) {
      return await mkdtemp(join(order.dir, `${purpose}-`));
    },
  };
}

/** Earlier ones read the user's configuration all the same. */
function requireVersion(version: string): void {
  const [major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(version) ?? []).slice(1).map(Number);
  if (major > 2 || (major === 2 && minor >= 32)) return;
  throw new Problem("git-too-old", `${version} is too old.`, "Install git 2.32 or later.");
}

/** Lets the next fetch say what need not be sent. Returns how many commits were found to be there. */
async function borrowTips(edge: ControlEdge, workspace: Workspace | undefined): Promise<number> {
  if (workspace?.objects === undefined || workspace.tips.length === 0) return 0;
  const answer = await edge.git.read({
    gitDir: edge.dir,
    args: ["cat-file", "--batch-check=%(objectname) %(objecttype)"],
    input: Buffer.from(workspace.tips.map((id) => `${id}\n`).join("")),
  });
  const commits = [...answer.toString().matchAll(/^([0-9a-f]+) commit$/gm)].map((match) => match[1] ?? "");
  const folder = join(edge.dir, "refs", "borrowed");
  await mkdir(folder, { recursive: true });
  await Promise.all(commits.map((id, i) => writeFile(join(folder, String(i)), `${id}\n`)));
  return commits.length;
}

function forgeRemote(order: ControlOrder): ForgeRemote | undefined {
  if (order.url === undefined) return undefined;
  const url = URL.canParse(order.url) ? new URL(order.url) : undefined;
  const scheme = url?.protocol.slice(0, -1);
  if (url === undefined || (scheme !== "https" && scheme !== "http" && scheme !== "file")) {
    throw new Problem("bad-url", "The repository's address is no https address.");
  }
  if (url.username !== "" || url.password !== "") {
    throw new Problem(
      "bad-url",
      "The repository's address holds a credential.",
      "Hand the token in by itself.",
    );
  }
  return {
    url: order.url,
    scheme,
    origin: url.origin,
    credential: order.credential?.header,
    retryAfter: order.retryAfter ?? [1000, 5000],
    pause: order.pause ?? ((milliseconds) => new Promise((done) => setTimeout(done, milliseconds))),
  };
}

function needed(remote: ForgeRemote | undefined): ForgeRemote {
  if (remote !== undefined) return remote;
  throw new Problem("git-failed", "This repository has no address to fetch from or to push to.");
}

/** Host and path, as far as two spellings of one repository agree. */
function addressOf(url: string): string {
  return url
    .toLowerCase()
    .replace(/^[a-z+]+:\/\/(?:[^/@]*@)?/, "")
    .replace(/\/+$/, "")
    .replace(/\.git$/, "");
}

/** @throws Problem `bad-branch-name` */
function stemOf(stem: string): string {
  if (/^[A-Za-z0-9_](?:[A-Za-z0-9._/+@=-]{0,199})$/.test(stem) && !/\.\.|\/\/|@\{|\/\./.test(stem))
    return stem;
  throw new Problem("bad-branch-name", `No branch name can begin with "${stem.slice(0, 80)}".`);
}

/** Gives a scratch folder to `use`, and removes it whatever comes of that. */
export async function withScratch<T>(
  edge: ControlEdge,
  purpose: string,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await edge.scratch(purpose);
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
