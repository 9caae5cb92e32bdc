/** Tells people and programs how the run goes: journal, status comment, labels, summary, outputs. It decides nothing. */
import { endsGreen, type Outcome } from "../outcome.ts";
import { plainName } from "../text/plain-name.ts";
import { textHash } from "../trigger/decide.ts";
import { labels } from "../trigger/labels.ts";
import { isStale, type Memory, startsOfTheDay, statusCommentOf } from "../trigger/memory.ts";
import type { Issue } from "../trigger/trigger.ts";
import { Untrusted } from "../words.ts";
import type { World } from "../world.ts";
import { partedAtAnswer } from "./answers.ts";
import { failingPlaces } from "./failing-places.ts";
import { Journal } from "./journal.ts";
import { outputsOf } from "./outputs.ts";
import { react } from "./react.ts";
import { Refresher } from "./refresher.ts";
import { runReport } from "./run-report.ts";
import { type Progress, type Stage, stageInWords } from "./stage.ts";
import { statusComment } from "./status-comment.ts";
import type { Fact, Story } from "./story.ts";

export { labels };

/** The issue that the run is about, once the person who started it was found to be allowed to. */
interface Concern {
  readonly issue: Issue;
  readonly human: string;
  readonly startLabel: string;
  /** Named in the comment's memory, with what makes two such tasks the same. */
  readonly task: string;
  readonly text: string;
  /** What our status comment remembered when this run began. */
  readonly before: Memory | undefined;
  /** The comment that asked for the work. */
  readonly asked: number | undefined;
}

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
    this.#concern = { issue, human, startLabel, ...memory, before, asked };
    this.#comment = comment;
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
    const isQuiet = stage.kind === "guards" || stage.kind === "pushing" || stage.kind === "preparing";
    if (!isQuiet || (stage.kind === "preparing" && stage.check !== undefined)) return;
    const words = stageInWords(stage, plainName);
    const seconds = ((clock.now() - since) / 1000).toFixed(1);
    runner.say(`${words.charAt(0).toUpperCase()}${words.slice(1)}: ${seconds} s`);
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
    return this.#concern?.issue.number;
  }

  /** A person ended the work: their word on the issue stays as it is. */
  stopped(): void {
    this.#stopped = true;
  }

  async #tellStart({ issue, human, startLabel, asked }: Concern): Promise<void> {
    const { forge, runner } = this.#world;
    if (asked !== undefined) await react(this.#world, asked, "eyes");
    this.#working = true;
    runner.remember("issue", String(issue.number));
    runner.remember("human", human);
    runner.remember("task", this.#concern?.task ?? "");
    runner.remember("starts", this.#starts.join(" "));
    runner.remember("working", "true");
    await forge.addLabel(issue.number, labels.working);
    for (const old of [startLabel, labels.proposed, labels.needsHuman]) {
      if (issue.labels.includes(old)) await forge.removeLabel(issue.number, old);
    }
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
      await this.#world.forge.removeLabel(this.#concern.issue.number, labels.working);
    } else if (this.#concern !== undefined && (this.#working || outcome.kind !== "skipped")) {
      const { issue } = this.#concern;
      const { forge } = this.#world;
      if (outcome.kind === "skipped") {
        await this.#leave(issue);
      } else {
        await this.#writeStatus();
        const [fits, other] = endsGreen(outcome.kind)
          ? [labels.proposed, labels.needsHuman]
          : [labels.needsHuman, labels.proposed];
        // A pull request that was healed is no proposal of ours; only the call for a person is put on it.
        if (fits !== labels.proposed || !issue.isPullRequest) await forge.addLabel(issue.number, fits);
        // What the start would have taken off, so that setting the start label again starts again here too.
        for (const old of this.#working ? [] : [this.#concern.startLabel, other]) {
          if (issue.labels.includes(old)) await forge.removeLabel(issue.number, old);
        }
      }
      if (this.#working) await forge.removeLabel(issue.number, labels.working);
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
  async #leave(issue: Issue): Promise<void> {
    const { forge } = this.#world;
    const [{ login }, comments] = await Promise.all([forge.identity(), forge.comments(issue.number)]);
    const others = comments.filter((comment) => comment.id !== this.#comment);
    if (this.#wroteFirst && this.#comment !== undefined && statusCommentOf(others, login) !== undefined) {
      await forge.removeComment(this.#comment);
      return;
    }
    const ours = comments.find((comment) => comment.id === this.#comment);
    if (ours === undefined || !this.#isOurs(Untrusted.reveal(ours.body))) return;
    await this.#writeStatus();
    for (const label of [labels.proposed, labels.needsHuman]) {
      if (issue.labels.includes(label)) await forge.addLabel(issue.number, label);
    }
  }

  /** An earlier run whose machine is gone left its marks, and this one does no work that would replace them. */
  async #mend({ issue, before }: Concern): Promise<void> {
    if (!isStale(before, this.#world.clock.now())) return;
    await this.#writeStatus();
    await this.#world.forge.removeLabel(issue.number, labels.working);
  }

  async #writeStatus(): Promise<void> {
    if (this.#concern === undefined) return;
    const body = this.#status(this.#concern);
    this.#wroteFirst ||= this.#comment === undefined;
    this.#written = body;
    this.#comment = await this.#world.forge.writeComment(this.#concern.issue.number, this.#comment, body);
  }

  /** What others wrote into the comment since, a person's stop above all, is theirs: it stays, and nothing is written any more. */
  async #refresh(): Promise<"go on" | "stop"> {
    if (this.#concern === undefined || this.#comment === undefined) return "stop";
    const { forge } = this.#world;
    const stands = await forge.commentText(this.#comment);
    if (stands === undefined || !this.#isOurs(stands)) return "stop";
    const body = this.#status(this.#concern);
    const { answer } = partedAtAnswer(stands);
    await forge.refreshComment(this.#comment, answer === "" ? body : `${body}\n${answer}`);
    this.#written = body;
    return "go on";
  }

  /** An answer below it makes it nobody else's. */
  #isOurs(text: string): boolean {
    return partedAtAnswer(text).status.trim() === this.#written.trim();
  }

  #status({ human, task, text, before }: Concern): string {
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
        starts: this.#starts.length > 0 ? this.#starts : startsOfTheDay(before, now),
      },
    });
  }
}
