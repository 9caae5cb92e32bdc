import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Tail } from "../../src/heal/tail.ts";

function tailOf(max: number, ...chunks: readonly (string | Uint8Array)[]): string {
  const tail = new Tail(max);
  for (const chunk of chunks) tail.write(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
  return tail.text();
}

describe("the tail of a stream", () => {
  it.each<[string, readonly string[], string]>([
    ["nothing", [], ""],
    ["an empty chunk", [""], ""],
    ["less than fits", ["ab", "cd"], "abcd"],
    ["exactly what fits", ["abcde"], "abcde"],
    ["one chunk that is too long", ["abcdefgh"], "defgh"],
    ["chunks that are too long together", ["abc", "defg", "h"], "defgh"],
    ["a long one after short ones", ["a", "b", "cdefghijk"], "ghijk"],
  ])("of %s", (_name, chunks, expected) => {
    expect(tailOf(5, ...chunks)).toBe(expected);
  });

  it("leaves out a character that was cut", () => {
    expect(tailOf(5, "aaé😀")).toBe("😀");
    expect(tailOf(3, "a😀")).toBe("");
    expect(tailOf(4, "ééé")).toBe("éé");
    expect(tailOf(3, "ééé")).toBe("é");
  });

  it("joins a character that came in two chunks", () => {
    const bytes = Buffer.from("x😀y");
    expect(tailOf(100, bytes.subarray(0, 3), bytes.subarray(3))).toBe("x😀y");
  });

  it("is not changed by a buffer that its owner uses again", () => {
    const tail = new Tail(10);
    const reused = Buffer.from("first");
    tail.write(reused);
    reused.fill(0x2a);
    expect(tail.text()).toBe("first");
  });

  it("is the end of the whole, however it was cut into chunks", () => {
    const chunk = fc.string({ unit: "binary", maxLength: 12 });
    fc.assert(
      fc.property(fc.array(chunk, { maxLength: 12 }), fc.integer({ min: 4, max: 24 }), (chunks, max) => {
        const texts = chunks.map((text) => text.toWellFormed());
        const whole = texts.join("");
        const kept = tailOf(max, ...texts);
        expect(whole.endsWith(kept)).toBe(true);
        expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(max);
        expect(Buffer.byteLength(kept)).toBeGreaterThan(Math.min(max, Buffer.byteLength(whole)) - 4);
      }),
    );
  });

  it("of a long stream in tiny and in huge chunks is still its end", () => {
    const tail = new Tail(1_000);
    for (let written = 0; written < 20_000; written++) tail.write(Buffer.from("x"));
    tail.write(Buffer.alloc(5_000_000, "y"));
    tail.write(Buffer.from("z"));
    expect(tail.text()).toBe(`${"y".repeat(999)}z`);
  });
});
