#!/usr/bin/env node
/** The command line's door: reads the arguments, calls one command, sets the exit code. */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import {
  digest,
  exitCode,
  issueToPr,
  runEvent,
  selfHeal,
  type Terminal,
  type WorkshopOptions,
} from "./edge/cli/commands.ts";
import { demo } from "./edge/cli/demo.ts";
import { Screen } from "./edge/cli/screen.ts";
import { type Simulation, simulate, simulations } from "./edge/cli/simulated-agent.ts";
import { Problem, problemLine } from "./problem.ts";
import { withoutColours } from "./text/terminal.ts";

const usage = `Usage: gatehouse COMMAND

  demo [--verbose]                four stories in a throw-away repository: a bad change is refused,
                                  a good one is proposed, a red gate is healed, a hopeless one is stopped
  issue-to-pr ISSUE.md            on the repository you stand in: branch, agent, gate, commit, diff, and the
    [--simulate good|bad]         commands that would push it and open the pull request
    [--max-attempts N]            how often the agent may try, 1 by default
  self-heal                       gate, feed the failure back to the agent, and again
    [--simulate bad|stuck]
    [--max-attempts N]            3 by default
  run --event NAME --payload FILE the action's whole run for a recorded event; inputs come from INPUT_* variables,
                                  nothing leaves this machine
  init [--agent NAME]             writes the workflow and the config file for the repository you stand in, with the gate
    [--triggers LIST]             that its CI has, and says what remains to be done. Of label, comment, failed-runs,
    [--two-jobs] [--yes]          schedule (the first two by default); --two-jobs keeps the token off the agent's machine;
    [--gate COMMAND] [--force]    --yes asks nothing; --force writes over files that are there
  doctor [--json]                 what the repository's own files and settings carry, line by line; it changes nothing.
                                  GH_TOKEN or GITHUB_TOKEN lets it ask the forge
  digest [LOG] [--bytes N]        what one needs of a failed job's log, at most N bytes (16,000); reads a file or stdin

Options of issue-to-pr and self-heal: --gate COMMAND (again for each check; else .github/gatehouse.yml decides),
--base BRANCH (else the commit you stand on), --quiet (without what agent and gate print).
The agent is the command in AGENT_CMD: it starts in the root of a tree of its own, the brief is on its standard input,
and {prompt_file} in the command becomes the brief's path.

Exit codes: 0 done, 1 refused, given up, or something is missing (doctor), 2 bad usage or configuration.`;

const workshopOptions = ["simulate", "max-attempts", "gate", "base", "quiet"] as const;

process.on("SIGUSR1", () => {});

const screen = new Screen(process.stdout, process.env);

const terminal: Terminal = {
  env: process.env,
  cwd: process.cwd(),
  print: (line) => screen.print(line),
  doing: (words) => screen.doing(words),
  loud: true,
};

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  process.stderr.write(`gatehouse: ${withoutColours(problemLine(error))}\n`);
  process.exitCode = 2;
}

