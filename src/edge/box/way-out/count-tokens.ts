/**
 * Reads what a model's answer says of its tokens while it passes, whole JSON or server-sent events. It changes no byte, holds nothing
 * back, and says nothing where the answer does not.
 */
import { Transform } from "node:stream";
import * as v from "valibot";

export interface Tokens {
  /** What the model read, from a cache or not. */
  readonly in: number;
  readonly out: number;
}

/** In bytes, of one event or of one whole answer. What is longer is not read. */
const longest = 8 * 1024 ** 2;

/**
 * The bytes as they are.
 * @param told hears of the tokens once, when the answer is over, broken off or not
 */
export function countTokens(contentType: string, told: (tokens: Tokens) => void): Transform {
  const reader = contentType.startsWith("text/event-stream") ? new Events() : new Whole();
  let isTold = false;
  const tell = (): void => {
    if (isTold) return;
    isTold = true;
    const tokens = reader.end();
    if (tokens !== undefined) told(tokens);
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      reader.read(chunk);
      done(null, chunk);
    },
    flush(done) {
      tell();
      done();
    },
    destroy(error, done) {
      tell();
      done(error);
    },
  });
}

/** Later numbers take the place of earlier ones: a stream counts up. */
class Sum {
  #in: number | undefined;
  #out: number | undefined;

  add(json: string): void {
    if (!json.includes('"usage')) return;
    for (const usage of usagesIn(json)) {
      this.#in = usage.in ?? this.#in;
      this.#out = usage.out ?? this.#out;
    }
  }

  get tokens(): Tokens | undefined {
    return this.#in === undefined && this.#out === undefined
      ? undefined
      : { in: this.#in ?? 0, out: this.#out ?? 0 };
  }
}

class Whole {
  readonly #sum = new Sum();
  #chunks: Buffer[] = [];
  #length = 0;

  read(chunk: Buffer): void {
    this.#length += chunk.length;
    if (this.#length <= longest) this.#chunks.push(chunk);
    else this.#chunks = [];
  }

  end(): Tokens | undefined {
    this.#sum.add(Buffer.concat(this.#chunks).toString("utf8"));
    return this.#sum.tokens;
  }
}

/** An event's data stands on one line with all services that are read here. */
class Events {
  readonly #sum = new Sum();
  #line: Buffer[] = [];
  #length = 0;

  read(chunk: Buffer): void {
    let from = 0;
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, from)) {
      this.#keep(chunk.subarray(from, at));
      this.#endLine();
      from = at + 1;
    }
    this.#keep(chunk.subarray(from));
  }

  end(): Tokens | undefined {
    this.#endLine();
    return this.#sum.tokens;
  }

  #keep(part: Buffer): void {
    this.#length += part.length;
    if (this.#length <= longest) this.#line.push(part);
    else this.#line = [];
  }

  #endLine(): void {
    const line = Buffer.concat(this.#line).toString("utf8");
    this.#line = [];
    this.#length = 0;
    if (line.startsWith("data:")) this.#sum.add(line.slice("data:".length));
  }
}

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const maybe = v.nullish(count);

/** Anthropic's messages count what a cache gave apart; OpenAI's responses have it in `input_tokens`. */
const Usage = v.object({
  input_tokens: maybe,
  cache_creation_input_tokens: maybe,
  cache_read_input_tokens: maybe,
  output_tokens: maybe,
  prompt_tokens: maybe,
  completion_tokens: maybe,
});

/** Gemini's; thoughts are paid as output and stand beside the candidates. */
const Metadata = v.object({
  promptTokenCount: maybe,
  toolUsePromptTokenCount: maybe,
  candidatesTokenCount: maybe,
  thoughtsTokenCount: maybe,
});

const usage = v.optional(v.fallback(v.nullable(Usage), null));
const Answer = v.object({
  usage,
  usageMetadata: v.optional(v.fallback(v.nullable(Metadata), null)),
  /** Of the first event of Anthropic's messages. */
  message: v.optional(v.fallback(v.nullable(v.object({ usage })), null)),
  /** Of the events of OpenAI's responses. */
  response: v.optional(v.fallback(v.nullable(v.object({ usage })), null)),
});

interface Said {
  readonly in: number | undefined;
  readonly out: number | undefined;
}

function usagesIn(json: string): readonly Said[] {
  const value = parsed(json);
  // Gemini's stream without events is one list.
  const answers = Array.isArray(value) ? value : [value];
  return answers.flatMap((answer) => {
    const read = v.safeParse(Answer, answer);
    if (!read.success) return [];
    const { usage: own, message, response, usageMetadata } = read.output;
    const usages = [own, message?.usage, response?.usage].filter((one) => one !== undefined && one !== null);
    return [...usages.map(saidBy), ...(usageMetadata ? [saidByGemini(usageMetadata)] : [])];
  });
}

function saidBy(said: v.InferOutput<typeof Usage>): Said {
  return {
    in: sum(
      said.input_tokens ?? said.prompt_tokens,
      said.cache_creation_input_tokens,
      said.cache_read_input_tokens,
    ),
    out: said.output_tokens ?? said.completion_tokens ?? undefined,
  };
}

function saidByGemini(said: v.InferOutput<typeof Metadata>): Said {
  return {
    in: sum(said.promptTokenCount, said.toolUsePromptTokenCount),
    out: sum(said.candidatesTokenCount, said.thoughtsTokenCount),
  };
}

function sum(...counts: readonly (number | null | undefined)[]): number | undefined {
  const known = counts.filter((one) => typeof one === "number");
  return known.length === 0 ? undefined : known.reduce((total, one) => total + one, 0);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
