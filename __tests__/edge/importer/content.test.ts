import { execFileSync } from "node:child_process";
import { lstatSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { blobId, idOfLarge, readRegular } from "../../../src/edge/importer/content.ts";
import { gitWith, repository, temporary, write } from "../git/scene.ts";

const MAX = 1024;

describe("readRegular", () => {
  it("reads a file up to the limit", () => {
    const dir = temporary();
    write(dir, { "ü/a": Buffer.from([0, 255]), full: "x".repeat(MAX), more: "x".repeat(MAX + 1) });
    const name = Buffer.from("ü/a").toString("latin1");
    expect(readRegular(dir, name, undefined, MAX)).toEqual({ kind: "bytes", bytes: Buffer.from([0, 255]) });
    expect(readRegular(dir, "full", undefined, MAX)).toMatchObject({ kind: "bytes" });
    expect(readRegular(dir, "more", undefined, MAX)).toEqual({ kind: "refused", why: "it is too large" });
    expect(readRegular(dir, "none", undefined, MAX)).toEqual({ kind: "refused", why: "it cannot be read" });
  });

  it("does not wait for a pipe, nor follow a link, that took the file's place", () => {
    const dir = temporary();
    execFileSync("mkfifo", [join(dir, "pipe")]);
    expect(readRegular(dir, "pipe", undefined, MAX)).toEqual({ kind: "refused", why: "it is no plain file" });
    write(dir, { real: "x" });
    symlinkSync("real", join(dir, "link"));
    expect(readRegular(dir, "link", undefined, MAX)).toEqual({ kind: "refused", why: "it cannot be read" });
  });

  it("takes no other file than the one that was seen, as when a folder on the way was exchanged", () => {
    const dir = temporary();
    write(dir, { "d/a": "good", "e/a": "evil" });
    const seen = lstatSync(join(dir, "d/a"));
    expect(readRegular(dir, "d/a", seen, MAX)).toMatchObject({ kind: "bytes" });
    renameSync(join(dir, "d"), join(dir, "f"));
    symlinkSync("e", join(dir, "d"));
    expect(readRegular(dir, "d/a", seen, MAX)).toEqual({
      kind: "refused",
      why: "it changed while it was read",
    });
    writeFileSync(join(dir, "f/a"), "longer");
    expect(readRegular(dir, "f/a", seen, MAX)).toEqual({
      kind: "refused",
      why: "it changed while it was read",
    });
  });
});

describe("object ids", () => {
  it.each(["sha1", "sha256"] as const)("are git's own, in %s", (format) => {
    const folder = repository({ a: "a" }, `--object-format=${format}`);
    for (const content of ["", "x", Buffer.alloc(5 * 1024 * 1024, 7)]) {
      const bytes = Buffer.from(content);
      writeFileSync(join(folder, "file"), bytes);
      const id = gitWith(folder, {}, bytes, "hash-object", "--stdin");
      expect(blobId(bytes, format)).toBe(id);
      expect(idOfLarge(folder, "file", lstatSync(join(folder, "file")), format)).toBe(id);
    }
  });
});
