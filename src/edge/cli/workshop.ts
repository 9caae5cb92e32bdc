/** The command line's World: the repository that somebody stands in, no forge, and the same run as the action's. */
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, realpathSync } from "node:fs";
import { rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { passThrough } from "../../door.ts";
import type { Outcome } from "../../outcome.ts";
import { Reporter } from "../../report/reporter.ts";
import type { Story } from "../../report/story.ts";
import type { Inputs } from "../../settings/settings.ts";
import { redactor } from "../../text/redact.ts";
import type { Issue, Trigger } from "../../trigger/trigger.ts";
import type { Identity, Repository, World } from "../../world.ts";
import { createPlainBox } from "../box/plain.ts";
import { createBundle } from "../bundle/folder.ts";
import { createClock } from "../clock.ts";
import { dryForge, dryRepository } from "../dry.ts";
import { createLocalControl } from "../git/control.ts";
import { findGit } from "../git/git.ts";
import { installedVersion } from "../installed-version.ts";
import { createLaptop } from "../laptop.ts";
import { createTerminalRunner } from "../terminal-runner.ts";

export interface Visit {
  /** Root of the user's repository. */
  readonly root: string;
  readonly trigger: Trigger;
  readonly inputs: Inputs;
  /** The issue of a recorded event. */
  readonly issue: Issue | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly print: (line: string) => void;
  /** As in `Screen`. */
  readonly doing: (words: string | undefined) => void;
  /** Whether what agent and gate print is shown as well. */
  readonly loud: boolean;
}

export interface Visited {
  readonly outcome: Outcome;
  readonly story: Story;
}

const identity: Identity = { login: "gatehouse", name: "Gatehouse", email: "gatehouse@localhost" };

export async function visit(order: Visit): Promise<Visited> {
  const temp = realpathSync(os.tmpdir());
  const work = mkdtempSync(path.join(temp, "gatehouse-"));
  const record = path.join(temp, `gatehouse-record-${path.basename(work).slice(10)}`);
  const stop = new AbortController();
  const onSignal = () => {
    stop.abort("the run was cancelled");
    order.doing(undefined);
  };
  process.on("SIGINT", onSignal).on("SIGTERM", onSignal);
  const secrets = redactor([]);
  const runner = createTerminalRunner({
    record,
    print: order.print,
    doing: (words) => stop.signal.aborted || order.doing(words),
    redact: secrets.redact,
    loud: order.loud,
  });
  try {
    const clock = createClock(stop);
    const control = await createLocalControl({
      git: findGit(order.env),
      dir: path.join(work, "control"),
      clock,
      repository: order.root,
      signal: stop.signal,
    });
    const laptop = createLaptop({ identity, issue: order.issue, say: runner.say, keep: runner.keep });
    const rooms = path.join(work, "rooms");
    mkdirSync(rooms, { mode: 0o700 });
    const world: World = {
      forge: order.inputs.dryRun ? dryForge(laptop, runner.say) : laptop,
      repository: order.inputs.dryRun ? dryRepository(control, runner.say) : keepingBranch(control),
      box: createPlainBox({
        control,
        dir: rooms,
        outer: order.env,
        holdsSecret: () => false,
        cancelled: stop.signal,
        mark: randomBytes(16).toString("hex"),
      }),
      bundle: createBundle({ control, record, given: undefined, redact: secrets.redact }),
      clock,
      runner,
      knownSecrets: secrets.finds,
      excess: async () => [],
      installedVersion: (program) => installedVersion(program, order.env.PATH ?? ""),
      cancelled: stop.signal,
    };
    const reporter = new Reporter(world);
    const outcome = await passThrough(world, reporter, order.trigger, order.inputs);
    return { outcome, story: reporter.story };
  } finally {
    stop.abort("the run has ended");
    order.doing(undefined);
    process.off("SIGINT", onSignal).off("SIGTERM", onSignal);
    await rm(work, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The branch is written into the user's repository; the push to wherever it came from is theirs. */
function keepingBranch(control: Repository): Repository {
  return {
    ...control,
    push: async (push) => {
      const end = await control.push(push);
      const command = `git push --set-upstream origin ${push.branch}`;
      return end.kind === "pushed" ? { kind: "not-pushed", command } : end;
    },
  };
}
