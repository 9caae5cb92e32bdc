/** The queue as people read it in the summary: what was taken, and why the others were passed over. */
import { inline } from "../text/markdown.ts";
import { sentence } from "./parts.ts";
import type { Story } from "./story.ts";

export function queueLines(queue: NonNullable<Story["queue"]>): string {
  const { entries, more, matrix } = queue;
  if (entries.length === 0) return "";
  const taken = matrix === undefined ? "taken" : "planned";
  const lines = entries.map(({ issue, title, reason }) => {
    const verdict = reason === undefined ? `**${taken}**` : `passed over: ${sentence(reason)}`;
    return `- #${issue} ${inline(title, 80)}: ${verdict}`;
  });
  const rest = more ? "\n\nThe issues after these were not looked at." : "";
  return `### The queue\n\n${lines.join("\n")}${rest}`;
}
