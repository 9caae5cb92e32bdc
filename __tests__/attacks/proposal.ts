/** Threats by what is proposed, printed or written: to reviewers, to the runner, to the agent, to who may start it. */
import { type ShownBy, type Threat, threat } from "./threat.ts";

const guard = (name: string, test: string): ShownBy => ({
  file: `__tests__/change/guards/${name}.test.ts`,
  test,
});
const noToken = (test: string): ShownBy => ({ file: "__tests__/e2e/scenarios/no-token.test.ts", test });
const evidence = (test: string): ShownBy => ({ file: "__tests__/e2e/scenarios/evidence.test.ts", test });

export const proposal: readonly Threat[] = [
  threat({
    id: "protected-paths",
    title: "files that run or decide something once they are merged, or sooner",
    attempted:
      "CI of every kind, CODEOWNERS, bots' and merge queues' configuration, git attributes and modules, editors' and machines' start-up files, agents' instructions, our own configuration; in other spellings, by renames and by links",
    stopped:
      "A guard on the tree's difference, case and composition folded, which knows the base's links. A hit blocks the whole change.",
    remains: "Start-up files of tools that are on no list. `protect` in the config file adds to it.",
    shown: [
      guard("protected-paths", "catches every spelling of a protected path"),
      guard("protected-paths", "sees both ends of a rename, in and out"),
      guard("protected-paths", "to %s makes a protected one of that"),
      guard("protected-paths", "cannot take a built-in path out, and says so"),
    ],
  }),
  threat({
    id: "secret-in-file",
    title: "a secret in a proposed file, a name or a text",
    attempted:
      "plain, base64 at each offset, hexadecimal, URL-encoded, reversed, broken into lines; credentials of well-known forms",
    stopped:
      "A guard with the exact values of this run and with a maintained set of rules; every text that we write is covered as well.",
    remains: "A secret that was packed, encrypted or spread out.",
    shown: [
      guard("secrets", "secrets of this run"),
      guard("secrets", "are found at any place of a long text, once, and only as a whole"),
      noToken("is never pushed when it stands in a file, %s"),
      {
        file: "__tests__/text/redact.test.ts",
        test: "finds encodings that a tool broke into lines, wherever the breaks fall",
      },
    ],
  }),
  threat({
    id: "unseen",
    title: "what a reviewer does not see",
    attempted:
      "bidirectional and invisible characters in names and lines, binaries, changed modes, sheer size",
    stopped: "Guards, one a kind.",
    remains: "Look-alike letters; code that deceives whoever reads it.",
    shown: [
      guard("invisible", "are all lines of a text that was binary"),
      guard("size", "stops a file over 10 MiB, however little of it changed"),
      { file: "__tests__/change/guards.test.ts", test: "never lets a bad file pass because of its company" },
    ],
  }),
  threat({
    id: "weak-tests",
    title: "a gate that is green for nothing",
    attempted:
      "assertions taken out, tests that expect what the code gives, a test script emptied, or one that the gate's commands start, a process that ends itself with 0",
    stopped:
      "The gate's commands come from the base. The old tests run on the new code, the new tests on the old code, and tests are counted; what that shows stands first in the pull request, or blocks.",
    remains:
      "Code under test can do whatever its tests can do, and so can what a script of the gate starts in turn. A green gate is evidence, not proof.",
    shown: [
      evidence("is found out by the old tests"),
      evidence("has a green gate by its exit code alone, and the number of tests tells"),
      evidence("is shown, and the gate with the old script is red"),
      evidence("is stopped: the gate with the old script is red"),
    ],
  }),
  threat({
    id: "log-commands",
    title: "commands to the runner in the log",
    attempted:
      "`::set-output`, `##[…]` in the middle of a line, lone carriage returns, unicode spaces, cut characters, guesses of the word that ends a stop",
    stopped:
      "Lines are split as the runner splits them, cleaned, broken where they would command, capped and prefixed, inside a `stop-commands` pair with a random word.",
    remains: "Text in the log is what the agent wants it to be.",
    shown: [
      { file: "__tests__/attacks/log.test.ts", test: "obeys nothing of agent, setup and gate" },
      {
        file: "__tests__/text/lines.test.ts",
        test: "lets no output command the runner, however the runner compares",
      },
      {
        file: "__tests__/text/lines.test.ts",
        test: "keeps the runner from obeying raw output, and lets it obey again",
      },
    ],
  }),
  threat({
    id: "markdown",
    title: "text that is more than text in a pull request or a comment",
    attempted:
      "mentions, words that close issues, images, HTML comments and our own marker, tables and code fences that are left",
    stopped:
      "One escape for what stands in our text, one quotation for the agent's own words, which are marked as unverified.",
    remains: "",
    shown: [
      { file: "__tests__/attacks/log.test.ts", test: "holds no node of the issue's or the agent's making" },
      {
        file: "__tests__/text/markdown.test.ts",
        test: "show the text that was given, and nothing else happens, wherever they stand",
      },
      { file: "__tests__/report/report.test.ts", test: "mentions nobody and closes nothing" },
      { file: "__tests__/e2e/scenarios/again.test.ts", test: "believes no marker that somebody else wrote" },
    ],
  }),
  threat({
    id: "titles",
    title: "titles and messages that something acts on",
    attempted: "trailers, `[skip ci]`, release words, mentions and references in an issue's title",
    stopped: "Titles are made of harmless characters; the commit's message is ours.",
    remains: "",
    shown: [
      {
        file: "__tests__/text/title.test.ts",
        test: "holds nothing that anything acts on, whatever it is made of",
      },
      {
        file: "__tests__/proposal/commit-message.test.ts",
        test: "carries our trailers and nothing that the title wants, whatever the title is",
      },
    ],
  }),
  threat({
    id: "brief",
    title: "orders to the agent in an issue, a comment or a log",
    attempted:
      "leaving the fence, `@file` and a leading `/`, text that people cannot see, shell words by way of `{prompt_file}`",
    stopped:
      "A fence with a random boundary that no text can hold, at signs exchanged, unseen text taken out and counted; the brief is a file at a fixed path.",
    remains: "A model may follow what it reads. Nothing else on this page relies on it.",
    shown: [
      { file: "__tests__/text/fence.test.ts", test: "holds its form for any text, author and time" },
      { file: "__tests__/text/fence.test.ts", test: "lets no at sign name a file" },
      {
        file: "__tests__/text/hidden.test.ts",
        test: "leaves no word that the page does not show, in any text",
      },
      { file: "__tests__/attacks/brief.test.ts", test: "is text in the brief, and runs nowhere" },
    ],
  }),
  threat({
    id: "start",
    title: "starting work without the right to write",
    attempted:
      "a label, a comment or a dispatch by others; an issue edited after its label was set; a failed run of a fork",
    stopped:
      "The forge is asked for the person's permission at that moment; the text is the one that stood there when the label was set, or the comment written.",
    remains: "",
    shown: [
      { file: "__tests__/e2e/scenarios/labelled-issue.test.ts", test: "when the person may not write here" },
      {
        file: "__tests__/e2e/scenarios/labelled-issue.test.ts",
        test: "when the issue was edited after the label was set",
      },
      {
        file: "__tests__/e2e/scenarios/words.test.ts",
        test: "is for the text that stood there: an edit of the issue after it stops the run",
      },
      {
        file: "__tests__/trigger/decide-heal.test.ts",
        test: "is nobody as soon as one of them may not start work",
      },
      {
        file: "__tests__/trigger/decide-heal.test.ts",
        test: "is never the default branch or a protected one, whatever the globs",
      },
    ],
  }),
  threat({
    id: "bundle",
    title: "a forged folder between two jobs",
    attempted:
      "another tree, base, task or journal than the work made; paths that leave the tree; links, pipes and folders in place of files; bombs",
    stopped:
      "`phase: publish` asks the forge again, reads plain files within limits, judges every path, makes the tree and the commit itself, and runs the guards again. What contradicts itself, or what the forge says, is refused as a whole.",
    remains:
      "The gate of the first job is its word: whoever takes over that machine can lie about it, and about how often the agent tried.",
    shown: [
      { file: "__tests__/e2e/scenarios/forged-bundle.test.ts", test: "a secret of this very run" },
      {
        file: "__tests__/bundle/contradictions.test.ts",
        test: "is a base that was red, or that was another",
      },
      {
        file: "__tests__/edge/bundle/round-trip.test.ts",
        test: "makes of whatever paths either a tree that has just these, or findings; nothing is thrown and nothing is written",
      },
      { file: "__tests__/e2e/scenarios/two-jobs.test.ts", test: "is text, whatever it says" },
    ],
  }),
];
