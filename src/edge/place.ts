/** Where this runs, as the Actions runner says it: which repository, which forge, which run. */
import { Problem } from "../problem.ts";

export interface Place {
  readonly repository: { readonly owner: string; readonly name: string };
  readonly apiUrl: string;
  readonly cloneUrl: string;
  readonly runUrl: string | undefined;
}

/** @throws Problem `no-place` when the runner's variables are not there */
export function readPlace(env: Readonly<Record<string, string | undefined>>): Place {
  const [owner, name, ...rest] = (env.GITHUB_REPOSITORY ?? "").split("/");
  if (owner === undefined || name === undefined || owner === "" || name === "" || rest.length > 0) {
    throw new Problem(
      "no-place",
      "`GITHUB_REPOSITORY` does not name a repository.",
      "Run this as a step of a GitHub Actions job, or use the command line.",
    );
  }
  const server = (env.GITHUB_SERVER_URL ?? "https://github.com").replace(/\/+$/, "");
  return {
    repository: { owner, name },
    apiUrl: env.GITHUB_API_URL ?? "https://api.github.com",
    cloneUrl: `${server}/${owner}/${name}`,
    runUrl:
      env.GITHUB_RUN_ID === undefined
        ? undefined
        : `${server}/${owner}/${name}/actions/runs/${env.GITHUB_RUN_ID}`,
  };
}
