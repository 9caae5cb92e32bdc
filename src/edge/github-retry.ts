/** What Octokit's own retries leave open: answers that break off, and writes of which nobody knows whether they took effect. */
import { RequestError } from "@octokit/request-error";

type Fetch = typeof globalThis.fetch;

/**
 * An answer is read to its end before anyone looks at it. One that breaks off is then a request that failed, and is
 * repeated like any other; Octokit alone would take it for an answer without content.
 */
export function readingToTheEnd(fetch: Fetch): Fetch {
  return async (address, request) => {
    const response = await fetch(address, request);
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
export async function writeOnce<T>(write: () => Promise<T>, find: () => Promise<T | undefined>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write();
    } catch (error) {
      if (!mayHaveTakenEffect(error) || attempt === mostTries) throw error;
    }
    await new Promise((done) => setTimeout(done, attempt ** 2 * 1000));
    const found = await find();
    if (found !== undefined) return found;
  }
}

/** Octokit's name for a connection that failed is 500, too. */
function mayHaveTakenEffect(error: unknown): boolean {
  return error instanceof RequestError && error.status >= 500;
}

/** The forge may store other line ends, and no blanks at the end. */
export function isSameText(stored: string | null | undefined, sent: string): boolean {
  return (stored ?? "").replaceAll("\r\n", "\n").trimEnd() === sent.replaceAll("\r\n", "\n").trimEnd();
}
