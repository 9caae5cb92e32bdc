/** Trees: an overlay over a workspace that is never written, and a plain folder, owned by us outside and by the box inside. */
import { execFileSync } from "node:child_process";
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { layOverlay, pathsToCover, removeRoom } from "../../../../src/edge/box/walls/overlay.ts";
import {
  Driver,
  emptyFolder,
  folderOf,
  give,
  idOf,
  makeUsers,
  removeUsers,
  testable,
  type Who,
} from "./supervisor.ts";

const launchers = await testable();
const isRoot = process.geteuid?.() === 0;
beforeAll(makeUsers);
afterAll(removeUsers);

/** Everything about a tree that a box could change, times excluded only for links. */
function picture(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .sort()
    .map((name) => {
      const stats = lstatSync(path.join(folder, name));
      const content = stats.isFile() ? readFileSync(path.join(folder, name), "base64") : "";
      return [name, stats.mode, stats.uid, stats.gid, stats.mtimeMs, content].join(" ");
    });
}

/** A clean checkout with what earlier steps left in it, some of it dangerous. */
function workspaceOf(who: Who, base: string, name: string): string {
  const folder = path.join(base, name);
  const script = `
    mkdir -p "$1" && cd "$1" && git init -q . && git config http.extraheader "AUTHORIZATION: basic secret"
    mkdir -p src/deep node_modules/dep .github vendored/nested; echo 1 > src/a; echo 2 > src/deep/b; echo 3 > README
    echo dep > node_modules/dep/index.js; chmod 750 vendored; printf '#!/bin/sh\n' > run.sh; chmod 755 run.sh; ln -s src/a link
    (cd vendored/nested && git init -q . && echo n > file); echo key > gha-creds-1.json; echo machine > src/.netrc`;
  execFileSync(
    "sh",
    ["-c", script, "sh", folder],
    isRoot ? { ...idOf(who), env: { PATH: "/usr/bin:/bin", HOME: base } } : {},
  );
  return folder;
}

const fat = launchers.filter((who) => who !== "bwrap");

