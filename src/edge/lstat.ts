/** Asks what stands at a path, where nothing at all is an answer and no error. */
import { lstatSync, type Stats } from "node:fs";

/**
 * `undefined` also below something that is no folder: Node's `throwIfNoEntry: false` throws there.
 * @throws what `node:fs` throws for every other trouble
 */
export function lstatIfThere(path: string | Buffer): Stats | undefined {
  try {
    return lstatSync(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw error;
  }
}
