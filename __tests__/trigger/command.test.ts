import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commandIn } from "../../src/trigger/command.ts";
import { Untrusted } from "../../src/words.ts";

/** `none`, a word of ours (with a question mark when it is nearly one), or `start` with the instruction in brackets. */
function said(body: string, word = "/agent"): string {
  const command = commandIn(body, word);
  switch (command.kind) {
    case "none":
      return "none";
    case "word":
      return command.word;
    case "unclear":
      return `${command.near}?`;
    case "start":
      return command.instruction === undefined ? "start" : `start [${Untrusted.reveal(command.instruction)}]`;
    default:
      return command satisfies never;
  }
}

describe("the command in a comment", () => {
  it.each([
    ["/agent", "start"],
    ["/agent ", "start"],
    ["/agent\n", "start"],
    ["/agent\r\n", "start"],
    ["/agent\t", "start"],
    ["/agent\u00a0", "start"],
    ["/agent fix the title", "start [fix the title]"],
    ["/agent\tfix the title", "start [fix the title]"],
    ["/agent fix\r\nthis\r\n", "start [fix\r\nthis]"],
    ["/agent\n\nfix this", "start [fix this]"],
    ["/agent\r\rfix this", "start [fix this]"],
    ["/agent /agent", "start [/agent]"],
    ["/agent stopping is not enough", "start [stopping is not enough]"],
    ["/agent stop the server when it is told to", "start [stop the server when it is told to]"],
    ["/agent retry", "retry"],
    ["/agent  stop  ", "stop"],
    ["/agent stop\r\n", "stop"],
    ["/agent status", "status"],
    ["/agent help", "help"],
    ["/agent Stop!", "stop"],
    ["/agent STOP.", "stop"],
    ["/agent stop\n\nThis goes the wrong way.", "stop"],
    ["/agent retry\nplease", "retry"],
    ["/agent stpo", "stop?"],
    ["/agent Retyr!", "retry?"],
    ["/agent states\n\nplease", "status?"],
    ["/agent stpo it", "start [stpo it]"],
    ["/agent documentation", "start [documentation]"],
    ["", "none"],
    ["agent", "none"],
    ["/agents", "none"],
    ["/agent-x", "none"],
    ["/agent,fix", "none"],
    ["/Agent", "none"],
    [" /agent", "none"],
    ["\t/agent", "none"],
    ["    /agent", "none"],
    ["\n/agent", "none"],
    ["\u200b/agent", "none"],
    ["/agent\u200b", "none"],
    ["Please\n/agent", "none"],
    ["> /agent", "none"],
    [">/agent", "none"],
    ["```\n/agent\n```", "none"],
    ["~~~\n/agent\n~~~", "none"],
    ["`/agent`", "none"],
    ["<!--\n/agent\n-->", "none"],
    ["- /agent", "none"],
    ["# /agent", "none"],
    ["\\/agent", "none"],
    ["use /agent to start", "none"],
  ])("%j is %s", (body, expected) => {
    expect(said(body)).toBe(expected);
  });

  it("is the configured word, whatever characters it has", () => {
    expect(said("$.* fix", "$.*")).toBe("start [fix]");
    expect(said("/agent fix", "$.*")).toBe("none");
    expect(said("@helper stop", "@helper")).toBe("stop");
  });

  const lineEnd = fc.constantFrom("\n", "\r", "\r\n");
  const piece = fc.constantFrom(
    "/agent",
    "/agent ",
    " ",
    "\t",
    "x",
    "stop",
    "retry",
    ">",
    "```",
    "\n",
    "\r\n",
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 8 }).map((parts) => parts.join("")),
    fc.string({ unit: "binary", maxLength: 30 }),
  );

  it("is found exactly when the first line is the word, alone or before white space", () => {
    fc.assert(
      fc.property(text, (body) => {
        const first = body.split(/[\r\n]/)[0] ?? "";
        const expected = first === "/agent" || /^\/agent\s/.test(first);
        expect(said(body) !== "none").toBe(expected);
      }),
      { numRuns: 5_000 },
    );
  });

  it("is never found below a first line that is not the word", () => {
    fc.assert(
      fc.property(text, lineEnd, text, (above, end, below) => {
        fc.pre(said(above) === "none");
        expect(said(`${above}${end}${below}`)).toBe("none");
      }),
    );
  });

  it("starts nothing when its first line is a word that a later version answers, whatever follows", () => {
    const word = fc.constantFrom("stop", "retry", "status", "help");
    fc.assert(
      fc.property(word, lineEnd, text, (later, end, below) => {
        expect(said(`/agent ${later}${end}${below}`)).toBe(later);
      }),
    );
  });
});
