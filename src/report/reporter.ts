/** Tells people and programs how the run goes: journal, status comment, labels, summary, outputs. It decides nothing. */
import { endsGreen, type Outcome } from "../outcome.ts";
import { plainName } from "../text/plain-name.ts";
import { textHash } from "../trigger/decide.ts";
import { labels } from "../trigger/labels.ts";
import {
  isStale,
  type Memory,
  type StatusComment,
  startsOfTheDay,
  statusCommentOf,
} from "../trigger/memory.ts";
import type { Issue } from "../trigger/trigger.ts";
import { type Sha, Untrusted } from "../words.ts";
import type { World } from "../world.ts";
import { partedAtAnswer } from "./answers.ts";
import { failingPlaces } from "./failing-places.ts";
import { Journal } from "./journal.ts";
import { outputsOf } from "./outputs.ts";
import { react } from "./react.ts";
import { Refresher } from "./refresher.ts";
import { runReport } from "./run-report.ts";
import { type Progress, quietEnd, type Stage, stageInWords } from "./stage.ts";
import { statusComment } from "./status-comment.ts";
import { type Concern, commitPage, issuePage } from "./status-page.ts";
import type { Fact, Story } from "./story.ts";

export { labels };

export class Reporter {
  readonly #world: World;
  readonly #journal: Journal;
  #concern: Concern | undefined;
  #comment: number | undefined;
  #wroteFirst = false;
  #starting: Promise<void> = Promise.resolve();
  #written = "";
  #working = false;
  #stopped = false;
  /** When the work began and how long it may take. */
  #time = { began: 0, minutes: 0 };
  #starts: readonly number[] = [];
  #progress: Progress | undefined;
  readonly #refresher: Refresher;

  constructor(world: World) {
    this.#world = world;
    this.#journal = new Journal(world.runner, world.clock);
    this.#refresher = new Refresher(world.clock, () => this.#refresh());
  }

  get story(): Story {
    return this.#journal.story;
  }

  tell(fact: Fact): void {
    this.#journal.tell(fact);
  }

