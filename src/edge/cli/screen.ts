/**
 * Where the command line prints: lines, and on a terminal one more below them that says what is being done. Whatever is printed, a
 * terminal obeys nothing in it but colours. It knows nothing of what it shows.
 */
import { inColours, withoutColours } from "../../text/terminal.ts";

/** What is needed of `process.stdout`. */
export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Goes to the start of the line, and clears it. */
const clear = "\r\u001b[K";

export class Screen {
  readonly #output: Output;
  readonly #isPlain: boolean;
  #live: { readonly words: string; readonly since: number } | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(output: Output, env: Readonly<Record<string, string | undefined>>) {
    this.#output = output;
    this.#isPlain = output.isTTY !== true || wantsPlain(env);
  }

  /** One line or more. */
  print(text: string): void {
    const shown = `${this.#isPlain ? withoutColours(text) : inColours(text)}\n`;
    if (this.#live === undefined) this.#output.write(shown);
    else this.#output.write(`${clear}${shown}${this.#line(this.#live)}`);
  }

  /** From now on the last line says this and for how long; nothing, and it is gone. */
  doing(words: string | undefined): void {
    if (this.#isPlain) return;
    clearInterval(this.#timer);
    const wasThere = this.#live !== undefined;
    this.#live = words === undefined ? undefined : { words: withoutColours(words), since: performance.now() };
    if (this.#live === undefined) {
      if (wasThere) this.#output.write(clear);
      return;
    }
    this.#draw();
    this.#timer = setInterval(() => this.#draw(), 1000).unref();
  }

  #draw(): void {
    if (this.#live !== undefined) this.#output.write(`${clear}${this.#line(this.#live)}`);
  }

  /** A line that is broken could not be cleared again, so it ends before the edge; a letter may be two columns wide. */
  #line({ words, since }: { readonly words: string; readonly since: number }): string {
    const seconds = Math.floor((performance.now() - since) / 1000);
    const time = seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
    const columns =
      this.#output.columns === undefined || this.#output.columns < 1 ? 80 : this.#output.columns;
    const room = columns - time.length - 4;
    let width = 0;
    const kept = [...words.replace(/\s+/g, " ")].filter((character) => {
      width += character >= " " && character <= "~" ? 1 : 2;
      return width <= room;
    });
    return room < 1 ? "" : `${kept.join("")}, ${time}`;
  }
}

function wantsPlain({ NO_COLOR, TERM, CI }: Readonly<Record<string, string | undefined>>): boolean {
  const isSet = (value: string | undefined) => value !== undefined && value !== "";
  return isSet(NO_COLOR) || !isSet(TERM) || TERM === "dumb" || (isSet(CI) && CI !== "false");
}
