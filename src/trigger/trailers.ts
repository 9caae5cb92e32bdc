/** The memory that commits carry: which task, which attempt. Only we write them; what an agent wrote never gets here. */
import type { CommitFacts, Identity } from "../world.ts";

export interface Trailers {
  readonly task: string;
  readonly attempt: number;
}

/** Appended to a commit message, after an empty line. */
export function trailerLines(trailers: Trailers): string {
  return `Gatehouse-Task: ${trailers.task}\nGatehouse-Attempt: ${trailers.attempt}\n`;
}

/** Reads the last paragraph of a message, as `git interpret-trailers` does; `undefined` when ours are not both there. */
export function trailersOf(message: string): Trailers | undefined {
  const last =
    message
      .trimEnd()
      .split(/\n{2,}/)
      .at(-1) ?? "";
  const task = /^Gatehouse-Task: (\S+)$/m.exec(last)?.[1];
  const attempt = /^Gatehouse-Attempt: ([1-9][0-9]{0,5})$/m.exec(last)?.[1];
  return task === undefined || attempt === undefined ? undefined : { task, attempt: Number(attempt) };
}

/** Our trailers in a commit that our account made; a commit that only quotes them is not ours. */
export function ourTrailers(commit: CommitFacts, identity: Identity): Trailers | undefined {
  const isByUs = commit.authorEmail === identity.email;
  // What the forge signed for us it committed itself. What a person amends or rebases has that person there.
  const committers = [identity.email, identity.signer];
  return isByUs && committers.includes(commit.committerEmail) ? trailersOf(commit.message) : undefined;
}
