/** Finds the acceptance criteria in an issue's text, so that they can be named on their own. It rewrites nothing. */

const heading = /^(#{1,6})[ \t]+(.*)$/;
const criteriaTitle = /^(?:\d+[.)]?\s*)?(?:acceptance criteria|definition of done|done when|requirements)\b/i;

/** The lines below a heading such as "Acceptance criteria", up to the next heading of the same or a higher rank. */
export function acceptanceCriteria(body: string): string | undefined {
  const lines = body.split(/\r\n|\n|\r/);
  const start = lines.findIndex((line) => criteriaTitle.test(heading.exec(line)?.[2] ?? ""));
  if (start === -1) return undefined;
  const rank = heading.exec(lines[start] ?? "")?.[1]?.length ?? 1;
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => (heading.exec(line)?.[1]?.length ?? 7) <= rank);
  const section = (end === -1 ? rest : rest.slice(0, end)).join("\n").trim();
  return section === "" ? undefined : section;
}
