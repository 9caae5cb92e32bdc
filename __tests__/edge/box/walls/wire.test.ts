/** The frames and records between us and the program outside the boxes, against any cutting, and against Perl's own reading of them. */
import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { expect, test } from "vitest";
import { perlProgram } from "../../../../src/edge/box/walls/perl.ts";
import { encodeFrame, encodeOrders, type Frame, frameReader } from "../../../../src/edge/box/walls/wire.ts";

const frames = fc.array(fc.tuple(fc.constantFrom("d", "e", "p"), fc.uint8Array({ maxLength: 200 })), {
  maxLength: 8,
});

test("frames come out as they went in, however the stream is cut", () => {
  fc.assert(
    fc.property(frames, fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), (sent, cuts) => {
      const bytes = Buffer.concat(sent.map(([kind, body]) => encodeFrame(kind, body)));
      const received: Frame[] = [];
      const read = frameReader((frame) => received.push(frame));
      for (let at = 0, turn = 0; at < bytes.length; turn++) {
        const size = cuts[turn % cuts.length] ?? 1;
        read(bytes.subarray(at, at + size));
        at += size;
      }
      expect(received.map((frame) => [frame.kind, [...frame.body]])).toEqual(
        sent.map(([kind, body]) => [kind, [...body]]),
      );
    }),
  );
});

test("Perl reads the records that we write, byte for byte", () => {
  const orders = [
    ["mount", "/päth with space", ""],
    ["env", "A", "line\nline\0nul"],
    ["data", new Uint8Array([0, 255, 10, 13])],
    ["limit", 6, 2048],
    ["alone"],
  ];
  const echo = String.raw`for (records(whole(\*STDIN))) { print join(' ', map { unpack('H*', $_) || '-' } @$_), "\n" }`;
  const said = execFileSync("/usr/bin/perl", ["-e", perlProgram("x64", [], echo)], {
    input: encodeOrders(orders),
  });
  const hex = (field: string | number | Uint8Array): string =>
    Buffer.from(typeof field === "object" ? field : String(field)).toString("hex") || "-";
  expect(said.toString()).toBe(orders.map((order) => `${order.map(hex).join(" ")}\n`).join(""));
});