async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  if (rest.includes("--help") || rest.includes("-h")) return main(["help"]);
  switch (command) {
    case "demo":
      return demo({ ...terminal, loud: read(rest, ["verbose"]).values.verbose === true });
    case "issue-to-pr": {
      const { values, positionals } = read(rest, workshopOptions);
      const file = only(positionals, "an issue's file");
      const options = workshop(values, ["good", "bad"], 1);
      return exitCode((await issueToPr(file, options, loudness(values))).outcome.kind);
    }
    case "self-heal": {
      const { values, positionals } = read(rest, workshopOptions);
      none(positionals);
      const options = workshop(values, ["bad", "stuck"], 3);
      const simulation = options.simulate === "bad" ? "heals" : options.simulate;
      return exitCode((await selfHeal({ ...options, simulate: simulation }, loudness(values))).outcome.kind);
    }
    case "run": {
      const { values, positionals } = read(rest, ["event", "payload", "quiet"]);
      none(positionals);
      if (values.event === undefined || values.payload === undefined)
        throw bad("run needs --event NAME and --payload FILE.");
      return exitCode((await runEvent(values.event, values.payload, loudness(values))).outcome.kind);
    }
    case "digest": {
      const { values, positionals } = read(rest, ["bytes"]);
      const bytes =
        values.bytes === undefined ? undefined : wholeNumber("--bytes", values.bytes, 200, 1_000_000_000);
      const text = await digest(positionals[0], bytes, process.stdin);
      // Elsewhere it is a file, or a program, that gets it as it is.
      process.stdout.write(process.stdout.isTTY ? withoutColours(text) : text);
      return 0;
    }
    case "simulated-agent": {
      const simulation = simulations.find((known) => known === rest[0]);
      if (simulation === undefined) throw bad("simulated-agent needs one of good, bad, heals, stuck.");
      terminal.print(simulate(simulation, process.cwd(), readFileSync(0, "utf8")));
      return 0;
    }
    case "help":
    case "--help":
    case "-h":
      terminal.print(usage);
      return 0;
    case "init": {
      const { values, positionals } = read(rest, ["agent", "triggers", "gate", "two-jobs", "force", "yes"]);
      none(positionals);
      const { agent, triggers, gate = [], force = false, yes = false } = values;
      const { init } = await import("./edge/cli/init.ts");
      return init({ agent, triggers, gate, twoJobs: values["two-jobs"] === true, force, yes }, terminal);
    }
    case "doctor": {
      const { values, positionals } = read(rest, ["json"]);
      none(positionals);
      const { doctor } = await import("./edge/cli/doctor.ts");
      return doctor(values.json === true, terminal);
    }
    case undefined:
      throw bad("A command is missing.");
    default:
      throw bad(`There is no command ${command}.`);
  }
}

/** @param own the options of the command; another one's would be passed over without a word */
function read(args: readonly string[], own: readonly (keyof Values)[]) {
  const parsed = parsedArguments(args);
  const foreign = Object.keys(parsed.values).find((name) => !own.some((known) => known === name));
  if (foreign !== undefined) throw bad(`This command takes no --${foreign}.`);
  return parsed;
}

function parsedArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        simulate: { type: "string" },
        "max-attempts": { type: "string" },
        gate: { type: "string", multiple: true },
        base: { type: "string" },
        event: { type: "string" },
        payload: { type: "string" },
        bytes: { type: "string" },
        agent: { type: "string" },
        triggers: { type: "string" },
        "two-jobs": { type: "boolean" },
        force: { type: "boolean" },
        yes: { type: "boolean" },
        json: { type: "boolean" },
        quiet: { type: "boolean" },
        verbose: { type: "boolean" },
      },
    });
  } catch (error) {
    throw bad(
      error instanceof Error ? `${error.message.split(". ", 1)[0]}.` : "The arguments cannot be read.",
    );
  }
}

type Values = ReturnType<typeof parsedArguments>["values"];

function workshop(values: Values, simulated: readonly Simulation[], attempts: number): WorkshopOptions {
  const simulation = simulated.find((known) => known === values.simulate);
  if (values.simulate !== undefined && simulation === undefined) {
    throw bad(`--simulate takes ${simulated.join(" or ")}, not ${values.simulate}.`);
  }
  const cap = values["max-attempts"];
  return {
    simulate: simulation,
    maxAttempts: cap === undefined ? attempts : wholeNumber("--max-attempts", cap, 1, 10),
    gate: values.gate ?? [],
    base: values.base,
  };
}

function loudness(values: Values): Terminal {
  return { ...terminal, loud: values.quiet !== true };
}

function wholeNumber(name: string, text: string, from: number, to: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= from && value <= to) return value;
  throw bad(`${name} takes a whole number from ${from} to ${to}, not ${text}.`);
}

function only(positionals: readonly string[], what: string): string {
  const [first, ...more] = positionals;
  if (first === undefined || more.length > 0) throw bad(`This command takes exactly one argument: ${what}.`);
  return first;
}

function none(positionals: readonly string[]): void {
  if (positionals.length > 0) throw bad(`This command takes no argument: ${positionals.join(" ")}.`);
}

function bad(message: string): Problem {
  return new Problem("bad-usage", message, "See gatehouse --help.");
}
