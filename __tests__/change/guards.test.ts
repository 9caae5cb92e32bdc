import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FileChange } from "../../src/change/change.ts";
import { guard } from "../../src/change/guards.ts";
import { added, change, deleted, executable, file, link, policy, submodule } from "./build.ts";
import { honestChanges } from "./honest.ts";

const names = ["protected-paths", "links", "modes", "size", "binaries", "lfs", "secrets", "invisible"];
const token = `ghp_${"aB3dE6gH1".repeat(4)}`;

/** One bad file for each guard that judges files. */
const bad: Readonly<Record<string, FileChange>> = {
  "protected-paths": added(".github/workflows/x.yml", "on: push\n"),
  links: added("leak", link("../../etc/passwd")),
  modes: file("data.txt", "x\n", executable("x\n")),
  binaries: added("tool", Buffer.from("\x7fELF\0")),
  lfs: added("a.psd", "version https://git-lfs.github.com/spec/v1\n"),
  secrets: added("a.ts", `const token = "${token}";\n`),
  invisible: added("b.ts", "ad\u200bmin\n"),
};

describe("honest changes", () => {
  it.each(Object.entries(honestChanges))("pass: %s", async (_, files) => {
    expect(await guard(change(...files), policy())).toEqual([]);
  });

  it("pass together, and with what the config protects elsewhere", async () => {
    const all = Object.values(honestChanges).flat();
    expect(await guard(change(...all), policy({ protect: ["migrations/**", "**/*.sql"] }))).toEqual([]);
  });

  it("include an empty change", async () => {
    expect(await guard(change(), policy())).toEqual([]);
  });
});

describe("guard", () => {
  it("asks every guard of the folder, each under its file's name", async () => {
    const files = Object.values(bad);
    const found = await guard(change(...files), policy({ limits: { changedFiles: 1, changedLines: 3000 } }));
    expect([...new Set(found.map((finding) => finding.guard))].sort()).toEqual([...names].sort());
    const noGuards = ["new-text.ts", "protected-paths-list.ts"];
    const inFolder = readdirSync(new URL("../../src/change/guards", import.meta.url)).filter(
      (name) => !noGuards.includes(name),
    );
    expect(inFolder.sort()).toEqual(names.map((name) => `${name}.ts`).sort());
  });

  it.each(Object.entries(bad))("says what and how to mend it: %s", async (name, hit) => {
    const found = await guard(change(hit), policy());
    expect(found.map((finding) => [finding.guard, finding.path])).toEqual([[name, hit.path]]);
    for (const { what, cure } of found) {
      expect(what).toMatch(/^[A-Z][^\n]*[^.]$/);
      expect(cure).toMatch(/^[A-Z][^\n]*\.$/);
    }
  });

  it("never lets a bad file pass because of its company", async () => {
    const honest = Object.values(honestChanges).flat();
    const company = fc.subarray([...honest.keys()]);
    const limits = { changedFiles: 1000, changedLines: 10_000 };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.entries(bad)),
        company,
        company,
        async ([name, hit], before, after) => {
          const [left, right] = [before, after].map((picked) =>
            honest.filter((_, index) => picked.includes(index)),
          );
          const found = await guard(change(...(left ?? []), hit, ...(right ?? [])), policy({ limits }));
          expect(found.map((finding) => [finding.guard, finding.path])).toEqual([[name, hit.path]]);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe("a guard that cannot finish", () => {
  const unreadable: FileChange = { ...added("a.ts", "x\n"), content: undefined };

  it("is a finding, and the others are asked all the same", async () => {
    const found = await guard(change(unreadable, added(".envrc", "x\n")), policy());
    const broken = found.filter(({ what }) => what.startsWith("The guard could not finish (Error)"));
    expect(broken.map((finding) => finding.guard)).toEqual(["binaries", "lfs", "secrets"]);
    expect(found.map((finding) => finding.path)).toContain(".envrc");
  });

  it("does not tell what its error tells", async () => {
    const knownSecrets = () => {
      throw new RangeError(token);
    };
    const found = await guard(change(added("a.ts", "x\n"), added(".envrc", "x\n")), policy({ knownSecrets }));
    expect(found.map((finding) => finding.guard)).toEqual(["protected-paths", "secrets"]);
    expect(found.every(({ what }) => what.startsWith("The guard could not finish (RangeError)"))).toBe(true);
    expect(JSON.stringify(found)).not.toContain(token);
  });

  it("is one whose pattern cannot be read", async () => {
    const found = await guard(change(added("a.ts", "x\n")), policy({ protect: ["[z-a]"] }));
    expect(found).toMatchObject([{ guard: "protected-paths", path: undefined }]);
  });
});

describe("what is told", () => {
  it("holds no path with a secret of this run in it", async () => {
    const knownSecrets = (bytes: Uint8Array) => (Buffer.from(bytes).includes("canary") ? "plain" : undefined);
    const files = [
      added(".claude/canary", "x\n"),
      added(".claude/x", "x\n"),
      added("canary", Buffer.from("\x7fELF\0")),
    ];
    const found = await guard(change(...files), policy({ knownSecrets }));
    expect(found.map((finding) => [finding.guard, finding.path])).toEqual([
      ["protected-paths", undefined],
      ["protected-paths", ".claude/x"],
      ["binaries", undefined],
      ["secrets", undefined],
      ["secrets", undefined],
    ]);
  });

  it("is at most 25 findings of a guard, and the number of the rest", async () => {
    const many = Array.from({ length: 40 }, (_, index) => added(`.github/${index}`, "x\n"));
    const found = await guard(change(...many), policy());
    expect(found).toHaveLength(26);
    expect(found.at(-1)?.what).toBe("Further findings of this guard that are not listed here: 15");
    expect((await guard(change(...many.slice(0, 26)), policy())).at(-1)?.what).toMatch(/: 1$/);
    expect(await guard(change(...many.slice(0, 25)), policy())).toHaveLength(25);
  });

  it("is nothing about what goes away", async () => {
    const files = [
      deleted("a", link("/etc")),
      deleted("b", token),
      deleted("c", "a\u200bb"),
      deleted("d", Buffer.from("\x7fELF\0")),
    ];
    expect(await guard(change(...files), policy())).toEqual([]);
    expect(await guard(change(deleted("lib", submodule("1"))), policy())).toHaveLength(1);
  });
});
