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
  const added = addedLines(file);
  if (isText(file) && added.length === 0) return [];
  const text = newText(file);
  const found = await credentials(text, kindOfFile(file.path));
  if (found.length === 0) return [];
  if (!isText(file)) {
    return found.map(({ words }) =>
      credential(file.path, undefined, `The file holds what looks like ${words}`),
    );
  }
  const spans = lineSpans(text);
  return found.flatMap(({ words, from, to }) => {
    const hit = added.find(({ line }) => {
      const span = spans[line - 1];
      return span !== undefined && span.from < to && from <= span.to;
    });
    return hit === undefined
      ? []
      : [credential(file.path, hit.line, `An added line holds what looks like ${words}`)];
  });
}

async function nameFindings(change: Change): Promise<readonly Finding[]> {
  const names = change.files.filter(({ after }) => after !== undefined).map(({ path }) => path);
  const found = await credentials(names.join("\n"), "other.txt");
  return found.map(({ words }) =>
    credential(undefined, undefined, `A file's name holds what looks like ${words}`),
  );
}

function credential(path: string | undefined, line: number | undefined, what: string): Finding {
  return {
    guard: "secrets",
    path,
    line,
    what,
    cure: "Take it out and have it revoked if it is real; if it is made up, write it so that it cannot be taken for one.",
  };
}

/** Where each line begins and ends, as git counts lines: only a line feed ends one. */
function lineSpans(text: string): readonly { readonly from: number; readonly to: number }[] {
  let next = 0;
  return text.split("\n").map((line) => {
    const from = next;
    next += line.length + 1;
    return { from, to: from + line.length };
  });
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
async function credentials(content: string, filePath: KindOfFile): Promise<readonly Credential[]> {
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
  const text = content.replace(/^\ufeff/, "");
  const skipped = content.length - text.length;
  const { messages } = await lintSource({
    source: { content: text, filePath, ext: ".txt", contentType: "text" },
    options: { config: { rules }, noPhysicFilePath: true },
  });
  return messages.map(({ ruleId, range: [from, to] }) => ({
    words: ruleWords[ruleId] ?? "a credential",
    from: from + skipped,
    to: to + skipped,
  }));
}

type KindOfFile = "package.json" | ".npmrc" | "other.txt";

/** The only names that a rule of the preset looks at. */
function kindOfFile(path: string): KindOfFile {
  if (/\.npmrc$/i.test(path)) return ".npmrc";
  return /(?:^|\/)package(?:-lock)?\.json$/i.test(path) ? "package.json" : "other.txt";
}
