/**
 * What the Actions runner obeys in a step's output, written from the facts in its source (actions/runner:
 * ActionCommand, ActionCommandManager, OutputManager, ProcessInvoker). A model to test against; it executes nothing.
 */

export interface Obeyed {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/**
 * The runner searches its markers with .NET's culture-sensitive methods. With ICU those look past characters without a
 * collation weight, yet the runner cuts the text by the marker's own length. `ordinal` is a runner without ICU; the two
 * others differ in where a match begins when such characters stand before it.
 */
export type Comparison = "ordinal" | "culture" | "culture-leading";
export const comparisons: readonly Comparison[] = ["ordinal", "culture", "culture-leading"];

const registered = [
  "set-env",
  "set-output",
  "save-state",
  "add-mask",
  "add-path",
  "add-matcher",
  "remove-matcher",
  "debug",
  "notice",
  "warning",
  "error",
  "group",
  "endgroup",
  "echo",
  "stop-commands",
];

const weightless = /^[\p{Cf}\p{Default_Ignorable_Code_Point}\0-\x08\x0e-\x1f\x7f-\x9f]$/u;

/** All lines of a step's output that the runner would take for commands, in order. */
export function obeyed(output: string, comparison: Comparison = "ordinal"): readonly Obeyed[] {
  const runner = new RunnerModel(comparison);
  for (const line of output.split(/\r\n|\n|\r/)) runner.read(line);
  return runner.obeyed;
}

class RunnerModel {
  readonly obeyed: Obeyed[] = [];
  readonly #comparison: Comparison;
  readonly #names = new Set(registered);
  #stopToken: string | undefined;

  constructor(comparison: Comparison) {
    this.#comparison = comparison;
  }

  read(line: string): void {
    const command = this.#doubleColon(line) ?? this.#hashes(line);
    if (command === undefined) return;
    if (this.#stopToken !== undefined) {
      if (command.command.toLowerCase() !== this.#stopToken) return;
      this.#names.delete(this.#stopToken);
      this.#stopToken = undefined;
    } else if (command.command.toLowerCase() === "stop-commands") {
      this.#stopToken = command.data.toLowerCase();
      this.#names.add(this.#stopToken);
    } else {
      this.obeyed.push(command);
    }
  }

  /** `::name key=value,key=value::data` at the start of a line, after .NET's TrimStart. */
  #doubleColon(line: string): Obeyed | undefined {
    const message = line.replace(/^[\s\u0085]+/u, "");
    const start = this.#indexOf(message, "::", 0);
    if (start === undefined || !this.#isStart(message, start)) return undefined;
    const end = this.#indexOf(message, "::", 2);
    if (end === undefined) return undefined;
    return this.#command(message.slice(2, end), message.slice(end + 2), ",");
  }

  /** `##[name key=value;key=value]data` anywhere in a line. */
  #hashes(line: string): Obeyed | undefined {
    const start = this.#indexOf(line, "##[", 0);
    if (start === undefined) return undefined;
    const end = line.indexOf("]", start);
    if (end < start + 3) return undefined;
    return this.#command(line.slice(start + 3, end), line.slice(end + 1), ";");
  }

  #command(info: string, data: string, separator: string): Obeyed | undefined {
    const space = info.indexOf(" ");
    const command = space < 0 ? info : info.slice(0, space);
    if (!this.#names.has(command.toLowerCase())) return undefined;
    const pairs = space < 0 ? [] : info.slice(space + 1).split(separator);
    const properties: Record<string, string> = {};
    for (const pair of pairs) {
      const at = pair.indexOf("=");
      if (at > 0) properties[pair.slice(0, at).trim()] = pair.slice(at + 1);
    }
    return { command, properties, data };
  }

  #indexOf(text: string, marker: string, from: number): number | undefined {
    if (this.#comparison === "ordinal") {
      const at = text.indexOf(marker, from);
      return at < 0 ? undefined : at;
    }
    for (let at = from; at < text.length; at += 1) {
      if (text[at] === marker[0] && this.#matches(text, marker, at)) return this.#matchStart(text, at, from);
    }
    return undefined;
  }

  #matches(text: string, marker: string, at: number): boolean {
    let next = at;
    for (const character of marker) {
      while (next > at && weightless.test(text[next] ?? "x")) next += 1;
      if (text[next] !== character) return false;
      next += 1;
    }
    return true;
  }

  #matchStart(text: string, at: number, from: number): number {
    let start = at;
    if (this.#comparison === "culture-leading") {
      while (start > from && weightless.test(text[start - 1] ?? "x")) start -= 1;
    }
    return start;
  }

  #isStart(text: string, start: number): boolean {
    if (this.#comparison === "ordinal") return start === 0;
    return Array.from(text.slice(0, start)).every((character) => weightless.test(character));
  }
}
