/**
 * The guard between output of the box and the runner's log. The runner obeys what it finds in a log: `::command::` at the
 * start of a line, `##[command]` anywhere. After this guard it finds neither. It judges no content and writes nothing.
 */
import { Problem } from "../problem.ts";
import { cutBytes, cutMark, grouped } from "./cut.ts";
import { joiner } from "./disarm.ts";
import { colour, inColours } from "./terminal.ts";

export interface LogLimits {
  /** Of one line, in UTF-8, without our prefix. */
  readonly lineBytes?: number;
  /** Of all lines of this guard together, in UTF-8. */
  readonly totalBytes?: number;
}

const prefix = "│ ";

/** How much longer than its limit a line may be while it is held, since escape sequences go: the rest is only counted. */
const heldFactor = 4;

/** Turns chunks of bytes into lines that are safe to print. The result does not depend on where chunks begin and end. */
export class LogGuard {
  readonly #decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  readonly #lineBytes: number;
  readonly #totalBytes: number;
  #held = "";
  #heldMore = 0;
  #afterReturn = false;
  #written = 0;
  #full = false;
  #leftLines = 0;
  #leftCharacters = 0;

  constructor(limits: LogLimits = {}) {
    this.#lineBytes = limits.lineBytes ?? 4 * 1024;
    this.#totalBytes = limits.totalBytes ?? 4 * 1024 * 1024;
  }

  write(chunk: Uint8Array): string[] {
    return this.#take(this.#decoder.decode(chunk, { stream: true }));
  }

  /** The last line when nothing ended it, and one line that says what was left out, if anything was. */
  end(): string[] {
    const lines = this.#take(this.#decoder.decode());
    if (this.#held !== "" || this.#heldMore > 0) this.#endLine(lines);
    if (this.#leftLines > 0) {
      lines.push(
        `${prefix}… ${grouped(this.#leftLines)} more ${this.#leftLines === 1 ? "line" : "lines"} ` +
          `(${grouped(this.#leftCharacters)} characters) left out: the log takes ${grouped(this.#totalBytes)} bytes of one phase.`,
      );
      this.#leftLines = 0;
    }
    return lines;
  }

  #take(text: string): string[] {
    const lines: string[] = [];
    let from = 0;
    if (this.#afterReturn && text !== "") {
      if (text.startsWith("\n")) from = 1;
      this.#afterReturn = false;
    }
    for (const ending of text.matchAll(/\r\n?|\n/g)) {
      if (ending.index < from) continue;
      this.#hold(text, from, ending.index);
      this.#endLine(lines);
      from = ending.index + ending[0].length;
    }
    this.#hold(text, from, text.length);
    if (text.endsWith("\r")) this.#afterReturn = true;
    return lines;
  }

  #hold(text: string, from: number, to: number): void {
    const room = Math.max(0, heldFactor * this.#lineBytes - this.#held.length);
    const kept = this.#full ? from : Math.min(to, from + room);
    if (kept > from) this.#held += text.slice(from, kept);
    this.#heldMore += to - kept;
  }

  #endLine(lines: string[]): void {
    const held = this.#held;
    const more = this.#heldMore;
    this.#held = "";
    this.#heldMore = 0;
    if (!this.#full) {
      const line = prefix + safeLine(held, more, this.#lineBytes);
      const size = Buffer.byteLength(line) + 1;
      this.#full = this.#written + size > this.#totalBytes;
      if (!this.#full) {
        this.#written += size;
        lines.push(line);
        return;
      }
    }
    this.#leftLines += 1;
    this.#leftCharacters += held.length + more;
  }
}

const anywhereCommand = new RegExp(
  String.raw`(#(?:${colour})*#)(?=(?:${colour})*[a-z]*(?:${colour})*\[)`,
  "gi",
);
const leadingCommand = new RegExp(String.raw`^((?:\s|${colour})*:(?:${colour})*)(?=:)`);

/**
 * One line of output, harmless. The joiner that breaks `##[` is enough although the runner compares by culture, which
 * looks past joiners: it then cuts by the marker's own length, and the name it reads begins with a bracket.
 */
function safeLine(raw: string, more: number, maxBytes: number): string {
  const broken = inColours(raw)
    .replace(anywhereCommand, `$1${joiner}`)
    .replace(leadingCommand, `$1${joiner}`);
  const { kept, left } = cutBytes(broken, maxBytes);
  const text = left === 0 ? kept : kept.replace(/\x1b(?:\[[\d;:]*)?$/, "");
  const reset = text.includes("\x1b") && !text.endsWith("\x1b[0m") ? "\x1b[0m" : "";
  return left + more === 0 ? `${text}${reset}` : `${text}${reset}${cutMark(left + more)}`;
}

/** The line after which the runner obeys nothing until `resumeCommands` of the same token. 256 random bits in hexadecimal. */
export function stopCommands(token: string): string {
  return `::stop-commands::${checked(token)}`;
}

export function resumeCommands(token: string): string {
  return `::${checked(token)}::`;
}

function checked(token: string): string {
  if (/^[0-9a-f]{64}$/.test(token)) return token;
  throw new Problem(
    "weak-token",
    "The token that stops the runner's commands must be 64 random hexadecimal digits.",
  );
}