describe.each(fat)("an overlay with launcher %s", (who) => {
  let driver: Driver;
  beforeAll(() => {
    driver = new Driver(who);
  });
  afterAll(() => driver[Symbol.asyncDispose]());

  test("the box has the whole workspace as its own, and may do anything to it; the workspace is not touched", async () => {
    // Names that mean something to mount options.
    const workspace = workspaceOf(who, driver.base, "w,lowerdir=a:b \\ c");
    const before = picture(workspace);
    const layers = path.join(driver.base, "layers-1");
    const { tree: upper } = await driver.open({ tree: { over: workspace, layers } });

    const look = await driver.sh(
      "find . ! -user agent | head; cat src/a src/deep/b README node_modules/dep/index.js link; stat -c %a run.sh vendored .",
    );
    expect(look.output).toBe("1\n2\n3\ndep\n1\n755\n750\n755\n");
    const change = `set -e
      echo new > src/new; echo more >> src/a; rm README; mv src/deep/b src/deep/c; chmod +x src/deep/c
      rm -r node_modules; mkdir node_modules; echo other > node_modules/x; mv src/deep moved; rm run.sh; ln -s /etc/passwd run.sh
      mkdir -m 0 locked; mkdir .git; echo evil > .git/config; touch -d 2001-01-01 src/new`;
    expect(await driver.sh(change)).toEqual({ end: { kind: "exit", code: 0 }, output: "" });
    expect((await driver.sh("cat src/a node_modules/x moved/c .git/config; ls README src")).output).toBe(
      "1\nmore\nother\n2\nevil\nls: cannot access 'README': No such file or directory\nsrc:\na\nnew\n",
    );
    await driver.ask({ op: "close" });

    expect(picture(workspace)).toEqual(before);
    const { folders } = await driver.ask<{ folders: string[] }>({ op: "replaced", upper });
    expect(folders).toContain("node_modules");
    expect(folders).not.toContain("src");
    const whiteouts = readdirSync(upper, { recursive: true, encoding: "utf8" }).filter((name) => {
      const stats = lstatSync(path.join(upper, name));
      return stats.isCharacterDevice() && stats.rdev === 0;
    });
    expect(whiteouts.sort()).toEqual(["README", "src/deep"]);
    expect(readFileSync(path.join(upper, "src/a"), "utf8")).toBe("1\nmore\n");
    // What it wrote is ours on the disk, so that no right of root is needed to read or remove it.
    const owners = readdirSync(upper, { recursive: true, encoding: "utf8" })
      .filter((name) => !whiteouts.includes(name))
      .map((name) => lstatSync(path.join(upper, name)).uid);
    expect(new Set(owners)).toEqual(new Set([idOf(who).uid]));
    expect(readdirSync(path.join(layers, "work"))).toEqual([]);
  });

  test("no credential of the workspace is in it, at any depth, and covering one changes nothing beside it (CR-10, CR-12)", async () => {
    const workspace = workspaceOf(who, driver.base, "work-1");
    expect([...(await pathsToCover(workspace))].sort()).toEqual([
      ".git",
      "gha-creds-1.json",
      "src/.netrc",
      "vendored/nested/.git",
    ]);
    expect(execFileSync("grep", ["-rlE", "secret|key|machine", workspace], { encoding: "utf8" })).toContain(
      ".git/config",
    );

    await driver.open({ tree: { over: workspace, layers: path.join(driver.base, "layers-2") } });
    const { output } = await driver.sh(
      "grep -rE 'secret|key|machine' .; find . -name .git -o -name '*creds*' -o -name .netrc; cat vendored/nested/file; stat -c '%a %U' vendored src",
    );
    expect(output).toBe("n\n750 agent\n755 agent\n");
  });

  test.runIf(isRoot)("what somebody else owns there can be read as before, and not be written", async () => {
    const workspace = workspaceOf(who, driver.base, "foreign");
    writeFileSync(path.join(workspace, "src/theirs"), "theirs\n", { mode: 0o644 });
    chownSync(path.join(workspace, "src/theirs"), 4242, 4242);
    writeFileSync(path.join(workspace, "src/closed"), "closed\n", { mode: 0o600 });
    chownSync(path.join(workspace, "src/closed"), 4242, 4242);
    await driver.open({ tree: { over: workspace, layers: path.join(driver.base, "layers-foreign") } });
    const { output } = await driver.sh(
      "cat src/theirs; cat src/closed; echo x >> src/theirs; stat -c %U src/theirs",
    );
    expect(output).toMatch(
      /^theirs\ncat: .*Permission denied\n.*(Permission denied|cannot create).*\nnobody\n$/,
    );
  });

  test("the tree's own history can be laid into the upper layer before", async () => {
    const workspace = workspaceOf(who, driver.base, "work-2");
    const layers = path.join(driver.base, "layers-3");
    const order = driver.roomOrder({ tree: { over: workspace, layers } });
    await driver.ask({ op: "open", order });
    const git = folderOf(who, layers, "upper", ".git");
    writeFileSync(path.join(git, "HEAD"), "ref: refs/heads/main\n");
    expect((await driver.sh("ls -A .git; cat .git/HEAD")).output).toBe("HEAD\nref: refs/heads/main\n");
  });

  test.runIf(isRoot)("on a file system that refuses it there is none, and that is said", async () => {
    const { folder } = overlayMount(driver.base);
    try {
      const workspace = folderOf(who, folder, "work");
      const order = driver.roomOrder({
        tree: { over: workspace, layers: path.join(driver.base, "layers-4") },
      });
      await expect(driver.ask({ op: "open", order })).rejects.toMatchObject({ code: "box-overlay" });
    } finally {
      execFileSync("umount", [folder]);
    }
  });
});

describe.runIf(launchers.includes("bwrap"))("with bubblewrap", () => {
  test("there is no overlay, and that is said", async () => {
    await using driver = new Driver("bwrap");
    const workspace = workspaceOf("bwrap", driver.base, "work");
    const order = driver.roomOrder({ tree: { over: workspace, layers: path.join(driver.base, "layers-5") } });
    await expect(driver.ask({ op: "open", order })).rejects.toMatchObject({ code: "box-overlay" });
  });
});

