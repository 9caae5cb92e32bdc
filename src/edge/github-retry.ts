/** What Octokit's own retries leave open: answers that break off or never come, and writes that may have taken effect. */
import { RequestError } from "@octokit/request-error";

type Fetch = typeof globalThis.fetch;

/** GitHub itself gives up on a request after ten seconds. */
const patience = 30_000;

/**
 * An answer is read to its end before anyone looks at it, so it must fit into memory. One that breaks off or takes longer
 * than `milliseconds` is a request that failed, and is repeated like any other; Octokit alone would take the first for an
 * answer without content, and wait for the second.
 */
export function readingToTheEnd(fetch: Fetch, milliseconds: number = patience): Fetch {
  return async (address, request) => {
    const late = AbortSignal.timeout(milliseconds);
    const signal = request?.signal == null ? late : AbortSignal.any([late, request.signal]);
    const response = await fetch(address, { ...request, signal });
    await response.clone().arrayBuffer();
    return response;
  };
}

const mostTries = 4;

/**
 * A write whose answer was lost may have taken effect, so it is looked for before it is tried again. `write` must not
 * repeat itself. The pauses are those of Octokit's plugin: 1, 4 and 9 seconds.
 * @throws RequestError as the last try did
 */
export async function writeOnce<T>(
  write: () => Promise<T>,
  find: () => Promise<T | undefined>,
  pause: (milliseconds: number) => Promise<void> = wait,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write();
    } catch (error) {
      if (!mayHaveTakenEffect(error) || attempt === mostTries) throw error;
    }
    await pause(attempt ** 2 * 1000);
    const found = await find();
    if (found !== undefined) return found;
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

/** Octokit's name for a connection that failed is 500, too. */
function mayHaveTakenEffect(error: unknown): boolean {
  return error instanceof RequestError && error.status >= 500;
}

/** The forge may store other line ends, and no blanks at the end. */
export function isSameText(stored: string | null | undefined, sent: string): boolean {
  return (stored ?? "").replaceAll("\r\n", "\n").trimEnd() === sent.replaceAll("\r\n", "\n").trimEnd();
}
