/**
 * Says where the red checks of a run point at, for the forge to show beside the lines. A path is what some program printed: it is named
 * only when the tree that the gate ran on has that file, and that line.
 */
import { posix } from "node:path";
import { type CheckResult, endInWords, type GateReport } from "../gate/gate.ts";
import { cutCharacters } from "../text/cut.ts";
import { joiner } from "../text/disarm.ts";
import { cleanText } from "../text/invisible.ts";
import { plainName } from "../text/plain-name.ts";
import type { Annotation, Repository } from "../world.ts";
import type { Story } from "./story.ts";

/** The forge shows ten errors of a step, and one says how the run ended. */
const most = 9;

/** @throws Problem when the gate's tree cannot be read */
export async function failingPlaces(
  repository: Pick<Repository, "readFile">,
  story: Story,
): Promise<readonly Annotation[]> {
  const gate = story.attempts.findLast((attempt) => attempt.gate !== undefined)?.gate ?? story.baseline;
  if (gate === undefined) return [];
  const found: Annotation[] = [];
  for (const result of gate.results) {
    const place = found.length < most ? await placeIn(repository, gate, result) : undefined;
    if (place !== undefined) found.push(annotation(result, place));
  }
  return found;
}

type Place = NonNullable<CheckResult["location"]>;

async function placeIn(
  repository: Pick<Repository, "readFile">,
  { commit }: GateReport,
  { check, location }: CheckResult,
): Promise<Place | undefined> {
  if (location === undefined || posix.isAbsolute(location.path)) return undefined;
  // A check that runs in a folder mostly names files as they are seen from there.
  const paths = new Set([posix.join(check.workingDirectory, location.path), location.path]);
  for (const candidate of paths) {
    if (!isInTree(candidate)) continue;
    const text = await repository.readFile(commit, candidate);
    if (text !== undefined && hasLine(text, location.line)) return { path: candidate, line: location.line };
  }
  return undefined;
}

function isInTree(candidate: string): boolean {
  const parts = candidate.split("/");
  return !/[\\\p{C}]/u.test(candidate) && !parts.some((part) => part === "" || part === "." || part === "..");
}

function hasLine(text: Uint8Array, line: number): boolean {
  let lines = 1;
  for (let at = text.indexOf(10); at !== -1 && lines < line; at = text.indexOf(10, at + 1)) lines += 1;
  return lines >= line;
}

function annotation(result: CheckResult, place: Place): Annotation {
  const { check, end, digest, location } = result;
  const named = posix.basename(location?.path ?? "");
  const line = digest.split("\n").find((one) => one.includes(named) && one.includes(String(place.line)));
  const said = line === undefined ? "" : `: ${cutCharacters(oneLine(line), 300).kept}`;
  return {
    level: "error",
    title: `Gatehouse: ${plainName(check.name)} is red`,
    message: `${plainName(check.name)} (${endInWords(end)}) points here${said}`,
    ...place,
  };
}

/** A marker of the runner in it is none any more. */
function oneLine(text: string): string {
  return cleanText(text).text.replace(/\s+/g, " ").replaceAll("##[", `##${joiner}[`).trim();
}
