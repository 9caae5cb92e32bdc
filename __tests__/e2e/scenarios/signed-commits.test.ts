/** `sign-commits: true`: the forge makes the commit itself and signs it. The tree is the tested one, and nothing is pushed by git. */
import { readFile } from "node:fs/promises";
import { afterEach, describe, expect, it } from "vitest";
import type { EmbeddedForge } from "../forge/forge.ts";
import { type Json, objectsIn, textAt, valueAt } from "../forge/json.ts";
import type { ForgeOptions } from "../forge/options.ts";
import type { ActionRun } from "../runner.ts";
import { ciFailed, mends, proposedForge } from "./failed-run.ts";
import { label, setLabelAgain, shop, shopForge } from "./labelled.ts";
import { commentOnPull, pullForge } from "./reviewed.ts";
import { expectNothingLeft, writes } from "./setup.ts";
import { branch, carried, publish, twoJobsForge, work } from "./two-jobs.ts";

let forge: EmbeddedForge;
afterEach(() => forge.close());

const signed = { inputs: { "sign-commits": "true" } };
const greets = "echo hello > hello.txt; echo 'the agent was paid'";
const bot = "github-actions[bot] <41898282+github-actions[bot]@users.noreply.127.0.0.1>";

const stuff = {
  ...shop,
  "gone.txt": "gone\n",
  "old.txt": "its content stays\n",
  "run.sh": "#!/bin/sh\necho run\n",
  "a/b.txt": "becomes a file\n",
};
const allKinds = [
  "mkdir -p bin docs; printf 'echo hi\\n' > bin/greet.sh; chmod +x bin/greet.sh run.sh",
  "ln -s hello.txt latest; echo hello > hello.txt; : > empty.txt",
  "rm gone.txt; mv old.txt docs/new.txt",
  "printf '\\211PNG\\r\\n\\032\\n\\000\\377' > logo.png",
  "rm -r a; echo 'now a file' > a",
  "echo grüezi > 'Grüße an 東京.txt'",
].join("\n");

async function journalOf(run: ActionRun): Promise<Json[]> {
  const lines = (await readFile(run.outputs.journal ?? "", "utf8")).trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line));
}

/** The branch as it stands: one commit, by the forge, of the very tree that the last gate ran on. */
async function expectSigned(run: ActionRun, on = branch): Promise<string> {
  const tested = (await journalOf(run)).findLast((fact) => textAt(fact, "kind") === "gate");
  const commit = (await forge.state()).branches[on]?.commits.at(-1);
  expect(commit).toMatchObject({
    sha: run.outputs["head-sha"],
    tree: textAt(tested, "gate", "tree"),
    author: bot,
    committer: "GitHub <noreply@127.0.0.1>",
  });
  expect(commit?.sha).not.toBe(textAt(tested, "gate", "commit"));
  const shown = await forge.as("alice").request("GET", `/repos/octo/demo/commits/${commit?.sha}`);
  expect(valueAt(shown.body, "commit", "verification", "verified")).toBe(true);
  expectNoPush();
  await expectNothingLeft(run, forge);
  return commit?.message ?? "";
}

/** No git ever asked to write. */
function expectNoPush(): void {
  expect(forge.pushes()).toEqual([]);
  const asked = forge.gitRequests().map(({ path }) => path);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((path) => path.includes("receive-pack"))).toEqual([]);
}

const asked = (pattern: RegExp) => forge.requests().filter(({ path }) => pattern.test(path));
/** What the branch was moved with: from, to, forced. */
const moves = () =>
  forge
    .requests()
    .filter(({ body }) => textAt(body, "query").includes("updateRefs"))
    .flatMap(({ body }) => objectsIn(valueAt(body, "variables", "updates")));