  /** From here on the end of the run is told on the issue as well. `comment` is our status comment there, if any. */
  concerns(
    issue: Issue,
    human: string,
    comment: number | undefined,
    startLabel: string,
    memory = { task: `issue-${issue.number}`, text: textHash(issue) },
    { before, asked }: Partial<Pick<Concern, "before" | "asked">> = {},
  ): void {
    const page = issuePage(this.#world.forge, issue);
    this.#concern = { page, issue, human, startLabel, ...memory, before, asked };
    this.#comment = comment;
  }

  /** The same for work that has no issue and no pull request: it is told on the commit that is red. */
  concernsCommit(
    commit: Sha,
    about: Pick<Concern, "human" | "task" | "text">,
    status: StatusComment | undefined,
  ): void {
    const page = commitPage(this.#world.forge, commit);
    const before = status?.memory;
    this.#concern = { page, issue: undefined, startLabel: "", ...about, before, asked: undefined };
    this.#comment = status?.id;
  }

  /**
   * The work starts: the status says so, and the start label goes, so that setting it again starts again. The forge is told
   * while the work goes on; `started` says whether it took it.
   */
  admitted(fact: Extract<Fact, { kind: "admitted" }>, minutes = 60): void {
    this.tell(fact);
    if (this.#concern === undefined) return;
    const now = this.#world.clock.now();
    this.#time = { began: now, minutes };
    this.#starts = [...startsOfTheDay(this.#concern.before, now), now];
    this.#starting = this.#tellStart(this.#concern);
    // Whoever asks `started` gets the failure.
    this.#starting.catch(() => {});
  }

  /** @throws Problem when the forge did not take what was told at the start */
  async started(): Promise<void> {
    await this.#starting;
  }

  /** The next step begins. Whoever watches is told, on the issue now and then; nothing of the run waits for it. */
  at(stage: Stage): void {
    this.#leaveStage();
    this.#progress = { stage, since: this.#world.clock.now() };
    this.#world.runner.doing(stageInWords(stage, plainName));
    this.#refresher.changed();
  }

  /** Of a step that prints nothing the log has at least its seconds. */
  #leaveStage(): void {
    if (this.#progress === undefined) return;
    const { stage, since } = this.#progress;
    this.#progress = undefined;
    const { clock, runner } = this.#world;
    const line = quietEnd(stage, (clock.now() - since) / 1000);
    if (line !== undefined) runner.say(line);
  }

  /** What our status comment on the issue remembered when this run began. */
  get before(): Memory | undefined {
    return this.#concern?.before;
  }

  /** Seconds since the run began. */
  seconds(): number {
    return this.#journal.seconds();
  }

  /** The number of the issue or pull request on which this run is told. */
  page(): number | undefined {
    return this.#concern?.page.number;
  }

  /** A person ended the work: their word on the issue stays as it is. */
  stopped(): void {
    this.#stopped = true;
  }

  async #tellStart({ page, human, startLabel, asked }: Concern): Promise<void> {
    const { runner } = this.#world;
    if (asked !== undefined) await react(this.#world, asked, "eyes");
    this.#working = true;
    runner.remember(...page.remembered);
    runner.remember("human", human);
    runner.remember("task", this.#concern?.task ?? "");
    runner.remember("starts", this.#starts.join(" "));
    runner.remember("working", "true");
    await page.addLabel(labels.working);
    await page.removeOf([startLabel, labels.proposed, labels.needsHuman]);
    await this.#writeStatus();
    runner.remember("comment", String(this.#comment));
    this.#refresher.begin();
  }

  /** The end, told where this run alone decides: journal, report, summary, outputs, log. */
  async end(outcome: Outcome): Promise<void> {
    const { runner } = this.#world;
    // Before the story has an end: what is written from here on is the last word.
    void this.#refresher.stop();
    this.#leaveStage();
    this.tell({ kind: "ended", outcome, seconds: this.#journal.seconds() });
    runner.remember("end", `${outcome.kind}: ${outcome.reason}`);
    if (this.#working) runner.remember("starts", this.#startsNow().join(" "));
    const report = runReport(this.story, runner.url);
    runner.output("report", await runner.keep("report.md", report));
    const outputs = outputsOf(this.story, outcome, this.#concern?.issue);
    for (const [name, value] of Object.entries(outputs)) runner.output(name, value);
    await runner.summary(report);
    runner.say(`${outcome.kind}: ${outcome.reason}.`);
    if (!endsGreen(outcome.kind)) {
      runner.annotate({ level: "error", title: `Gatehouse: ${outcome.kind}`, message: outcome.reason });
      // A repository that cannot be read any more was told of already.
      const places = await failingPlaces(this.#world.repository, this.story).catch(() => []);
      for (const place of places) runner.annotate(place);
    }
  }

  /** The end, told on the issue. @throws Problem when the forge does not take it; the post step tries once more */
  async tellIssue(outcome: Outcome): Promise<void> {
    await this.#starting.catch(() => {});
    await this.#refresher.stop();
    if (this.#stopped && this.#concern !== undefined) {
      await this.#concern.page.removeLabel(labels.working);
    } else if (this.#concern !== undefined && (this.#working || outcome.kind !== "skipped")) {
      const { page, issue } = this.#concern;
      if (outcome.kind === "skipped") {
        await this.#leave(this.#concern);
      } else {
        await this.#writeStatus();
        const [fits, other] = endsGreen(outcome.kind)
          ? [labels.proposed, labels.needsHuman]
          : [labels.needsHuman, labels.proposed];
        // A pull request that was healed is no proposal of ours; only the call for a person is put on it.
        if (fits !== labels.proposed || issue?.isPullRequest !== true) await page.addLabel(fits);
        // What the start would have taken off, so that setting the start label again starts again here too.
        if (!this.#working) await page.removeOf([this.#concern.startLabel, other]);
      }
      if (this.#working) await page.removeLabel(labels.working);
    } else if (this.#concern !== undefined) {
      await this.#mend(this.#concern);
    }
    if (this.#concern?.asked !== undefined) {
      const left = outcome.kind === "skipped" ? "confused" : undefined;
      const reaction = this.#working && endsGreen(outcome.kind) && left === undefined ? "rocket" : left;
      if (reaction !== undefined) await react(this.#world, this.#concern.asked, reaction);
    }
    this.#world.runner.remember("concluded", "true");
  }

  /**
   * The branch changed under our hands. When another run was faster, its comment is the one; when it was a person, ours
   * must not say for ever that we work, and the labels are put back as they were.
   */
  async #leave({ page }: Concern): Promise<void> {
    const [{ login }, comments] = await Promise.all([this.#world.forge.identity(), page.comments()]);
    const others = comments.filter((comment) => comment.id !== this.#comment);
    if (this.#wroteFirst && this.#comment !== undefined && statusCommentOf(others, login) !== undefined) {
      await page.remove(this.#comment);
      return;
    }
    const ours = comments.find((comment) => comment.id === this.#comment);
    if (ours === undefined || !this.#isOurs(Untrusted.reveal(ours.body))) return;
    await this.#writeStatus();
    for (const label of [labels.proposed, labels.needsHuman]) {
      if (page.labels.includes(label)) await page.addLabel(label);
    }
  }

  /** An earlier run whose machine is gone left its marks, and this one does no work that would replace them. */
  async #mend({ page, before }: Concern): Promise<void> {
    if (!isStale(before, this.#world.clock.now())) return;
    await this.#writeStatus();
    await page.removeLabel(labels.working);
  }

  async #writeStatus(): Promise<void> {
    if (this.#concern === undefined) return;
    const body = this.#status(this.#concern);
    this.#wroteFirst ||= this.#comment === undefined;
    this.#written = body;
    this.#comment = await this.#concern.page.write(this.#comment, body);
  }

  /** What others wrote into the comment since, a person's stop above all, is theirs: it stays, and nothing is written any more. */
  async #refresh(): Promise<"go on" | "stop"> {
    if (this.#concern === undefined || this.#comment === undefined) return "stop";
    const { page } = this.#concern;
    const stands = await page.text(this.#comment);
    if (stands === undefined || !this.#isOurs(stands)) return "stop";
    const body = this.#status(this.#concern);
    const { answer } = partedAtAnswer(stands);
    await page.refresh(this.#comment, answer === "" ? body : `${body}\n${answer}`);
    this.#written = body;
    return "go on";
  }

  /** An answer below it makes it nobody else's. */
  #isOurs(text: string): boolean {
    return partedAtAnswer(text).status.trim() === this.#written.trim();
  }

  /** An end before any agent was started gives its start back. */
  #startsNow(): readonly number[] {
    const { ended, attempts } = this.story;
    const isPaid = this.#starts.length > 0 && (ended === undefined || attempts.length > 0);
    return isPaid ? this.#starts : startsOfTheDay(this.#concern?.before, this.#world.clock.now());
  }

  #status({ human, task, text }: Concern): string {
    const { runner, clock } = this.#world;
    const now = clock.now();
    const { began, minutes } = this.#time;
    return statusComment(this.story, {
      task,
      human,
      text,
      url: runner.url,
      progress: {
        stage: this.#progress?.stage,
        since: clock.iso(this.#progress?.since ?? began),
        began: clock.iso(began),
        minutes,
        at: clock.iso(now),
      },
      times: {
        at: now,
        until: began + minutes * 60_000,
        starts: this.#startsNow(),
      },
    });
  }
}
