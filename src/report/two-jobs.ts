/** What is said where two jobs share a run: what this one leaves, and what it only has by the other's word. Pure views. */
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
  return story.bundle?.kind === "taken"
    ? `the job that did the work says that the gate is green on exactly the tree of ${on}`
    : `the gate is green on exactly ${on}`;
}

/** The first words of a pull request. */
export function greenLead(story: Story, commit: string): string {
  return story.bundle?.kind === "taken"
    ? `**The gate is green** on exactly the tree of this commit, \`${commit}\`, by the word of the job that did the work`
    : `**The gate is green** on exactly this commit, \`${commit}\``;
}

/** For the headings over what a gate said. */
export function asTold({ bundle }: Story): string {
  return bundle?.kind === "taken" ? ", as the job that did the work tells it" : "";
}
