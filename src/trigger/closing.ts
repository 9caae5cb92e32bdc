/** Finds the issues that the text of a pull request will close, in the forms that GitHub documents. It judges no link made elsewhere. */
import { Untrusted } from "../words.ts";

/** Longer texts are not accepted by the forge. */
const readAtMost = 100_000;

/**
 * A keyword, perhaps a colon, then `#7`, `GH-7`, `owner/name#7` or the issue's address; see "Linking a pull request to an
 * issue" in GitHub's documentation.
 * @param repository `owner/name` of the one whose issues are meant
 */
export function closedIssues(body: Untrusted, repository: string): ReadonlySet<number> {
  const name = repository.replaceAll(/[^\w/-]/g, String.raw`\$&`);
  const closing = new RegExp(
    String.raw`\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+(?:(?:${name})?#|GH-|https?://[^\s/]+/${name}/issues/)(\d{1,15})(?!\d)`,
    "gi",
  );
  const found = Untrusted.reveal(body).slice(0, readAtMost).matchAll(closing);
  return new Set(Array.from(found, ([, number]) => Number(number)));
}
