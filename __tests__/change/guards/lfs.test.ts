import { describe, expect, it } from "vitest";
import { lfs } from "../../../src/change/guards/lfs.ts";
import { added, deleted, file, findings } from "../build.ts";

const pointer = (oid: string) =>
  `version https://git-lfs.github.com/spec/v1\noid sha256:${oid.repeat(64)}\nsize 12345\n`;

describe("lfs", () => {
  it.each([
    ["a new pointer", added("a.psd", pointer("a"))],
    ["a changed pointer", file("a.psd", pointer("a"), pointer("b"))],
    ["a pointer in a file's place", file("a.psd", "text\n", pointer("a"))],
    ["text in a pointer's place", file("a.csv", pointer("a"), "1,2\n3,4\n")],
    ["an emptied pointer", file("a.csv", pointer("a"), "")],
    ["a pointer with another line end", added("a.psd", pointer("a").replaceAll("\n", "\r\n"))],
    [
      "a pointer of the older name",
      added("a", pointer("a").replace("git-lfs.github.com", "hawser.github.com")),
    ],
  ])("stops %s", async (_, hit) => {
    const found = await findings(lfs, [hit]);
    expect(found).toMatchObject([{ guard: "lfs", path: hit.path }]);
    expect(found[0]?.what).toContain("not supported yet");
  });

  it.each([
    ["a deleted pointer", deleted("a.psd", pointer("a"))],
    ["a text about pointers", added("docs/lfs.md", `A pointer:\n\n${pointer("a")}`)],
    ["another version line", added("Chart.yaml", "version 1\n")],
    ["a removed mention further down", file("a.md", `x\n${pointer("a")}`, "x\n")],
  ])("lets pass: %s", async (_, honest) => {
    expect(await findings(lfs, [honest])).toEqual([]);
  });
});
