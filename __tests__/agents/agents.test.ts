/** The agents by name, as their programs really are: from the issue to the pull request, and the ways in which a model's API can fail. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { presets } from "../../src/settings/presets.ts";
import { presetNames } from "../../src/settings/settings.ts";
import { grouped } from "../../src/text/cut.ts";
import { expectEnd, kept } from "../e2e/scenarios/setup.ts";
import { hostile, wordsOf } from "./hostile.ts";
import { install } from "./install.ts";
import { tokensOfAnswer } from "./protocols.ts";
import { runAgent } from "./run.ts";

const wanted = (process.env.GATEHOUSE_AGENTS ?? "").split(",");
const names = presetNames.filter((name) => wanted.includes(name));

/** Minutes of the agent's time. Far more than it takes to give up, on a slow machine too; left to themselves some try for three. */
const soon = 2;
/** Long enough for the first question to be asked on such a machine. It is waited for to its end. */
const aMinute = 1;

describe.each(names)("%s", (name) => {
  beforeAll(() => install(name));

  it("proposes what its model writes, without ever having the key", async () => {
    await using end = await runAgent(name);
    const { run, forge, asked, key, keyVariable, inside } = end;
    await expectEnd(run, forge, {
      outcome: "proposed",
      reason: "pull request #2 was opened; the gate is green on exactly its head",
      issue: { labels: ["agent:proposed"], says: ["**Proposed in #2.**"] },
      branches: ["agent/issue-1-greet-the-customers"],
      pulls: 1,
    });
    expect(await end.changed()).toEqual(["hello.txt"]);
    expect([...new Set(asked.map((one) => one.key))]).toEqual([key]);
    expect(inside).toContain(`${keyVariable}=gatehouse-stand-in-`);
    expect(inside).not.toContain(key);
    const [pull] = (await forge.state()).pulls;
    const [read, written] = [tokensOfAnswer.in, tokensOfAnswer.out].map((one) => grouped(one * asked.length));
    expect(pull?.body).toContain(`1 attempt, ${read} tokens in, ${written} out.`);
  });

  it("is told apart from a key that the model's API refuses, and soon", async () => {
    await using end = await runAgent(name, { mood: "refuses", minutes: soon });
    await expectEnd(end.run, end.forge, {
      outcome: "no-change",
      reason: /^the agent changed nothing: the model's API refused the key \(401\)( \(exit \d+\))?$/,
      issue: {
        labels: ["agent:needs-human"],
        says: ["refused the key", "See to the model's API and its key, then set the start label again."],
      },
    });
  });

  it("ends at its time limit when the model never answers", async () => {
    await using end = await runAgent(name, { mood: "hangs", minutes: aMinute });
    await expectEnd(end.run, end.forge, {
      outcome: "no-change",
      reason: "the agent changed nothing: the model's API gave no answer (stopped after 1 minute)",
      issue: { labels: ["agent:needs-human"], says: ["gave no answer"] },
    });
  });

  it("reads what its preset says and follows none of a repository's own settings to another address or command", async () => {
    await using end = await runAgent(name, { files: hostile });
    expect(end.run.outputs).toMatchObject({ outcome: "proposed" });
    expect(await end.changed()).toEqual(["hello.txt"]);
    expect(end.asked.length).toBeGreaterThan(0);
    expect(end.inside).not.toContain(end.key);
    const brief = await kept(end.run, "brief-1.md");
    const asked = end.asked[0]?.body ?? "";
    const read = Object.keys(hostile).filter(
      (file) => times(asked, wordsOf(file)) > times(brief, wordsOf(file)),
    );
    expect(read.sort()).toEqual([...presets[name].instructionFiles].sort());
  });
});

function times(text: string, words: string): number {
  return text.split(words).length - 1;
}

afterAll(() => {
  if (names.length === 0) throw new Error("No agent was named: use `npm run test:agents -- NAME…`.");
});
