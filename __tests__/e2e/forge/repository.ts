/** The bare repository on the server's side: commits, refs, trees. Real git, nothing imitated; knows no HTTP. */
import { appendFile, chmod, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { git, tryGit } from "./git.ts";

/** Content, with its mode where it is not a plain file; null deletes the path. */
type FileContent =
  | string
  | Uint8Array
  | null
  | { content: string | Uint8Array; mode: "100644" | "100755" | "120000" | "160000" };
export type Files = Readonly<Record<string, FileContent>>;
export type Author = { name: string; email: string };
export type TreeEntry = { path: string; mode: string; type: string; sha: string; size: number | null };
export type ServerRepository = Awaited<ReturnType<typeof createRepository>>;

/**
 * Refuses what GitHub refuses: protected branches, and workflow files pushed by a token that may not change them. Leaves
 * what was asked and what was accepted in the file that the server names, one "old new ref" a line.
 */
const preReceive = `#!/bin/sh
cat > "$FORGE_PUSH.asked"
refused=0
while read -r old new ref; do
  for branch in $FORGE_PROTECTED; do
    if [ "$ref" = "refs/heads/$branch" ]; then
      echo "error: GH006: Protected branch update failed for $ref." >&2
      echo "error: Changes must be made through a pull request." >&2
      refused=1
    fi
  done
  if [ -n "$FORGE_REFUSE_WORKFLOWS" ]; then
    case "$new" in *[!0]*) ;; *) continue ;; esac
    for commit in $(git rev-list "$new" --not --all); do
      file=$(git diff-tree --no-commit-id --name-only -r --root "$commit" -- .github/workflows | head -n 1)
      if [ -n "$file" ]; then
        echo "error: refusing to allow a GitHub App to create or update workflow \\\`$file\\\` without \\\`workflows\\\` permission" >&2
        refused=1
        break
      fi
    done
  fi
done < "$FORGE_PUSH.asked"
exit $refused
`;
const postReceive = `#!/bin/sh
cat > "$FORGE_PUSH.accepted"
`;

/** Pushes and partial clones as GitHub allows them; refs/pull is GitHub's own. */
const settings = `[http]
\treceivepack = true
[uploadpack]
\tallowFilter = true
\tallowAnySHA1InWant = true
[receive]
\thideRefs = refs/pull
[gc]
\tauto = 0
`;

export async function createRepository(directory: string, defaultBranch: string) {
  await mkdir(directory, { recursive: true });
  await git(directory, ["init", "--quiet", "--bare", `--initial-branch=${defaultBranch}`, "--template="]);
  await appendFile(path.join(directory, "config"), settings);
  const hooks = path.join(directory, "hooks");
  await mkdir(hooks, { recursive: true });
  for (const [name, script] of [
    ["pre-receive", preReceive],
    ["post-receive", postReceive],
  ] as const) {
    await writeFile(path.join(hooks, name), script);
    await chmod(path.join(hooks, name), 0o755);
  }

  let commits = 0;
  const run = (args: readonly string[], input?: string | Uint8Array) =>
    git(directory, args, input === undefined ? {} : { input });

  /** The full object id that a name (`main`, `main^{tree}`, `main:README.md`) stands for, or undefined. */
  const sha = (name: string) =>
    tryGit(directory, ["rev-parse", "--verify", "--quiet", name.includes(":") ? name : `${name}^{}`]);

  /** One commit on a branch, which is made when it does not exist (from `from`, else from the default branch). */
  async function commit(branch: string, files: Files, message: string, author?: Author, from?: string) {
    const who = author ?? { name: "octo", email: "octo@users.noreply.example.com" };
    const when = `${1_767_225_600 + commits++ * 60} +0000`;
    const parent = (await sha(`refs/heads/${branch}`)) ?? (await sha(from ?? `refs/heads/${defaultBranch}`));
    const parts: (string | Uint8Array)[] = [
      `commit refs/heads/${branch}\nauthor ${who.name} <${who.email}> ${when}\ncommitter ${who.name} <${who.email}> ${when}\n`,
      `data ${Buffer.byteLength(message)}\n${message}\n`,
      parent === undefined ? "" : `from ${parent}\n`,
    ];
    for (const [name, file] of Object.entries(files)) {
      const quoted = `"${name.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
      if (file === null) {
        parts.push(`D ${quoted}\n`);
        continue;
      }
      const { content, mode } =
        typeof file === "string" || file instanceof Uint8Array ? { content: file, mode: "100644" } : file;
      if (mode === "160000") parts.push(`M 160000 ${String(content)} ${quoted}\n`);
      else parts.push(`M ${mode} inline ${quoted}\ndata ${Buffer.byteLength(content)}\n`, content, "\n");
    }
    const input = Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : part)));
    await run(["fast-import", "--quiet", "--force", "--date-format=raw"], input);
    return run(["rev-parse", `refs/heads/${branch}`]);
  }

  /** Full ref name to object id, for refs below a prefix. */
  async function refs(prefix = "refs"): Promise<Map<string, string>> {
    const listed = await run(["for-each-ref", "--format=%(objectname) %(refname)", prefix]);
    const lines = listed === "" ? [] : listed.split("\n");
    return new Map(
      lines.map((line) => [line.slice(line.indexOf(" ") + 1), line.slice(0, line.indexOf(" "))]),
    );
  }

  async function tree(name: string): Promise<TreeEntry[]> {
    const listed = await run(["ls-tree", "-r", "-l", "-z", "--full-tree", name]);
    return listed
      .split("\0")
      .filter((line) => line !== "")
      .map((line) => {
        const [meta = "", file = ""] = line.split("\t");
        const [mode = "", type = "", id = "", size = "-"] = meta.split(/ +/);
        return { path: file, mode, type, sha: id, size: size === "-" ? null : Number(size) };
      });
  }

  const isAncestor = async (older: string, newer: string) =>
    (await tryGit(directory, ["merge-base", "--is-ancestor", older, newer])) !== undefined;

  /** False when the ref is no longer what it was seen to be ("" for absent). */
  const moveRef = async (ref: string, to: string, from: string) =>
    (await tryGit(directory, ["update-ref", ref, to, from])) !== undefined;

  /** The bytes that an object name stands for (`main:README.md`), one character a byte, or undefined. */
  const bytes = (name: string) =>
    tryGit(directory, ["cat-file", "blob", name], { encoding: "latin1", whole: true });

  return { directory, defaultBranch, git: run, sha, commit, refs, tree, isAncestor, moveRef, bytes };
}
