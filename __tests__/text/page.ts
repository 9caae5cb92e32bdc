/** A page as the forge renders it: parsed as GitHub-flavoured Markdown, then searched for what the forge resolves in its text. */
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";

type Root = ReturnType<typeof fromMarkdown>;
type Node = Root | Root["children"][number];

function parsed(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** The only HTML of the escape: a span around a dollar sign. */
const isOurSpan = (node: Node): boolean => node.type === "html" && /^<\/?span>$/.test(node.value);

/** Types of all nodes, nested; texts that follow each other are one. Two pages of one skeleton differ in words only. */
export function skeleton(markdown: string): string {
  return skeletonOf(parsed(markdown));
}

function skeletonOf(node: Node): string {
  if (!("children" in node)) return node.type === "html" ? `html ${node.value}` : node.type;
  const parts: string[] = [];
  for (const child of node.children) {
    const part = isOurSpan(child) ? "text" : skeletonOf(child);
    if (part !== "text" || parts.at(-1) !== "text") parts.push(part);
  }
  return `${node.type}(${parts.join(" ")})`;
}

/** What is read on the page, block by block. Code is left out unless asked for. */
export function words(markdown: string, withCode = true): string {
  return wordsOf(parsed(markdown), withCode);
}

function wordsOf(node: Node, withCode: boolean): string {
  if (node.type === "code" || node.type === "inlineCode") return withCode ? node.value : " ";
  if (node.type === "text") return node.value;
  if (node.type === "break") return "\n";
  if (!("children" in node)) return "";
  const holdsBlocks = [
    "root",
    "blockquote",
    "list",
    "listItem",
    "table",
    "tableRow",
    "footnoteDefinition",
  ].includes(node.type);
  return node.children.map((child) => wordsOf(child, withCode)).join(holdsBlocks ? "\n" : "");
}

/** Everything of a page that someone could read, addresses of links and languages of code included; HTML without its tags. */
export function readable(markdown: string): string {
  const found: string[] = [];
  const walk = (node: Node): void => {
    if ("value" in node) found.push(node.type === "html" ? untagged(node.value) : node.value);
    if (node.type === "link" || node.type === "definition") found.push(node.url);
    if (node.type === "linkReference" || node.type === "definition") found.push(node.identifier);
    if (node.type === "code") found.push(node.lang ?? "");
    if ("children" in node) for (const child of node.children) walk(child);
  };
  walk(parsed(markdown));
  return found.join("\n");
}

const untagged = (html: string): string =>
  html.replace(/<!--(?:-?>|[\s\S]*?(?:-->|$))|<[a-z/!?][^>]*(?:>|$)/gi, "");

/** The values of all code blocks. */
export function codeBlocks(markdown: string): string[] {
  const found: string[] = [];
  const walk = (node: Node): void => {
    if (node.type === "code") found.push(node.value);
    if ("children" in node) for (const child of node.children) walk(child);
  };
  walk(parsed(markdown));
  return found;
}

/** What the forge resolves in the text of a rendered page (after all escapes), wider rather than narrower than it does. */
export const resolved: Readonly<Record<string, RegExp>> = {
  mention: /(?<![\w`])@[a-z0-9][a-z0-9-]*(?:\/[a-z0-9._-]+)?/i,
  "e-mail address": /[\w.+-]+@[\w-]+\.\w/,
  reference: /#\d/,
  "GH- reference": /\bgh-\d/i,
  "closing keyword": /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+(?:[\w.-]+\/[\w.-]+)?(?:#|gh-)\d/i,
  "address of an issue": /https?:\/\/\S+\/(?:issues|pull)\/\d/i,
  hash: /\b[0-9a-f]{7,40}\b/i,
  "emoji name": /:[\w+-]+:/,
  address: /\b(?:https?|ftp):\/\/\S|\bwww\.\w/i,
};

/** What a commit message, a bot or a release tool reads in a body's raw text, Markdown or not. */
export const readRaw: Readonly<Record<string, RegExp>> = {
  mention: /(?<!\w)@[a-z0-9]/i,
  reference: /#\d|\bgh-\d/i,
  "address of an issue": /https?:\/\/\S+\/(?:issues|pull)\/\d/i,
  marker: /<!--/,
  "CI word":
    /\[(?:skip ci|ci skip|no ci|skip actions|actions skip|skip netlify|cf-pages-skip)\]|skip-checks:|\*\*\*no_ci\*\*\*/i,
  trailer: /^\s*(?:co-authored-by|signed-off-by|release-as|gatehouse-task|gatehouse-attempt|change-id)\s*:/im,
  "release word":
    /breaking[ -]change|begin_commit_override|^\s*(?:feat|fix|perf)(?:\([^)]*\))?!?:|^[a-z]+!:/im,
  "bot command": /^\s*\/(?:agent|merge|lgtm|retest)(?:\s|$)/im,
};

export function liveIn(text: string, rules: Readonly<Record<string, RegExp>>): string[] {
  return Object.entries(rules).flatMap(([name, pattern]) => (pattern.test(text) ? [name] : []));
}
