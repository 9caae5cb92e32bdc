/** What the rooms ask of the clock, and of the place where the run shows itself. */

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Of an ISO 8601 time, in milliseconds since 1970; `NaN` when it is none. */
  instant(iso: string): number;
  /** ISO 8601, UTC, of milliseconds since 1970. */
  iso(milliseconds: number): string;
  /** From now on at most this long, then `cancelled` is aborted. */
  stopAfter(minutes: number): void;
  /** Calls `then` once, unless the returned function was called before; holds no process that has come to its end. */
  later(milliseconds: number, then: () => void): () => void;
}

export interface Annotation {
  readonly level: "notice" | "warning" | "error";
  readonly title: string;
  readonly message: string;
  readonly path?: string;
  readonly line?: number;
}

/** The place where the run shows itself: the Actions runner, or a terminal. Everything given to it is redacted there. */
export interface Runner {
  /** One line of our own words. */
  say(line: string): void;
  /** What is being done from now on; shown for as long as it holds where somebody sits in front of it. */
  doing(words: string): void;
  /** Groups what is said until the returned function is called. */
  group(title: string): () => void;
  /** Untrusted output: guarded line by line. The returned object takes chunks; `end` flushes. */
  foreign(): { write(chunk: Uint8Array): void; end(): void };
  annotate(annotation: Annotation): void;
  /** Writes a file of the run's record and returns its path. */
  keep(name: string, content: string | Uint8Array): Promise<string>;
  /** Adds one line to the journal. */
  journal(line: string): void;
  summary(markdown: string): Promise<void>;
  output(name: string, value: string): void;
  /** The page of this run, where there is one. */
  readonly url: string | undefined;
  /** What the post step must know if this process dies. */
  remember(name: string, value: string): void;
  /** 128 random bits, in hexadecimal, new each time. */
  nonce(): string;
}
