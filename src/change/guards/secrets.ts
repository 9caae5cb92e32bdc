/**
 * Threat: a credential leaves with the proposal, which more people can read than the run's secrets: one that the agent
 * found, was given, or was talked into writing down. This guard stops the exact values that this run knows, wherever they
 * stand in a new file, link or name, and what looks like a credential of a known service in added lines. No finding holds
 * any part of what was found. It must not stop a change for an old secret that it leaves where it was.
 */
import type { Change, FileChange, Finding } from "../change.ts";
import type { Policy } from "../guards.ts";
import { addedLines, isText, newBytes, newText } from "./new-text.ts";

export async function secrets(change: Change, policy: Policy): Promise<readonly Finding[]> {
  const known = change.files.flatMap((file) => knownSecretFindings(file, policy));
  const found = await Promise.all(change.files.map(patternFindings));
  return [...known, ...found.flat(), ...(await nameFindings(change))];
}

function knownSecretFindings(file: FileChange, { knownSecrets }: Policy): readonly Finding[] {
  const bytes = newBytes(file);
  const inName = bytes === undefined ? undefined : knownSecrets(Buffer.from(file.path));
  const inContent = bytes === undefined ? undefined : knownSecrets(bytes);
  return [
    ...(inName === undefined
      ? []
      : [knownSecret(undefined, `A file's name holds a secret of this run (${inName})`)]),
    ...(inContent === undefined
      ? []
      : [knownSecret(file.path, `The file holds a secret of this run (${inContent})`)]),
  ];
}

function knownSecret(path: string | undefined, what: string): Finding {
  return {
    guard: "secrets",
    path,
    line: undefined,
    what,
    cure: "Replace that secret with a new one, since the agent has read it, and find out how it came into the box.",
  };
}

async function patternFindings(file: FileChange): Promise<readonly Finding[]> {
  if (newBytes(file) === undefined) return [];
  const isAdded = new Set(addedLines(file).map(({ line }) => line));
  if (isText(file) && isAdded.size === 0) return [];
  const text = newText(file);
  const found = await credentials(text, kindOfFile(file.path));
  if (!isText(file)) {
    const words = new Set(found.map((credential) => credential.words));
    return [...words].map((name) => finding(file.path, undefined, `The file holds what looks like ${name}`));
  }
  const starts = lineStarts(text);
  const hits = found.flatMap(({ words, from, to }) => {
    const line = linesBetween(starts, from, to).find((number) => isAdded.has(number));
    return line === undefined ? [] : [{ words, line }];
  });
  // Two rules, or two windows, may see the same.
  const distinct = new Map(hits.map((hit) => [`${hit.line} ${hit.words}`, hit]));
  return [...distinct.values()].map(({ words, line }) =>
    finding(file.path, line, `An added line holds what looks like ${words}`),
  );
}

async function nameFindings(change: Change): Promise<readonly Finding[]> {
  const names = change.files.filter(({ after }) => after !== undefined).map(({ path }) => path);
  const found = await credentials(names.join("\n"), "other.txt");
  return found.map(({ words }) =>
    finding(undefined, undefined, `A file's name holds what looks like ${words}`),
  );
}

function finding(path: string | undefined, line: number | undefined, what: string): Finding {
  return {
    guard: "secrets",
    path,
    line,
    what,
    cure: "Take it out and have it revoked if it is real; if it is made up, write it so that it cannot be taken for one.",
  };
}

