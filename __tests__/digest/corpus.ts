import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A log with what a diagnosis of it needs. `real`: a tool's own output; `shaped`: written in the shape of one. */
export interface Sample {
  readonly name: string;
  readonly split: "seen" | "held";
  readonly tool: string;
  readonly source: "real" | "shaped";
  readonly log: Buffer;
  readonly signals: readonly { readonly kind: string; readonly text: string }[];
}

const folder = fileURLToPath(new URL("./corpus/", import.meta.url));

/** `seen` was looked at while the rules were tuned; `held` was written before and only measured. */
export function samples(split: Sample["split"]): Sample[] {
  return readdirSync(`${folder}${split}`)
    .filter((file) => file.endsWith(".json"))
    .map((file) => {
      const name = file.slice(0, -".json".length);
      const { tool, source, signals } = JSON.parse(readFileSync(`${folder}${split}/${file}`, "utf8"));
      return { name, split, tool, source, signals, log: readFileSync(`${folder}${split}/${name}.txt`) };
    });
}

export function missing(sample: Sample, text: string): string[] {
  return sample.signals
    .filter((signal) => !text.includes(signal.text))
    .map(({ kind, text: words }) => `${kind}: ${words}`);
}
