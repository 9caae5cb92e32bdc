/** A forge for one test and Octokit clients for it, closed when the test ends. Judges nothing. */
import { Octokit } from "@octokit/rest";
import { onTestFinished } from "vitest";
import { type EmbeddedForge, startForge } from "./forge.ts";
import type { ForgeOptions } from "./options.ts";

const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** A client without a token when `token` is undefined; it prints nothing. */
export function clientOf(forge: EmbeddedForge, token: string | undefined): Octokit {
  return new Octokit({ baseUrl: forge.apiUrl, log: silent, ...(token === undefined ? {} : { auth: token }) });
}

/** `client` makes a client with the token of that name; `at` is the repository as Octokit's methods want it. */
export async function forgeWith(options: ForgeOptions = {}) {
  const forge = await startForge(options);
  onTestFinished(() => forge.close());
  const client = (named: string) => clientOf(forge, forge.tokenValue(named));
  return { forge, client, octokit: client("GITHUB_TOKEN"), at: { owner: forge.owner, repo: forge.name } };
}

/** Status and text of a request that is refused. */
export async function refusal(request: Promise<unknown>): Promise<string> {
  return request.then(
    () => "answered",
    (error: { status: number; message: string }) =>
      `${error.status} ${error.message.replace(/ - https.*$/, "")}`,
  );
}
