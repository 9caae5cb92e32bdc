/** Decides what the config file may say: its keys, their types and ranges. Defaults are not here. */
import * as v from "valibot";
import { anyMapping, faultText, mapping, mustBe, textWith } from "./checked.ts";
import { most, wholeNumber } from "./input-table.ts";
import { suggestion } from "./nearest.ts";
import { type OrderBy, presetNames } from "./settings.ts";
import {
  branchPatternFault,
  exposedNameFault,
  type Fault,
  hostFault,
  patternFault,
  repositoryPathFault,
  shellFault,
  treeFolderFault,
  variableNameFault,
  workflowFileFault,
} from "./values.ts";

function oneOf<const Choices extends readonly string[]>(choices: Choices) {
  const must = `one of ${choices.join(", ")}`;
  return v.picklist(choices, (issue) =>
    faultText({ must, hint: typeof issue.input === "string" ? suggestion(issue.input, choices) : undefined }),
  );
}

function integer(from: number, to: number) {
  const must = wholeNumber(from, to);
  return v.pipe(
    v.number(must),
    v.check((number) => Number.isInteger(number) && number >= from && number <= to, must),
  );
}

function list<const Item extends v.GenericSchema>(item: Item, must: string = mustBe.list) {
  return v.array(item, (issue) =>
    faultText({
      must,
      hint:
        typeof issue.input === "string" ? "Write each item on a line of its own, after a dash." : undefined,
    }),
  );
}

/** No entry may be named twice by `key`. */
function unlike<Item>(key: (item: Item) => string, what: string) {
  const must: string = `a list in which no two entries have the same ${what}`;
  return v.check((items: Item[]) => new Set(items.map(key)).size === items.length, must);
}

function commandFault(text: string): Fault | undefined {
  return text.trim() === "" ? { must: "a command" } : undefined;
}

function nameFault(text: string): Fault | undefined {
  return /^\P{Cc}{1,80}$/u.test(text) && text.trim() !== ""
    ? undefined
    : { must: "one line of 1 to 80 characters" };
}

function jobFault(text: string): Fault | undefined {
  return /^[A-Za-z_][A-Za-z0-9_-]*$/.test(text)
    ? undefined
    : { must: "the id of a job, as it stands under jobs: in the workflow" };
}

/** A comma would be two labels where the forge is asked for one. */
function labelFault(text: string): Fault | undefined {
  return /^[^\p{Cc},]{1,50}$/u.test(text) && text.trim() === text && text !== ""
    ? undefined
    : { must: "the name of a label, of at most 50 characters and without a comma" };
}

function botFault(text: string): Fault | undefined {
  if (/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\[bot\])?$/.test(text)) return undefined;
  return { must: 'the login of a bot, such as "renovate[bot]"' };
}

