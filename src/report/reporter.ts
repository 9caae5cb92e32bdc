/** Tells people and programs how the run goes: journal, log, summary, outputs, and on the forge what the run is about. It decides nothing. */
import { endsGreen, type Outcome } from "../outcome.ts";
import { plainName } from "../text/plain-name.ts";
import { textHash } from "../trigger/decide.ts";
import type { Memory, StatusComment } from "../trigger/memory.ts";
import type { Issue } from "../trigger/trigger.ts";
import type { Sha } from "../words.ts";
import type { World } from "../world.ts";
import type { Claim } from "./claim.ts";
import { failingPlaces } from "./failing-places.ts";
import { Journal } from "./journal.ts";
import { outputsOf } from "./outputs.ts";
import { runReport } from "./run-report.ts";
import { type Progress, quietEnd, type Stage, stageInWords } from "./stage.ts";
import { type Concern, commitPage, issuePage } from "./status-page.ts";
import type { Fact, Story } from "./story.ts";
import { Teller } from "./teller.ts";

export class Reporter {
  readonly #world: World;
  readonly #journal: Journal;
  #teller: Teller | undefined;
  #progress: Progress | undefined;

  constructor(world: World) {
    this.#world = world;
    this.#journal = new Journal(world.runner, world.clock);
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
    this.#tellOn({ page, issue, human, startLabel, ...memory, before, asked }, comment);
  }

  /** The same for work that has no issue and no pull request: it is told on the commit that is red. */
  concernsCommit(
    commit: Sha,
    about: Pick<Concern, "human" | "task" | "text">,
    status: StatusComment | undefined,
  ): void {
    const page = commitPage(this.#world.forge, commit);
    const before = status?.memory;
    const concern = { page, issue: undefined, startLabel: "", ...about, before, asked: undefined };
    this.#tellOn(concern, status?.id);
  }

  #tellOn(concern: Concern, comment: number | undefined): void {
    const now = () => ({ story: this.story, progress: this.#progress });
    this.#teller = new Teller(this.#world, concern, comment, now);
  }

  /** The work starts. The forge is told while the work goes on; `started` says whether it took it. */
  admitted(fact: Extract<Fact, { kind: "admitted" }>, minutes = 60): void {
    this.tell(fact);
    this.#teller?.begin(minutes);
  }

  /** @throws Problem when the forge did not take what was told at the start */
  async started(): Promise<void> {
    await this.#teller?.begun();
  }

  /** The next step begins. Whoever watches is told, on the issue now and then; nothing of the run waits for it. */
  at(stage: Stage): void {
    this.#leaveStage();
    this.#progress = { stage, since: this.#world.clock.now() };
    this.#world.runner.doing(stageInWords(stage, plainName));
    this.#teller?.changed();
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

  /** What our status comment remembered when this run began. */
  get before(): Memory | undefined {
    return this.#teller?.concern.before;
  }

  /** Seconds since the run began. */
  seconds(): number {
    return this.#journal.seconds();
  }

  /** The number of the issue or pull request on which this run is told. */
  page(): number | undefined {
    return this.#teller?.concern.page.number;
  }

  /** Whose the work is by now, after what stands where it is told. */
  async claim(): Promise<Claim["kind"]> {
    return (await this.#teller?.claim()) ?? "ours";
  }

  /** A person ended the work: their word on the issue stays as it is. */
  stopped(): void {
    this.#teller?.stopped();
  }

  /** The end, told where this run alone decides: journal, report, summary, outputs, log. */
  async end(outcome: Outcome): Promise<void> {
    const { runner } = this.#world;
    this.#leaveStage();
    this.tell({ kind: "ended", outcome, seconds: this.#journal.seconds() });
    runner.remember("end", `${outcome.kind}: ${outcome.reason}`);
    this.#teller?.quiet();
    const report = runReport(this.story, runner.url);
    runner.output("report", await runner.keep("report.md", report));
    const outputs = outputsOf(this.story, outcome, this.#teller?.concern.issue);
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

  /** The end, told on the forge. @throws Problem when the forge does not take it; the post step tries once more */
  async tellIssue(outcome: Outcome): Promise<void> {
    await this.#teller?.end(outcome);
    this.#world.runner.remember("concluded", "true");
  }
}
