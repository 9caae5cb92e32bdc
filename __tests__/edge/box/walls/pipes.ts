/** Whether somebody alive holds a named pipe: the kernel tells a writer that will not wait. */
import { closeSync, constants, openSync, readdirSync, readlinkSync } from "node:fs";

export function isRead(fifo: string): boolean {
  try {
    closeSync(openSync(fifo, constants.O_WRONLY | constants.O_NONBLOCK));
    return true;
  } catch {
    return false;
  }
}

/** Ends the processes of a test that hold a file open. */
export function killHolders(file: string): void {
  for (const id of readdirSync("/proc").filter(
    (name) => /^\d+$/.test(name) && Number(name) !== process.pid,
  )) {
    try {
      const held = readdirSync(`/proc/${id}/fd`).map((fd) => readlinkSync(`/proc/${id}/fd/${fd}`));
      if (held.includes(file)) {
        process.kill(Number(id), "SIGKILL");
      }
    } catch {
      // Gone, or not ours.
    }
  }
}
