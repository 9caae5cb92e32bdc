/** The table of contents: the one file that knows the order of the rooms. It decides nothing that a room can decide. */
import { admit } from "./admit.ts";
import { type Attempt, greenCommit, lastCommit, makeAttempt } from "./heal/attempt.ts";
import { lookAtBase, lookAtBaseLate } from "./heal/baseline.ts";
import { giveUp } from "./heal/give-up.ts";
import { nextStep } from "./heal/next-step.ts";
import { prepareRoom } from "./heal/prepare-room.ts";
import type { Outcome } from "./outcome.ts";
import { propose } from "./proposal/propose.ts";
import { publish } from "./publish.ts";
import type { Reporter } from "./report/reporter.ts";
import type { Inputs } from "./settings/settings.ts";
import { takeUp } from "./take-up.ts";
import { takenAway } from "./taken-away.ts";
import type { Trigger } from "./trigger/trigger.ts";
import type { World } from "./world.ts";

/** @throws Problem for trouble at an edge; the door makes the outcome `error` of it */
export async function run(
  world: World,
  reporter: Reporter,
  trigger: Trigger,
  inputs: Inputs,
): Promise<Outcome> {
  const admission = await admit(world, reporter, trigger, inputs);
  if (admission.kind === "skip") return { kind: "skipped", reason: admission.reason };
  if (admission.kind === "planned") return { kind: "planned", reason: admission.reason };

  if (inputs.phase === "publish") return publish(world, reporter, admission, inputs);

  const work = await takeUp(world, reporter, admission, inputs);
  const baseline = await lookAtBase(work);
  if (baseline.kind === "end") return baseline.outcome;
  await reporter.started();

  await using room = await prepareRoom(work);
  const attempts: Attempt[] = [];
  for (;;) {
    world.cancelled.throwIfAborted();
    const history = {
      attemptsBefore: work.order.attemptsBefore,
      attempts: attempts.map((attempt) => attempt.end),
    };
    const step = nextStep(history, work.settings.limits);
    const pushesNothing = step.kind === "stop" && work.settings.onGiveUp !== "draft";
    const taken = pushesNothing ? undefined : await takenAway(work, attempts.length);
    if (taken !== undefined) return taken;
    switch (step.kind) {
      case "attempt": {
        attempts.push(await makeAttempt(work, room, step.number, attempts));
        const late = await lookAtBaseLate(work, attempts.at(-1));
        if (late.kind === "end") return late.outcome;
        break;
      }
      // Awaited here, since the room is put away before anybody outside hears of a failure.
      case "propose":
        return await propose(work, greenCommit(attempts), "ready");
      case "stop":
        return await giveUp(work, lastCommit(attempts), step);
      default:
        step satisfies never;
    }
  }
}
