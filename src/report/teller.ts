/**
 * Tells on the forge how the work stands: the one status comment, the labels, a reaction. It decides nothing of the work; of
 * two runs at once it gives way to the one that has the task.
 */
import { endsGreen, type Outcome } from "../outcome.ts";
import { hasLabel, labels } from "../trigger/labels.ts";
import { isStale, isUnderWay, startsOfTheDay } from "../trigger/memory.ts";
import type { World } from "../world.ts";
import { partedAtAnswer } from "./answers.ts";
import { type Claim, claim, wordOf } from "./claim.ts";
import { react } from "./react.ts";
import { Refresher } from "./refresher.ts";
import type { Progress } from "./stage.ts";
import { statusComment } from "./status-comment.ts";
import type { Concern } from "./status-page.ts";
import type { Story } from "./story.ts";

export class Teller {
  readonly #world: World;
  readonly #concern: Concern;
  /** What there is to tell at this moment. */
  readonly #now: () => { readonly story: Story; readonly progress: Progress | undefined };
  readonly #run: string;
  readonly #refresher: Refresher;
  #comment: number | undefined;
  #written = "";
  #starting: Promise<void> = Promise.resolve();
  #working = false;
  /** The task is not ours any more; whether another run is at work on it. */
  #lost: { readonly isUnderWay: boolean } | undefined;
  #isTakenOver = false;
  /** When the work began and how long it may take. */
  #time = { began: 0, minutes: 0 };
  #starts: readonly number[] = [];

  /** @param comment our status comment that stands there, if any */
  constructor(
    world: World,
    concern: Concern,
    comment: number | undefined,
    now: () => { readonly story: Story; readonly progress: Progress | undefined },
  ) {
    this.#world = world;
    this.#concern = concern;
    this.#comment = comment;
    this.#now = now;
    this.#run = world.runner.nonce();
    this.#refresher = new Refresher(world.clock, () => this.#refresh());
  }

  get concern(): Concern {
    return this.#concern;
  }

  /** The work starts: the status says so, and the start label goes, so that setting it again starts again. */
  begin(minutes: number): void {
    const now = this.#world.clock.now();
    this.#time = { began: now, minutes };
    this.#starts = [...startsOfTheDay(this.#concern.before, now), now];
    this.#starting = this.#tellStart();
    // Whoever asks `begun` gets the failure.
    this.#starting.catch(() => {});
  }

  /** @throws Problem when the forge did not take what was told at the start */
  async begun(): Promise<void> {
    await this.#starting;
  }

  /** There is something new to say; nothing of the run waits for it. */
  changed(): void {
    this.#refresher.changed();
  }

  /** What is written from here on is the last word. */
  quiet(): void {
    void this.#refresher.stop();
    if (this.#working) this.#world.runner.remember("starts", this.#startsNow().join(" "));
  }

  /** Whose the work is by now. Where another run gave it up, ours goes on and says so. */
  async claim(): Promise<Claim["kind"]> {
    const found = await this.#claim();
    if (found.kind === "ours" && found.isAnew) {
      const { page } = this.#concern;
      await this.#writeStatus();
      this.#world.runner.remember("comment", String(this.#comment));
      await page.addLabel(labels.working);
      await page.removeLabel(labels.needsHuman);
    }
    return found.kind;
  }

  async #claim(): Promise<Claim> {
    const { forge, clock } = this.#world;
    const { page } = this.#concern;
    const { login } = await forge.identity();
    const claimant = { login, run: this.#run, before: this.#wordBefore(), comment: this.#comment };
    const found = await claim(page, claimant, clock.now());
    if (found.kind === "ours") {
      this.#comment = found.comment;
      this.#isTakenOver ||= found.isAnew;
    } else {
      this.#lost = { isUnderWay: found.kind === "another run's" && found.isUnderWay };
    }
    return found;
  }

  /** Who has begun took the task from whoever was at work before; who could not begin leaves it to them. */
  #wordBefore(): string | undefined {
    const { before } = this.#concern;
    if (before === undefined) return undefined;
    return this.#working || !isUnderWay(before, this.#world.clock.now()) ? wordOf(before) : undefined;
  }

  /** A person ended the work elsewhere: their word stays as it is. */
  stopped(): void {
    this.#lost = { isUnderWay: false };
  }

