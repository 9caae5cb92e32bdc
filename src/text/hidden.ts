/**
 * Takes out of a Markdown text what a reader of the rendered page does not see, so that an agent reads no more than a
 * person did. Where it cannot tell, it takes out. It judges no content and keeps the source's form otherwise.
 */
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { shownHtml } from "./html.ts";
import { cleanText } from "./invisible.ts";

export interface Shown {
  readonly text: string;
  /** Comments and other unseen parts: link titles, attributes, unused definitions, cells beyond the table's head. */
  readonly comments: number;
  readonly images: number;
  /** Character references that stand for an unseen character. */
  readonly hidden: number;
}

type Root = ReturnType<typeof fromMarkdown>;
type Node = Root | Root["children"][number];

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly by: string;
  readonly comments: number;
  readonly images: number;
  readonly hidden: number;
}

const nothing = { comments: 0, images: 0, hidden: 0 };
const imageMark = "[image]";

/** Emphasis and strikethrough hide nothing, and their resolution is quadratic on hostile input: 20 s for 64 KiB, measured. */
const syntax = {
  extensions: [gfm(), { disable: { null: ["attention", "strikethrough"] } }],
  mdastExtensions: [gfmFromMarkdown()],
};

export function shownMarkdown(source: string): Shown {
  try {
    return applied(source, new Reading(source).edits(fromMarkdown(source, syntax)));
  } catch (error) {
    // Containers nested by the thousand overflow the parser's stack. No honest text does that.
    if (error instanceof RangeError) return coarselyShown(source);
    throw error;
  }
}

/** One walk over one document, in the order of the text. */
class Reading {
  readonly #source: string;
  readonly #edits: Edit[] = [];
  readonly #used = new Set<string>();
  readonly #defined = new Set<string>();
  /** Where a comment began that its HTML block did not close: it goes on, over other blocks, to the next raw `-->`. */
  #openComment: number | undefined;

  constructor(source: string) {
    this.#source = source;
  }

  edits(root: Root): readonly Edit[] {
    this.#noteUses(root);
    this.#walk(root);
    if (this.#openComment !== undefined)
      this.#take(this.#openComment, this.#source.length, "", { comments: 1 });
    return this.#edits;
  }

  #noteUses(node: Node): void {
    if (node.type === "linkReference") this.#used.add(`link ${node.identifier}`);
    if (node.type === "footnoteReference") this.#used.add(`note ${node.identifier}`);
    if ("children" in node) for (const child of node.children) this.#noteUses(child);
  }

