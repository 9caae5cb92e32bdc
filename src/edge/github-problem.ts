/** What the forge's refusals mean in words: which permission or setting is missing, and where to change it. */
import { RequestError } from "@octokit/request-error";
import { Problem } from "../problem.ts";

export function isStatus(error: unknown, status: number): boolean {
  return error instanceof RequestError && error.status === status;
}

/** `what` completes the sentence "The forge did not let us …". */
export function forgeProblem(what: string, error: unknown): Problem {
  if (!(error instanceof RequestError)) {
    return new Problem(
      "forge-unreachable",
      `We could not ${what}: ${reasonOf(error)}.`,
      "Run it again; if it stays so, look at the forge's status page.",
      {
        cause: error,
      },
    );
  }
  const said = firstLine(error.message);
  const [code, hint] = remedy(error.status, error.message);
  return new Problem(code, `The forge did not let us ${what} (${error.status}: ${said}).`, hint, {
    cause: error,
  });
}

function remedy(status: number, message: string): readonly [code: string, hint: string] {
  if (/not permitted to create or approve pull requests/i.test(message)) {
    return [
      "pull-requests-forbidden",
      'Allow it under Settings, Actions, General, "Allow GitHub Actions to create and approve pull requests", or use the token of an app.',
    ];
  }
  if (/rate limit/i.test(message)) return ["rate-limited", "The limit is used up; run it again later."];
  switch (status) {
    case 401:
      return ["forge-permission", "The token is not valid (any more); look at the input `token`."];
    case 403:
      return [
        "forge-permission",
        "The job needs `permissions:` with `contents: write`, `issues: write` and `pull-requests: write`.",
      ];
    case 404:
      return ["forge-missing", "It does not exist, or the token may not see it."];
    case 410:
    case 422:
      return ["forge-refused", "Look at what the forge says above."];
    default:
      return ["forge-unreachable", "Run it again; if it stays so, look at the forge's status page."];
  }
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? firstLine(cause.message) : "no reason was given";
}

function firstLine(text: string): string {
  return (text.split("\n", 1)[0] ?? "").replace(/ - https?:\S+$/, "").slice(0, 300);
}
