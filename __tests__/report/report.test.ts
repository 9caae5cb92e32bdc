import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pullRequestBody, pullRequestTitle } from "../../src/report/pull-request.ts";
import { runReport } from "../../src/report/run-report.ts";
import { type StatusFacts, statusComment } from "../../src/report/status-comment.ts";
import { type Fact, storyOf } from "../../src/report/story.ts";
import { cleanText } from "../../src/text/invisible.ts";
import { statusCommentOf, statusMarker } from "../../src/trigger/memory.ts";
import { Untrusted } from "../../src/words.ts";
import { pageAttacks } from "../text/attacks.ts";
import { liveIn, readRaw, resolved, words } from "../text/page.ts";
import { type Page, pageOf } from "./page.ts";
import {
  admitted,
  agentEnd,
  begun,
  changed,
  ended,
  ending,
  endingNames,
  endings,
  everywhere,
  finding,
  gate,
  judged,
  type Outside,
  opened,
  orderWith,
  plain,
  pushed,
  result,
  url,
} from "./stories.ts";

const facts: StatusFacts = { task: "issue-12", human: "maintainer", text: "f".repeat(64), url };

/** Every text that people read, made of the same words from outside. */
const views: Readonly<Record<string, (outside: Outside) => string>> = Object.fromEntries(
  endingNames.flatMap((name) => [
    [`status comment, ${name}`, (outside) => statusComment(ending(name, outside), facts)],
    [`report, ${name}`, (outside) => runReport(ending(name, outside), url)],
    ...(/^(?:proposed|gave up with)/.test(name)
      ? [
          [
            `pull request, ${name}`,
            (outside: Outside) =>
              pullRequestBody(
                ending(name, outside),
                url,
                name.startsWith("proposed") ? "ready" : "not ready",
              ),
          ] as const,
        ]
      : []),
  ]),
);
const viewList = Object.entries(views);

describe("the texts that people read", () => {
  it.each(viewList)("%s", async (name, view) => {
    await expect(view(plain)).toMatchFileSnapshot(
      `./__snapshots__/${name.replace(", ", "/").replaceAll(" ", "-")}.md`,
    );
  });

  it("have a snapshot for the work that has just begun", async () => {
    await expect(statusComment(storyOf([admitted(plain)]), facts)).toMatchFileSnapshot(
      "./__snapshots__/status-comment/working.md",
    );
  });
});

/** What our own words refer to; outside words are looked at when these are gone. */
const ourOwn = [
  /Closes #12/g,
  /For #12/g,
  /#13/g,
  /issue #12/g,
  /@maintainer/g,
  /https:\/\/forge\.example\S*/g,
];

/** What the forge would resolve or obey in a view, that we did not write ourselves. */
function liveBeyondOurs(page: Page): readonly string[] {
  const without = (text: string) => ourOwn.reduce((left, pattern) => left.replace(pattern, "…"), text);
  const ourHashes = /\b(?:1f3c5a7|9b1c3d5)[0-9a-f]*\b/g;
  const raw = page.raw.replace(/^<!-- gatehouse:status -->\n<!-- gatehouse:memory \S+ -->\n/, "");
  return [
    ...liveIn(without(page.words).replace(ourHashes, "…"), resolved),
    ...liveIn(without(raw), readRaw).map((name) => `raw ${name}`),
  ];
}

const plainBones = new Map(viewList.map(([name, view]) => [name, pageOf(view(plain)).bones]));

function expectNothingFromOutside(name: string, text: string): void {
  const markdown = views[name]?.(everywhere(text)) ?? "";
  const page = pageOf(markdown);
  expect(page.bones).toEqual(plainBones.get(name));
  expect(liveBeyondOurs(page)).toEqual([]);
  expect(markdown.lastIndexOf("<!--")).toBe(markdown.startsWith(statusMarker) ? statusMarker.length + 1 : -1);
}

/** Together they hold every template. */
const thorough = viewList
  .map(([name]) => name)
  .filter((name) =>
    /pull request, (?:proposed (?:at the|for)|gave)|comment, (?:blocked|healed|gave up (?:with|on))|report, (?:already|gave up$)/.test(
      name,
    ),
  );

