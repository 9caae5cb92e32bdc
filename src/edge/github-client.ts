/** The one client through which GitHub's API is asked: throttled, retried, quiet. It knows no operation. */
import { defaults, getOctokitOptions } from "@actions/github/lib/utils";
import { retry } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";
import { RequestError } from "@octokit/request-error";
import { Octokit } from "@octokit/rest";
import Bottleneck from "bottleneck/light.js";
import { Secret } from "../words.ts";
import { readingToTheEnd } from "./github-retry.ts";

export interface ClientOptions {
  readonly token: Secret;
  /** As in `GITHUB_API_URL`. */
  readonly apiUrl: string;
  readonly say: (line: string) => void;
}

/** For a request that is worth one try and no waiting. */
export const hurried = { retries: 0, hurried: true } as const;

/**
 * The throttling plugin knows a limit by the sentence that the API has for it today. What stands before the API, and older
 * servers, say it otherwise; that they name a time to wait says it as well. It has to be the first plugin: it speaks to the next.
 */
function limitsByTheirHint({ hook }: Pick<Octokit, "hook">): void {
  hook.error("request", (error) => {
    const isHinted = error instanceof RequestError && error.response?.headers["retry-after"] !== undefined;
    const isLimit = isHinted && (error.status === 403 || error.status === 429);
    if (isLimit && !/\brate limit\b/i.test(error.message)) error.message += " (a secondary rate limit)";
    throw error;
  });
}

const ThrottledOctokit = Octokit.plugin(limitsByTheirHint, throttling, retry);

/** At most this long is waited for a rate limit; a longer wait is told as an error. */
const longestWait = 120;

export function createClient(options: ClientOptions) {
  const mayWait = (seconds: number, request: { readonly request: object }, count: number): boolean => {
    if (seconds > longestWait || count >= 2 || "hurried" in request.request) return false;
    options.say(`The forge asks for patience: waiting ${seconds} s.`);
    return true;
  };
  return new ThrottledOctokit({
    ...getOctokitOptions(Secret.reveal(options.token)),
    baseUrl: options.apiUrl,
    request: { fetch: readingToTheEnd(plainFetch()) },
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    throttle: {
      // The plugin's pauses (1 s a write, 3 s a comment) are made for long series of writes; a run makes seven.
      write: new Bottleneck.Group({ maxConcurrent: 1 }),
      notifications: new Bottleneck.Group({ maxConcurrent: 1 }),
      onRateLimit: (seconds, request, _octokit, count) => mayWait(seconds, request, count),
      onSecondaryRateLimit: (seconds, request, _octokit, count) => mayWait(seconds, request, count),
    },
  });
}

/** Through the proxy that the machine names; without token, retries and patience. */
export function plainFetch(): typeof globalThis.fetch {
  return defaults.request?.fetch ?? fetch;
}

function quiet(): void {}
