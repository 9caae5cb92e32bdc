import { describe, expect, it } from "vitest";
import { modes } from "../../../src/change/guards/modes.ts";
import { added, deleted, executable, file, findings, link, submodule } from "../build.ts";

const script = "#!/bin/sh\necho\n";

describe("modes", () => {
  it.each([
    ["a file becomes a link", file("a", "text\n", link("b")), "became a symbolic link"],
    ["a script becomes a link", file("a", executable(script), link("b")), "became a symbolic link"],
    ["data becomes executable", file("a", "text\n", executable("text\n")), "became executable"],
    ["new data becomes executable", file("a", "text\n", executable("more\n")), "became executable"],
    ["an empty file becomes executable", file("a", "", executable("")), "became executable"],
    ["Rust source becomes executable", file("a", "x\n", executable("#![no_std]\n")), "became executable"],
    ["#! further down", file("a", "x\n", executable("\n#!/bin/sh\n")), "became executable"],
    ["a script loses the bit", file("a", executable(script), script), "lost its executable bit"],
    [
      "a rewritten script loses the bit",
      file("a", executable(script), `${script}x\n`),
      "lost its executable bit",
    ],
  ])("stops it when %s", async (_, hit, what) => {
    const found = await findings(modes, [hit]);
    expect(found).toMatchObject([{ guard: "modes", path: "a" }]);
    expect(found[0]?.what).toContain(what);
  });

  it.each([
    ["new script", added("a", executable(script))],
    ["new executable without #!", added("a", executable("text\n"))],
    ["new link", added("a", link("b"))],
    ["script that gains the bit", file("a", script, executable(script))],
    ["file that becomes a script", file("a", "x\n", executable(script))],
    ["data that loses the bit", file("a", executable("text\n"), "text\n")],
    ["Rust source that loses the bit", file("a", executable("#![no_std]\n"), "#![no_std]\n")],
    ["link that becomes a file", file("a", link("b"), "text\n")],
    ["link that becomes a script", file("a", link("b"), executable(script))],
    ["link that becomes a text with #!", file("a", link("b"), script)],
    ["link that becomes an executable without #!", file("a", link("b"), executable("text\n"))],
    ["submodule that becomes an executable", file("a", submodule("1"), executable("text\n"))],
    ["changed executable without #!", file("a", executable("x\n"), executable("y\n"))],
    ["changed text with #!", file("a", script, `${script}x\n`)],
    ["changed link", file("a", link("b"), link("c"))],
    ["deleted script", deleted("a", executable(script))],
    ["changed file", file("a", "x\n", "y\n")],
    ["changed script", file("a", executable(script), executable(`${script}x\n`))],
    ["submodule, which has its own guard", file("a", "x\n", submodule("1"))],
  ])("lets pass: %s", async (_, honest) => {
    expect(await findings(modes, [honest])).toEqual([]);
  });
});