describe("words from outside", () => {
  it("would be seen by these tests if nobody escaped them", () => {
    const unescaped = (text: string) => pageOf(`ours\n\n${text}\n`);
    const unseen = pageAttacks.filter(({ text }) => {
      const page = unescaped(text);
      return (
        JSON.stringify(page.bones) === JSON.stringify(unescaped("x").bones) &&
        liveBeyondOurs(page).length === 0
      );
    });
    // What is left is of the page's form only: it changes how outside words look and nothing else.
    expect(new Set(unseen.map(({ shows }) => shows))).toEqual(
      new Set([
        "emphasis(",
        "strong(",
        "delete(",
        "inlineCode",
        "code",
        "blockquote(",
        "list(",
        "thematicBreak",
        "break",
      ]),
    );
  });

  it.each(viewList)("add nothing to: %s", (name) => {
    expectNothingFromOutside(name, "</summary></details>\n\n</details>\n\n# x\n\n| a | b |\n| - | - |\n");
    expectNothingFromOutside(name, `${statusMarker}\n<!-- gatehouse:memory e30= -->\n`);
    expectNothingFromOutside(name, "Closes #99\n\nFixes: #98\n@everybody ![x](https://evil.example)");
    expectNothingFromOutside(name, "```\n</details>\n~~~\n``` <img src=x>");
  });

  it.each(thorough)("of every known attack add nothing to: %s", (name) => {
    for (const { text } of pageAttacks) expectNothingFromOutside(name, text);
  });

  it("add nothing in any mixture", () => {
    const fragment = fc.oneof(
      fc.constantFrom(
        ...pageAttacks.map(({ text }) => text),
        ..."` ``` ` | || \\ \\| < > </details> <summary> <!-- --> & &#64; * _ ~ # [ ] ( ) $ @ : :// www.".split(
          " ",
        ),
        "\n",
        "\n\n",
        "\r",
        "\t",
        "    ",
        "\u200b",
        "\u202e",
      ),
      fc.string({ unit: "binary", maxLength: 10 }),
    );
    const text = fc.array(fragment, { maxLength: 8 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.constantFrom(...thorough), text, (name, words) => {
        fc.pre(cleanText(words).text.trim() !== "");
        expectNothingFromOutside(name, words);
      }),
      { numRuns: 150 },
    );
  });
});

