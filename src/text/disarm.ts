/**
 * Breaks what is live on the forge in text that is *not* Markdown: in page text after rendering, and in raw text that
 * a squash merge or a bot takes over. Escaping Markdown is not its business; it only puts word joiners in.
 */

/**
 * U+2060: no width, no line break, no word character, so that what stands on either side of it no longer belongs
 * together for a program. The forge resolves mentions, references, hashes and emoji names on the rendered text, where
 * escapes are gone; only another character helps. Cleaned text holds none, so every one in our output is ours.
 */
export const joiner = "\u2060";

type Rule = readonly [pattern: RegExp, replacement: string];

const J = joiner;

/** What acts from raw text too: the body of a pull request can become a commit message word for word. */
const references: readonly Rule[] = [
  // #12, owner/repo#12, and the keywords in front of them; GH-12; an address of an issue or a commit.
  [/#(?=\p{N})/gu, `#${J}`],
  [/(?<![a-z0-9_])gh(?=-\d)/gi, `$&${J}`],
  [/:\/\/(?=\S{0,200}\/(?:issues|pulls?|discussions|commit|compare|milestone)\/)/gi, `:${J}//`],
  // A marker of ours (or of another bot) in a comment that nobody sees.
  [/<(?=!--)/g, `<${J}`],
  // Words that keep CI from running.
  [/\[(?=(?:skip[ _-]?[a-z]|[a-z-]+[ _-]skip\b|no[ _-]ci\b)[^\]\n]{0,60}\])/gi, `[${J}`],
  [/skip-checks(?=\s*:)/gi, `$&${J}`],
  [/\*\*(?=\*no_ci\*\*\*)/gi, `**${J}`],
  // Trailers (Co-authored-by, Signed-off-by, Release-As, our own) and what release tools read from a message.
  [/^[^\S\n]*[a-z][a-z0-9]*(?:-[a-z0-9]+)+(?=[^\S\n]*:)/gim, `$&${J}`],
  [/BREAKING(?=[ -]CHANGES?)/gi, `$&${J}`],
  [/BEGIN(?=_(?:COMMIT_OVERRIDE|NESTED_COMMIT|VERSION_OVERRIDE))/gi, `$&${J}`],
  [/^[^\S\n]*(?:(?:feat|fix|perf|revert|deps)(?:\([^)\n]*\))?|[a-z]+(?:\([^)\n]*\))?!)(?=:)/gim, `$&${J}`],
  // A command to a bot stands at the start of a line.
  [/^(?=[^\S\n]*\/[a-z][\w-]*(?:[^\S\n]|$))/gim, J],
];

const mentions: readonly Rule[] = [[/@(?=[^\s@])/g, `@${J}`]];

/** What is live only where the page is shown as text, not in code. */
const pageOnly: readonly Rule[] = [
  [/:\/\//g, `:${J}//`],
  // Also at the end: our own full stop may follow.
  [/www(?=\.|$)/gi, `$&${J}`],
  [/:(?=[\w+-]+:)/g, `:${J}`],
];

/** For code spans of our own: issue references, markers, CI words and bot commands, but `npx @scope/tool` stays copyable. */
export function disarmReferences(text: string): string {
  return applied(references, text);
}

/** For text in code blocks: as above, and mentions (the forge resolves none in code, but the raw text travels on). */
export function disarmRaw(text: string): string {
  return applied(mentions, disarmReferences(text));
}

/** For text outside code: as above, and addresses, emoji names and commit hashes. */
export function disarmPage(text: string): string {
  return brokenHashes(applied(pageOnly, disarmRaw(text)));
}

function applied(rules: readonly Rule[], text: string): string {
  return rules.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), text);
}

/** The forge links 7 to 40 hexadecimal digits that stand alone: after this, no run is longer than six. */
function brokenHashes(text: string): string {
  return text.replace(/(?<![0-9A-Za-z_])[0-9a-f]{7,64}(?![0-9A-Za-z_])/gi, (hash) =>
    hash.replace(/.{6}(?=.)/g, `$&${J}`),
  );
}
