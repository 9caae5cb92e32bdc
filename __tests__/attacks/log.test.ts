/** What agent, setup and gate print to command the runner or to be more than text on a page; beside the same bytes where nobody guards. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openChannel, searchPath } from "../e2e/channel.ts";
import type { EmbeddedForge } from "../e2e/forge/forge.ts";
import { makeStepLog } from "../e2e/runner/commands.ts";
import { makeMasks } from "../e2e/runner/masks.ts";
import type { ActionRun } from "../e2e/runner.ts";
import { label, shop, shopForge } from "../e2e/scenarios/labelled.ts";
import { pageAttacks } from "../text/attacks.ts";
import { liveIn, resolved, skeleton, words } from "../text/page.ts";

/** Each would set something named evil, or hide or show what is not so. */
const commands = [
  "::set-output name=evil::1",
  "##[set-output name=evil]1",
  "words ##[set-output name=evil]1",
  "words\r::set-output name=evil::1",
  "\u00a0\u2003::set-output name=evil::1",
  "::save-state name=evil::1",
  "::add-mask::evil",
  "::error title=evil::evil",
  "::warning::evil",
  "\x1b[2K\r::notice::evil",
  "##\x00[error]evil",
  "::stop-commands::evil",
  "::evil::",
  ...Array.from({ length: 50 }, (_, index) => `::${index.toString(16).padStart(32, "0")}::`),
  "::set-output name=outcome::evil",
  "::add-matcher::evil.json",
];

const printed = `${commands.join("\n")}\n`;
const page = pageAttacks.map(({ text }) => text).join("\n\n");

let forge: EmbeddedForge;
let run: ActionRun;
const open: AsyncDisposable[] = [];
beforeAll(async () => {
  const channel = await openChannel();
  forge = await shopForge({
    files: shop,
    issues: [
      { title: "Fixes #1 @octocat <img src=x> | a\u202e", body: page, author: "mallory", labels: ["agent"] },
    ],
  });
  const prints = await channel.tool("prints", printed);
  const saying = await channel.tool("words", page);
  run = await label(forge, `cat ${prints}; echo hello > hello.txt; cat ${saying}`, {
    inputs: { setup: `cat ${prints}`, gate: `cat ${prints} ${saying}; sh test.sh` },
    env: { PATH: searchPath(channel) },
  });
  open.push(forge, channel, run);
});
afterAll(async () => {
  for (const one of open.reverse()) await one[Symbol.asyncDispose]();
});

describe("the log", () => {
  it("obeys the bytes of a plain step", async () => {
    const masks = makeMasks([]);
    const log = makeStepLog(masks);
    const stream = log.stream();
    stream.write(Buffer.from(printed));
    stream.end();
    expect(log.outputs).toMatchObject({ evil: "1" });
    expect(log.state).toMatchObject({ evil: "1" });
    expect(log.masked).toContain("evil");
    expect(log.annotations.length).toBeGreaterThan(1);
  });

  it("obeys nothing of agent, setup and gate", () => {
    expect(run.log.match(/^│ words/gm)?.length).toBeGreaterThan(3);
    expect(run.outputs.outcome).toBe("proposed");
    expect(Object.keys({ ...run.outputs, ...run.state, ...run.env })).not.toContain("evil");
    expect(run.masked).not.toContain("evil");
    expect(run.annotations).toEqual([]);
  });
});

describe("what is posted", () => {
  it("would be more than text as it was printed", () => {
    for (const mark of ["image", "html <", "link("]) expect(skeleton(page)).toContain(mark);
  });

  it("holds no node of the issue's or the agent's making", async () => {
    const { pulls, issues } = await forge.state();
    const [pull] = pulls;
    const posted = [pull?.body ?? "", ...(issues[0]?.comments.map(({ body }) => body) ?? [])];
    expect(posted.length).toBe(2);
    for (const text of posted) {
      expect(text).not.toBe("");
      expect(skeleton(text)).not.toMatch(/image|html <(?!!-- gatehouse:|\/?(details|summary|sub))/);
      const acting = { mention: resolved.mention ?? /./, closing: resolved["closing keyword"] ?? /./ };
      expect(liveIn(words(text, false).replace("Closes #1\n", ""), acting)).toEqual([]);
    }
    expect(pull?.title).not.toMatch(/[@#\u202e]/);
  });
});
