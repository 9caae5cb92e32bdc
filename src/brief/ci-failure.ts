/** What CI said of the failure that is to be mended, for the brief. Names and logs are outside text and stand in fences. */
import type { Heal } from "../trigger/order.ts";
import type { JobFailure } from "../trigger/workflow-run.ts";
import { Untrusted } from "../words.ts";

type Put = (raw: Untrusted, options: { label: string; max: number; kind: "plain" }) => string;

export function ciFailure(heal: Heal | undefined, put: Put): string {
  if (heal === undefined) return "";
  return [
    "## What failed in CI",
    `Run ${heal.run.id}, attempt ${heal.run.attempt}, on exactly the commit that you stand on. The commands above fail here too: make them pass by mending the cause.`,
    ...heal.jobs.map((job) => jobInWords(job, put)),
    ...(heal.unread === 0 ? [] : [`${heal.unread} further failed jobs are not shown.`]),
  ].join("\n\n");
}

function jobInWords(job: JobFailure, put: Put): string {
  const named = `${job.name}\n${job.steps.map((step) => `failed step: ${step}`).join("\n")}`;
  const said = Untrusted.reveal(job.digest);
  return [
    put(new Untrusted(named), { label: "failed job", max: 1_000, kind: "plain" }),
    `Its log, shortened to what matters${withoutEnd(job)}:`,
    put(new Untrusted(said), { label: "log of that job", max: 16_000, kind: "plain" }),
  ].join("\n\n");
}

function withoutEnd({ log }: JobFailure): string {
  switch (log.kind) {
    case "read":
      return "";
    case "gone":
      return " (it is gone)";
    case "forbidden":
      return " (it may not be read)";
    case "broken":
      return " (it broke off in the middle)";
    default:
      return log satisfies never;
  }
}