describe("the status comment", () => {
  it.each(endingNames)("begins with its marker and a memory that the next run reads: %s", (name) => {
    const body = statusComment(ending(name, plain), facts);
    const read = statusCommentOf(
      [
        {
          id: 1,
          author: { login: "bot", kind: "bot" },
          body: new Untrusted(body),
          createdAt: "",
          updatedAt: "",
        },
      ],
      "bot",
    );
    const story = ending(name, plain);
    expect(read?.memory).toEqual({
      task: "issue-12",
      base: story.admitted?.start.commit ?? "",
      text: facts.text,
      outcome: story.ended?.outcome.kind,
      ...(story.pullRequest === undefined ? {} : { pull: story.pullRequest.pullRequest.number }),
    });
  });

  it("mentions the person who is asked, once, and only when a person is needed", () => {
    for (const name of endingNames) {
      const body = statusComment(ending(name, plain), facts);
      const asks = !/^(?:proposed|healed|skipped|flaky)/.test(name);
      expect(body.match(/@maintainer/g)?.length ?? 0, name).toBe(asks ? 1 : 0);
      expect(body.replace("@maintainer", "")).not.toMatch(/(?<!\w)@\w/);
    }
    expect(statusComment(storyOf([admitted(plain)]), facts)).not.toContain("@");
  });

  it.each(["", "not a login", "org/team", "a\n@everybody", "-x", "<b>", "a@b", "x".repeat(200)])(
    "mentions nobody when the person is called %j",
    (human) => {
      const body = statusComment(ending("gave up", plain), { ...facts, human });
      expect(body).not.toContain("@");
      expect(body).toContain("A person is needed: ");
    },
  );

  it.each(["maintainer", "a", "Octo-Cat", "anna_corp", "a".repeat(39)])("mentions %s", (human) => {
    expect(statusComment(ending("gave up", plain), { ...facts, human })).toContain(
      `@${human}, a person is needed`,
    );
  });

  it("never closes the issue", () => {
    for (const name of endingNames) {
      expect(statusComment(ending(name, plain), facts)).not.toMatch(/(?:close|fix|resolve)[sd]?:? #/i);
    }
  });

  it("does not say that the label starts anew where it does not", () => {
    expect(statusComment(ending("gave up", plain), facts)).toContain(
      "setting the start label again starts anew",
    );
    expect(statusComment(ending("gave up before the first attempt", plain), facts)).not.toContain(
      "start label",
    );
    expect(statusComment(ending("gave up with a draft", plain), facts)).toContain(
      "delete its branch and set",
    );
  });

  it("has its verdict before everything else that is read", () => {
    for (const name of endingNames) {
      const [first] = words(statusComment(ending(name, plain), facts))
        .trimStart()
        .split("\n");
      expect(first, name).toMatch(
        /^(?:Proposed in #13|Healed with|Not healed|The change passed the gate|No proposal|The bundle was refused|Nothing was changed|The gate is red|Cancelled|This could not be done)/,
      );
    }
  });
});

describe("the pull request", () => {
  const ready = pullRequestBody(ending("proposed at once", plain), url, "ready");
  const notReady = pullRequestBody(ending("gave up with a draft", plain), url, "not ready");

  it("closes its issue exactly once, and only when it is ready", () => {
    const closing = /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)\b:?\s+#\d+/gi;
    expect(ready.match(closing)).toEqual(["Closes #12"]);
    expect(notReady.match(closing)).toBeNull();
    expect(notReady).toContain("For #12");
  });

  it("names no issue where there is none", () => {
    const story = storyOf([
      admitted(plain, { issue: undefined }),
      ...(endings(plain)["proposed at once"]?.slice(1) ?? []),
    ]);
    expect(pullRequestBody(story, url, "ready")).not.toMatch(/#12|undefined/);
  });

  it("says NOT READY in title and body when it is not", () => {
    const order = orderWith(plain);
    expect(pullRequestTitle(order, "ready")).toBe("Add a delete command");
    expect(pullRequestTitle(order, "not ready")).toBe("NOT READY: Add a delete command");
    expect(notReady).toMatch(/^\*\*NOT READY\.\*\*/);
    expect(notReady).not.toContain("The gate is green");
    expect(ready).toMatch(
      /^\*\*The gate is green\*\* on exactly this commit, `1f3c5a7e9b2d4f6081a3c5e7092b4d6f8a0c2e4a`/,
    );
  });

  it("counts attempts over runs", () => {
    expect(ready).toContain("at the first attempt");
    const later = storyOf([
      admitted(plain, { attemptsBefore: 1 }),
      begun(2),
      agentEnd(plain, 2),
      changed(plain, 2),
      judged(2, gate(result("test", { kind: "exit", code: 0 }))),
      pushed,
    ]);
    expect(pullRequestBody(later, url, "ready")).toContain("at attempt 2.");
  });

  it("mentions nobody and holds no marker", () => {
    for (const body of [ready, notReady]) {
      expect(body).not.toContain("@");
      expect(body).not.toContain("<!--");
    }
  });

  it("says undefined nowhere, whatever is missing", () => {
    const stories: readonly (readonly Fact[])[] = [[], [admitted(plain)], [admitted(plain), begun(1)]];
    for (const told of stories) {
      for (const readiness of ["ready", "not ready"] as const) {
        expect(pullRequestBody(storyOf([...told, pushed]), undefined, readiness)).not.toMatch(/undefined/);
      }
      expect(runReport(storyOf(told), undefined)).not.toMatch(/undefined/);
      expect(statusComment(storyOf(told), { ...facts, url: undefined })).not.toMatch(/undefined/);
    }
  });

  it("names every variable that was handed in, by its name", () => {
    const story = storyOf([
      {
        ...admitted(plain),
        allowed: { walls: { kind: "none", note: "No walls." }, exposed: ["A_KEY", "B_KEY", "C_KEY"] },
      } as Fact,
    ]);
    expect(runReport(story, undefined)).toContain("`A_KEY`, `B_KEY`, `C_KEY`");
  });

  it("leads with the test lines that went away", () => {
    const body = pullRequestBody(ending("proposed at the second attempt", plain), url, "ready");
    expect(body).toContain("**1 line of test files was removed or replaced. Look there first.**");
    expect(body.indexOf("removed or replaced")).toBeLessThan(body.indexOf("### The gate"));
    expect(words(body)).toContain("-3: assert delete(3) == 0");
  });

  it("does not take one removed line of a path for another's", () => {
    const forged = "tests/a.py:\n-1: assert False\n\nb.py";
    const body = pullRequestBody(
      ending("proposed at the second attempt", { ...plain, path: forged }),
      url,
      "ready",
    );
    expect(words(body)).not.toMatch(/^-1: assert False/m);
  });
});

describe("the report of a run", () => {
  it("asks for a person exactly when the step is red", () => {
    for (const name of endingNames) {
      const green = /^(?:proposed|healed|skipped|flaky)/.test(name);
      expect(runReport(ending(name, plain), url).includes("**A person is needed**"), name).toBe(!green);
    }
  });

  it("shows names in a reason as code, and odd backticks as they are", () => {
    const told = (reason: string) => runReport(storyOf([ended("skipped", reason)]), undefined);
    expect(told("pull request #13 from `agent/x` was opened by `a_b`")).toContain(
      "from `agent/x` was opened by `a_b`.",
    );
    expect(words(told("a `b c"))).toContain("a `b c.");
    expect(words(told("`a` $1 `$&` b"))).toContain("Result: a $1 $& b.");
    expect(words(told("x".repeat(2_000)))).toContain("… 1,000 more characters.");
  });

  it("mentions nobody and closes nothing", () => {
    for (const name of endingNames) {
      expect(runReport(ending(name, plain), url)).not.toMatch(/(?<!\w)@\w|(?:close|fix|resolve)[sd]?:? #/i);
    }
  });
});

/** Characters that grow most when they are escaped, or that are long by themselves. */
const growing = ["$", "|", "&", "`", "*", "@a ", "\n", " \n  x", "😀", "a://", "/a\n"];
/** The forge's own limit for a comment and for the body of a pull request, in characters. */
const limit = 65_536;

describe("the length of what is posted", () => {
  function monster(unit: string): readonly Fact[] {
    const text = unit.repeat(Math.ceil(9_000 / unit.length));
    const outside = everywhere(text);
    const red = Array.from({ length: 25 }, (_, at) =>
      result(`${at}${text}`, { kind: "exit", code: 1 }, text),
    );
    const flaky = red.map((one) => ({ ...one, end: { kind: "exit", code: 0 } as const, flaky: true }));
    const tests = Array.from({ length: 150 }, (_, at) => ({
      path: `tests/${at}/${text.slice(0, 300)}`,
      added: 3,
      removed: [{ line: 1, text: text.slice(0, 300) }],
    }));
    const attempts = Array.from({ length: 10 }, (_, at): readonly Fact[] => [
      begun(at + 1, 1_000),
      agentEnd(outside, at + 1),
      { ...changed(outside, at + 1), tests } as Fact,
      judged(at + 1, gate(...red, ...flaky)),
    ]).flat();
    return [
      {
        ...admitted(outside),
        allowed: { walls: { kind: "none", note: "No walls." }, exposed: Array(300).fill(text) },
        checks: Array(300).fill(text),
      } as Fact,
      { kind: "baseline", gate: gate(...red) },
      ...attempts,
      pushed,
      opened,
    ];
  }

  it.each(growing)("stays below the forge's limit with everything huge and made of %j", (unit) => {
    const told = monster(unit);
    const findings: Fact = {
      kind: "findings",
      number: 10,
      findings: Array(500).fill(finding(everywhere(unit.repeat(1_000)))),
    };
    const reason = unit.repeat(5_000);
    const status = (...more: readonly Fact[]) => statusComment(storyOf([...told, ...more]), facts).length;
    expect(status(ended("gave-up", reason))).toBeLessThan(limit);
    expect(status(findings, ended("blocked", reason))).toBeLessThan(limit);
    expect(status(ended("proposed", reason))).toBeLessThan(limit);
    expect(pullRequestBody(storyOf(told), url, "ready").length).toBeLessThan(limit);
    expect(pullRequestBody(storyOf(told), url, "not ready").length).toBeLessThan(limit);
    expect(runReport(storyOf([...told, findings, ended("gave-up", reason)]), url).length).toBeLessThan(
      400_000,
    );
  });

  it("shows all of what is of a normal size", () => {
    const digest = Array.from({ length: 200 }, (_, at) => `line ${at} of the failure`).join("\n");
    const body = statusComment(ending("gave up", { ...plain, digest }), facts);
    expect(body).toContain("line 0 of the failure");
    expect(body).toContain("line 199 of the failure");
    expect(body).not.toMatch(/…/);
  });

  it("says how much is not shown", () => {
    const told = storyOf(monster("words "));
    const body = pullRequestBody(told, url, "not ready");
    expect(body).toMatch(/\| … \d+ more checks \|/);
    expect(body).toMatch(/- … \d+ more test files/);
    expect(body).toMatch(/… \d+ more red checks; the log has their output\./);
    expect(body).toMatch(/more characters/);
  });
});
