/** Finds the acceptance criteria in an issue's text, so that they can be named on their own. It rewrites nothing. */

const title = /^(?:acceptance criteri(?:a|on)|definition of done|done when|requirements)(?![\p{L}\p{N}])/iu;

/** Below the six ranks of headings: a line in bold, or the words alone before a colon. */
const lowestRank = 7;

interface Heading {
  readonly rank: number;
  readonly names: boolean;
}

/** The lines below a heading such as "Acceptance criteria", up to the next heading of the same or a higher rank. */
export function acceptanceCriteria(body: string): string | undefined {
  const kept: string[] = [];
  let rank: number | undefined;
  let code: string | undefined;
  for (const line of body.split(/\r\n|\n|\r/)) {
    const marks = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    const heading = code === undefined && marks === undefined ? headingOf(line) : undefined;
    if (code === undefined) code = marks;
    else if (marks?.startsWith(code)) code = undefined;
    if (rank === undefined) {
      if (heading?.names === true) rank = heading.rank;
      continue;
    }
    if (heading !== undefined && heading.rank <= rank) break;
    kept.push(line);
  }
  const section = kept.join("\n").trim();
  return section === "" ? undefined : section;
}

function headingOf(line: string): Heading | undefined {
  const signs = /^ {0,3}(#{1,6})(?:[ \t]|$)/.exec(line)?.[1];
  if (signs !== undefined) return { rank: signs.length, names: isTitle(line) };
  if (/^(?:\*\*|__)[^*_]+(?:\*\*|__):?[ \t]*$/.test(line)) return { rank: lowestRank, names: isTitle(line) };
  return /^[a-z ]{1,30}:[ \t]*$/i.test(line) && isTitle(line) ? { rank: lowestRank, names: true } : undefined;
}

/** Numbers, marks and emoji may stand in front of the words. */
function isTitle(line: string): boolean {
  return title.test(line.replace(/^[^\p{L}]+/u, ""));
}