describe("a label", () => {
  it("goes to a pull request whose head is signed and has the tested tree, with every kind of change", async () => {
    forge = await shopForge({ files: stuff });
    await using run = await label(forge, allKinds, signed);
    expect(run.outputs).toMatchObject({ outcome: "proposed", "pull-request-operation": "created", branch });
    expect(await expectSigned(run)).toMatch(/\n\nGatehouse-Task: issue-1\nGatehouse-Attempt: 1$/);
    const main = await forge.repository.sha("main");
    expect(await forge.repository.git(["rev-parse", `${branch}^`])).toBe(main);
    const entries = await forge.repository.tree(branch);
    const modes = Object.fromEntries(entries.map(({ path, mode }) => [path, mode]));
    expect(modes).toMatchObject({
      "bin/greet.sh": "100755",
      "run.sh": "100755",
      latest: "120000",
      "docs/new.txt": "100644",
      "logo.png": "100644",
      "empty.txt": "100644",
      a: "100644",
      "Grüße an 東京.txt": "100644",
    });
    for (const path of ["gone.txt", "old.txt", "a/b.txt"]) expect(modes[path]).toBeUndefined();
    expect(await forge.repository.bytes(`${branch}:logo.png`)).toBe("\x89PNG\r\n\x1a\n\0\xff");
    expect(await forge.repository.bytes(`${branch}:latest`)).toBe("hello.txt");
    // Neither what was renamed nor what only changed its mode is sent again.
    expect(asked(/git\/blobs$/)).toHaveLength(7);
    const [pull] = (await forge.state()).pulls;
    expect(pull?.headSha).toBe(run.outputs["head-sha"]);
    expect(pull?.body).toContain(
      `**The gate is green** on exactly the tree of this commit, \`${run.outputs["head-sha"]}\``,
    );
    expect(run.outputs.reason).toBe(
      "pull request #2 was opened; the gate is green on exactly the tree of its head",
    );
  });

  it("again goes over our own commit when the base moved on, from where it was seen", async () => {
    forge = await shopForge();
    await using first = await label(forge, greets, signed);
    const before = first.outputs["head-sha"];
    await setLabelAgain(forge);
    await forge.commit("main", { "later.txt": "later\n" });
    await using run = await label(forge, greets, signed);
    expect(run.outputs).toMatchObject({
      outcome: "proposed",
      "pull-request-operation": "updated",
      attempts: "2",
    });
    await expectSigned(run);
    expect(moves()).toEqual([
      { name: `refs/heads/${branch}`, beforeOid: before, afterOid: run.outputs["head-sha"], force: true },
    ]);
    expect((await forge.repository.tree(branch)).map((entry) => entry.path)).toContain("later.txt");
    expect((await forge.state()).branches[branch]?.commits.at(-1)?.message).toMatch(/Gatehouse-Attempt: 2$/);
  });

  it("without it goes over what was signed, and with it over what was pushed", async () => {
    forge = await shopForge();
    await using first = await label(forge, greets, signed);
    expect(first.outputs.outcome).toBe("proposed");
    await setLabelAgain(forge);
    await forge.commit("main", { "later.txt": "later\n" });
    await using second = await label(forge, greets);
    expect(second.outputs).toMatchObject({ outcome: "proposed", attempts: "2" });
    expect(forge.pushes()).toHaveLength(1);
    await setLabelAgain(forge);
    await forge.commit("main", { "later.txt": "even later\n" });
    await using third = await label(forge, greets, signed);
    expect(third.outputs).toMatchObject({ outcome: "proposed", attempts: "3" });
    expect(forge.pushes()).toHaveLength(1);
  });

  it("writes nothing in a dry run", async () => {
    forge = await shopForge();
    await using run = await label(forge, greets, { inputs: { ...signed.inputs, "dry-run": "true" } });
    expect(run.outputs.outcome).toBe("proposed");
    expect(writes(forge)).toEqual([]);
    expect(moves()).toEqual([]);
  });

  it("in two jobs is signed by the second, and the first, with a person's token, does not mind", async () => {
    forge = await twoJobsForge();
    await using worked = await work(forge, greets, { ...signed, token: forge.tokenValue("person:alice") });
    expect(worked.outputs.outcome).toBe("proposed");
    expect(writes(forge)).toEqual([]);
    await using bundle = await carried(worked);
    await using run = await publish(forge, bundle.folder, signed);
    expect(run.outputs).toMatchObject({ outcome: "proposed", "pull-request-operation": "created" });
    await expectSigned(run);
  });
});

describe("a branch that stands", () => {
  it("is healed in place by a signed commit on top", async () => {
    forge = await proposedForge();
    const before = await forge.repository.sha(branch);
    await using run = await ciFailed(forge, mends, {}, signed);
    expect(run.outputs).toMatchObject({ outcome: "healed", attempts: "2" });
    await expectSigned(run);
    expect(moves()).toEqual([expect.objectContaining({ beforeOid: before, force: false })]);
  });

  it("gets a signed commit on top for a further attempt, and counts on from one that was signed", async () => {
    forge = await pullForge();
    await using first = await commentOnPull(forge, "/agent louder", signed);
    expect(first.outputs).toMatchObject({ outcome: "proposed", attempts: "2" });
    await expectSigned(first);
    await using second = await commentOnPull(forge, "/agent again", {
      ...signed,
      agent: "echo HA > hello.txt",
    });
    expect(second.outputs).toMatchObject({ outcome: "proposed", attempts: "3" });
    await expectSigned(second);
    expect((await forge.state()).branches[branch]?.commits).toHaveLength(3);
    expect(moves().map(({ force }) => force)).toEqual([false, false]);
  });
});

