import { describe, expect, it } from "vitest";
import { size } from "../../../src/change/guards/size.ts";
import { added, deleted, file, findings } from "../build.ts";

const limits = { changedFiles: 3, changedLines: 10 };
const lines = (count: number) => "x\n".repeat(count);

describe("size", () => {
  it.each([
    ["3 files of 3", [added("a", "x\n"), added("b", "x\n"), deleted("c", "x\n")]],
    ["10 lines of 10", [added("a", lines(4)), deleted("b", lines(3)), file("c", lines(3), "")]],
    ["10 lines in stretches of 500", [added("a", `${"y".repeat(500 * 9)}\n${"y".repeat(500)}\n`)]],
    ["10 empty lines", [added("a", "\n".repeat(10))]],
    ["a picture, which has no lines", [added("a.png", `\0${lines(5000)}`)]],
    ["many lines that did not change", [file("a", `${lines(5000)}a\n`, `${lines(5000)}b\n`)]],
  ])("lets pass: %s", async (_, files) => {
    expect(await findings(size, files, { limits })).toEqual([]);
  });

  it.each([
    [
      "4 files of 3",
      ["a", "b", "c", "d"].map((path) => added(path, "x\n")),
      "4 files are changed, and at most 3",
    ],
    ["11 added lines of 10", [added("a", lines(11))], "11 lines are changed"],
    ["11 empty lines", [added("a", "\n".repeat(11))], "11 lines are changed"],
    ["11 removed lines of 10", [deleted("a", lines(11))], "11 lines are changed"],
    ["one line of 5,001 characters", [added("a", "y".repeat(5001))], "11 lines are changed"],
    ["lines of a file that was binary", [file("a", "\0\n", lines(11))], "11 lines are changed"],
  ])("stops %s", async (_, files, what) => {
    const found = await findings(size, files, { limits });
    expect(found).toMatchObject([{ guard: "size", path: undefined }]);
    expect(found[0]?.what).toContain(what);
  });

  it("stops a file over 10 MiB, however little of it changed", async () => {
    const large = added("data.json", "x");
    const [before, after] = [10 * 1024 * 1024, 10 * 1024 * 1024 + 1].map((bytes) => ({
      ...large,
      after: large.after && { ...large.after, size: bytes },
    }));
    expect(await findings(size, [before ?? large], { limits })).toEqual([]);
    expect(await findings(size, [after ?? large], { limits })).toMatchObject([{ path: "data.json" }]);
  });

  it("does not take a limit that is no number for no limit", async () => {
    const none = { changedFiles: Number.NaN, changedLines: Number.NaN };
    expect(await findings(size, [added("a", "x\n")], { limits: none })).toHaveLength(2);
  });
});
