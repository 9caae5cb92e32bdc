/** A reaction on the comment that asked. It is a courtesy: nothing fails for want of it. */
import { Problem } from "../problem.ts";
import type { Reaction, World } from "../world.ts";

export async function react(
  world: Pick<World, "forge" | "runner">,
  comment: number,
  reaction: Reaction,
): Promise<void> {
  try {
    await world.forge.react(comment, reaction);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    world.runner.say(error.message);
  }
}
