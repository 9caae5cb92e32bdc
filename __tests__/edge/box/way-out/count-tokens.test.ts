/** Tokens as the services say them, whatever the chunks; and bytes that pass as they are. */
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countTokens, type Tokens } from "../../../../src/edge/box/way-out/count-tokens.ts";
import { answers } from "../../../agents/protocols.ts";

const json = "application/json";
const events = "text/event-stream; charset=utf-8";

/** What was told, and that nothing was changed. */
async function told(type: string, chunks: readonly Buffer[]): Promise<readonly Tokens[]> {
  const heard: Tokens[] = [];
  const counted = countTokens(type, (tokens) => heard.push(tokens));
  const passed = buffer(Readable.from(chunks).pipe(counted));
  expect((await passed).equals(Buffer.concat(chunks))).toBe(true);
  return heard;
}

const stream = (all: readonly unknown[]): Buffer =>
  Buffer.from(
    all.map((one) => `data: ${typeof one === "string" ? one : JSON.stringify(one)}\r\n\r\n`).join(""),
  );

const whole = (value: unknown): readonly Buffer[] => [Buffer.from(JSON.stringify(value, undefined, 1))];

describe("an answer's tokens", () => {
  it.each(answers.map((protocol) => [String(protocol.path), protocol] as const))(
    "are read in whole and in events of %s",
    async (_path, protocol) => {
      for (const turn of [
        { kind: "text", text: 'It says "usage":{"input_tokens":7} and\ndata: more.' },
        { kind: "call", name: "write", input: { path: "a" } },
      ] as const) {
        expect(await told(json, whole(protocol.whole(turn)))).toEqual([{ in: 1_000, out: 50 }]);
        expect(await told(events, [stream(protocol.events(turn))])).toEqual([{ in: 1_000, out: 50 }]);
      }
    },
  );

  it("are the same however the stream is cut", async () => {
    const [messages] = answers;
    const bytes = stream(messages?.events({ kind: "text", text: "Grüße" }) ?? []);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 20 }), async (cuts) => {
        const at = [0, ...cuts.sort((one, other) => one - other), bytes.length];
        const chunks = at.slice(1).map((end, index) => bytes.subarray(at[index], end));
        expect(await told(events, chunks)).toEqual([{ in: 1_000, out: 50 }]);
      }),
      { numRuns: 50 },
    );
  });

  it.each<[string, unknown, Tokens]>([
    [
      "what a cache wrote and gave counts as read",
      {
        usage: {
          input_tokens: 3,
          cache_creation_input_tokens: 200,
          cache_read_input_tokens: 1_000,
          output_tokens: 5,
        },
      },
      { in: 1_203, out: 5 },
    ],
    [
      "what OpenAI's cache gave is in the number already",
      { usage: { input_tokens: 900, input_tokens_details: { cached_tokens: 800 }, output_tokens: 5 } },
      { in: 900, out: 5 },
    ],
    [
      "thoughts are output",
      { usageMetadata: { promptTokenCount: 10, candidatesTokenCount: 5, thoughtsTokenCount: 70 } },
      { in: 10, out: 75 },
    ],
    [
      "a list is a stream without events",
      [
        { usageMetadata: { promptTokenCount: 10 } },
        { usageMetadata: { promptTokenCount: 10, candidatesTokenCount: 5 } },
      ],
      { in: 10, out: 5 },
    ],
  ])("%s", async (_name, value, expected) => {
    expect(await told(json, whole(value))).toEqual([expected]);
  });

  it.each<[string, string, Buffer]>([
    ["nothing of tokens", json, Buffer.from('{"data":[]}')],
    ["an error", json, Buffer.from('{"error":{"message":"usage"}}')],
    ["no JSON", json, Buffer.from('"usage" {')],
    ["impossible numbers", json, Buffer.from('{"usage":{"input_tokens":-1,"output_tokens":1.5}}')],
    ["numbers in words", json, Buffer.from('{"usage":{"input_tokens":"7"}}')],
    ["no usage yet", events, stream([{ usage: null, choices: [] }, "[DONE]"])],
    ["a question for a count", json, Buffer.from('{"input_tokens":7,"usage":null}')],
  ])("are unknown where it says %s", async (_name, type, bytes) => {
    expect(await told(type, [bytes])).toEqual([]);
  });

  it("are unknown of one event that is longer than any is, and known of the next", async () => {
    const long = Buffer.from(`data: {"pad":"${"x".repeat(9 * 1024 ** 2)}","usage":{"input_tokens":1}}\n`);
    expect(await told(events, [long])).toEqual([]);
    expect(await told(json, [long.subarray(6)])).toEqual([]);
    expect(await told(events, [long, stream([{ usage: { input_tokens: 4, output_tokens: 2 } }])])).toEqual([
      { in: 4, out: 2 },
    ]);
  });

  it("are told of an answer that breaks off, as far as they came", async () => {
    const heard: Tokens[] = [];
    const counted = countTokens(events, (tokens) => heard.push(tokens));
    const start = stream([
      { type: "message_start", message: { usage: { input_tokens: 9, output_tokens: 1 } } },
    ]);
    const source = new Readable({
      read() {
        this.push(start);
        this.destroy(new Error("the line broke"));
      },
    });
    await expect(pipeline(source, counted, async (all) => void (await buffer(all)))).rejects.toThrow("broke");
    expect(heard.length).toBeLessThan(2);
  });
});
