/**
 * The folder between the two jobs: written plainly by the one, and read by the other as what an enemy may have left there.
 * Nothing is read before its kind and its size were seen, nothing through a link, and nothing outside of the folder.
 */
import { lstatSync, mkdirSync, opendirSync, type Stats, writeFileSync } from "node:fs";
import path from "node:path";
import { bundleFinding } from "../../bundle/hostile-json.ts";
import { journalName, manifestName, mostPaths } from "../../bundle/manifest.ts";
import type { Finding } from "../../change/change.ts";
import { Problem } from "../../problem.ts";
import type { Bundle, OpenedBundle } from "../../world.ts";
import type { ControlEdge } from "../git/control.ts";
import { readRegular } from "../importer/content.ts";
import { IMPORT_LIMITS } from "../importer/importer.ts";
import { lstatIfThere } from "../lstat.ts";
import { importBundle } from "./import-bundle.ts";

export interface BundleOptions {
  readonly control: ControlEdge;
  /** Where the run's record is. */
  readonly record: string;
  /** The input `bundle`. */
  readonly given: string | undefined;
  readonly redact: (text: string) => string;
}

/** Bytes of the manifest, and of the journal. */
const mostText = 8 * 1024 * 1024;

export function createBundle({ control, record, given, redact }: BundleOptions): Bundle {
  let seen: ReadonlyMap<string, Stats> = new Map();
  return {
    leave: async (files) => {
      const folder = path.join(record, "bundle");
      mkdirSync(folder, { mode: 0o700 });
      for (const [name, content] of files) {
        const bytes = typeof content === "string" ? redact(content) : content;
        writeFileSync(path.join(folder, name), bytes, { flag: "wx" });
      }
      return folder;
    },
    open: async () => {
      const folder = folderOf(given);
      const looked = lookAt(folder);
      if ("finding" in looked) return { kind: "refused", finding: looked.finding };
      seen = looked.files;
      return textsOf(folder, seen);
    },
    capture: (start, change) => importBundle({ control, folder: folderOf(given), seen, start, change }),
  };
}

function folderOf(given: string | undefined): string {
  if (given !== undefined) return path.resolve(given);
  throw new Problem("no-bundle", "No folder of a proposal is named.", "Set the input `bundle`.");
}

/** @throws Problem `no-bundle` when there is nothing of that name: then the other job left nothing */
function lookAt(
  folder: string,
): { readonly files: ReadonlyMap<string, Stats> } | { readonly finding: Finding } {
  const root = lstatIfThere(folder);
  if (root === undefined) {
    throw new Problem(
      "no-bundle",
      "There is no folder of that name in the input `bundle`: the job with `phase: work` left nothing to publish.",
      "Look at the log of that job, and at the step that downloads the folder.",
    );
  }
  if (!root.isDirectory()) return refused("The bundle is no folder");
  const files = new Map<string, Stats>();
  let total = 0;
  const open = opendirSync(folder, { bufferSize: 256 });
  try {
    for (let entry = open.readSync(); entry !== null; entry = open.readSync()) {
      const { name } = entry;
      if (files.size > mostPaths + 1) return refused(`The bundle holds more than ${mostPaths} files`);
      const isText = name === manifestName || name === journalName;
      if (!isText && !/^(?:0|[1-9]\d{0,4})$/.test(name)) {
        return refused(
          "The bundle holds something that is neither its manifest, its journal nor a numbered file",
        );
      }
      const stats = lstatSync(path.join(folder, name));
      if (!stats.isFile()) return refused(`\`${name}\` in the bundle is no regular file`);
      if (stats.nlink > 1) return refused(`\`${name}\` in the bundle has a second name elsewhere`);
      const most = isText ? mostText : IMPORT_LIMITS.fileBytes;
      if (stats.size > most) return refused(`\`${name}\` in the bundle has more than ${most} bytes`);
      total += isText ? 0 : stats.size;
      if (total > IMPORT_LIMITS.totalBytes) {
        return refused(`The files of the bundle have more than ${IMPORT_LIMITS.totalBytes} bytes together`);
      }
      files.set(name, stats);
    }
  } finally {
    open.closeSync();
  }
  return { files };
}

function textsOf(folder: string, seen: ReadonlyMap<string, Stats>): OpenedBundle {
  const texts: string[] = [];
  for (const name of [manifestName, journalName]) {
    const stats = seen.get(name);
    if (stats === undefined)
      return { kind: "refused", finding: bundleFinding(`The bundle has no \`${name}\``) };
    const read = readRegular(folder, name, stats, mostText);
    if (read.kind === "refused")
      return { kind: "refused", finding: bundleFinding(`\`${name}\`: ${read.why}`) };
    texts.push(read.bytes.toString("utf8"));
  }
  const [manifest = "", journal = ""] = texts;
  return { kind: "open", manifest, journal };
}

function refused(what: string): { readonly finding: Finding } {
  return { finding: bundleFinding(what) };
}
