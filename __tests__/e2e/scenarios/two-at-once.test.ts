/** Two runs at the same moment on one issue, by label and by comment: one branch, one pull request, one status comment. */
import { describe, expect, it } from "vitest";
import { type Channel, openChannel, searchPath } from "../channel.ts";
import type { EmbeddedForge } from "../forge/forge.ts";
import { comment, talk } from "./commented.ts";
import { label, setLabelAgain, shopForge } from "./labelled.ts";

const good = "echo hello > hello.txt";
const red = "echo 'echo 4' > sum.sh";

/** Both agents begin when both runs are at work; who ends first is left to the machine. */
async function both(forge: EmbeddedForge, channel: Channel, agents: { label: string; comment: string }) {
  const [one, other] = channel.meeting();
  const options = { env: { PATH: searchPath(channel) }, inputs: { "max-attempts": "1" } };
  const [byLabel, byComment] = await Promise.all([
    label(forge, `${one}; ${agents.label}`, options),
    comment(forge, "/agent", { ...options, agent: `${other}; ${agents.comment}` }),
  ]);
  return { byLabel, byComment };
}

describe.each([
  ["on an issue that nobody worked on", false],
  ["on an issue with a word of an earlier run", true],
])("two runs at once %s", (_where, isTold) => {
  it.each<[string, { label: string; comment: string }, string[], string]>([
    ["both with a good change", { label: good, comment: good }, ["proposed", "skipped"], "agent:proposed"],
    ["both with a red gate", { label: red, comment: red }, ["refused"], "agent:needs-human"],
    ["one of them with a red gate", { label: red, comment: good }, [], ""],
    ["the other with a red gate", { label: good, comment: red }, [], ""],
  ])("%s leave one word", async (_how, agents, expected, labelled) => {
    await using forge = await shopForge();
    await using channel = await openChannel();
    if (isTold) {
      await using earlier = await label(forge, red, { inputs: { "max-attempts": "1" } });
      expect(earlier.outputs.outcome).toBe("refused");
      await setLabelAgain(forge);
    }
    const { byLabel, byComment } = await both(forge, channel, agents);
    await using _one = byLabel;
    await using _two = byComment;
    const kinds = [byLabel, byComment].map(({ outputs }) => outputs.outcome ?? "");
    const { status, labels } = await talk(forge);
    expect(status).toHaveLength(1);
    if (expected.length > 0) expect([...new Set(kinds)].sort()).toEqual(expected);
    if (labelled !== "") expect(labels).toEqual([labelled]);
    const { pulls } = await forge.state();
    expect(pulls).toHaveLength(kinds.includes("proposed") ? 1 : 0);
    expect(forge.pushes()).toHaveLength(kinds.includes("proposed") ? 1 : 0);
    expect(labels).not.toContain("agent:working");
    expect(status[0]).toContain(kinds.includes("proposed") ? "**Proposed in #2.**" : "**No proposal.**");
    expect(forge.violations()).toEqual([]);
  });
});
