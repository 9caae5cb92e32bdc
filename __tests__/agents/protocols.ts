/** The four protocols in which agents ask models, as a scripted model answers them. Pure: a turn becomes events, or one whole answer. */
import { randomUUID } from "node:crypto";
import * as v from "valibot";

export type Turn =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "call";
      readonly name: string /** Text for a tool that takes no JSON. */;
      readonly input: object | string;
    };

interface Protocol {
  readonly path: RegExp;
  readonly namesEvents: boolean;
  isStreamed(url: string, question: unknown): boolean;
  /** Strings are sent as they are. */
  events(turn: Turn): readonly (object | string)[];
  whole(turn: Turn): object;
}

/** Tokens of each answer, so that a sum tells how many were counted. */
export const tokensOfAnswer = { in: 1_000, out: 50 } as const;

const Streamed = v.object({ stream: v.literal(true) });
const asksForStream = (_url: string, question: unknown): boolean => v.is(Streamed, question);
const id = () => randomUUID().slice(0, 8);

const anthropic: Protocol = {
  path: /\/messages$/,
  namesEvents: true,
  isStreamed: asksForStream,
  events(turn) {
    const block =
      turn.kind === "text"
        ? { start: { type: "text", text: "" }, delta: { type: "text_delta", text: turn.text } }
        : {
            start: { type: "tool_use", id: `toolu_${id()}`, name: turn.name, input: {} },
            delta: { type: "input_json_delta", partial_json: JSON.stringify(turn.input) },
          };
    return [
      {
        type: "message_start",
        message: {
          ...message([]),
          stop_reason: null,
          usage: { input_tokens: tokensOfAnswer.in, output_tokens: 1 },
        },
      },
      { type: "content_block_start", index: 0, content_block: block.start },
      { type: "content_block_delta", index: 0, delta: block.delta },
      { type: "content_block_stop", index: 0 },
      {
        type: "message_delta",
        delta: { stop_reason: stopOf(turn), stop_sequence: null },
        usage: { output_tokens: tokensOfAnswer.out },
      },
      { type: "message_stop" },
    ];
  },
  whole(turn) {
    const block =
      turn.kind === "text"
        ? { type: "text", text: turn.text }
        : { type: "tool_use", id: `toolu_${id()}`, name: turn.name, input: turn.input };
    return {
      ...message([block]),
      stop_reason: stopOf(turn),
      usage: { input_tokens: tokensOfAnswer.in, output_tokens: tokensOfAnswer.out },
    };
  },
};

function message(content: readonly object[]) {
  return {
    id: `msg_${id()}`,
    type: "message",
    role: "assistant",
    model: "scripted",
    content,
    stop_sequence: null,
  };
}

function stopOf(turn: Turn): string {
  return turn.kind === "text" ? "end_turn" : "tool_use";
}

const responses: Protocol = {
  path: /\/responses$/,
  namesEvents: true,
  isStreamed: asksForStream,
  events(turn) {
    const whole = response(turn);
    const [item] = whole.output;
    const deltas =
      turn.kind === "text"
        ? [
            {
              type: "response.output_text.delta",
              output_index: 0,
              content_index: 0,
              item_id: "i1",
              delta: turn.text,
            },
          ]
        : typeof turn.input === "string"
          ? [
              {
                type: "response.custom_tool_call_input.delta",
                output_index: 0,
                item_id: "i1",
                delta: turn.input,
              },
            ]
          : [
              {
                type: "response.function_call_arguments.delta",
                output_index: 0,
                item_id: "i1",
                delta: JSON.stringify(turn.input),
              },
            ];
    return [
      { type: "response.created", response: { ...whole, status: "in_progress", output: [], usage: null } },
      { type: "response.output_item.added", output_index: 0, item },
      ...deltas,
      { type: "response.output_item.done", output_index: 0, item },
      { type: "response.completed", response: whole },
    ];
  },
  whole: response,
};

function response(turn: Turn) {
  const item =
    turn.kind === "text"
      ? {
          type: "message",
          id: "i1",
          role: "assistant",
          status: "completed",
          content: [{ type: "output_text", text: turn.text, annotations: [] }],
        }
      : typeof turn.input === "string"
        ? {
            type: "custom_tool_call",
            id: "i1",
            call_id: `call_${id()}`,
            name: turn.name,
            namespace: "functions",
            input: turn.input,
            status: "completed",
          }
        : {
            type: "function_call",
            id: "i1",
            call_id: `call_${id()}`,
            name: turn.name,
            arguments: JSON.stringify(turn.input),
            status: "completed",
          };
  return {
    id: `resp_${id()}`,
    object: "response",
    status: "completed",
    output: [item],
    usage: {
      input_tokens: tokensOfAnswer.in,
      input_tokens_details: { cached_tokens: 0 },
      output_tokens: tokensOfAnswer.out,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: tokensOfAnswer.in + tokensOfAnswer.out,
    },
  };
}

const chatUsage = {
  prompt_tokens: tokensOfAnswer.in,
  completion_tokens: tokensOfAnswer.out,
  total_tokens: tokensOfAnswer.in + tokensOfAnswer.out,
};

const chat: Protocol = {
  path: /\/chat\/completions$/,
  namesEvents: false,
  isStreamed: asksForStream,
  events(turn) {
    const chunk = (delta: object, finish: string | null) => ({
      id: "chat",
      object: "chat.completion.chunk",
      created: 1,
      model: "scripted",
      choices: [{ index: 0, delta, finish_reason: finish }],
    });
    const calls =
      turn.kind === "call" ? { tool_calls: [{ index: 0, ...call(turn) }] } : { content: turn.text };
    return [
      chunk({ role: "assistant", ...calls }, null),
      chunk({}, turn.kind === "text" ? "stop" : "tool_calls"),
      {
        id: "chat",
        object: "chat.completion.chunk",
        created: 1,
        model: "scripted",
        choices: [],
        usage: chatUsage,
      },
      "[DONE]",
    ];
  },
  whole(turn) {
    const said = turn.kind === "text" ? { content: turn.text } : { content: null, tool_calls: [call(turn)] };
    return {
      id: "chat",
      object: "chat.completion",
      created: 1,
      model: "scripted",
      choices: [
        {
          index: 0,
          message: { role: "assistant", ...said },
          finish_reason: turn.kind === "text" ? "stop" : "tool_calls",
        },
      ],
      usage: chatUsage,
    };
  },
};

function call(turn: Extract<Turn, { kind: "call" }>) {
  return {
    id: `call_${id()}`,
    type: "function",
    function: { name: turn.name, arguments: JSON.stringify(turn.input) },
  };
}

const gemini: Protocol = {
  path: /:(stream)?[gG]enerateContent$/,
  namesEvents: false,
  isStreamed: (url) => url.includes(":stream"),
  events: (turn) => [content(turn)],
  whole: content,
};

function content(turn: Turn): object {
  const part =
    turn.kind === "text" ? { text: turn.text } : { functionCall: { name: turn.name, args: turn.input } };
  return {
    candidates: [{ index: 0, content: { role: "model", parts: [part] }, finishReason: "STOP" }],
    usageMetadata: {
      promptTokenCount: tokensOfAnswer.in,
      candidatesTokenCount: tokensOfAnswer.out,
      totalTokenCount: tokensOfAnswer.in + tokensOfAnswer.out,
    },
  };
}

export const answers: readonly Protocol[] = [anthropic, responses, chat, gemini];
