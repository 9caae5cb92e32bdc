/** What the rooms ask of the box: rooms to run untrusted commands in, and what they may reach. */
import type { Captured } from "../change/change.ts";
import type { CommandEnd } from "../gate/gate.ts";
import type { ModelApi } from "../settings/settings.ts";
import type { Sha } from "../words.ts";

/** What stands between untrusted code and the machine, said in every log and report. */
export type Walls =
  | { readonly kind: "none"; readonly note: string }
  | { readonly kind: "namespaces"; readonly note: string };

export interface Box {
  /**
   * Finds out who can build walls here and proves each of them, and looks for the keys of the APIs; may be called early, and more
   * than once.
   * @throws Problem `no-box`, `box-breach`, `no-api-key`
   */
  ready(apis: readonly ModelApi[]): Promise<Walls>;
  /** A fresh tree of exactly this commit, with a throw-away HOME. */
  room(commit: Sha): Promise<Room>;
}

/** What a command may reach, through the proxy; nothing else leads out of its box. */
export interface Reach {
  /** Names, or `*.example.com` for all names below one; TLS on port 443. */
  readonly hosts: readonly string[];
  readonly apis: readonly ModelApi[];
}

/** What went out of a box, and what was stopped on the way. */
export interface Traffic {
  /** Most often tried first; targets are made of harmless characters. */
  readonly blocked: readonly { readonly target: string; readonly why: string; readonly times: number }[];
  /** Tries at targets that found no place in `blocked`. */
  readonly blockedMore: number;
  /** Bytes. */
  readonly allowed: readonly {
    readonly host: string;
    readonly connections: number;
    readonly sent: number;
    readonly received: number;
  }[];
  readonly apis: readonly {
    readonly upstream: string;
    readonly requests: number;
    /** How many answers came with which status. */
    readonly answers: Readonly<Record<number, number>>;
    readonly broken: number;
    /** What the answers told of the model's tokens, and how many told; `undefined` when none did. */
    readonly tokens: { readonly in: number; readonly out: number; readonly answers: number } | undefined;
  }[];
}

export interface BoxOrder {
  /** A shell line, or the text of a script for `shell`. `{prompt_file}` is replaced by the quoted path of `stdin`'s file. */
  readonly script: string;
  /** As in `Check.shell`. */
  readonly shell: string | undefined;
  readonly env: Readonly<Record<string, string>>;
  /** Names of our own environment's variables that are handed in as they are. */
  readonly expose: readonly string[];
  readonly reach: Reach;
  readonly workingDirectory: string;
  /** Given as a regular file on standard input; `undefined` is the null device. */
  readonly stdin: string | undefined;
  /** `undefined`: only the run's own time limit holds. */
  readonly timeoutMinutes: number | undefined;
  /** Raw bytes of both output streams, in the order in which they came. */
  readonly onOutput: (chunk: Uint8Array) => void;
}

/** One tree, one throw-away HOME. When `run` returns, nothing that it started is alive. Disposing removes all of it. */
export interface Room extends AsyncDisposable {
  run(order: BoxOrder): Promise<{
    readonly end: CommandEnd;
    readonly seconds: number;
    /** `undefined` where no walls are: nobody saw it. */
    readonly traffic: Traffic | undefined;
  }>;
  /** Imports the tree as it stands, against the commit that the room was made from. */
  capture(): Promise<Captured>;
}
