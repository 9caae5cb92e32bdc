/** What a word in a comment is answered, in the one status comment: its memory stays what it was, except after a stop. */
import { codeSpan } from "../text/markdown.ts";
import { isStale, type Memory, memoryLine, statusMarker } from "../trigger/memory.ts";

const answerMarker = "<!-- gatehouse:answer -->";

/** Below the forge's limit of 65,536 characters, with room for the answer. */
const mostKept = 60_000;

/** `body` is our comment as it stands, `undefined` when there is none yet. */
export function withAnswer(body: string | undefined, answer: string): string {
  const kept = (body ?? statusMarker).split(answerMarker, 1)[0]?.trimEnd() ?? statusMarker;
  const head = kept.length > mostKept ? kept.split("\n", 2).join("\n") : kept;
  return `${head}\n\n${answerMarker}\n\n${answer}\n`;
}

/** What the status comment says, and the answer below it, which may be empty. */
export function partedAtAnswer(body: string): { readonly status: string; readonly answer: string } {
  const at = body.indexOf(answerMarker);
  return at === -1 ? { status: body, answer: "" } : { status: body.slice(0, at), answer: body.slice(at) };
}

/** Where a word was said. */
type On = "issue" | "pull request";

export function stoppedComment(
  memory: Memory,
  by: string,
  command: string,
  url: string | undefined,
  on: On,
): string {
  const pull =
    memory.pull === undefined || on === "pull request"
      ? ""
      : ` Pull request #${memory.pull} stays as it is; close it if it is not wanted.`;
  const parts = [
    `${statusMarker}\n${memoryLine(memory)}`,
    `**Stopped** by ${codeSpan(by)}. A run that is under way ends at its next step and pushes nothing; the labels that start work are gone.${pull}`,
    on === "issue"
      ? `To start anew, set the start label or comment ${codeSpan(`${command} retry`)}.`
      : `To go on, comment ${codeSpan(command)} with what is to be done, or request changes in a review.`,
    url === undefined ? "" : `[The run that answered](${url})`,
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** `now` in milliseconds since 1970. */
export function statusAnswer(
  memory: Memory | undefined,
  by: string,
  now: number,
  command: string,
  on: On,
): string {
  const pull =
    memory?.pull === undefined || on === "pull request" ? "" : ` Its pull request is #${memory.pull}.`;
  return `**How it stands**, asked by ${codeSpan(by)}: ${standing(memory, now, command)}${pull}`;
}

function standing(memory: Memory | undefined, now: number, command: string): string {
  if (memory === undefined) return `nothing was started here yet; comment ${codeSpan(command)} to start.`;
  const isWorking = memory.outcome === "working";
  // While a run goes on, the comment is written again and again.
  const at = isWorking ? (memory.starts?.at(-1) ?? memory.at) : memory.at;
  const ago = at === undefined ? "" : ` ${duration(now - at)} ago`;
  switch (memory.outcome) {
    case "working":
      return isStale(memory, now)
        ? `a run began${ago}, and its time is over without a word: its machine is probably gone. Comment ${codeSpan(`${command} retry`)} to start again.`
        : `a run is at work; it began${ago}${until(memory, now)}.`;
    case "stopped":
      return `a person stopped the work${ago}; comment ${codeSpan(`${command} retry`)} to start again.`;
    default:
      return `the last run ended as ${codeSpan(memory.outcome)}${ago}, as told above.`;
  }
}

function until(memory: Memory, now: number): string {
  if (memory.until === undefined || memory.until <= now) return "";
  return ` and has at most ${duration(memory.until - now)} left`;
}

export function helpAnswer(command: string, by: string, on: On): string {
  const line = (words: string, what: string) => `- ${codeSpan(words)}: ${what}`;
  return [
    `**What can be said here**, asked by ${codeSpan(by)}, as the first line of a comment by somebody who may write to this repository:`,
    [
      ...(on === "issue"
        ? [
            line(command, "work on this issue."),
            line(
              `${command} leave the parser alone`,
              "work on it, with these words as a further instruction.",
            ),
            line(
              `${command} retry`,
              "start again after a give-up, with all attempts. It stands alone: words after it make an instruction of it, and no retry.",
            ),
          ]
        : [
            line(
              `${command} leave the parser alone`,
              "make a further attempt on this branch, with these words as the instruction; a review that requests changes does the same.",
            ),
            line(
              `${command} retry`,
              "the same, with all attempts to make again. It stands alone, too: with words after it, it is an instruction.",
            ),
          ]),
      line(`${command} stop`, "end the work and take the labels off."),
      line(`${command} status`, "say how it stands."),
      line(`${command} help`, "say this."),
    ].join("\n"),
  ].join("\n\n");
}

/** In the largest unit of which there are two. */
function duration(milliseconds: number): string {
  const minutes = Math.max(0, Math.round(milliseconds / 60_000));
  if (minutes < 1) return "less than a minute";
  if (minutes < 120) return minutes === 1 ? "a minute" : `${minutes} minutes`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
}
