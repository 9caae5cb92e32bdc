import { describe, expect, it } from "vitest";
import { Screen } from "../../../src/edge/cli/screen.ts";

const env = { TERM: "xterm" };

function screen(columns: number | undefined) {
  const written: string[] = [];
  const output = {
    isTTY: true,
    ...(columns === undefined ? {} : { columns }),
    write: (text: string) => written.push(text),
  };
  return { screen: new Screen(output, env), written };
}

describe("the live line", () => {
  it.each([
    [40, "the gate on the untouched base, unit", "the gate on the untouched base, u, 0 s"],
    [20, "漢字漢字漢字漢字", "漢字漢字漢字, 0 s"],
    [7, "anything", ""],
    [undefined, "x".repeat(200), `${"x".repeat(73)}, 0 s`],
    [0, "x".repeat(200), `${"x".repeat(73)}, 0 s`],
  ])("is never broken: %s columns", (columns, words, line) => {
    const { screen: on, written } = screen(columns);
    on.doing(words);
    on.doing(undefined);
    expect(written).toEqual([`\r\u001b[K${line}`, "\r\u001b[K"]);
  });

  it("stays below what is printed, and obeys nobody", () => {
    const { screen: on, written } = screen(80);
    on.print("before");
    on.doing("a\u001b[1Ab\nc");
    on.print("one\ntwo\u001b[2K");
    on.doing(undefined);
    on.doing(undefined);
    on.print("after");
    expect(written).toEqual([
      "before\n",
      "\r\u001b[Kab c, 0 s",
      "\r\u001b[Kone\ntwo\nab c, 0 s",
      "\r\u001b[K",
      "after\n",
    ]);
  });
});
