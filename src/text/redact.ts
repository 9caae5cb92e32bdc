/**
 * Finds the exact secrets of this run in any text, plain or in the usual encodings, and covers them, also where the escape of a page
 * (markdown.ts) has written them in its own way. Knows no patterns of foreign ones.
 */
import { Secret } from "../words.ts";
import { joiner } from "./disarm.ts";
import { escapes } from "./markdown.ts";

export type Encoding = "plain" | "base64" | "base64url" | "hex" | "url" | "json" | "reversed";

export interface Redactor {
  /** The text with `***` in place of every secret. */
  readonly redact: (text: string) => string;
  /** How the first secret found is written there, `undefined` when there is none. */
  readonly finds: (data: string | Uint8Array) => Encoding | undefined;
  /** Secrets too short to look for: they would be found everywhere. */
  readonly ignored: number;
}

/** One that learns of further secrets while a run goes on. */
export interface GrowingRedactor extends Redactor {
  cover(secrets: readonly Secret[]): void;
}

export function growingRedactor(secrets: readonly Secret[]): GrowingRedactor {
  let known = [...secrets];
  let current = redactor(known);
  return {
    cover: (more) => {
      known = [...known, ...more];
      current = redactor(known);
    },
    redact: (text) => current.redact(text),
    finds: (data) => current.finds(data),
    get ignored() {
      return current.ignored;
    },
  };
}

const shortest = 6;

/** Length of the two pieces that are looked for first, at most. A line break inside an encoding leaves one of them whole. */
const piece = 16;

/** So many characters of a long form may be missing at one end, where a text was cut: who has the others can try these. */
const guessable = 8;

/** All that the escape of a page adds to a character or puts between two. */
const written = new RegExp(
  [joiner, ...Object.values(escapes).map(quoted), String.raw`\\(?=[^A-Za-z0-9\s])`].join("|"),
  "g",
);
const standsFor = new Map(Object.entries(escapes).map(([character, text]) => [text, character]));

interface Pattern {
  readonly text: string;
  readonly encoding: Encoding;
  /** Tools break base64 and hexadecimal into lines. */
  readonly wraps: boolean;
}

export function redactor(secrets: readonly Secret[]): Redactor {
  const values = [...new Set(secrets.map((secret) => Secret.reveal(secret)))];
  const usable = values.filter((value) => value.length >= shortest);
  const inText = distinct(usable.flatMap((value) => formsOf(value, value)));
  const inBytes = distinct(
    usable.flatMap((value) => formsOf(value, Buffer.from(value, "utf8").toString("latin1"))),
  );
  const all = inText.length === 0 ? undefined : new RegExp(inText.map(expression).join("|"), "g");
  const finds = (data: string | Uint8Array): Encoding | undefined =>
    typeof data === "string"
      ? found(data, inText)
      : found(Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString("latin1"), inBytes);
  const isThere = (text: string): boolean => {
    if (finds(text) !== undefined) return true;
    const read = asRead(text);
    return read !== text && finds(read) !== undefined;
  };
  return {
    // Nearly all text holds no secret, and looking is ten times faster than replacing.
    redact: (text) => (all === undefined || !isThere(text) ? text : text.replace(all, "***")),
    finds,
    ignored: values.length - usable.length,
  };
}

/** A page's source as its reader sees it, as far as the escape wrote it. */
function asRead(text: string): string {
  return text.replace(written, (found) => standsFor.get(found) ?? "");
}

/** `plain` is the secret as it stands in the text that is searched: characters, or one character for each byte. */
function formsOf(value: string, plain: string): Pattern[] {
  const bytes = Buffer.from(value, "utf8");
  const hex = bytes.toString("hex");
  const base64 = [0, 1, 2].map((offset) => base64At(bytes, offset));
  const url = encodeURIComponent(bytes.toString("utf8"));
  const json = JSON.stringify(plain).slice(1, -1);
  // A key of many lines is printed line by line; the lines that frame it are no secret.
  const lines = plain.includes("\n")
    ? plain.split(/\r?\n/).filter((line) => line.length >= piece && !line.startsWith("--"))
    : [];
  const pattern =
    (encoding: Encoding, wraps = false) =>
    (text: string): Pattern => ({ text, encoding, wraps });
  const whole = [
    ...[plain, ...lines].map(pattern("plain")),
    ...base64.map(pattern("base64", true)),
    ...base64.map((text) => text.replace(/\+/g, "-").replace(/\//g, "_")).map(pattern("base64url", true)),
    ...[hex, hex.toUpperCase()].map(pattern("hex", true)),
    ...[url, url.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()), url.replace(/%20/g, "+")].map(
      pattern("url"),
    ),
    pattern("json")(json),
    pattern("reversed")(Array.from(plain).reverse().join("")),
  ];
  return whole.flatMap((form) => [form, ...cutForms(form)]);
}

function cutForms(form: Pattern): readonly Pattern[] {
  if (form.text.length < 4 * guessable) return [];
  return [form.text.slice(guessable), form.text.slice(0, -guessable)].map((text) => ({ ...form, text }));
}

/** The characters of base64 that depend on nothing but these bytes, when `offset` unknown bytes (modulo 3) stand before them. */
function base64At(bytes: Buffer, offset: number): string {
  const padded = Buffer.concat([Buffer.alloc(offset), bytes]);
  return padded.toString("base64").slice(Math.ceil((offset * 8) / 6), Math.floor((padded.length * 8) / 6));
}

/** Longest first, so that the longer of two secrets with the same beginning is covered whole. */
function distinct(patterns: readonly Pattern[]): Pattern[] {
  const byText = new Map<string, Pattern>();
  for (const pattern of patterns) if (!byText.has(pattern.text)) byText.set(pattern.text, pattern);
  return [...byText.values()].sort((one, other) => other.text.length - one.text.length);
}

function found(text: string, patterns: readonly Pattern[]): Encoding | undefined {
  return patterns.find(
    (pattern) =>
      piecesOf(pattern).some((part) => text.includes(part)) &&
      (!pattern.wraps || new RegExp(expression(pattern)).test(text)),
  )?.encoding;
}

function piecesOf({ text, wraps }: Pattern): readonly string[] {
  if (!wraps) return [text];
  const length = Math.min(piece, Math.ceil(text.length / 2));
  return [text.slice(0, length), text.slice(length, 2 * length)];
}

/** Between two characters a page may have a joiner, and in a quotation a line's end has a backslash and its beginning a mark. */
function expression({ text, wraps }: Pattern): string {
  const between = wraps ? String.raw`${joiner}?(?:\\?\r?\n[> ]*)?` : `${joiner}?`;
  return Array.from(text, writings).join(between);
}

function writings(character: string): string {
  const plain = quoted(character);
  const escaped = escapes[character];
  if (escaped !== undefined) return `(?:${quoted(escaped)}|${plain})`;
  return /[^A-Za-z0-9\s]/.test(character) ? String.raw`\\?${plain}` : plain;
}

function quoted(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
