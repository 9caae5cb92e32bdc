/** Says what the forge's own settings carry. What could not be asked is unknown, never guessed. Pure. */
import type { Settings } from "../../settings/settings.ts";
import { onOneLine } from "../../settings/values.ts";
import { quoted } from "../../text/shell.ts";
import type { RepositoryView } from "../view.ts";
import { codeOwnersFile, ownersOf } from "./code-owners.ts";
import type { Answer, BranchRules, ForgeFacts, Line } from "./line.ts";
import type { OurStep } from "./our-step.ts";

/** The labels that people have to be able to set. */
export function wantedLabels(step: OurStep | undefined): readonly string[] {
  const label = step?.inputs.label ?? "agent";
  const byIssue = step === undefined || step.events.includes("issues");
  return [
    ...(byIssue ? [label] : []),
    ...(step?.events.includes("schedule") ? [step.inputs.readyLabel] : []),
  ];
}

export function linesOfForge(
  asked: Answer<ForgeFacts>,
  view: RepositoryView,
  step: OurStep | undefined,
  settings: Settings | undefined,
): readonly Line[] {
  const facts = asked.kind === "known" ? asked.value : undefined;
  const none: Answer<never> = { kind: "unknown", why: asked.kind === "unknown" ? asked.why : "" };
  const branch = facts?.defaultBranch ?? "the default branch";
  const rules = facts?.rules ?? none;
  return [
    keyLine(facts?.secrets ?? none, step, settings),
    labelsLine(facts?.labels ?? none, wantedLabels(step)),
    ...workflowLines(facts?.workflows ?? none, step),
    protectionLine(rules, branch),
    codeOwnersLine(rules, view),
  ];
}

function keyLine(
  secrets: Answer<readonly string[]>,
  step: OurStep | undefined,
  settings: Settings | undefined,
): Line {
  const about = "key";
  if (step === undefined || settings === undefined) {
    return {
      about,
      state: "unknown",
      says: "Which key the agent needs is not known before workflow and config are right.",
    };
  }
  const needed = [...new Set(settings.agent.api.map(({ keyEnv }) => keyEnv))];
  const lost = needed.find((name) => (step.env.get(name) ?? []).length === 0);
  if (lost !== undefined) {
    const todo = `Add it to the step's env: ${lost}: \${{ secrets.${lost} }}`;
    return { about, state: "missing", says: `${step.file} hands the step no secret as ${lost}.`, todo };
  }
  const named = [...new Set([...needed, ...settings.agent.env].flatMap((name) => step.env.get(name) ?? []))];
  if (named.length === 0)
    return { about, state: "ok", says: "The agent is a command that is given no secret." };
  if (secrets.kind === "unknown")
    return unknown(about, `Whether the secret ${named.join(", ")} is set`, secrets.why);
  const missing = named.filter((name) => !secrets.value.includes(name.toUpperCase()));
  return missing.length === 0
    ? { about, state: "ok", says: `The agent's secret is set (${named.join(", ")}).` }
    : {
        about,
        state: "missing",
        says: `The secret ${missing.join(", ")} is not set.`,
        todo: `gh secret set ${missing[0]}`,
      };
}

function labelsLine(labels: Answer<readonly string[]>, wanted: readonly string[]): Line {
  const about = "labels";
  if (wanted.length === 0) return { about, state: "ok", says: "No label starts anything here." };
  const names = wanted.map(onOneLine);
  const one = names.length === 1;
  if (labels.kind === "unknown")
    return unknown(
      about,
      `Whether the ${one ? "label" : "labels"} ${names.join(" and ")} ${one ? "is" : "are"} there`,
      labels.why,
    );
  const missing = wanted.filter((name) => !labels.value.includes(name));
  if (missing.length === 0) {
    return {
      about,
      state: "ok",
      says: `The ${one ? "label" : "labels"} ${names.join(" and ")} ${one ? "is" : "are"} there.`,
    };
  }
  const says = `There is no label ${missing.map(onOneLine).join(", and none called ")}.`;
  const todo = missing.map(
    (name) => `gh label create ${/^[\w:.-]+$/.test(name) ? name : quoted(onOneLine(name))}`,
  );
  return { about, state: "missing", says, todo: todo.join("; ") };
}