  #walk(node: Node): void {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? this.#source.length;
    if (this.#staysOpen(node, start, end) && "children" in node) {
      for (const child of node.children) this.#walk(child);
    }
  }

  /** Edits what is unseen of the node itself; false when nothing inside is left to look at. */
  #staysOpen(node: Node, start: number, end: number): boolean {
    switch (node.type) {
      case "html":
        this.#html(node.value, start, end);
        return false;
      case "image":
      case "imageReference":
        this.#take(start, end, imageMark, { images: 1 });
        return false;
      case "definition":
        if (!this.#isFirstUsed(`link ${node.identifier}`)) this.#take(start, end, "", { comments: 1 });
        else if (node.title != null) {
          this.#take(start, end, `[${node.label ?? node.identifier}]: ${address(node.url)}`, { comments: 1 });
        }
        return false;
      case "footnoteDefinition":
        if (this.#isFirstUsed(`note ${node.identifier}`)) return true;
        this.#take(start, end, "", { comments: 1 });
        return false;
      case "link": {
        const last = node.children.at(-1)?.position?.end.offset;
        if (last === undefined || !node.children.some(showsSomething)) {
          this.#take(start, end, "", { comments: 1 });
          return false;
        }
        if (node.title != null) this.#take(last, end, `](${address(node.url)})`, { comments: 1 });
        return true;
      }
      case "code":
        this.#fenceLine(start, end);
        return false;
      case "text":
        this.#references(start, end);
        return false;
      case "table": {
        const columns = node.children[0]?.children.length ?? 0;
        for (const row of node.children) {
          const first = row.children[columns]?.position?.start.offset;
          const rowEnd = row.position?.end.offset;
          if (first !== undefined && rowEnd !== undefined) this.#take(first, rowEnd, "|", { comments: 1 });
        }
        return true;
      }
      default:
        return true;
    }
  }

  #html(value: string, start: number, end: number): void {
    let text = value;
    if (this.#openComment !== undefined) {
      const close = /--!?>/.exec(value);
      if (close === null) return;
      text = value.slice(close.index + close[0].length);
      this.#take(this.#openComment, end, "", { comments: 1 });
      this.#openComment = undefined;
      start = end;
    }
    const shown = shownHtml(text, imageMark);
    const replaced = withoutUnseenReferences(shown.text);
    if (replaced.text !== value || start === end) {
      this.#take(start, end, replaced.text, {
        comments: shown.comments,
        images: shown.images,
        hidden: replaced.hidden,
      });
    }
    if (shown.open === "comment") this.#openComment = end;
    // A tag that is not closed swallows what follows as its attributes, and how far depends on every later quote.
    if (shown.open === "tag") this.#take(end, this.#source.length, "", { comments: 1 });
  }

  /** Of a fence's info string the page shows nothing; one plain word is kept, for the language. */
  #fenceLine(start: number, end: number): void {
    const line = /^(`{3,}|~{3,})([^\n]*)/.exec(this.#source.slice(start, end));
    if (line === null || line[2] === undefined || line[2].trim() === "") return;
    const language = /^[\w+#.-]{1,30}$/.test(line[2].trim())
      ? line[2].trim()
      : (/^\w{1,12}(?=\s)/.exec(line[2].trim())?.[0] ?? "");
    if (language !== line[2].trim())
      this.#take(start, start + line[0].length, `${line[1]}${language}`, { comments: 1 });
  }

  #references(start: number, end: number): void {
    for (const reference of this.#source.slice(start, end).matchAll(characterReference)) {
      if (!standsForUnseen(reference)) continue;
      const at = start + reference.index;
      this.#take(at, at + reference[0].length, "", { hidden: 1 });
    }
  }

  #isFirstUsed(name: string): boolean {
    const wanted = this.#used.has(name) && !this.#defined.has(name);
    this.#defined.add(name);
    return wanted;
  }

  #take(start: number, end: number, by: string, counts: Partial<typeof nothing>): void {
    this.#edits.push({ start, end, by, ...nothing, ...counts });
  }
}

function showsSomething(node: Node): boolean {
  if (node.type === "html") return false;
  if ("children" in node) return node.children.some(showsSomething);
  return !("value" in node) || cleanText(node.value).text.trim() !== "";
}

function address(url: string): string {
  return /^[^\s<>()]+$/.test(url) ? url : `<${url.replace(/[<>\n]/g, encodeURIComponent)}>`;
}

const characterReference =
  /&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));|&(?:ZeroWidthSpace|Negative(?:VeryThin|Thin|Medium|Thick)Space|NoBreak|zwn?j|lrm|rlm|shy|af|ApplyFunction|it|InvisibleTimes|ic|InvisibleComma);/gi;

function standsForUnseen(reference: RegExpMatchArray): boolean {
  const digits = reference[1] ?? reference[2];
  if (digits === undefined) return true;
  const point = Number.parseInt(digits, reference[1] === undefined ? 10 : 16);
  return point <= 0x10ffff && cleanText(String.fromCodePoint(point)).removed > 0;
}

function withoutUnseenReferences(text: string): { text: string; hidden: number } {
  let hidden = 0;
  const kept = text.replace(characterReference, (...match) => {
    const whole = String(match[0]);
    const reference = [...whole.matchAll(characterReference)][0];
    if (reference === undefined || !standsForUnseen(reference)) return whole;
    hidden += 1;
    return "";
  });
  return { text: kept, hidden };
}

/** An edit inside another one is lost with it. */
function applied(source: string, edits: readonly Edit[]): Shown {
  const ordered = [...edits].sort((one, other) => one.start - other.start || other.end - one.end);
  const counts = { ...nothing };
  let text = "";
  let at = 0;
  for (const edit of ordered) {
    if (edit.start < at) continue;
    text += source.slice(at, edit.start) + edit.by;
    at = edit.end;
    counts.comments += edit.comments;
    counts.images += edit.images;
    counts.hidden += edit.hidden;
  }
  return { text: text + source.slice(at), ...counts };
}

/** Without a parser: everything that could be unseen goes, also where it stands in code. */
function coarselyShown(source: string): Shown {
  const shown = shownHtml(source, imageMark);
  let { comments, images } = shown;
  const text = shown.text
    .replace(/!\[[^\]\n]{0,1000}\](?:\([^)\n]{0,1000}\)|\[[^\]\n]{0,1000}\])?/g, () => {
      images += 1;
      return imageMark;
    })
    .replace(/^[ \t>]{0,99}\[[^\]\n]{1,1000}\]:.*$/gm, () => {
      comments += 1;
      return "";
    });
  const without = withoutUnseenReferences(text);
  return { text: without.text, comments, images, hidden: without.hidden };
}
