import { execFileSync } from "node:child_process";
import {
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { advanceCheckout, checkoutTree, indexOf } from "../../../src/edge/git/checkout.ts";
import { commitAll, control, controlOf, git, head, main, repository, temporary, write } from "./scene.ts";

function listing(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1);
    if (name === ".git" || name.startsWith(".git/")) continue;
    if (entry.isSymbolicLink()) found[name] = `-> ${readlinkSync(path)}`;
    else if (entry.isFile()) {
      found[name] = `${(lstatSync(path).mode & 0o100) === 0 ? "" : "x "}${readFileSync(path, "latin1")}`;
    } else found[name] = "folder";
  }
  return found;
}

const FILES = {
  "crlf.txt": "a\r\nb\n",
  "id.txt": "$Id$\n",
  "utf16.txt": Buffer.from("h\0i\0", "latin1"),
  "secret/kept.txt": "export-ignored\n",
  "ü/ß.txt": "ü\n",
  ".gitattributes":
    "* text=auto eol=crlf ident\nutf16.txt working-tree-encoding=UTF-16LE\nsecret export-ignore\n*.txt filter=evil\n",
};

describe("checkoutTree", () => {
  it("writes the very bytes of the commit, whatever its attributes say", async () => {
    const folder = repository({ "plain.txt": "x\n" });
    // The blobs as they are, past the filters that adding them would apply.
    for (const [path, content] of Object.entries(FILES)) {
      const id = execFileSync("git", ["hash-object", "-w", "--no-filters", "--stdin"], {
        cwd: folder,
        input: content,
      });
      git(folder, "update-index", "--add", "--cacheinfo", `100644,${id.toString().trim()},${path}`);
    }
    symlinkSync("plain.txt", join(folder, "link"));
    git(folder, "add", "link");
    git(folder, "update-index", "--chmod=+x", "plain.txt");
    git(folder, "commit", "--quiet", "-m", "second");
    const made = await controlOf(folder);
    const dir = join(temporary(), "tree");
    await checkoutTree({ control: made, commit: head(folder), dir });
    const expected = Object.fromEntries(
      Object.entries(FILES).map(([path, content]) => [path, Buffer.from(content).toString("latin1")]),
    );
    expect(listing(dir)).toEqual({
      ...expected,
      "plain.txt": "x x\n",
      link: "-> plain.txt",
      secret: "folder",
      "\u00fc": "folder",
    });
    // `git archive` would have left a file out, and a plain checkout would have changed bytes.
    const archived = execFileSync("git", ["archive", "--format=tar", "HEAD"], { cwd: folder }).toString(
      "latin1",
    );
    expect(archived).not.toContain("export-ignored");
    const plain = join(temporary(), "plain");
    git(temporary(), "clone", "--quiet", folder, plain);
    expect(listing(plain)["id.txt"]).not.toBe("$Id$\n");
  });

  it("gives every file's `lstat` as it is, and knows which of them are settled", async () => {
    const folder = repository({ "a.txt": "a\n", "b/c.txt": "c\n" });
    symlinkSync("a.txt", join(folder, "link"));
    const commit = commitAll(folder, "second");
    const made = await controlOf(folder);
    const checkout = await checkoutTree({ control: made, commit, dir: join(temporary(), "tree") });
    expect([...checkout.entries.entries.keys()]).toEqual(["a.txt", "b/c.txt", "link"]);
    for (const [path, entry] of checkout.entries.entries) {
      const stats = lstatSync(join(checkout.dir, path));
      expect(checkout.entries.isAsWritten(entry, stats, Number.POSITIVE_INFINITY)).toBe(true);
      // An entry as young as the mark could be changed again within the same tick of the clock.
      expect(checkout.entries.isAsWritten(entry, stats, stats.ctimeMs)).toBe(false);
      expect(checkout.settled).toBeGreaterThanOrEqual(stats.ctimeMs);
      expect(checkout.entries.idOf(entry)).toBe(head(folder, `HEAD:${path}`));
    }
    expect(readdirSync(checkout.dir).sort()).toEqual(["a.txt", "b", "link"]);
  });

  it("sees a change of the same size whose time was set back", async () => {
    const folder = repository({ "a.txt": "a\n" });
    const made = await controlOf(folder);
    const checkout = await checkoutTree({
      control: made,
      commit: head(folder),
      dir: join(temporary(), "tree"),
    });
    const file = join(checkout.dir, "a.txt");
    const before = lstatSync(file);
    writeFileSync(file, "b\n");
    utimesSync(file, before.atimeMs / 1000, before.mtimeMs / 1000);
    const entry = checkout.entries.entries.get("a.txt");
    expect(entry).toBeDefined();
    if (entry !== undefined) {
      expect(checkout.entries.isAsWritten(entry, lstatSync(file), checkout.settled)).toBe(false);
    }
  });

  it("takes no folder that has something in it", async () => {
    const folder = repository();
    const made = await controlOf(folder);
    const dir = temporary();
    write(dir, { x: "" });
    await expect(checkoutTree({ control: made, commit: head(folder), dir })).rejects.toThrow(/not empty/);
  });

  it("reads long and odd names, and both object formats", async () => {
    const long = `${"d".repeat(200)}/`.repeat(21);
    for (const format of ["sha1", "sha256"]) {
      const folder = repository({ a: "a" }, `--object-format=${format}`);
      const id = git(folder, "rev-parse", "HEAD:a");
      for (const path of [`${long}end`, `x/${"y".repeat(4094)}`, "odd\nname\t\u{1F600}"]) {
        execFileSync("git", ["update-index", "-z", "--index-info"], {
          cwd: folder,
          input: `100644 ${id}\t${path}\0`,
        });
      }
      git(folder, "commit", "--quiet", "-m", "second");
      const made = await control({ url: `file://${folder}`, workspace: folder });
      await made.fetch(main, "agent/");
      const index = join(await made.scratch("index"), "index");
      const entries = await indexOf(made, head(folder), index);
      const names = execFileSync("git", ["ls-tree", "-r", "-z", "--name-only", "HEAD"], { cwd: folder })
        .toString("latin1")
        .split("\0")
        .slice(0, -1);
      expect([...entries.entries.keys()]).toEqual(names);
      for (const entry of entries.entries.values()) expect(entries.idOf(entry)).toBe(id);
    }
  });
});

