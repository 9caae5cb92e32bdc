/**
 * Reads a step's output as the Actions runner does: splits it into lines, obeys workflow commands, hides masked values.
 * A port of the rules of actions/runner (ActionCommand, ActionCommandManager, OutputManager); starts nothing.
 */
import { StringDecoder } from "node:string_decoder";
import type { Masks } from "./masks.ts";

export type Annotation = {
  level: "error" | "warning" | "notice";
  message: string;
  properties: Record<string, string>;
};
export type Command = { name: string; properties: Record<string, string>; data: string };
export type StepLog = ReturnType<typeof makeStepLog>;

const known = new Set(
  "add-mask add-matcher add-path debug echo endgroup error group notice remove-matcher save-state set-env set-output stop-commands warning".split(
    " ",
  ),
);

/** `::name key=value,key=value::data` after leading white space, else `##[name key=value;key=value]data` anywhere. */
export function commandIn(line: string, names: ReadonlySet<string> = known): Command | undefined {
  const trimmed = line.trimStart();
  const end = trimmed.startsWith("::") ? trimmed.indexOf("::", 2) : -1;
  if (end >= 0) {
    const found = command(trimmed.slice(2, end), ",", trimmed.slice(end + 2), names, unescaped);
    if (found !== undefined) return found;
  }
  const start = line.indexOf("##[");
  const close = start < 0 ? -1 : line.indexOf("]", start);
  return close < 0
    ? undefined
    : command(line.slice(start + 3, close), ";", line.slice(close + 1), names, unescapedOld);
}

function command(
  head: string,
  separator: string,
  data: string,
  names: ReadonlySet<string>,
  clear: (text: string) => string,
): Command | undefined {
  const space = head.indexOf(" ");
  const name = (space < 0 ? head : head.slice(0, space)).toLowerCase();
  if (!names.has(name)) return undefined;
  const pairs =
    space < 0
      ? []
      : head
          .slice(space + 1)
          .trim()
          .split(separator);
  const properties: Record<string, string> = {};
  for (const pair of pairs) {
    const at = pair.indexOf("=");
    if (at > 0) properties[pair.slice(0, at)] = clear(pair.slice(at + 1));
  }
  return { name, properties, data: clear(data) };
}

const unescaped = (text: string) =>
  replacing(text, { "%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%" });
const unescapedOld = (text: string) =>
  replacing(text, { "%0D": "\r", "%0A": "\n", "%3B": ";", "%5D": "]", "%25": "%" });

function replacing(text: string, table: Record<string, string>): string {
  return text.replaceAll(/%(?:0D|0A|3A|2C|3B|5D|25)/g, (code) => table[code] ?? code);
}

/** One step's log. Both streams of its process are written to it; each stream keeps its own unfinished line. */
export function makeStepLog(masks: Masks, onLine: (line: string) => void = () => {}) {
  const names = new Set(known);
  const raw: string[] = [];
  const shown: string[] = [];
  const debug: string[] = [];
  const annotations: Annotation[] = [];
  const outputs: Record<string, string> = {};
  const state: Record<string, string> = {};
  const matchers: string[] = [];
  const masked: string[] = [];
  const told: string[] = [];
  let stopToken: string | undefined;
  let echo = false;
  let failed = false;

  const show = (line: string) => shown.push(masks.hide(line));

  function annotate(
    level: Annotation["level"],
    message: string,
    properties: Record<string, string> = {},
  ): void {
    annotations.push({ level, message: masks.hide(message), properties });
    show(`##[${level}]${message}`);
  }

  function obey({ name, properties, data }: Command, line: string): void {
    if (echo && name !== "add-mask") show(line);
    switch (name) {
      case "set-output":
        outputs[properties.name ?? ""] = data;
        return;
      case "save-state":
        state[properties.name ?? ""] = data;
        return;
      case "add-mask":
        if (data.trim() === "")
          annotate("warning", "Can't add secret mask for empty string in ##[add-mask] command.");
        else {
          masked.push(data);
          told.pop();
          masks.add(data);
        }
        return;
      case "error":
      case "warning":
      case "notice":
        annotate(name, data, properties);
        return;
      case "debug":
        debug.push(masks.hide(data));
        return;
      case "group":
      case "endgroup":
        show(`##[${name}]${data}`);
        return;
      case "echo":
        echo = data.trim().toLowerCase() === "on";
        return;
      case "add-matcher":
      case "remove-matcher":
        matchers.push(`${name} ${data}`);
        return;
      default:
        // set-env and add-path, which are switched off on the runner unless the workflow asks for them.
        failed = true;
        annotate("error", `Unable to process command '${line}' successfully.`);
    }
  }

  function stop(token: string, line: string): void {
    const name = token.toLowerCase();
    if (name === "" || name === "pause-logging" || known.has(name)) {
      failed = true;
      annotate("error", `Unable to process command '${line}' successfully.`);
      return;
    }
    stopToken = name;
    names.add(name);
    if (token.length > 6) masks.add(token);
    show(line);
  }

  function take(line: string): void {
    raw.push(line);
    told.push(line);
    onLine(line);
    const found = line.includes("::") || line.includes("##[") ? commandIn(line, names) : undefined;
    if (found === undefined) show(line);
    else if (stopToken !== undefined) {
      show(line);
      if (found.name !== stopToken) return;
      names.delete(stopToken);
      stopToken = undefined;
    } else if (found.name === "stop-commands") stop(found.data, line);
    else obey(found, line);
  }

  return {
    stream: () => lineSplitter(take),
    annotate,
    outputs,
    state,
    annotations,
    matchers,
    /** Values that the step asked to hide. */
    masked,
    debug,
    shown,
    /** Lines as they came, before commands and masks. */
    raw,
    /** The same without the commands that hide a value, which the runner obeys and never shows. */
    told,
    hasFailed: () => failed,
  };
}

/** Splits at \n, \r\n and a lone \r, like .NET's ReadLine. */
export function lineSplitter(take: (line: string) => void) {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  const write = (text: string, isLast: boolean) => {
    const parts = (rest + text).split(/\r\n|\n|\r(?!$)/);
    rest = parts.pop() ?? "";
    for (const line of parts) take(line);
    if (!isLast || rest === "") return;
    take(rest.replace(/\r$/, ""));
    rest = "";
  };
  return {
    write: (chunk: Buffer) => write(decoder.write(chunk), false),
    end: () => write(decoder.end(), true),
  };
}
