/** What a bundle tells of the work, for the report: attempts, gate, evidence, box. Claims, bounded and of a strict form. */
import * as v from "valibot";
import { type Read, readJson } from "./hostile-json.ts";
import { journalName, line, objectId } from "./manifest.ts";

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const seconds = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(10_000_000));
const lineNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
/** Only ever shown: what is done is done to the manifest's paths. */
const shownPath = text(4_096);
const few = <S extends v.GenericSchema>(item: S, most: number) => v.pipe(v.array(item), v.maxLength(most));

const end = v.variant("kind", [
  v.strictObject({ kind: v.literal("exit"), code: v.pipe(v.number(), v.safeInteger()) }),
  v.strictObject({ kind: v.literal("signal"), signal: v.pipe(v.string(), v.regex(/^SIG[A-Z0-9]{1,12}$/)) }),
  v.strictObject({ kind: v.literal("timeout"), minutes: seconds }),
  v.strictObject({ kind: v.literal("cancelled") }),
]);

/** Why something was stopped is shown as it is: nothing in it can be Markdown or an address. */
export const plainWhy = /[^A-Za-z0-9 ,'()-]/g;

const traffic = v.strictObject({
  blocked: few(
    v.strictObject({
      target: line(200),
      why: v.pipe(
        line(200),
        v.check((why) => why.search(plainWhy) === -1),
      ),
      times: count,
    }),
    100,
  ),
  allowed: few(v.strictObject({ host: line(300), connections: count, sent: count, received: count }), 500),
  apis: few(v.strictObject({ upstream: line(500), requests: count }), 50),
});

const gate = v.strictObject({
  commit: objectId,
  tree: objectId,
  verdict: v.picklist(["green", "red"]),
  results: few(
    v.strictObject({
      check: line(500),
      end,
      seconds,
      digest: text(100_000),
      tests: v.nullable(count),
      flaky: v.boolean(),
      traffic: v.nullable(traffic),
    }),
    500,
  ),
});

const finding = v.strictObject({
  guard: line(100),
  path: v.nullable(shownPath),
  line: v.nullable(lineNumber),
  what: text(2_000),
  cure: text(2_000),
});

const evidence = v.strictObject({
  oldTests: v.nullable(v.strictObject({ tests: v.boolean(), settings: few(shownPath, 10_000), gate })),
  newTests: v.nullable(v.strictObject({ gate })),
  counts: few(
    v.strictObject({
      check: line(500),
      base: v.nullable(count),
      now: v.nullable(count),
      withOldCode: v.nullable(count),
    }),
    500,
  ),
});

const attempt = v.strictObject({
  number: lineNumber,
  hidden: count,
  agent: v.nullable(v.strictObject({ end, seconds, traffic: v.nullable(traffic), words: text(20_000) })),
  change: v.nullable(
    v.strictObject({
      tree: objectId,
      paths: few(
        v.strictObject({
          path: shownPath,
          status: v.picklist(["added", "modified", "deleted"]),
          added: count,
          removed: count,
        }),
        20_000,
      ),
    }),
  ),
  findings: few(finding, 1_000),
  gate: v.nullable(gate),
  evidence: v.nullable(evidence),
});

const journal = v.strictObject({
  task: line(200),
  base: objectId,
  start: objectId,
  /** When the work began, in milliseconds since 1970 by the other machine's clock. */
  began: count,
  agent: line(200),
  checks: few(line(500), 500),
  walls: v.picklist(["none", "namespaces"]),
  exposed: few(line(200), 200),
  baseline: v.nullable(gate),
  attempts: few(attempt, 10),
});

export type BundledJournal = v.InferOutput<typeof journal>;
export type BundledAttempt = BundledJournal["attempts"][number];
export type BundledGate = v.InferOutput<typeof gate>;
export type BundledTraffic = v.InferOutput<typeof traffic>;

export function readJournal(text: string): Read<BundledJournal> {
  return readJson(journalName, text, journal);
}
