/** What is said of CI on the pushed commit: exactly what state it is in, and what a person has to press. A pure view. */
import type { CiFact, CiRun } from "../gate/ci-state.ts";
import { cutCharacters } from "../text/cut.ts";
import { codeSpan, inline } from "../text/markdown.ts";
import { Untrusted } from "../words.ts";
import { named } from "./parts.ts";
import type { Story } from "./story.ts";

const press =
  "a person with write access has to look at the change and press **Approve workflows to run** on the pull request";

/** Before it was looked for: what can be said of every pull request. */
const beforehand = `When this was written, no run of CI was known on this commit. A push with a workflow's own token starts none; what such a pull request starts waits: ${press}.`;

/** For the pull request: empty for a commit that was not pushed. */
export function ciSection(story: Story): string {
  if (story.pushed?.command !== undefined) return "";
  return `### CI\n\n${story.ci === undefined || story.ci.ci.kind === "unknown" ? beforehand : ciInWords(story)}`;
}

/** Empty when nothing was looked for. */
export function ciInWords(story: Story): string {
  if (story.ci === undefined) return "";
  const { ci, dispatch } = story.ci;
  return [stateInWords(ci, story.pushed?.commit.slice(0, 7) ?? ""), dispatchInWords(dispatch)]
    .filter((part) => part !== "")
    .join(" ");
}

function stateInWords(ci: CiFact["ci"], commit: string): string {
  switch (ci.kind) {
    case "unknown":
      return `What CI does on \`${commit}\` could not be read: ${shown(ci.why)} The token needs \`actions: read\` for it.`;
    case "none":
      return `No CI run was there on \`${commit}\` when we looked. A push with a workflow's own token starts none; what the pull request starts may wait: ${press}.`;
    case "seen":
      return ci.runs.slice(0, 20).map(runInWords).join(" ");
    default:
      return ci satisfies never;
  }
}

function runInWords({ name, url, state }: CiRun): string {
  const run = `CI's run of ${codeSpan(name, 60)} ([log](${url}))`;
  switch (state) {
    case "held":
      return `${run} waits and has said nothing yet: ${press}.`;
    case "running":
      return `${run} is under way.`;
    case "green":
      return `${run} is green.`;
    case "red":
      return `${run} is **red**.`;
    case "without a verdict":
      return `${run} ended without a verdict.`;
    default:
      return state satisfies never;
  }
}

function dispatchInWords(dispatch: CiFact["dispatch"]): string {
  if (dispatch === undefined) return "";
  const workflow = named([dispatch.workflow]);
  switch (dispatch.end.kind) {
    case "asked":
      return `So ${workflow} was dispatched on the branch.`;
    case "refused":
      return `${workflow} could not be dispatched on the branch: ${shown(dispatch.end.why)}`;
    case "not-asked":
      return "";
    default:
      return dispatch.end satisfies never;
  }
}

/** As one sentence. Its full stop is escaped with it, since a stop can make an address of a word. */
function shown(why: string): string {
  return inline(new Untrusted(`${cutCharacters(why, 300).kept.replace(/[.\s]+$/, "")}.`), 310);
}
