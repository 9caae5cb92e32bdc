import { deflateRawSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { binaries } from "../../../src/change/guards/binaries.ts";
import { added, deleted, executable, file, findings, link, submodule } from "../build.ts";

const bytes = (start: string, length = 300) =>
  Buffer.concat([Buffer.from(start, "latin1"), Buffer.alloc(length)]);
const png = "\x89PNG\r\n\x1a\n";

describe("binaries", () => {
  it.each([
    ["ELF", "bin/tool", bytes("\x7fELF\x02\x01"), "ELF"],
    ["PE", "tool.exe", bytes("MZ\x90\0"), "PE"],
    ["Mach-O", "tool", bytes("\xcf\xfa\xed\xfe"), "Mach-O"],
    ["Java class", "A.class", bytes("\xca\xfe\xba\xbe"), "Java"],
    ["WebAssembly", "a.wasm", bytes("\0asm\x01"), "WebAssembly"],
    ["jar", "gradle/wrapper/gradle-wrapper.jar", bytes("PK\x03\x04"), "zip"],
    ["gzip", "a.tgz", gzipSync("hello"), "gzip"],
    ["gzip of a few bytes, without a NUL", "a", Buffer.from("\x1f\x8b\x08\x01\x01", "latin1"), "gzip"],
    ["xz", "tests/files/good-1.xz", bytes("\xfd7zXZ\0"), "xz"],
    ["zstd without a NUL", "a.zst", Buffer.from("\x28\xb5\x2f\xfdabc", "latin1"), "zstd"],
    ["bzip2", "a.bz2", Buffer.from("BZh91AY&SYabc", "latin1"), "bzip2"],
    ["tar", "a.tar", Buffer.concat([Buffer.alloc(257), Buffer.from("ustar")]), "tar"],
    ["static library", "a.a", bytes("!<arch>\n"), "ar archive"],
    ["SQLite", "a.db", bytes("SQLite format 3\0"), "SQLite"],
    ["PDF without a NUL", "a.pdf", Buffer.from("%PDF-1.4\n"), "PDF"],
    ["unknown", "fixture.bin", bytes("abc"), "cannot be reviewed"],
    [
      "NUL far behind",
      "a.txt",
      Buffer.concat([Buffer.alloc(9000, 0x61), Buffer.alloc(1)]),
      "cannot be reviewed",
    ],
    [
      "deflate stream with a NUL",
      "a",
      Buffer.concat([deflateRawSync("x"), Buffer.alloc(1)]),
      "cannot be reviewed",
    ],
    ["UTF-16 text", "a.strings", Buffer.from("\ufeffa = b;", "utf16le"), "cannot be reviewed"],
    ["program named as a picture", "logo.png", bytes("\x7fELF"), "ELF"],
    ["picture named as a program", "tool", bytes(png), "cannot be reviewed"],
    ["picture under another picture's name", "a.gif", bytes(png), "cannot be reviewed"],
    ["picture over 100 KiB", "a.png", bytes(png, 100 * 1024), "more than 100 KiB"],
  ])("stops %s", async (_, path, content, what) => {
    for (const hit of [
      added(path, content),
      file(path, "text\n", content),
      added(path, executable(content)),
    ]) {
      const found = await findings(binaries, [hit]);
      expect(found).toMatchObject([{ guard: "binaries", path }]);
      expect(found[0]?.what).toContain(what);
    }
  });

  it.each([
    ["png", "docs/a.PNG", bytes(png)],
    ["jpeg", "a.jpeg", bytes("\xff\xd8\xff\xe0")],
    ["gif", "a.gif", bytes("GIF89a")],
    ["webp", "a.webp", bytes("RIFF\0\0\0\0WEBPVP8 ")],
    ["avif", "a.avif", bytes("\0\0\0\x20ftypavif")],
    ["icon", "favicon.ico", bytes("\0\0\x01\0")],
    ["bitmap", "a.bmp", bytes("BM")],
    ["woff", "a.woff", bytes("wOFF")],
    ["woff2", "a.woff2", bytes("wOF2")],
    ["ttf", "a.ttf", bytes("\0\x01\0\0")],
    ["otf", "a.otf", bytes("OTTO")],
    ["png of exactly 100 KiB", "a.png", bytes(png, 100 * 1024 - png.length)],
    ["text", "a.ts", Buffer.from("const a = 1;\n")],
    ["empty file", "a/.gitkeep", Buffer.alloc(0)],
    ["svg", "a.svg", Buffer.from("<svg/>")],
    ["Latin-1 text", "a.txt", Buffer.from("caf\xe9\n", "latin1")],
    ["text that begins with MZ", "a.md", Buffer.from("MZ is a magic number\n")],
    ["text about archives", "a.md", Buffer.from("PK\n!<arch>\n")],
  ])("lets pass: %s", async (_, path, content) => {
    expect(await findings(binaries, [added(path, content)])).toEqual([]);
  });

  it("lets deletions, links and submodules pass", async () => {
    const files = [deleted("a", bytes("\x7fELF")), added("b", link("c")), added("d", submodule("1"))];
    expect(await findings(binaries, files)).toEqual([]);
  });

  it("lets a binary become text", async () => {
    expect(await findings(binaries, [file("a", bytes("abc"), "text\n")])).toEqual([]);
  });
});
