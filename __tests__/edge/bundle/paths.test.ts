/** Paths that no walk through real folders could have found, and what else a manifest can get wrong about a tree. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { journalName, manifestName } from "../../../src/bundle/manifest.ts";
import { createBundle } from "../../../src/edge/bundle/folder.ts";
import type { Control } from "../../../src/edge/git/control.ts";
import type { Sha } from "../../../src/words.ts";
import { controlOf, git, head, repository, temporary } from "../git/scene.ts";

type Named = { path: string; mode: "100644" | "100755" | "120000"; content: string };

async function captured(changed: readonly Named[], deleted: readonly string[] = []) {
  const folder = repository({
    "README.md": "x\n",
    "shop/greet.sh": "x\n",
    "bare/HEAD": "x\n",
    "old.txt": "x\n",
  });
  git(folder, "update-index", "--add", "--cacheinfo", `160000,${"1".repeat(40)},sub`);
  git(folder, "commit", "--quiet", "-m", "sub");
  const control = await controlOf(folder);
  return capturedOver(control, head(folder), changed, deleted);
}

async function capturedOver(
  control: Control,
  base: Sha,
  changed: readonly Named[],
  deleted: readonly string[],
) {
  const given = join(temporary(), "bundle");
  mkdirSync(given);
  for (const name of [manifestName, journalName]) writeFileSync(join(given, name), "{}");
  for (const [at, { content }] of changed.entries()) writeFileSync(join(given, String(at)), content);
  const bundle = createBundle({ control, record: given, given, redact: (text) => text });
  await bundle.open();
  const entries = changed.map(({ path, mode }, at) => ({ path, mode, file: String(at) }));
  const end = await bundle.capture(base, { tree: base, changed: entries, deleted: [...deleted] });
  return end.kind === "tree" ? ["tree"] : end.findings.map(({ what }) => what);
}

const file = (path: string, content = "x\n"): Named => ({ path, mode: "100644", content });
const link = (content: string): Named => ({ path: "link", mode: "120000", content });

describe("a path", () => {
  it.each<[string, RegExp]>([
    ["new.txt", /^tree$/],
    ["README.md", /^tree$/],
    ["shop/new.txt", /^tree$/],
    ["../escape.txt", /no path of a tree/],
    ["shop/../../escape.txt", /no path of a tree/],
    ["/tmp/escape.txt", /no path of a tree/],
    ["shop//escape.txt", /no path of a tree/],
    ["shop/", /no path of a tree/],
    [".", /no path of a tree/],
    ["hello\0.txt", /no path of a tree/],
    [".git/hooks/pre-push", /take this name for `\.git`/],
    [".GIT/config", /take this name for `\.git`/],
    ["shop/.g\u200cit/config", /take this name for `\.git`/],
    ["GIT~1/config", /take this name for `\.git`/],
    [".git::$INDEX_ALLOCATION/config", /take this name for `\.git`/],
    ["..\\.git\\config", /take this name for `\.git`/],
    ["a\u202etxt.exe", /control or invisible characters/],
    ["a\n.txt", /control or invisible characters/],
    ["readme.md", /differs only in case/],
    ["SHOP/new.txt", /differs only in case/],
    ["shop", /lies in a folder that is a file/],
    ["README.md/x", /lies in a folder that is a file/],
    ["sub", /it is a submodule/],
    ["sub/x", /lies in a folder that is a file/],
    [`${"d/".repeat(70)}x`, /folders deep/],
    ["d".repeat(1_100), /longer than 1024 bytes/],
  ])("%j", async (path, why) => {
    expect(await captured([file(path)])).toContainEqual(expect.stringMatching(why));
  });
});

describe("a manifest's list", () => {
  it("may put a folder in a file's place, and a file in a folder's", async () => {
    expect(await captured([file("README.md/x")], ["README.md"])).toEqual(["tree"]);
    expect(await captured([file("shop")], ["shop/greet.sh"])).toEqual(["tree"]);
  });

  it.each<[string, readonly Named[], readonly string[], RegExp]>([
    ["a path twice", [file("a"), file("a")], [], /names the path twice/],
    ["a path that is deleted as well", [file("old.txt")], ["old.txt"], /names the path twice/],
    ["a deletion of what is not there", [], ["nothing"], /deletes what is not there/],
    ["a deletion of a submodule", [], ["sub"], /it is a submodule/],
    ["a new path in a new file", [file("n"), file("n/m")], [], /lies in a folder that is a file/],
    ["a bare repository in pieces", [file("bare/objects/x"), file("bare/refs/x")], [], /bare git repository/],
    ["a link out of the tree", [link("../x")], [], /leads out of the tree/],
    ["an absolute link", [link("/etc/passwd")], [], /to an absolute path/],
    ["a link into .git", [link(".git/config")], [], /into `\.git`/],
    ["a link to nowhere", [link("")], [], /no target that a link can have/],
    ["a link that ends early", [link("a\0b")], [], /no target that a link can have/],
    ["a link that never ends", [link("a/".repeat(3_000))], [], /no target that a link can have/],
  ])("is refused with %s", async (_, changed, deleted, why) => {
    expect(await captured(changed, deleted)).toContainEqual(expect.stringMatching(why));
  });
});
