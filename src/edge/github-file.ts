/** Reads one file of a commit over GitHub's API, for the rare case that the commit is not at hand. It looks at nothing in it. */

import type { GitHubOptions } from "./github.ts";
import { createClient } from "./github-client.ts";
import { forgeProblem } from "./github-problem.ts";
import type { ReadFile } from "./preflight.ts";

/** @throws Problem from the reader, also when there is no such file */
export function fileOfForge(
  options: Pick<GitHubOptions, "token" | "apiUrl" | "owner" | "name" | "say">,
): ReadFile {
  return async (commit, file) => {
    const octokit = createClient(options);
    const { owner, name: repo } = options;
    try {
      const { data } = await octokit.rest.repos.getContent({
        ...{ owner, repo, path: file, ref: commit },
        request: { retries: 0 },
      });
      const isText = !Array.isArray(data) && data.type === "file" && data.encoding === "base64";
      return isText ? Buffer.from(data.content, "base64").toString() : undefined;
    } catch (error) {
      throw forgeProblem(`read ${file}`, error);
    }
  };
}