describe("advanceCheckout", () => {
  it("turns a checkout into that of another commit, and touches only what differs", async () => {
    const folder = repository({ "a.txt": "a\n", "b.txt": "b\n", "gone/x.txt": "x\n", "was-file": "f\n" });
    const first = head(folder);
    git(folder, "rm", "-r", "--quiet", "gone", "was-file");
    write(folder, { "b.txt": "bb\n", "new/n.txt": "n\n", "was-file/inner": "i\n" });
    symlinkSync("a.txt", join(folder, "link"));
    const second = commitAll(folder, "second");
    const made = await controlOf(folder);
    git(made.dir, "--git-dir=.", "fetch", "--quiet", "--depth=2", `file://${folder}`, main);
    const start = await checkoutTree({ control: made, commit: first, dir: join(temporary(), "tree") });
    const untouched = lstatSync(join(start.dir, "a.txt"));
    const end = await advanceCheckout({ control: made, checkout: start, commit: second });
    expect(listing(end.dir)).toEqual(listing(folder));
    const { ino, ctimeMs } = lstatSync(join(end.dir, "a.txt"));
    expect({ ino, ctimeMs }).toEqual({ ino: untouched.ino, ctimeMs: untouched.ctimeMs });
    expect(end.commit).toBe(second);
    for (const [path, entry] of end.entries.entries) {
      const stats = lstatSync(join(end.dir, path));
      expect(end.entries.isAsWritten(entry, stats, Number.POSITIVE_INFINITY)).toBe(true);
    }
  });
});
