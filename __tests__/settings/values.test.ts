import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  hostFault,
  repositoryPathFault,
  shown,
  shownName,
  treeFolder,
  treeFolderFault,
} from "../../src/settings/values.ts";

describe("a host", () => {
  it.each([
    "a.io",
    "api.example.com",
    "x--y.example.co",
    "xn--bcher-kva.example",
    "1.2.3.example",
    "API.EXAMPLE.COM",
  ])("%s is one", (text) => expect(hostFault(text)).toBeUndefined());

  it.each([
    "localhost",
    "a.localhost",
    "registry",
    "10.0.0.1",
    "127.1",
    "0x7f.1",
    "1.0x7f",
    "2130706433",
    "::1",
    "[::1]",
    "a..example.com",
    ".example.com",
    "example.com.",
    "-a.example.com",
    "a-.example.com",
    "a_b.example.com",
    "*.example.com",
    "example.*",
    "bücher.example",
    "ex\u0430mple.com",
    "example.com/",
    "example.com\n",
    "user@example.com",
    `${"a".repeat(64)}.example.com`,
    `${"a.".repeat(130)}com`,
    "",
  ])("%j is none", (text) => expect(hostFault(text)).toBeDefined());

  it("is never a word that a URL reads as an address", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a-fx.]{1,20}$/), (text) => {
        if (hostFault(text) !== undefined || !URL.canParse(`http://${text}/`)) return;
        expect(new URL(`http://${text}/`).hostname).toBe(text.toLowerCase());
      }),
    );
  });
});

describe("a path", () => {
  it("never leaves the repository", () => {
    const part = fc.constantFrom("..", ".", "a", "", ".git", ".GIT", "~", "b c", "..a", "/");
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const text = parts.join("/");
        if (repositoryPathFault(text) === undefined) {
          expect(text.split("/").some((step) => ["", ".", "..", ".git"].includes(step.toLowerCase()))).toBe(
            false,
          );
        }
        if (treeFolderFault(text) === undefined) {
          const folder = treeFolder(text);
          if (folder !== ".") expect(repositoryPathFault(folder)).toBeUndefined();
        }
      }),
    );
  });

  it.each([
    [".", "."],
    ["./", "."],
    ["a/", "a"],
    ["./a/../b//c", "b/c"],
  ])("as a folder, %s is %s", (text, folder) => {
    expect(treeFolderFault(text)).toBeUndefined();
    expect(treeFolder(text)).toBe(folder);
  });

  it.each(["", "..", "a/../..", "/a", "~", "a\\b", "a/.git/hooks"])("as a folder, %j is none", (text) => {
    expect(treeFolderFault(text)).toBeDefined();
  });
});

describe("what is shown of a value", () => {
  it("is short, on one line, and has nothing invisible in it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        for (const line of [shown(text), shownName(text)]) {
          expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
          expect(line.length).toBeLessThan(700);
        }
      }),
    );
  });

  it("is no secret in the place of a name", () => {
    expect(shownName("ANTHROPIC_API_KEY=sk-ant-1")).toBe('"ANTHROPIC_API_KEY=…"');
    expect(shownName("sk-ant-0123456789")).toBe('"sk-a…"');
    expect(shownName("1A")).toBe('"1A"');
  });
});