/** A path that ends in `*` stands for all paths that begin so. Query strings are not compared. */
function apiPathFault(text: string): Fault | undefined {
  const wellFormed = /^\/[\x21-\x7e]*$/.test(text) && !/[?#\\]|\*.|\/\.\.?(?:\/|$)/.test(text);
  return wellFormed
    ? undefined
    : { must: "a path that begins with / (a * may stand at its end), without .. and without a query" };
}

/** A model on the runner itself needs no TLS. */
const loopback = ["127.0.0.1", "localhost", "[::1]"];

/** In the box a loopback address with the same path stands for this address; the listed paths stand below it. */
function upstreamFault(text: string): Fault | undefined {
  const must = "an https address without user, query and fragment, such as https://api.example.com";
  const url = /^[\x21-\x7e]+$/.test(text) && URL.canParse(text) ? new URL(text) : undefined;
  const secure = url?.protocol === "https:" || (url?.protocol === "http:" && loopback.includes(url.hostname));
  if (url?.protocol === "http:" && !secure)
    return { must, hint: `Did you mean "${text.replace(/^http:/i, "https:")}"?` };
  const plain =
    url !== undefined && secure && url.username === "" && url.password === "" && !/[?#\\]/.test(text);
  return plain && /^https?:\/\//i.test(text) ? undefined : { must };
}

const command = textWith(commandFault);
const exposed = textWith(exposedNameFault);
const variable = textWith(variableNameFault);
const hosts = list(textWith(hostFault));
const patterns = list(textWith(patternFault));
const minutes = integer(1, most.minutes);
/** Six seconds at least. */
const partOfMinutes = v.pipe(
  v.number(`a number from 0.1 to ${most.minutes}`),
  v.check((number) => number >= 0.1 && number <= most.minutes, `a number from 0.1 to ${most.minutes}`),
);

/** A number that YAML and its reader may write differently (1.10) must be quoted. */
const variableValue = v.pipe(
  v.custom<string | number | boolean>(
    (value) => typeof value === "string" || typeof value === "boolean" || Number.isSafeInteger(value),
    "text, a whole number, true or false\nPut it in quotes.",
  ),
  v.transform(String),
);

const check = mapping(
  {
    name: v.optional(textWith(nameFault)),
    run: command,
    "timeout-minutes": v.optional(minutes),
    shell: v.optional(textWith(shellFault)),
    env: v.optional(v.pipe(anyMapping, v.record(variable, variableValue))),
    "working-directory": v.optional(textWith(treeFolderFault)),
  },
  "a command, or a mapping with run",
);

const gateChecks = v.pipe(
  list(v.lazy((item) => (typeof item === "string" ? command : check))),
  v.minLength(1, "a list with at least one command; a gate without commands would let everything pass"),
);

const gateWorkflow = mapping(
  { workflow: textWith(workflowFileFault), job: v.optional(textWith(jobFault)) },
  "a list of commands, or { workflow: ci.yml, job: test }",
);

const api = mapping({
  upstream: textWith(upstreamFault),
  paths: v.pipe(list(textWith(apiPathFault)), v.minLength(1, "a list with at least one path")),
  "base-url-env": exposed,
  "key-env": exposed,
  header: oneOf(["x-api-key", "x-goog-api-key", "authorization"]),
});

const agent = v.pipe(
  mapping({
    preset: v.optional(oneOf(presetNames)),
    command: v.optional(command),
    api: v.optional(
      v.pipe(
        list(api),
        unlike((entry) => entry["base-url-env"], "base-url-env"),
      ),
    ),
    env: v.optional(list(exposed)),
    hosts: v.optional(hosts),
    "timeout-minutes": v.optional(partOfMinutes),
  }),
  v.forward(
    v.check(
      (choice) => choice.preset === undefined || choice.command === undefined,
      'left out where "agent.preset" is given\nRemove one of the two.',
    ),
    ["command"],
  ),
);

export const configSchema = mapping({
  agent: v.optional(agent),
  setup: v.optional(list(command)),
  gate: v.optional(v.lazy((gate) => (Array.isArray(gate) ? gateChecks : gateWorkflow))),
  "gate-baseline": v.optional(oneOf(["first", "lazy", "off"])),
  "gate-hosts": v.optional(hosts),
  "toolchain-env": v.optional(list(exposed)),
  evidence: v.optional(
    mapping({ paths: v.optional(patterns), "on-change": v.optional(oneOf(["allow", "flag", "block"])) }),
  ),
  protect: v.optional(patterns),
  brief: v.optional(
    mapping({
      files: v.optional(list(textWith(repositoryPathFault))),
      comments: v.optional(oneOf(["none", "collaborators", "all"])),
    }),
  ),
  limits: v.optional(
    mapping({
      attempts: v.optional(integer(1, most.attempts)),
      minutes: v.optional(minutes),
      "changed-files": v.optional(integer(1, 100_000)),
      "changed-lines": v.optional(integer(1, 10_000_000)),
      "open-pull-requests": v.optional(integer(1, 1000)),
      "agent-runs-per-day": v.optional(integer(1, 10_000)),
      "issue-characters": v.optional(integer(1000, 1_000_000)),
      "comment-characters": v.optional(integer(500, 1_000_000)),
    }),
  ),
  schedule: v.optional(
    mapping({
      order: v.optional(
        v.pipe(
          list(oneOf(["priority", "milestone", "age"])),
          v.minLength(1, "a list with at least one of priority, milestone, age"),
          unlike((item: OrderBy) => item, "name"),
        ),
      ),
      priorities: v.optional(
        v.pipe(
          list(textWith(labelFault)),
          v.maxLength(10, "a list of at most ten labels"),
          unlike((name: string) => name.toLowerCase(), "name"),
        ),
      ),
      "cooldown-days": v.optional(integer(0, 365)),
    }),
  ),
  allow: v.optional(mapping({ bots: v.optional(list(textWith(botFault))) })),
  strict: v.optional(v.boolean("true or false")),
  "pause-issue": v.optional(integer(1, 1_000_000_000)),
  heal: v.optional(
    mapping({
      branches: v.optional(list(textWith(branchPatternFault))),
      workflows: v.optional(list(textWith(workflowFileFault))),
    }),
  ),
});

export type ConfigFile = v.InferOutput<typeof configSchema>;
