/** Whether somebody alive holds a named pipe: the kernel tells a writer that will not wait. */
import { closeSync, constants, openSync } from "node:fs";

export function isRead(fifo: string): boolean {
  try {
    closeSync(openSync(fifo, constants.O_WRONLY | constants.O_NONBLOCK));
    return true;
  } catch {
    return false;
  }
}
