/** Finds the code blocks, the tables, the links and the anchors of a Markdown page. Does not judge them. */
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { visit } from "unist-util-visit";

export interface CodeBlock {
  readonly language: string;
  readonly text: string;
  /** From 1, where the block begins. */
  readonly line: number;
}

type Node = ReturnType<typeof fromMarkdown>["children"][number];

const tree = (page: string) =>
  fromMarkdown(page, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

export function codeBlocks(page: string): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  visit(tree(page), "code", (node) => {
    blocks.push({ language: node.lang ?? "", text: node.value, line: node.position?.start.line ?? 0 });
  });
  return blocks;
}

/** Cells as plain text, the head row first. */
export function tables(page: string): string[][][] {
  const found: string[][][] = [];
  visit(tree(page), "table", (node) => {
    found.push(node.children.map((row) => row.children.map(plain)));
  });
  return found;
}

function plain(cell: Node): string {
  const parts: string[] = [];
  visit(cell, ["text", "inlineCode"], (node) => {
    if ("value" in node) parts.push(node.value);
  });
  return parts.join("");
}

export interface Link {
  /** As in the page, without its anchor; empty for a link within the page. */
  readonly target: string;
  /** Empty where the link is to a whole page. */
  readonly anchor: string;
}

/** Links and pictures that stay in this repository. */
export function localLinks(page: string): Link[] {
  const links: Link[] = [];
  visit(tree(page), ["link", "image"], (node) => {
    if (!("url" in node) || /^[a-z]+:/.test(node.url)) return;
    const [target = "", anchor = ""] = node.url.split("#");
    links.push({ target, anchor });
  });
  return links;
}

/** The anchors that GitHub makes of a page's headings. */
export function anchors(page: string): string[] {
  const made: string[] = [];
  const times = new Map<string, number>();
  visit(tree(page), "heading", (node) => {
    const slug = plain(node)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_ -]/gu, "")
      .replaceAll(" ", "-");
    const before = times.get(slug) ?? 0;
    times.set(slug, before + 1);
    made.push(before === 0 ? slug : `${slug}-${before}`);
  });
  return made;
}
