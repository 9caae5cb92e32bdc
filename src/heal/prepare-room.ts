/** Opens the agent's room and prepares it with the repository's own setup. What the setup needs is the start's business. */
import { endInWords, isGreen } from "../gate/gate.ts";
import { runCheck } from "../gate/run-gate.ts";
import { Problem } from "../problem.ts";
import type { Work } from "../work.ts";
import type { Room } from "../world.ts";

/** @throws Problem `setup-failed` */
export async function prepareRoom(work: Work): Promise<Room> {
  work.reporter.at({ kind: "preparing", check: undefined });
  const room = await work.world.box.room(work.start.commit);
  for (const check of work.gate.setup) {
    work.reporter.at({ kind: "preparing", check: check.name });
    const result = await runCheck(work.world, room, check, work.gate, "Setup");
    work.world.cancelled.throwIfAborted();
    if (isGreen(result.end)) continue;
    await room[Symbol.asyncDispose]();
    throw new Problem(
      "setup-failed",
      `\`${check.name}\` failed before anything was changed (${endInWords(result.end)}), so no agent was started.`,
      "Run it by hand on a fresh clone; its output is in the log of this run.",
    );
  }
  return room;
}