const actionsSettings = "Settings, Actions, General, Workflow permissions";

function workflowLines(workflows: ForgeFacts["workflows"], step: OurStep | undefined): readonly Line[] {
  if (workflows.kind === "unknown") {
    return [
      unknown("proposing", "Whether Actions may open pull requests", workflows.why),
      unknown("token-default", "What a workflow's token may do by default", workflows.why),
    ];
  }
  const { mayPropose, writeByDefault } = workflows.value;
  const proposing: Line = mayPropose
    ? { about: "proposing", state: "ok", says: "Actions may open pull requests." }
    : step?.token !== undefined
      ? {
          about: "proposing",
          state: "ok",
          says: "Actions may not open pull requests, and the workflow hands over a token of its own.",
        }
      : {
          about: "proposing",
          state: "missing",
          says: "Actions may not open pull requests.",
          todo: `Allow it under ${actionsSettings}.`,
        };
  const standard: Line = writeByDefault
    ? {
        about: "token-default",
        state: "weak",
        says: "A workflow that names no permissions gets a token that can write.",
        todo: `Choose read under ${actionsSettings}.`,
      }
    : {
        about: "token-default",
        state: "ok",
        says: "A workflow that names no permissions gets a token that can only read.",
      };
  return [proposing, standard];
}

function protectionLine(rules: Answer<BranchRules>, branch: string): Line {
  const about = "protection";
  if (rules.kind === "unknown") return unknown(about, `What ${branch} asks of a merge`, rules.why);
  const { checks, reviews } = rules.value;
  const named = checks.map(onOneLine).join(", ");
  const todo = "Add it to a ruleset or to the branch's protection.";
  if (checks.length > 0 && reviews > 0) {
    const who = reviews === 1 ? "one review" : `${reviews} reviews`;
    return { about, state: "ok", says: `A merge into ${branch} needs green checks (${named}) and ${who}.` };
  }
  if (checks.length > 0) {
    return {
      about,
      state: "weak",
      says: `A merge into ${branch} needs green checks (${named}), but nobody's review.`,
      todo,
    };
  }
  return reviews > 0
    ? { about, state: "weak", says: `A merge into ${branch} needs a review, but no green check.`, todo }
    : {
        about,
        state: "missing",
        says: `A merge into ${branch} needs neither a green check nor a review.`,
        todo: "Require both in a ruleset, with CI's jobs as checks.",
      };
}

function codeOwnersLine(rules: Answer<BranchRules>, view: RepositoryView): Line {
  const about = "code-owners";
  const file = codeOwnersFile(view);
  const owners = file === undefined ? [] : ownersOf(view.read(file) ?? "", ".github/workflows/ci.yml");
  if (owners.length === 0) {
    return {
      about,
      state: "weak",
      says: "Nobody is named as the owner of .github/workflows.",
      todo: "Name one in .github/CODEOWNERS: /.github/ @someone",
    };
  }
  const named = owners.map(onOneLine).join(", ");
  if (rules.kind === "unknown")
    return unknown(about, `Whether the owner of .github/workflows (${named}) must approve`, rules.why);
  return rules.value.codeOwners
    ? { about, state: "ok", says: `${named} must approve changes of .github/workflows.` }
    : {
        about,
        state: "weak",
        says: `.github/workflows is owned by ${named}, but no rule asks for an owner's review.`,
        todo: "Require review from code owners.",
      };
}

function unknown(about: Line["about"], what: string, why: string): Line {
  return { about, state: "unknown", says: `${what} is not known: ${why}` };
}
