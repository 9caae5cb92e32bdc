/** Decides where in a YAML file something stands, and whether the text is YAML at all. What it means is not decided here. */
import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from "yaml";
import { Problem } from "../problem.ts";
import { onOneLine, shown } from "./values.ts";

/** One error in a file; line and column begin at 1. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly hint: string | undefined;
}

export type Place = readonly (string | number)[];

export interface Source {
  readonly file: string;
  /** Plain values; `null` for an empty file. */
  readonly value: unknown;
  /** Where the key, or the value when it is a scalar or an item of a list, at this path stands. */
  position(path: Place, what: "key" | "value"): { readonly line: number; readonly column: number };
}

export const mostFindings = 10;

/** Several errors of one file: the message is the first, `findings` has at most ten of them, in the file's order. */
export class SourceProblem extends Problem {
  readonly findings: readonly Finding[];
  constructor(code: string, first: Finding, others: readonly Finding[]) {
    const more = others.length === 0 ? undefined : `(1 of ${others.length + 1} errors in this file.)`;
    const hint = [first.hint, more].filter((part) => part !== undefined).join(" ");
    super(
      code,
      `${first.file}:${first.line}:${first.column}: ${first.message}`,
      hint === "" ? undefined : hint,
    );
    this.findings = [first, ...others].slice(0, mostFindings);
  }
}

/** `file:line:column: message hint`. */
export function findingLine(finding: Finding): string {
  const place = `${finding.file}:${finding.line}:${finding.column}`;
  return finding.hint === undefined
    ? `${place}: ${finding.message}`
    : `${place}: ${finding.message} ${finding.hint}`;
}

/** @throws SourceProblem when there is any finding */
export function refuse(code: string, findings: readonly Finding[]): void {
  const [first, ...others] = findings.toSorted((a, b) => a.line - b.line || a.column - b.column);
  if (first !== undefined) throw new SourceProblem(code, first, others);
}

const mostCharacters = 1024 * 1024;
const mostAliases = 1000;
/** How many values aliases inside aliases may bring, as `yaml` counts them. */
const mostAliasGrowth = 100;

/**
 * Reads one YAML 1.2 document (core schema: `off` is text, there are no merge keys and no tags of its own).
 * @throws SourceProblem with `code`, for what is not YAML, for keys that are there twice, unknown tags, aliases that
 * name nothing, themselves or grow too large, and files over one MiB
 */
export function readSource(text: string, file: string, code: string): Source {
  const lines = new LineCounter();
  const at = (offset: number, message: string, hint?: string): Finding => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), message, hint };
  };
  if (text.length > mostCharacters) {
    refuse(code, [{ file, line: 1, column: 1, message: "the file is larger than 1 MiB.", hint: undefined }]);
  }
  const document = parseDocument(text, {
    version: "1.2",
    schema: "core",
    strict: true,
    uniqueKeys: true,
    prettyErrors: false,
    resolveKnownTags: false,
    lineCounter: lines,
  });
  refuse(
    code,
    [...document.errors, ...document.warnings].map((error) => {
      const [from] = error.pos;
      switch (error.code) {
        case "DUPLICATE_KEY":
          return at(from, `the key ${shown(keyAt(text, from))} is there twice.`, "Remove one.");
        case "TAG_RESOLVE_FAILED":
          return at(
            from,
            "tags (words that begin with an exclamation mark) are not accepted.",
            "Put text in quotes.",
          );
        case "MULTIPLE_DOCS":
          return at(from, "there is more than one document in the file.");
        case "RESOURCE_EXHAUSTION":
          return at(from, "the file is nested too deeply.");
        default:
          return at(from, `this is not valid YAML: ${onOneLine(error.message)}.`);
      }
    }),
  );
  const refused: Finding[] = [];
  let aliasCount = 0;
  visit(document, {
    Alias(_key, alias, ancestors) {
      if (++aliasCount > mostAliases) {
        refused.push(at(alias.range?.[0] ?? 0, `there are more than ${mostAliases} aliases in the file.`));
        return visit.BREAK;
      }
      const target = alias.resolve(document);
      const offset = alias.range?.[0] ?? 0;
      if (target === undefined)
        refused.push(at(offset, `nothing is named ${shown(`&${alias.source}`)} before this.`));
      else if (ancestors.includes(target))
        refused.push(at(offset, `${shown(`*${alias.source}`)} holds itself.`));
      return undefined;
    },
    Pair(_key, pair) {
      if (!isAlias(pair.key) && !isCollection(pair.key)) return;
      refused.push(at(offsetOf(pair.key), "a key must be plain text."));
    },
  });
  refuse(code, refused);

  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: mostAliasGrowth });
  } catch {
    refuse(code, [at(0, "aliases of aliases make the file too large.")]);
  }

  return {
    file,
    value,
    position(path, what) {
      let node: unknown = document.contents;
      let place = node;
      for (const step of path) {
        if (isAlias(node)) node = node.resolve(document);
        if (isMap(node)) {
          const pair = node.items.find(({ key }) => keyText(key) === String(step));
          if (pair === undefined) break;
          node = pair.value;
          place = what === "value" && (isScalar(node) || isAlias(node)) && hasText(node) ? node : pair.key;
        } else if (isSeq(node)) {
          node = node.items[Number(step)];
          place = node;
        } else break;
      }
      const { line, column } = at(offsetOf(place), "");
      return { line, column };
    },
  };
}

function keyAt(text: string, offset: number): string {
  return /^(?:"[^"]*"|'[^']*'|[^\s:#,[\]{}]+)/.exec(text.slice(offset, offset + 200))?.[0] ?? "";
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}

/** An empty value (`key:` and nothing) has a place of no length somewhere after its key. */
function hasText(node: Node): boolean {
  return node.range != null && node.range[1] > node.range[0];
}

function offsetOf(node: unknown): number {
  return typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range)
    ? Number(node.range[0])
    : 0;
}
