/** The setting that most scenarios share: a small repository with a gate, an issue, and an agent that is a shell script. */
import { type EmbeddedForge, startForge } from "../forge/forge.ts";
import type { ForgeOptions } from "../forge/options.ts";
import { payload } from "../payload.ts";
import { type ActionRun, type RunOptions, runAction } from "../runner.ts";
import { expectSnapshot } from "../snapshot.ts";

/** Green while `sum.sh` adds up. */
export const shop = {
  "README.md": "# A shop\n",
  "sum.sh": "echo $(($1 + $2))\n",
  "test.sh":
    'test "$(sh sum.sh 1 2)" = 3 || { echo "FAIL: sum of 1 and 2: expected 3, got $(sh sum.sh 1 2)"; exit 1; }\n',
  "AGENTS.md": "Write plain shell.\n",
  ".github/gatehouse.yml": "gate:\n  - { name: test, run: sh test.sh }\n",
};

export async function shopForge(options: ForgeOptions = {}): Promise<EmbeddedForge> {
  return startForge({
    files: shop,
    people: { alice: { role: "write" }, mallory: { role: "read" } },
    issues: [
      {
        title: "Greet the customers",
        body: "They come in and nobody says a word.\n\n## Acceptance criteria\n\n- There is a `hello.txt`.\n",
        author: "mallory",
        labels: ["agent"],
      },
    ],
    ...options,
  });
}

/** Issue 1 gets the label `agent`, by alice unless said otherwise. */
export async function label(
  forge: EmbeddedForge,
  agent: string | undefined,
  options: Partial<RunOptions> & { by?: string } = {},
): Promise<ActionRun> {
  const { by = "alice", inputs, ...rest } = options;
  return runAction({
    forge,
    event: {
      name: "issues",
      payload: await payload(forge, "issues", "labeled", { issue: 1, label: "agent", sender: by }),
    },
    ...rest,
    inputs: { ...(agent === undefined ? {} : { "agent-command": agent }), ...inputs },
  });
}

/** Sets the start label again, as a person does. */
export async function setLabelAgain(forge: EmbeddedForge): Promise<void> {
  await forge.as("alice").request("POST", `/repos/${forge.fullName}/issues/1/labels`, { labels: ["agent"] });
}

/** What differs from run to run beyond what the harness knows: commits that were never pushed, and our packed memory. */
const also = [
  [/(Gate on |The gate on `|green on |at `)[0-9a-f]{7}\b/g, "$1<commit>"],
  [/gatehouse:memory \S+/g, "gatehouse:memory <packed>"],
  [/\| \d+\.\d \|/g, "| <seconds> |"],
] as const;

export function expectTold(run: ActionRun, forge: EmbeddedForge): Promise<void> {
  return expectSnapshot(run, forge, { also });
}