describe.each(launchers)("a folder with launcher %s", (who) => {
  let driver: Driver;
  beforeAll(() => {
    driver = new Driver(who);
  });
  afterAll(() => driver[Symbol.asyncDispose]());

  test("belongs to the box inside and to us outside, before, during and after", async () => {
    const order = driver.roomOrder();
    const tree = "folder" in order.tree ? order.tree.folder : "";
    writeFileSync(path.join(tree, "file"), "x");
    give(path.join(tree, "file"), who);
    await driver.ask({ op: "open", order });
    expect((await driver.sh("stat -c %U . file; echo y >> file; mkdir -m 0 locked; echo z > z")).output).toBe(
      "agent\nagent\n",
    );
    for (const name of ["file", "locked", "z"]) {
      expect(lstatSync(path.join(tree, name)).uid).toBe(idOf(who).uid);
    }
  });

  test("a program with the owner's rights that the box leaves there gives them to nobody inside", async () => {
    await driver.open();
    const { output } = await driver.sh("cp /usr/bin/id id; chmod 6755 id; ./id -u; id -u");
    const [planted, own] = output.trim().split("\n");
    expect(planted).toBe(own);
  });
});

/** An overlay as a file system: it takes no id-mapping, as the root of a container's image takes none. */
function overlayMount(base: string): { readonly folder: string } {
  const [lower, upper, work, folder] = ["ol", "ou", "ow", "of"].map((name) => path.join(base, name));
  for (const name of [lower, upper, work, folder]) {
    mkdirSync(name ?? "");
  }
  execFileSync("mount", [
    "-t",
    "overlay",
    "overlay",
    "-o",
    `lowerdir=${lower},upperdir=${upper},workdir=${work}`,
    folder ?? "",
  ]);
  return { folder: folder ?? "" };
}

describe.runIf(isRoot).each(fat)("a folder on a file system that maps no owners, with launcher %s", (who) => {
  test("is given to the box and taken back, following no link (3.4)", async () => {
    await using driver = new Driver(who);
    const { folder } = overlayMount(driver.base);
    try {
      const tree = folderOf(who, folder, "tree");
      const bystander = path.join(driver.base, "bystander");
      writeFileSync(bystander, "x", { mode: 0o600 });
      chownSync(bystander, 12345, 12345);
      symlinkSync(bystander, path.join(tree, "before"));
      writeFileSync(path.join(tree, "file"), "x");
      give(path.join(tree, "file"), who);
      const { identity } = await driver.open({ tree: { folder: tree } });
      expect(statSync(path.join(tree, "file")).uid).toBe(identity.uid);
      const change = `echo y >> file; ln -s ${bystander} after; mkdir -m 0 locked; stat -c %U . file`;
      expect((await driver.sh(change)).output).toBe("agent\nagent\n");
      await driver.ask({ op: "close" });
      for (const name of ["", "file", "after", "locked"]) {
        expect(lstatSync(path.join(tree, name)).uid).toBe(idOf(who).uid);
      }
      expect(lstatSync(path.join(tree, "locked")).mode & 0o700).toBe(0o700);
      expect(statSync(bystander)).toMatchObject({ uid: 12345, mode: 0o100600 });
    } finally {
      execFileSync("umount", [folder]);
    }
  });
});

describe("what needs no box", () => {
  test("a folder of locked folders is removed, and no link out of it is followed", async () => {
    using folder = emptyFolder();
    const room = path.join(folder.path, "room");
    mkdirSync(path.join(room, "a", "b"), { recursive: true });
    mkdirSync(path.join(folder.path, "outside"));
    writeFileSync(path.join(folder.path, "outside", "kept"), "");
    symlinkSync(path.join(folder.path, "outside"), path.join(room, "a", "link"));
    execFileSync("chmod", ["0", path.join(room, "a", "b"), path.join(room, "a")]);
    await removeRoom(room);
    expect(existsSync(room)).toBe(false);
    expect(existsSync(path.join(folder.path, "outside", "kept"))).toBe(true);
  });

  test("layers are laid once, for one room", async () => {
    using folder = emptyFolder();
    const layers = path.join(folder.path, "layers");
    await layOverlay("/workspace", layers, [], { uid: 0, gid: 0 });
    expect(readdirSync(layers).sort()).toEqual(["upper", "work"]);
    await expect(layOverlay("/workspace", layers, [], { uid: 0, gid: 0 })).rejects.toThrow(/EEXIST/);
  });
});
