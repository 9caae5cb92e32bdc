/** Looks at what this process was started with, before anything untrusted is read. It refuses what lets others into it; it mends nothing. */
import { Problem } from "../problem.ts";
import { excessIn } from "../start/permissions.ts";
import { type Sha, sha } from "../words.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Settings of size and speed. Everything else could load code into us or open a debugger. */
const harmlessOptions =
  /^--(?:max-old-space-size|max-semi-space-size|max-http-header-size|stack-trace-limit|dns-result-order|no-warnings|no-deprecation|use-openssl-ca|use-system-ca)(?:=\S*)?$/;

/** @throws Problem `unsafe-process` */
export function refuseUnsafeProcess(env: Environment): void {
  const options = (env.NODE_OPTIONS ?? "").split(/\s+/).filter((word) => word !== "");
  const harmful = options.find(
    (option, at) => !harmlessOptions.test(option) && !isValue(option, options[at - 1]),
  );
  if (harmful !== undefined) {
    throw unsafe(
      "`NODE_OPTIONS`",
      `sets \`${harmful.slice(0, 60)}\`, and could load code into the process that holds the token`,
    );
  }
  // The last one names a file that names the libraries, and Node reads it before all else.
  for (const name of ["LD_PRELOAD", "LD_AUDIT", "DYLD_INSERT_LIBRARIES", "OPENSSL_CONF"]) {
    if (!["", "/dev/null"].includes(env[name] ?? "")) {
      throw unsafe(`\`${name}\``, "is set, and loads code into the process that holds the token");
    }
  }
  if ((env.ACTIONS_ALLOW_UNSECURE_COMMANDS ?? "").toLowerCase() === "true") {
    throw unsafe(
      "`ACTIONS_ALLOW_UNSECURE_COMMANDS`",
      "is true, and lets every line of the log set variables of later steps",
    );
  }
}

/** The text of a file of a commit of this repository; `undefined` when there is none. May throw. */
export type ReadFile = (commit: Sha, file: string) => Promise<string | undefined>;

/**
 * What the job holds and this action does not need, one sentence each. What the token itself may do cannot be asked for, but the workflow
 * says it; `readers` are tried in order. A workflow that none of them gives says nothing.
 */
export async function excessOf(env: Environment, readers: readonly ReadFile[]): Promise<readonly string[]> {
  const mayIdentify = (env.ACTIONS_ID_TOKEN_REQUEST_URL ?? "") !== "";
  return [
    ...(mayIdentify
      ? [
          "The job has the permission `id-token: write`, with which it can sign in to clouds as this repository. Gatehouse does not need it; take it out of `permissions`.",
        ]
      : []),
    ...(await workflowExcess(env, readers)),
  ];
}

async function workflowExcess(env: Environment, readers: readonly ReadFile[]): Promise<readonly string[]> {
  const [named = ""] = (env.GITHUB_WORKFLOW_REF ?? "").split("@", 1);
  const repository = `${env.GITHUB_REPOSITORY}/`;
  const file = named.slice(repository.length);
  const isHere = named.toLowerCase().startsWith(repository.toLowerCase());
  const commit = env.GITHUB_WORKFLOW_SHA ?? "";
  if (!isHere || !/^\.github\/workflows\/[^/]+\.ya?ml$/.test(file) || commit === "") return [];
  const job = env.GITHUB_JOB ?? "";
  const action = env.GITHUB_ACTION_REPOSITORY === "" ? undefined : env.GITHUB_ACTION_REPOSITORY;
  for (const read of readers) {
    try {
      return excessIn((await read(sha(commit), file)) ?? "", { file, job, action });
    } catch (error) {
      // Not there, or not for this token: the next one may know.
      if (!(error instanceof Problem)) throw error;
    }
  }
  return [];
}

/** `--max-old-space-size 4096`: the number is a word of its own. */
function isValue(word: string, before: string | undefined): boolean {
  return /^\d+$/.test(word) && before !== undefined && harmlessOptions.test(before) && !before.includes("=");
}

function unsafe(name: string, what: string): Problem {
  return new Problem(
    "unsafe-process",
    `${name} ${what}.`,
    "Set it only on the steps that need it, not on this step or its whole job.",
  );
}
