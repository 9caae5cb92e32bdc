/** What a page consists of besides words: whatever outside text could add to it or take away from it. */
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { SKIP, visit } from "unist-util-visit";

export interface Bones {
  /** Each as written; the words of a summary are taken out. */
  readonly html: readonly string[];
  readonly links: readonly string[];
  readonly headings: readonly string[];
  /** Rows and columns of each. */
  readonly tables: readonly string[];
  /** Images, definitions, references and footnotes, of which we write none. */
  readonly others: readonly string[];
}

export interface Page {
  readonly bones: Bones;
  /** What is read, without code: the forge looks for mentions and references there. */
  readonly words: string;
  /** The source with names and commands in code taken out: no mention is resolved there, and they stay copyable. */
  readonly raw: string;
}

/** The only elements that the escape itself writes. */
const escapes = /^<\/?(?:span|code)>$/;

export function pageOf(markdown: string): Page {
  const html: string[] = [];
  const links: string[] = [];
  const headings: string[] = [];
  const tables: string[] = [];
  const others: string[] = [];
  const words: string[] = [];
  let raw = "";
  let at = 0;
  const root = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  visit(root, (node) => {
    switch (node.type) {
      case "text":
        words.push(node.value);
        return;
      case "inlineCode":
        raw += `${markdown.slice(at, node.position?.start.offset)}…`;
        at = node.position?.end.offset ?? at;
        words.push(" ");
        return;
      case "html":
        if (!escapes.test(node.value)) html.push(node.value.replace(/(<summary>)[^<]*(<\/summary>)/, "$1$2"));
        return;
      case "link":
        links.push(node.url);
        return;
      case "heading":
        words.push("\n");
        headings.push(`${node.depth} ${JSON.stringify(node.children.map((child) => child.type))}`);
        return;
      case "table":
        tables.push(`${node.children.length} × ${node.children.map((row) => row.children.length).join(",")}`);
        return;
      case "paragraph":
      case "break":
      case "tableCell":
      case "listItem":
        words.push("\n");
        return;
      case "image":
      case "imageReference":
      case "linkReference":
      case "definition":
      case "footnoteDefinition":
      case "footnoteReference":
        others.push(node.type);
        return SKIP;
      default:
        return;
    }
  });
  return {
    bones: { html, links, headings, tables, others },
    words: words.join(""),
    raw: raw + markdown.slice(at),
  };
}
