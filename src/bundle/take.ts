/** Reads a bundle as far as it can be read without believing it: two texts of a strict form, or why not. */
import type { Finding } from "../change/change.ts";
import type { World } from "../world.ts";
import { type BundledJournal, readJournal } from "./journal.ts";
import { type Manifest, readManifest } from "./manifest.ts";

export type Taken =
  | { readonly kind: "refused"; readonly findings: readonly Finding[] }
  | { readonly kind: "taken"; readonly manifest: Manifest; readonly journal: BundledJournal };

/** @throws Problem `no-bundle` */
export async function takeBundle({ bundle }: Pick<World, "bundle">): Promise<Taken> {
  const opened = await bundle.open();
  if (opened.kind === "refused") return { kind: "refused", findings: [opened.finding] };
  const manifest = readManifest(opened.manifest);
  const journal = readJournal(opened.journal);
  if (manifest.kind === "refused") return { kind: "refused", findings: [manifest.finding] };
  if (journal.kind === "refused") return { kind: "refused", findings: [journal.finding] };
  return { kind: "taken", manifest: manifest.value, journal: journal.value };
}