describe("somebody is faster", () => {
  const person = { name: "Alice", email: "alice@example.com" };
  const overtaken = {
    outcome: "skipped",
    reason: `\`${branch}\` was changed by somebody else while this run worked, so nothing was pushed`,
  };

  it.each([
    ["while the agent works", "POST", /issues\/2\/labels$/],
    ["when the commit is made already", "POST", /git\/commits$/],
  ])("%s: the branch stays theirs", async (_when, method, path) => {
    forge = await pullForge();
    let theirs = "";
    forge.when(method, path, async () => {
      theirs = await forge.commit(branch, { "mine.txt": "mine\n" }, "My own", person);
    });
    await using run = await commentOnPull(forge, "/agent louder", signed);
    expect(run.outputs).toMatchObject(overtaken);
    expect(await forge.repository.sha(branch)).toBe(theirs);
    expectNoPush();
  });

  it("and makes the branch that was not there", async () => {
    forge = await shopForge();
    let theirs = "";
    forge.when("POST", /git\/commits$/, async () => {
      theirs = await forge.commit(branch, { "mine.txt": "mine\n" }, "My own", person);
    });
    await using run = await label(forge, greets, signed);
    expect(run.outputs).toMatchObject(overtaken);
    expect(await forge.repository.sha(branch)).toBe(theirs);
    expect((await forge.state()).pulls).toEqual([]);
  });

  it("and goes back to an older commit, which a fast-forward would undo", async () => {
    forge = await pullForge();
    forge.when("POST", /git\/commits$/, () =>
      forge.repository.git(["update-ref", `refs/heads/${branch}`, "refs/heads/main"]),
    );
    await using run = await commentOnPull(forge, "/agent louder", signed);
    expect(run.outputs).toMatchObject(overtaken);
    expect(await forge.repository.sha(branch)).toBe(await forge.repository.sha("main"));
  });
});

describe("an answer that is lost", () => {
  it.each([
    ["to the new branch", shopForge, /git\/refs$/],
    ["to the branch that moves", undefined, /^\/graphql$/],
  ])("%s leaves one commit, and is told as made", async (_which, make, path) => {
    forge = await (make ?? pullForge)();
    const times = { status: 502, after: true, times: 1 };
    forge.when("POST", /git\/commits$/, async () => forge.fail({ method: "POST", path, ...times }));
    await using run = make
      ? await label(forge, greets, signed)
      : await commentOnPull(forge, "/agent louder", signed);
    expect(run.outputs.outcome).toBe("proposed");
    await expectSigned(run);
  });
});

describe("nothing is put on a branch", () => {
  const other = "1".repeat(40);
  const answers = (path: RegExp, body: Json) => () =>
    forge.fail({ method: "POST", path, status: 201, body: JSON.stringify(body), after: true });
  const commitOf = (more: Record<string, Json>) => ({
    sha: other,
    tree: { sha: other },
    parents: [],
    message: "",
    verification: { verified: true, reason: "valid" },
    ...more,
  });

  const cases: readonly [string, ForgeOptions, () => unknown, RegExp][] = [
    [
      "the forge stores other content",
      {},
      answers(/git\/blobs$/, { sha: other, url: "" }),
      /^Through its API the forge made other content for `hello.txt`, so nothing was pushed\./,
    ],
    [
      "the forge makes another tree",
      {},
      answers(/git\/trees$/, { sha: other, tree: [] }),
      /^Through its API the forge made the tree 1111111 where [0-9a-f]{7} was tested, so nothing was pushed\./,
    ],
    [
      "the forge makes another commit",
      {},
      answers(/git\/commits$/, commitOf({})),
      /^Through its API the forge made another commit than it was asked for, so nothing was pushed\./,
    ],
    [
      "the forge does not sign",
      { signsCommits: false },
      () => {},
      /^`sign-commits: true`, and the forge did not sign the commit \(unsigned\); nothing was pushed\./,
    ],
    [
      "a file is too large for the API",
      {},
      () =>
        forge.fail({
          method: "POST",
          path: /git\/blobs$/,
          status: 422,
          message: "Sorry, your input was too large to process.",
        }),
      /^The forge did not let us store `hello.txt` for the commit \(422: Sorry, your input was too large to process\.\)\./,
    ],
    [
      "the token may not write contents",
      {
        tokens: {
          GITHUB_TOKEN: { permissions: { contents: "read", issues: "write", "pull-requests": "write" } },
        },
      },
      () => {},
      /^The forge did not let us store `hello.txt` for the commit \(403: Resource not accessible by integration\)\. .*`contents: write`/,
    ],
  ];

  it.each(cases)("when %s", async (_what, options, order, reason) => {
    forge = await shopForge(options);
    order();
    await using run = await label(forge, greets, signed);
    expect(run.outputs).toMatchObject({ outcome: "error", reason: expect.stringMatching(reason) });
    const { branches, pulls } = await forge.state();
    expect([Object.keys(branches), pulls]).toEqual([["main"], []]);
    expectNoPush();
    await expectNothingLeft(run, forge);
  });

  it("when a rule refuses the update, in its own words", async () => {
    forge = await pullForge({ protectedBranches: [branch] });
    await using run = await commentOnPull(forge, "/agent louder", signed);
    expect(run.outputs).toMatchObject({
      outcome: "error",
      reason: expect.stringContaining(
        `The forge refused the push to \`${branch}\`: Changes must be made through`,
      ),
    });
    expectNoPush();
  });

  it("and no agent is paid, when the token is a person's", async () => {
    forge = await shopForge({ tokens: { PAT: { login: "alice" } } });
    await using run = await label(forge, greets, { ...signed, token: forge.tokenValue("PAT") });
    expect(run.outputs).toMatchObject({
      outcome: "error",
      reason: expect.stringMatching(
        /^`sign-commits: true` needs the token of an app, and this one is alice's/,
      ),
    });
    expect(run.log).not.toContain("the agent was paid");
  });
});
