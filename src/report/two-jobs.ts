/** What is said where the gate saw another commit than the one that stands: another job's, or the one that the forge made anew. Pure views. */
import type { Story } from "./story.ts";

/** One sentence or two for the report; empty where one job does all. */
export function bundleNote({ bundle }: Story): string {
  switch (bundle?.kind) {
    case "left":
      return "Nothing was written to the forge. The folder of the output `bundle` holds what a job with `phase: publish` needs to tell this end, and to propose the change where there is one.";
    case "taken":
      return `${wordOfTheOther} It looked again at the change itself, made the commit of it, and ran no agent and no gate.`;
    case "refused":
      return "The bundle was refused, so nothing of it was used: nothing was pushed, and what it tells of attempts and gate is not shown.";
    case undefined:
      return "";
    default:
      return bundle satisfies never;
  }
}

const wordOfTheOther =
  "What is said of attempts, gate and box is the word of the job that did the work, on another machine; this job could not see it.";

/** A clause that says what the gate is green on: a gate that this job has seen, or one by the other's word. */
export function greenGate(story: Story, on: string): string {
  if (story.bundle?.kind === "taken")
    return `the job that did the work says that the gate is green on exactly the tree of ${on}`;
  return `the gate is green on exactly ${wasMadeAnew(story) ? "the tree of " : ""}${on}`;
}

/** The forge made and signed a commit of the tree that passed. Its author and time are the forge's, and so its id is another. */
export function wasMadeAnew({ attempts, pushed }: Story): boolean {
  const gate = attempts.findLast((attempt) => attempt.gate !== undefined)?.gate;
  return gate !== undefined && pushed !== undefined && gate.commit !== pushed.commit;
}

/** The first words of a pull request. */
export function greenLead(story: Story, commit: string): string {
  if (story.bundle?.kind === "taken")
    return `**The gate is green** on exactly the tree of this commit, \`${commit}\`, by the word of the job that did the work`;
  return `**The gate is green** on exactly ${wasMadeAnew(story) ? "the tree of " : ""}this commit, \`${commit}\``;
}

/** For the headings over what a gate said. */
export function asTold({ bundle }: Story): string {
  return bundle?.kind === "taken" ? ", as the job that did the work tells it" : "";
}
