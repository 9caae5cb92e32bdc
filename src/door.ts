/** What all doors do: let the run through, make an outcome of whatever is thrown, and see that the end is told. */
import { leaveBundle } from "./bundle/leave.ts";
import { errorOutcome, type Outcome } from "./outcome.ts";
import { diskFull, Problem, problemLine } from "./problem.ts";
import type { Reporter } from "./report/reporter.ts";
import { run } from "./run.ts";
import type { Inputs } from "./settings/settings.ts";
import type { Trigger } from "./trigger/trigger.ts";
import type { World } from "./world.ts";

export async function passThrough(
  world: World,
  reporter: Reporter,
  trigger: Trigger,
  inputs: Inputs,
): Promise<Outcome> {
  const told = (error: unknown) => thrown(world, error);
  const ended = await run(world, reporter, trigger, inputs).catch(told);
  const outcome = inputs.phase === "work" ? await left(world, reporter, ended).catch(told) : ended;
  await reporter.end(outcome);
  await reporter.tellIssue(outcome).catch((error: unknown) => tellNobody(world, error));
  return outcome;
}

/** In the first of two jobs every end is left to the second one, which tells it. */
async function left(world: World, reporter: Reporter, outcome: Outcome): Promise<Outcome> {
  await leaveBundle(world, reporter, outcome);
  return outcome;
}

/** The outcome stands as it is; that the issue does not show it is said where it can be said. */
function tellNobody(world: World, error: unknown): void {
  const message = error instanceof Problem ? problemLine(error) : String(error);
  world.runner.annotate({ level: "warning", title: "Gatehouse: the status could not be told", message });
}

/** A stack trace is only for what no user can cause. */
export function thrown(world: Pick<World, "cancelled" | "runner">, error: unknown): Outcome {
  if (world.cancelled.aborted) return { kind: "cancelled", reason: String(world.cancelled.reason) };
  if (error instanceof Problem) return errorOutcome(error);
  if (isFull(error)) return errorOutcome(diskFull());
  world.runner.say(
    error instanceof Error ? (error.stack ?? error.message) : "Something that is no error was thrown.",
  );
  return {
    kind: "error",
    reason: "an unexpected error in Gatehouse itself; the log has the details, please report it",
  };
}

/** What the file system says where a disk, or the user's share of it, is used up. */
function isFull(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT");
}
