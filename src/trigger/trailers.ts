/** The memory that commits carry: which task, which attempt. Only we write them; what an agent wrote never gets here. */

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