  /** @throws Problem when the forge does not take it; the post step tries once more */
  async end(outcome: Outcome): Promise<void> {
    await this.#starting.catch(() => {});
    await this.#refresher.stop();
    await this.#tellEnd(outcome);
    const { asked } = this.#concern;
    if (asked === undefined) return;
    // What another run says of itself stands, so that nothing else tells whoever asked that ours could not begin.
    const isUntold = this.#lost !== undefined && !this.#working;
    if (outcome.kind === "skipped" || isUntold) await react(this.#world, asked, "confused");
    else if (this.#working && endsGreen(outcome.kind)) await react(this.#world, asked, "rocket");
  }

  async #tellStart(): Promise<void> {
    const { runner } = this.#world;
    const { page, human, startLabel, task, before, asked } = this.#concern;
    if (asked !== undefined) await react(this.#world, asked, "eyes");
    this.#working = true;
    runner.remember(...page.remembered);
    runner.remember("human", human);
    runner.remember("task", task);
    runner.remember("run", this.#run);
    if (before !== undefined) runner.remember("before", wordOf(before));
    runner.remember("starts", this.#starts.join(" "));
    runner.remember("working", "true");
    await page.addLabel(labels.working);
    await page.removeOf([startLabel, labels.proposed, labels.needsHuman]);
    await this.#writeStatus();
    runner.remember("comment", String(this.#comment));
    this.#refresher.begin();
  }

  async #tellEnd(outcome: Outcome): Promise<void> {
    if (!this.#working && outcome.kind === "skipped") return this.#mend();
    // Who proposes has asked before the push.
    if (this.#lost === undefined && !isProposal(outcome)) await this.#claim();
    if (this.#lost === undefined) {
      if (outcome.kind === "skipped") await this.#leave();
      else await this.#conclude(outcome);
    }
    const { page, startLabel } = this.#concern;
    // So that setting it again starts again here too.
    if (!this.#working) await page.removeOf([startLabel]);
    // Whoever is at work takes the label off at its own end.
    else if (this.#lost?.isUnderWay !== true) await page.removeLabel(labels.working);
  }

  async #conclude(outcome: Outcome): Promise<void> {
    const { page, issue } = this.#concern;
    const isNew = this.#comment === undefined;
    await this.#writeStatus();
    // Another run may have written its first word at the same moment.
    if (isNew && !isProposal(outcome)) {
      const found = await this.#claim();
      if (found.kind !== "ours") return;
      if (found.isAnew) await this.#writeStatus();
    }
    const [fits, other] = endsGreen(outcome.kind)
      ? [labels.proposed, labels.needsHuman]
      : [labels.needsHuman, labels.proposed];
    // A pull request that was healed is no proposal of ours; only the call for a person is put on it.
    if (fits !== labels.proposed || issue?.isPullRequest !== true) await page.addLabel(fits);
    if (this.#isTakenOver) await page.removeLabel(other);
    // What the start would have taken off.
    else if (!this.#working) await page.removeOf([other]);
  }

  /** A person changed the branch under our hands: ours must not say for ever that we work, and the labels are put back as they were. */
  async #leave(): Promise<void> {
    const { page } = this.#concern;
    const stands = this.#comment === undefined ? undefined : await page.text(this.#comment);
    if (stands === undefined || !this.#isOurs(stands)) return;
    await this.#writeStatus();
    for (const label of [labels.proposed, labels.needsHuman]) {
      if (hasLabel(page, label)) await page.addLabel(label);
    }
  }

  /** An earlier run whose machine is gone left its marks, and this one does no work that would replace them. */
  async #mend(): Promise<void> {
    const { page, before } = this.#concern;
    if (!isStale(before, this.#world.clock.now())) return;
    await this.#writeStatus();
    await page.removeLabel(labels.working);
  }

  async #writeStatus(): Promise<void> {
    const body = this.#status();
    this.#written = body;
    this.#comment = await this.#concern.page.write(this.#comment, body);
  }

  /** What others wrote into the comment since, a person's stop above all, is theirs: it stays, and nothing is written any more. */
  async #refresh(): Promise<"go on" | "stop"> {
    if (this.#comment === undefined) return "stop";
    const { page } = this.#concern;
    const stands = await page.text(this.#comment);
    if (stands === undefined || !this.#isOurs(stands)) return "stop";
    const body = this.#status();
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
    const { ended, attempts } = this.#now().story;
    const isPaid = this.#starts.length > 0 && (ended === undefined || attempts.length > 0);
    return isPaid ? this.#starts : startsOfTheDay(this.#concern.before, this.#world.clock.now());
  }

  #status(): string {
    const { runner, clock } = this.#world;
    const { human, task, text } = this.#concern;
    const { story, progress } = this.#now();
    const now = clock.now();
    const { began, minutes } = this.#time;
    return statusComment(story, {
      task,
      run: this.#run,
      human,
      text,
      url: runner.url,
      progress: {
        stage: progress?.stage,
        since: clock.iso(progress?.since ?? began),
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

function isProposal({ kind }: Outcome): boolean {
  return kind === "proposed" || kind === "healed";
}
