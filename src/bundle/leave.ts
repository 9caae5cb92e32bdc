/** The last step of `phase: work`: puts what there is to publish, or why there is nothing, into a folder. The forge hears nothing. */

import type { Change } from "../change/change.ts";
import type { Outcome } from "../outcome.ts";
import { Problem } from "../problem.ts";
import type { Reporter } from "../report/reporter.ts";
import type { Story } from "../report/story.ts";
import type { World } from "../world.ts";
import {
  type BundledChange,
  bundleFormat,
  journalName,
  type Manifest,
  manifestName,
  mostPaths,
} from "./manifest.ts";
import { journalOf, oneLine } from "./told.ts";

/** Without an order there is nothing to tell anybody. @throws Problem when the folder cannot be written */
export async function leaveBundle(world: World, reporter: Reporter, outcome: Outcome): Promise<void> {
  const { story } = reporter;
  const { admitted } = story;
  if (admitted === undefined) return;
  const { change, contents } = await changeToLeave(world, story);
  const manifest: Manifest = {
    format: bundleFormat,
    task: admitted.order.id,
    base: admitted.base.commit,
    start: admitted.start.commit,
    attempt: admitted.order.attemptsBefore + story.attempts.length,
    outcome: { kind: outcome.kind, reason: oneLine(outcome.reason, 1_000) },
    change,
  };
  const began = world.clock.now() - reporter.seconds() * 1000;
  const folder = await world.bundle.leave(
    new Map<string, string | Uint8Array>([
      [manifestName, `${JSON.stringify(manifest, undefined, 2)}\n`],
      [journalName, `${JSON.stringify(journalOf(admitted, story, began))}\n`],
      ...contents.map((bytes, at) => [String(at), bytes] as const),
    ]),
  );
  reporter.tell({ kind: "bundle", bundle: { kind: "left", folder } });
}

/** The tree that would have been pushed, as files; nothing where nothing would have been. */
async function changeToLeave(
  world: World,
  { admitted, pushed, attempts }: Story,
): Promise<{ change: BundledChange | null; contents: readonly Uint8Array[] }> {
  const gate = attempts.find((attempt) => attempt.gate?.commit === pushed?.commit)?.gate;
  if (admitted === undefined || pushed === undefined || gate === undefined)
    return { change: null, contents: [] };
  return bundled(await world.repository.change(admitted.start.commit, gate.tree));
}

/** @throws Problem `bundle-too-large` */
export function bundled({ files, tree }: Change): {
  readonly change: BundledChange;
  /** By the numbers that the change names. */
  readonly contents: readonly Uint8Array[];
} {
  if (files.length > mostPaths) {
    throw new Problem("bundle-too-large", `The change has more than ${mostPaths} paths.`);
  }
  const contents: Uint8Array[] = [];
  const changed: BundledChange["changed"] = [];
  for (const { path, after, content } of files) {
    if (after === undefined || content === undefined || after.mode === "160000") continue;
    changed.push({ path, mode: after.mode, file: String(contents.length) });
    contents.push(content);
  }
  const deleted = files.filter(({ after }) => after === undefined).map(({ path }) => path);
  return { change: { tree, changed, deleted }, contents };
}
