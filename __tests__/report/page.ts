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

/** The only elements that the escape itself writes. */
const escapes = /^<\/?(?:span|code)>$/;

export function bonesOf(markdown: string): Bones {
  const html: string[] = [];
  const links: string[] = [];
  const headings: string[] = [];
  const tables: string[] = [];
  const others: string[] = [];
  const root = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  visit(root, (node) => {
    switch (node.type) {
      case "html":
        if (!escapes.test(node.value)) html.push(node.value.replace(/(<summary>)[^<]*(<\/summary>)/, "$1$2"));
        return;
      case "link":
        links.push(node.url);
        return;
      case "heading":
        headings.push(`${node.depth} ${JSON.stringify(node.children.map((child) => child.type))}`);
        return;
      case "table":
        tables.push(`${node.children.length} × ${node.children.map((row) => row.children.length).join(",")}`);
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
  return { html, links, headings, tables, others };
}
