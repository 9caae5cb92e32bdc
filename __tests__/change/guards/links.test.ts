import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { links } from "../../../src/change/guards/links.ts";
import { added, deleted, file, findings, link, submodule } from "../build.ts";

describe("links", () => {
  it.each([
    ["a", "/etc/passwd", "absolute"],
    ["a", "C:/Windows", "absolute"],
    ["a", "c:x", "absolute"],
    ["a", "\\\\server\\share", "backslash"],
    ["a/b", "..\\..\\x", "backslash"],
    ["a", "..", "leaves"],
    ["a", "../x", "leaves"],
    ["a/b", "../../x", "leaves"],
    ["a/b", ".././/../x", "leaves"],
    ["a/b", "c/../../../x", "up again"],
    ["a/b", "c/..", "up again"],
    ["a", ".git", ".git"],
    ["a", ".git/hooks/pre-push", ".git"],
    ["a/b", "../.GIT/config", ".git"],
    ["a", "./.git./config", ".git"],
    ["a", "GIT~1/config", ".git"],
    ["a", ".g\u200cit/config", ".git"],
    ["a", "sub/.git/config", ".git"],
    ["a", "", "no target"],
    ["a", "b\nc", "no readable text"],
    ["a", "b\0c", "no readable text"],
  ])("stops %s -> %j: %s", async (path, target, what) => {
    const [finding, ...others] = await findings(links, [added(path, link(target))]);
    expect(finding).toMatchObject({ guard: "links", path });
    expect(finding?.what).toContain(what);
    expect(others).toEqual([]);
  });

  it.each([
    ["a", "b"],
    ["a", "./b/c"],
    ["a", "b//c"],
    ["a/b", "../c"],
    ["a/b", ".."],
    ["a/b/c", "../../d/e"],
    ["a", ".gitignore"],
    ["a", ".github/x"],
    ["a", "git/x"],
    ["lib/libx.so", "libx.so.1.2"],
    ["a", "..b/c"],
    ["a", "bb:c"],
    ["docs/größe", "../maß"],
  ])("lets %s -> %j pass", async (path, target) => {
    expect(await findings(links, [added(path, link(target))])).toEqual([]);
  });

  it("judges a changed link, and a file that became one, like a new one", async () => {
    expect(await findings(links, [file("a", link("b"), link("/etc"))])).toHaveLength(1);
    expect(await findings(links, [file("a", "text", link("/etc"))])).toHaveLength(1);
  });

  it("lets a bad link of the base be deleted or become a file", async () => {
    expect(await findings(links, [deleted("a", link("/etc")), file("b", link("/etc"), "text")])).toEqual([]);
  });

  it("stops a target that is not UTF-8", async () => {
    expect(await findings(links, [added("a", link(Buffer.from([0x62, 0xff])))])).toHaveLength(1);
  });

  it("stops a link through another link of the change, in any spelling", async () => {
    const through = [added("a", link("b")), added("c", link("A/d"))];
    expect(await findings(links, through)).toMatchObject([{ path: "c" }]);
    const upper = [added("A", link("b")), added("c", link("a/d"))];
    expect(await findings(links, upper)).toMatchObject([{ path: "c" }]);
    const besides = [added("a", link("b")), added("c", link("a")), added("d", link("ab/x"))];
    expect(await findings(links, besides)).toEqual([]);
  });

  it("stops the way out over a link of the base that the change does not show", async () => {
    const outside = await mkdtemp(join(tmpdir(), "links-"));
    try {
      await writeFile(join(outside, "secret"), "canary");
      await mkdir(join(outside, "tree/s"), { recursive: true });
      await symlink("..", join(outside, "tree/s/up"));
      // Each `..` counted against the folders before it, this target stays inside; the system sees it otherwise.
      await symlink("up/../secret", join(outside, "tree/s/x"));
      expect(await readFile(join(outside, "tree/s/x"), "utf8")).toBe("canary");
    } finally {
      await rm(outside, { recursive: true });
    }
    expect(await findings(links, [added("s/x", link("up/../secret"))])).toHaveLength(1);
  });
});

describe("submodules", () => {
  it.each([
    ["added", added("lib", submodule("1"))],
    ["moved", file("lib", submodule("1"), submodule("2"))],
    ["deleted", deleted("lib", submodule("1"))],
    ["replaced by a file", file("lib", submodule("1"), "text")],
    ["put in a file's place", file("lib", "text", submodule("1"))],
    ["replaced by a link", file("lib", submodule("1"), link("src"))],
  ])("are stopped when %s", async (_, hit) => {
    const found = await findings(links, [hit]);
    expect(found).toMatchObject([{ guard: "links", path: "lib" }]);
    expect(found[0]?.what).toContain("not supported yet");
  });
});
