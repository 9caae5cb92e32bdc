/** Runs one command in a room and shows what it prints, guarded, in a group of its own in the log. It judges nothing. */
import type { BoxOrder, Room, World } from "../world.ts";

/** `listen` gets what the log gets: raw bytes, in their order. Whatever happens, the log obeys us again afterwards. */
export async function runShown(
  world: World,
  room: Room,
  title: string,
  order: Omit<BoxOrder, "onOutput">,
  listen: (chunk: Uint8Array) => void,
): ReturnType<Room["run"]> {
  const close = world.runner.group(title);
  const log = world.runner.foreign();
  try {
    return await room.run({
      ...order,
      onOutput: (chunk) => {
        log.write(chunk);
        listen(chunk);
      },
    });
  } finally {
    log.end();
    close();
  }
}
