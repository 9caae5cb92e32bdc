/** Counts what went out of a box and what was stopped, in bounded memory whatever the box tries. It judges nothing. */

import type { Traffic } from "../../../world.ts";
import type { Tokens } from "./count-tokens.ts";
import { harmless, type Refusal, refusals } from "./refusal.ts";

export interface ApiLedger {
  request(): void;
  answer(status: number): void;
  broken(): void;
  /** What one answer told. */
  tokens(tokens: Tokens): void;
}

type ApiSeen = Traffic["apis"][number];

type ApiAccount = { -readonly [K in keyof ApiSeen]: ApiSeen[K] } & { answers: Record<number, number> };

const mostTargets = 50;

export class Ledger {
  readonly #blocked = new Map<string, { target: string; why: string; times: number }>();
  readonly #allowed = new Map<string, { connections: number; sent: number; received: number }>();
  readonly #apis: ApiAccount[] = [];
  readonly #say: (line: string) => void;
  #more = 0;

  /** `say` hears of each target that is blocked, once, in one line of harmless characters. */
  constructor(say: (line: string) => void) {
    this.#say = say;
  }

  block(target: string, why: Refusal | { readonly text: string }): void {
    const shown = harmless(target);
    const reason = typeof why === "string" ? refusals[why] : why.text;
    const key = `${shown} ${reason}`;
    const known = this.#blocked.get(key);
    if (known !== undefined) known.times += 1;
    else if (this.#blocked.size >= mostTargets) this.#more += 1;
    else {
      this.#blocked.set(key, { target: shown, why: reason, times: 1 });
      this.#say(`${shown} cannot be reached from the box: ${reason}.`);
    }
  }

  /** Opens a tunnel's account; bytes are added as they pass. */
  tunnel(host: string): { sent(bytes: number): void; received(bytes: number): void } {
    const name = this.#allowed.has(host) || this.#allowed.size < mostTargets ? host : "further hosts";
    const account = this.#allowed.get(name) ?? { connections: 0, sent: 0, received: 0 };
    this.#allowed.set(name, account);
    account.connections += 1;
    return {
      sent: (bytes) => {
        account.sent += bytes;
      },
      received: (bytes) => {
        account.received += bytes;
      },
    };
  }

  api(upstream: string): ApiLedger {
    const account: ApiAccount = { upstream, requests: 0, answers: {}, broken: 0, tokens: undefined };
    this.#apis.push(account);
    return {
      request: () => {
        account.requests += 1;
      },
      answer: (status) => {
        account.answers[status] = (account.answers[status] ?? 0) + 1;
      },
      broken: () => {
        account.broken += 1;
      },
      tokens: (told) => {
        const { in: read, out, answers } = account.tokens ?? { in: 0, out: 0, answers: 0 };
        account.tokens = { in: read + told.in, out: out + told.out, answers: answers + 1 };
      },
    };
  }

  seen(): Traffic {
    return {
      blocked: [...this.#blocked.values()]
        .sort((one, other) => other.times - one.times)
        .map((entry) => ({ ...entry })),
      blockedMore: this.#more,
      allowed: [...this.#allowed].map(([host, account]) => ({ host, ...account })),
      apis: this.#apis.map((account) => ({ ...account, answers: { ...account.answers } })),
    };
  }
}
