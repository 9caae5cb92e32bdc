/** The port of the runner's rules for a step's output and its files. */
import { describe, expect, it } from "vitest";
import { commandIn, lineSplitter, makeStepLog } from "./runner/commands.ts";
import { keyValues } from "./runner/file-commands.ts";
import { makeMasks } from "./runner/masks.ts";

describe("the log", () => {
  it("splits lines as the runner does", () => {
    const lines: string[] = [];
    const splitter = lineSplitter((line) => lines.push(line));
    for (const chunk of ["a\rb\r", "\nc\n\r", "d\r\n", "e"]) splitter.write(Buffer.from(chunk));
    splitter.end();
    expect(lines).toEqual(["a", "b", "c", "", "d", "e"]);
  });

  it.each([
    ["::error file=a,line=2::x%0Ay", { name: "error", properties: { file: "a", line: "2" }, data: "x\ny" }],
    ["\u00a0\u3000::notice::x", { name: "notice", properties: {}, data: "x" }],
    ["::ERROR::x", { name: "error", properties: {}, data: "x" }],
    ["text ::error::x", undefined],
    ["::unknown::x", undefined],
    ["| ##[set-output name=a;b=c]d", { name: "set-output", properties: { name: "a", b: "c" }, data: "d" }],
    ["::unknown::##[error]x", { name: "error", properties: {}, data: "x" }],
    ["##[error", undefined],
  ])("reads %j", (line, expected) => {
    expect(commandIn(line)).toEqual(expected);
  });

  it("obeys nothing between stop-commands and its token, and hides the token", () => {
    const log = makeStepLog(makeMasks([]));
    const stream = log.stream();
    stream.write(
      Buffer.from(
        "::stop-commands::Secret-Token\n::set-output name=a::b\n::secret-token::\n::set-output name=c::d\n",
      ),
    );
    expect(log.outputs).toEqual({ c: "d" });
    expect(log.shown).toEqual(["::stop-commands::***", "::set-output name=a::b", "::secret-token::"]);
  });

  it("refuses set-env and add-path", () => {
    const log = makeStepLog(makeMasks([]));
    log.stream().write(Buffer.from("::set-env name=A::b\n::add-path::/x\n"));
    expect(log.annotations).toHaveLength(2);
    expect(log.hasFailed()).toBe(true);
  });

  it.each(["plain", "base64", "base64url offset 1", "url", "json"])("hides a secret in %s form", (form) => {
    const secret = 'a "secret" value/with+more';
    const texts: Record<string, string> = {
      plain: secret,
      base64: Buffer.from(secret).toString("base64"),
      "base64url offset 1": Buffer.from(`x${secret}`).toString("base64"),
      url: encodeURIComponent(secret),
      json: JSON.stringify({ secret }),
    };
    const hidden = makeMasks([secret]).hide(texts[form] ?? "");
    expect(hidden).toContain("***");
    expect(hidden.length).toBeLessThan(20);
  });
});

describe("file commands", () => {
  it.each([
    ["a=b\n", { a: "b" }],
    ["a=b<<c\n", { a: "b<<c" }],
    ["a<<E\nx=y\n\nE\nb=\n", { a: "x=y\n", b: "" }],
    ["a<<E\nE\n", { a: "" }],
    ["a<<E=F\nv\nE=F\n", { a: "v" }],
  ])("reads %j", (text, expected) => {
    expect(keyValues(text)).toEqual(expected);
  });

  it.each(["a\n", "a<<E\nno end\n", "<<E\nE\n"])("refuses %j", (text) => {
    expect(() => keyValues(text)).toThrow();
  });
});
