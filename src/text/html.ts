/** Reads a piece of raw HTML as a browser's tokenizer does and keeps what it would show. It builds no tree and trusts no tag. */

export interface ShownHtml {
  readonly text: string;
  /** Comments, declarations, and tags with attributes that a reader does not see. */
  readonly comments: number;
  readonly images: number;
  /** What the end of the piece cut through, so that what follows on the page may be swallowed by it. */
  readonly open: "comment" | "tag" | undefined;
}

const space = "[ \\t\\n\\f\\r]";
const value = `"[^"]*(?:"|$)|'[^']*(?:'|$)|[^ \\t\\n\\f\\r"'>][^ \\t\\n\\f\\r>]*`;
const attribute = `[^ \\t\\n\\f\\r/>][^ \\t\\n\\f\\r/>=]*(?:${space}*=${space}*(?:${value})?)?`;

/** A comment, a declaration or instruction (a comment to a browser), or a tag; each also unfinished, at the end. */
const token = new RegExp(
  [
    "(?<comment><!--(?:-?>|[\\s\\S]*?(?:--!?>|$)))",
    "(?<declaration><(?:!(?!--)|\\?|/(?![a-zA-Z]))[^>]*(?:>|$))",
    `(?<tag><(?<slash>/?)(?<name>[a-zA-Z][^ \\t\\n\\f\\r/>]*)(?<attributes>(?:[ \\t\\n\\f\\r/]+|${attribute})*)(?:>|$))`,
  ].join("|"),
  "g",
);

const oneAttribute = new RegExp(attribute, "g");

/** Attributes that a layout needs, with a value too short to say anything. */
const plainAttribute =
  /^(?:align|valign|width|height|open|dir|start|colspan|rowspan|border|rel|target)(?:\s*=\s*["']?[\w%.-]{0,12}["']?)?$/i;

/** Elements that the forge shows or prints as text. Of any other tag it shows nothing, and a name can be a word. */
const knownElement = new RegExp(
  `^(?:${[
    "a abbr b bdo blockquote br caption center cite code dd del details dfn div dl dt em figcaption figure font h[1-8] hr i",
    "ins kbd li mark ol p picture pre q rp rt ruby s samp small source span strike strong sub summary sup table tbody td",
    "tfoot th thead time tr tt ul var wbr iframe noembed noframes plaintext script style textarea title xmp",
  ]
    .join(" ")
    .replaceAll(" ", "|")})$`,
  "i",
);

export function shownHtml(html: string, imageMark: string): ShownHtml {
  let comments = 0;
  let images = 0;
  let open: ShownHtml["open"];
  const text = html.replace(token, (...match) => {
    const whole = String(match[0]);
    const groups: Record<string, string | undefined> = match.at(-1);
    if (groups.comment !== undefined) {
      comments += 1;
      if (!/^<!--(?:-?>|[\s\S]*--!?>)$/.test(whole)) open = "comment";
      return "";
    }
    if (groups.declaration !== undefined) {
      comments += 1;
      return "";
    }
    if (!whole.endsWith(">") || endsInQuotes(groups.attributes ?? "")) {
      open = "tag";
      comments += 1;
      return "";
    }
    const name = groups.name ?? "";
    if (/^(?:img|image)$/i.test(name)) {
      images += 1;
      return imageMark;
    }
    const attributes = (groups.attributes ?? "").match(oneAttribute) ?? [];
    const isLink = /^a$/i.test(name);
    const seen = attributes.filter((one) => plainAttribute.test(one) || (isLink && /^href\s*=/i.test(one)));
    const isKnown = knownElement.test(name);
    if (isKnown && seen.length === attributes.length) return whole;
    comments += 1;
    return isKnown ? `<${[`${groups.slash ?? ""}${name}`, ...seen].join(" ")}>` : "";
  });
  return { text, comments, images, open };
}

/** The last attribute's value was opened and the piece ended in it: the `>` at its end belongs to the value. */
function endsInQuotes(attributes: string): boolean {
  const last = attributes.match(oneAttribute)?.at(-1) ?? "";
  const quoted = /=\s*(["'])([\s\S]*)$/.exec(last);
  return quoted !== null && quoted[2] !== undefined && !quoted[2].endsWith(quoted[1] ?? "");
}
