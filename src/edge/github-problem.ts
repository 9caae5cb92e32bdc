/** What the forge's refusals mean in words: which permission or setting is missing, and where to change it. */
import { RequestError } from "@octokit/request-error";
import { Problem } from "../problem.ts";
import type { Asked } from "../world.ts";

export function isStatus(error: unknown, status: number): boolean {
  return error instanceof RequestError && error.status === status;
}

/** `what` completes the sentence "The forge did not let us …". */
export function forgeProblem(what: string, error: unknown): Problem {
  const refusal = graphqlRefusal(error);
  if (refusal !== undefined) {
    const [code, hint] = remedy(notAccessible.test(refusal) ? 403 : 422, refusal);
    return new Problem(code, `The forge did not let us ${what} (${refusal}).`, hint, { cause: error });
  }
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

/** `what` as above. @throws Problem for whatever goes wrong */
export async function asking<T>(what: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw error instanceof Problem ? error : forgeProblem(what, error);
  }
}

/** What a rule of the forge says against a request that it understood; `undefined` for any other trouble. */
export function refusalOf(error: unknown): string | undefined {
  if (isStatus(error, 422)) return firstLine(String(error instanceof Error ? error.message : error));
  const refusal = graphqlRefusal(error);
  return refusal === undefined || notAccessible.test(refusal) ? undefined : refusal;
}

const notAccessible = /not accessible/i;

/** `undefined` where it is no answer of GraphQL's. */
function graphqlRefusal(error: unknown): string | undefined {
  if (!(error instanceof Error) || error.name !== "GraphqlResponseError") return undefined;
  // The first line is the client's own, the others are the forge's.
  const said = error.message.split("\n").slice(1);
  return firstLine(said.map((line) => line.replace(/^ - /, "")).join("; "));
}

/** A request that not every token may make. */
export async function asked(what: string, ask: () => Promise<unknown>): Promise<Asked> {
  try {
    await ask();
    return { kind: "asked" };
  } catch (error) {
    return { kind: "refused", why: forgeProblem(what, error).message };
  }
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
    case 409:
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
