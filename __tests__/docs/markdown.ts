/** Finds the code blocks and the tables of a Markdown page. Does not judge them. */
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

/** Targets of links that stay in this repository, without their anchors. */
export function localLinks(page: string): string[] {
  const targets: string[] = [];
  visit(tree(page), "link", (node) => {
    const target = node.url.replace(/#.*$/, "");
    if (target !== "" && !/^[a-z]+:/.test(target)) targets.push(target);
  });
  return targets;
}