/** Where each line begins, as git counts lines: only a line feed ends one. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  return starts;
}

/** The numbers, from 1, of the lines that hold the characters from `from` up to but not including `to`. */
function linesBetween(starts: readonly number[], from: number, to: number): readonly number[] {
  const first = linesUpTo(starts, from);
  const last = Math.max(first, linesUpTo(starts, to - 1));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** How many lines begin at or before this place. */
function linesUpTo(starts: readonly number[], place: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Credential {
  readonly words: string;
  readonly from: number;
  readonly to: number;
}

/** What the rules of secretlint take for which credential. Others of the preset are told as "a credential". */
const ruleWords: Readonly<Record<string, string>> = {
  "@secretlint/secretlint-rule-1password": "a 1Password service account token",
  "@secretlint/secretlint-rule-anthropic": "an Anthropic API key",
  "@secretlint/secretlint-rule-aws": "an AWS secret access key",
  "@secretlint/secretlint-rule-basicauth": "a user name and password in a URL",
  "@secretlint/secretlint-rule-database-connection-string": "a database's user name and password",
  "@secretlint/secretlint-rule-github": "a GitHub token",
  "@secretlint/secretlint-rule-linear": "a Linear API key",
  "@secretlint/secretlint-rule-npm": "an npm token",
  "@secretlint/secretlint-rule-openai": "an OpenAI API key",
  "@secretlint/secretlint-rule-privatekey": "a private key",
  "@secretlint/secretlint-rule-sendgrid": "a SendGrid API key",
  "@secretlint/secretlint-rule-shopify": "a Shopify access token",
  "@secretlint/secretlint-rule-slack": "a Slack token or webhook",
};

/**
 * Connection strings of examples and tests: a host that no outsider reaches by that name (this machine, a single label
 * as in compose files, the names reserved by RFC 2606), or a password that is a word for one.
 */
const notReal = [
  String.raw`/^[^@]*@(?:\[::1\]|127(?:\.\d+){3}|[\w-]+|(?:[\w-]+\.)*(?:test|example|invalid|localhost)|(?:[\w-]+\.)*example\.(?:com|net|org))(?::\d+)?(?:[^\w.:@-]|$)/i`,
  "/^[^@]*:(?:pass|passwd|pwd|secret|token|changeme|hunter2)@/i",
];

/** The rules that look for user names and passwords. */
const rulesOfUrls = [
  "@secretlint/secretlint-rule-basicauth",
  "@secretlint/secretlint-rule-database-connection-string",
];

/** Lets a comment in the file switch the other rules off, and the agent writes the comments. */
const commentRule = "@secretlint/secretlint-rule-filter-comments";

/**
 * Each rule is given by itself, since "disabled" has no effect on a rule inside a preset.
 * The linter is given names of ours only: its profiler makes marks of them, and one with `::end` in it ends the process by
 * an unhandled rejection; and for a `.p12` a rule reads the file of that name from our working directory.
 */
async function credentials(text: string, filePath: KindOfFile): Promise<readonly Credential[]> {
  const [{ lintSource }, preset] = await Promise.all([
    import("@secretlint/core"),
    import("@secretlint/secretlint-rule-preset-recommend"),
  ]);
  const rules = preset.rules
    .filter(({ meta }) => meta.id !== commentRule)
    .map((rule) => ({
      id: rule.meta.id,
      rule,
      options: { allows: rulesOfUrls.includes(rule.meta.id) ? notReal : [] },
    }));
  const found: Credential[] = [];
  for (const { start, content } of windows(text)) {
    const { messages } = await lintSource({
      source: { content, filePath, ext: ".txt", contentType: "text" },
      options: { config: { rules }, noPhysicFilePath: true },
    });
    for (const { ruleId, range } of messages) {
      const [from, to] = [start + range[0], start + range[1]];
      // What touches a cut may be a part of something else. The window before or after has it whole.
      const isInNext = range[0] >= windowSize - overlap && to < text.length;
      if ((range[0] === 0 && start > 0) || (range[1] === content.length && isInNext)) continue;
      found.push({ words: ruleWords[ruleId] ?? "a credential", from, to });
    }
  }
  return found;
}

/** UTF-16 units. The linter takes time with the square of what it finds in one text, and a change may be made of finds. */
const windowSize = 64 * 1024;

/** Longer than what any rule of the preset takes for one credential: a private key of 10,000 characters. */
const overlap = 16 * 1024;

function* windows(text: string): Generator<{ readonly start: number; readonly content: string }> {
  for (let start = 0; start < text.length; start += windowSize - overlap) {
    yield { start, content: text.slice(start, start + windowSize) };
    if (start + windowSize >= text.length) return;
  }
}

type KindOfFile = "package.json" | ".npmrc" | "other.txt";

/** The only names that a rule of the preset looks at. */
function kindOfFile(path: string): KindOfFile {
  if (/\.npmrc$/i.test(path)) return ".npmrc";
  return /(?:^|\/)package(?:-lock)?\.json$/i.test(path) ? "package.json" : "other.txt";
}
