/** Reads the logs of CI's failed jobs as streams, and keeps of each what a diagnosis needs. Memory is bounded whatever they are. */
import { DigestReader } from "../digest/digest.ts";
import { plainName } from "../text/plain-name.ts";
import type { FailedJob, JobFailure } from "../trigger/workflow-run.ts";
import { Untrusted } from "../words.ts";
import type { World } from "../world.ts";

/** A matrix fails in all its jobs for one cause; more than these say nothing new. */
const mostLogs = 8;

/** Bytes for all logs together, and for one of many. */
const budget = { all: 32_000, one: 16_000 };

/** One after the other: a runner has two cores, and the forge asks for few requests at a time. */
export async function readLogs(
  world: Pick<World, "forge" | "runner" | "cancelled">,
  jobs: readonly FailedJob[],
): Promise<{ readonly failures: readonly JobFailure[]; readonly unread: number }> {
  const read = jobs.slice(0, mostLogs);
  const bytes = Math.min(budget.one, Math.floor(budget.all / Math.max(1, read.length)));
  const failures: JobFailure[] = [];
  for (const job of read) {
    world.cancelled.throwIfAborted();
    const digest = new DigestReader({ bytes });
    const log = await world.forge.jobLog(job.id, (chunk) => digest.write(chunk));
    const { text, bytesRead } = digest.end();
    failures.push({ ...job, log, digest: new Untrusted(text) });
    world.runner.say(`CI's job ${plainName(job.name)} failed; ${logInWords(log, bytesRead)}.`);
  }
  return { failures, unread: jobs.length - read.length };
}

/** @param bytes that were read of it */
export function logInWords(log: JobFailure["log"], bytes: number): string {
  switch (log.kind) {
    case "read":
      return bytes === 0 ? "its log is empty" : `its log was read (${bytes} bytes)`;
    case "gone":
      return "its log is gone (too old, or deleted)";
    case "forbidden":
      return "its log may not be read with this token (`actions: read`)";
    case "broken":
      return `its log broke off after ${bytes} bytes (${plainName(log.why, 200)})`;
    default:
      return log satisfies never;
  }
}
