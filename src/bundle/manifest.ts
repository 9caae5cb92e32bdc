/** What a bundle says of itself: task, commits, tree, and which file holds which path. It is a claim until it was checked. */
import * as v from "valibot";
import { outcomeKinds } from "../outcome.ts";
import { sha } from "../words.ts";
import { bundleFinding, type Read, readJson } from "./hostile-json.ts";

/** Both jobs must know the same one. */
export const bundleFormat = 1;

export const manifestName = "manifest.json";
export const journalName = "journal.json";

/** Changed and deleted paths together; the settings' own limits come later and are lower. */
export const mostPaths = 10_000;

/** At most this long, in UTF-16 units, and without control characters. */
export const line = (longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(longest),
    v.check((text) => text.isWellFormed() && !/\p{Cc}/u.test(text)),
  );

export const objectId = v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/), v.transform(sha));

/** Names of existing files may hold anything; the importer judges them. */
const anyPath = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(4_096),
  v.check((text) => text.isWellFormed()),
);

const change = v.strictObject({
  tree: objectId,
  changed: v.pipe(
    v.array(
      v.strictObject({
        path: anyPath,
        mode: v.picklist(["100644", "100755", "120000"]),
        /** Name of the file that holds the content, or the target of a link. */
        file: v.pipe(v.string(), v.regex(/^(?:0|[1-9]\d{0,4})$/)),
      }),
    ),
    v.maxLength(mostPaths),
  ),
  deleted: v.pipe(v.array(anyPath), v.maxLength(mostPaths)),
});

const manifest = v.strictObject({
  format: v.literal(bundleFormat),
  task: line(200),
  /** The commit that the gate, the config and the protected paths were read from. */
  base: objectId,
  /** The commit that the change is made against. */
  start: objectId,
  /** The number of the last attempt, counted over runs; of earlier runs where this one made none. */
  attempt: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(10_000)),
  outcome: v.strictObject({ kind: v.picklist(outcomeKinds), reason: line(1_000) }),
  /** `null`: there is nothing to push. */
  change: v.nullable(change),
});

export type Manifest = v.InferOutput<typeof manifest>;
export type BundledChange = v.InferOutput<typeof change>;

export function readManifest(text: string): Read<Manifest> {
  const head = readJson(manifestName, text, v.looseObject({ format: v.number() }));
  if (head.kind === "refused") return head;
  if (head.value.format !== bundleFormat) {
    const what = `The bundle has another format than this version reads, which is ${bundleFormat}`;
    return {
      kind: "refused",
      finding: bundleFinding(what, "Use the same version of the action in both jobs."),
    };
  }
  return readJson(manifestName, text, manifest);
}
