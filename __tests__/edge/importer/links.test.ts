import { lstatSync, mkdirSync, mkdtempSync, readlinkSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linkFault } from "../../../src/edge/importer/links.ts";

describe("linkFault", () => {
  it.each([
    ["a", "b", undefined],
    ["a", "./b//c", undefined],
    ["d/a", "../b", undefined],
    ["d/a", "..", undefined],
    ["a", ".", undefined],
    ["a", "missing/../b", undefined],
    ["a", "/etc/passwd", "absolute"],
    ["a", "..", "escapes"],
    ["a", "../x", "escapes"],
    ["d/a", "../../x", "escapes"],
    ["a", "b/../../x", "escapes"],
    ["a", ".git/config", "dot-git"],
    ["d/a", "../.GIT/config", "dot-git"],
    ["a", "sub/git~1", "dot-git"],
    ["a", "", undefined],
  ] as const)("%s -> %s", (path, target, fault) => {
    expect(linkFault(path, target, new Map([[path, target]]))).toBe(fault);
  });

  it("follows the tree's own links, which may lead out where the text does not", () => {
    const links = new Map([
      ["d/e/up", "../.."],
      ["d/e/out", "up/../secret"],
      ["chain", "d/e/out"],
      ["loop", "loop"],
      ["abs", "/etc"],
      ["via", "abs/passwd"],
    ]);
    expect(linkFault("d/e/up", "../..", links)).toBeUndefined();
    expect(linkFault("d/e/out", "up/../secret", links)).toBe("escapes");
    expect(linkFault("chain", "d/e/out", links)).toBe("escapes");
    expect(linkFault("loop", "loop", links)).toBeUndefined();
    expect(linkFault("via", "abs/passwd", links)).toBe("absolute");
  });

  it("never lets a link pass that the kernel follows out of the tree", () => {
    const part = fc.constantFrom("a", "b", "c", "..", ".");
    const target = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join("/"));
    const place = fc.constantFrom("a/l", "b/l", "a/b/l", "a/b/c", "c", "b/a", "a/a");
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(place, target), { minLength: 1, maxLength: 6, selector: ([path]) => path }),
        (pairs) => {
          const folder = mkdtempSync(join(tmpdir(), "gatehouse-links-"));
          try {
            const root = join(realpathSync(folder), "x", "y", "root");
            mkdirSync(root, { recursive: true });
            const links = new Map<string, string>();
            for (const [path, to] of pairs) {
              const whole = join(root, path);
              try {
                mkdirSync(dirname(whole), { recursive: true });
                // A folder that is itself a link would put this link elsewhere.
                if (realpathSync(dirname(whole)) !== dirname(whole)) continue;
                symlinkSync(to, whole);
              } catch {
                continue;
              }
              links.set(path, to);
            }
            for (const [path, to] of links) {
              expect(readlinkSync(join(root, path))).toBe(to);
              let real: string;
              try {
                real = realpathSync(join(root, path));
              } catch {
                continue;
              }
              const isInside = real === root || real.startsWith(`${root}/`);
              if (!isInside) expect(linkFault(path, to, links)).toBe("escapes");
              expect(lstatSync(join(root, path)).isSymbolicLink()).toBe(true);
            }
          } finally {
            rmSync(folder, { recursive: true });
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
