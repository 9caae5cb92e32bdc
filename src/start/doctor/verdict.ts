/** Decides how much autonomy the lines carry together, in one sentence. */
import type { Line } from "./line.ts";

/** Without these no run comes to a pull request. */
const toRun: readonly Line["about"][] = ["config", "workflow", "gate", "key", "labels", "proposing"];

export function verdict(lines: readonly Line[]): string {
  const missing = lines.filter(({ state }) => state === "missing");
  const unsure = lines.filter(({ state }) => state === "unknown").length;
  const rest = unsure === 0 ? "" : ` ${unsure === 1 ? "One line" : `${unsure} lines`} could not be judged.`;
  return `${sentence(lines, missing)}${rest}`;
}

function sentence(lines: readonly Line[], missing: readonly Line[]): string {
  const first = missing.filter(({ about }) => toRun.includes(about)).length;
  if (first > 0) {
    return `Nothing can run here yet: ${first === 1 ? "one thing has" : `${first} things have`} to be put right first.`;
  }
  if (missing.length > 0) {
    return "It may propose while somebody watches: only people's care keeps a bad change out here.";
  }
  const state = (about: Line["about"]) => lines.find((line) => line.about === about)?.state;
  if (state("protection") === "unknown") {
    return "What may run unattended here cannot be said before it is known what a merge needs.";
  }
  const carried = (["protection", "code-owners", "box", "pushes"] as const).every(
    (about) => state(about) === "ok",
  );
  return carried
    ? "It may work unattended up to the pull request: nothing is merged without green checks and a review."
    : "It may work unattended up to the pull request, and every pull request has to be read with care: not all of it is enforced here.";
}

/** 1 when something is missing. */
export function doctorExit(lines: readonly Line[]): number {
  return lines.some(({ state }) => state === "missing") ? 1 : 0;
}
