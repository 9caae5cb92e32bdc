import { describe, expect, it } from "vitest";
import { readJournal } from "../../src/bundle/journal.ts";
import { readManifest } from "../../src/bundle/manifest.ts";

const sound = {
  format: 1,
  task: "issue-1",
  base: "a".repeat(40),
  start: "a".repeat(40),
  attempt: 1,
  outcome: { kind: "proposed", reason: "green" },
  change: {
    tree: "b".repeat(40),
    changed: [{ path: "a.txt", mode: "100644", file: "0" }],
    deleted: ["b.txt"],
  },
};

function said(text: string): string {
  const read = readManifest(text);
  return read.kind === "read" ? "read" : read.finding.what;
}

const with_ = (over: object) => JSON.stringify({ ...sound, ...over });
const changed = (over: object) =>
  with_({ change: { ...sound.change, changed: [{ path: "a.txt", mode: "100644", file: "0", ...over }] } });

describe("a manifest", () => {
  it("is read when it is sound", () => {
    expect(said(JSON.stringify(sound))).toBe("read");
    expect(said(with_({ change: null }))).toBe("read");
  });

  it.each<[string, RegExp]>([
    ["", /is not JSON/],
    ["format: 1", /is not JSON/],
    ["null", /not of the form/],
    ["[]", /not of the form/],
    [with_({ format: 2 }), /another format than this version reads, which is 1/],
    [with_({ format: "1" }), /at `format`/],
    [with_({ author: "mallory" }), /at `author`/],
    [with_({ __proto__x: 1 }), /at `__proto__x`/],
    [with_({ base: "main" }), /at `base`/],
    [with_({ base: "A".repeat(40) }), /at `base`/],
    [with_({ attempt: 1.5 }), /at `attempt`/],
    [with_({ attempt: -1 }), /at `attempt`/],
    [with_({ outcome: { kind: "merged", reason: "" } }), /at `outcome.kind`/],
    [with_({ outcome: { kind: "proposed", reason: "a\n::error::b" } }), /at `outcome.reason`/],
    [with_({ outcome: { kind: "proposed", reason: "a".repeat(1_001) } }), /at `outcome.reason`/],
    [changed({ mode: "160000" }), /at `change.changed.0.mode`/],
    [changed({ mode: "040000" }), /at `change.changed.0.mode`/],
    [changed({ file: "../0" }), /at `change.changed.0.file`/],
    [changed({ file: "00" }), /at `change.changed.0.file`/],
    [changed({ file: 0 }), /at `change.changed.0.file`/],
    [changed({ path: "" }), /at `change.changed.0.path`/],
    [changed({ path: "\ud800" }), /at `change.changed.0.path`/],
    [changed({ path: "a".repeat(4_097) }), /at `change.changed.0.path`/],
    [
      with_({ change: { ...sound.change, deleted: Array.from({ length: 10_001 }, () => "a") } }),
      /at `change.deleted`/,
    ],
    ["[".repeat(1_000_000), /nested more than 40 levels deep/],
    [`{"a":"${"[".repeat(100)}"}`, /not of the form/],
    [`${'{"a":'.repeat(60)}1${"}".repeat(60)}`, /nested more than 40 levels deep/],
  ])("is refused: %.60s", (text, why) => {
    expect(said(text)).toMatch(why);
  });

  it("does not quote what it refuses", () => {
    const key = "@octo</b>`x` closes #1";
    expect(said(with_({ [key]: 1 }))).not.toMatch(/@|<|#|`x`/);
  });
});

it("a journal of another form is refused", () => {
  expect(readJournal("{}")).toMatchObject({ kind: "refused" });
  expect(readJournal("[[]]")).toMatchObject({ kind: "refused" });
});
