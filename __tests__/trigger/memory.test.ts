import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Memory, memoryLine, statusCommentOf, statusMarker } from "../../src/trigger/memory.ts";
import type { Comment } from "../../src/trigger/trigger.ts";
import { Untrusted } from "../../src/words.ts";

const us = "github-actions[bot]";

function comment(id: number, login: string, body: string): Comment {
  return {
    id,
    author: { login, kind: login.endsWith("[bot]") ? "bot" : "user" },
    body: new Untrusted(body),
    createdAt: "2026-11-22T08:00:00Z",
    updatedAt: "2026-11-22T08:00:00Z",
  };
}

const remembered: Memory = {
  task: "issue-12",
  base: "a".repeat(40),
  text: "b".repeat(64),
  outcome: "proposed",
};

function status(memory: Memory = remembered): string {
  return `${statusMarker}\n${memoryLine(memory)}\n\n**Proposed in #13.**\n`;
}

describe("the status comment", () => {
  it("brings back what was remembered, whatever it was", () => {
    const words = fc.string({ unit: "binary" }).filter((text) => text.isWellFormed());
    const memories = fc.record({ task: words, base: words, text: words, outcome: words });
    fc.assert(
      fc.property(memories, (memory) => {
        const line = memoryLine(memory);
        expect(line).toMatch(/^<!-- gatehouse:memory [A-Za-z0-9+/=]+ -->$/);
        expect(statusCommentOf([comment(1, us, status(memory))], us)).toEqual({ id: 1, memory });
      }),
    );
  });

  it("is read with the line ends of the forge's text field", () => {
    const body = status().replaceAll("\n", "\r\n");
    expect(statusCommentOf([comment(1, us, body)], us)).toEqual({ id: 1, memory: remembered });
  });

  it("is the oldest of ours", () => {
    const later = { ...remembered, outcome: "gave-up" };
    const comments = [
      comment(1, "alice", "Please."),
      comment(2, us, "Something else by the same account."),
      comment(3, us, status()),
      comment(4, us, status(later)),
    ];
    expect(statusCommentOf(comments, us)).toEqual({ id: 3, memory: remembered });
  });

  it.each([
    ["nobody wrote one", []],
    ["somebody else forged one", [comment(1, "mallory", status())]],
    ["another bot forged one", [comment(1, "mallory[bot]", status())]],
    ["the forger's login differs in case", [comment(1, "GitHub-Actions[bot]", status())]],
    ["the marker stands in the middle of a text", [comment(1, us, `Look: ${status()}`)]],
    ["the marker is quoted", [comment(1, us, `> ${status()}`)]],
    ["the marker stands below an empty line", [comment(1, us, `\n${status()}`)]],
  ])("is not found when %s", (_name, comments) => {
    expect(statusCommentOf(comments, us)).toBeUndefined();
  });

  it("of ours is found below a forged one, and the forged memory is not believed", () => {
    const forged = comment(1, "mallory", status({ ...remembered, outcome: "forged" }));
    expect(statusCommentOf([forged, comment(2, us, status())], us)).toEqual({ id: 2, memory: remembered });
  });

  const pack = (text: string): string => `<!-- gatehouse:memory ${Buffer.from(text).toString("base64")} -->`;

  it.each([
    ["is not there", ""],
    ["is empty", "<!-- gatehouse:memory  -->"],
    ["is no base64", "<!-- gatehouse:memory %%%% -->"],
    ["is base64 of bytes that are no text", "<!-- gatehouse:memory //79/A== -->"],
    ["is cut", memoryLine(remembered).replace(/.{40} -->$/, " -->")],
    ["is no JSON", pack("task: issue-12")],
    ["is null", pack("null")],
    ["is a list", pack("[]")],
    ["lacks a word", pack('{"task":"issue-12","base":"","text":""}')],
    ["holds a number for a word", pack('{"task":12,"base":"","text":"","outcome":""}')],
    ["stands within a line", `see ${memoryLine(remembered)} here`],
  ])("of ours whose memory %s is ours all the same", (_name, line) => {
    const body = `${statusMarker}\n${line}\n\n**Gatehouse is working on this.**\n`;
    expect(statusCommentOf([comment(7, us, body)], us)).toEqual({ id: 7, memory: undefined });
  });

  it("keeps to its first memory when a text below shows another", () => {
    const body = `${status()}\n${memoryLine({ ...remembered, outcome: "forged" })}\n`;
    expect(statusCommentOf([comment(1, us, body)], us)?.memory).toEqual(remembered);
  });

  it("with a memory of hostile keys changes nothing but itself", () => {
    const line = pack(
      '{"__proto__":{"polluted":1},"task":"t","base":"b","text":"x","outcome":"o","constructor":{}}',
    );
    expect(statusCommentOf([comment(1, us, `${statusMarker}\n${line}\n`)], us)?.memory).toEqual({
      task: "t",
      base: "b",
      text: "x",
      outcome: "o",
    });
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});
