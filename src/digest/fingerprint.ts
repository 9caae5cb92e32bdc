/** Makes one short string of what a failure says, without what changes from run to run. Reads no log. */
import { createHash } from "node:crypto";

/** In this order: what one takes away must not look like something else to the next. */
const passing: readonly (readonly [RegExp, string])[] = [
  [/\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?/g, "<time>"],
  [/\b\d\d:\d\d:\d\d(?:[.,]\d{1,9})?\b/g, "<time>"],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, "<id>"],
  [/\b0x[0-9a-f]+/gi, "<address>"],
  [/(?:file:\/\/)?(?:\/private)?\/(?:tmp|var\/tmp|var\/folders|dev\/shm)\/[^\s"'`,;:()[\]{}<>]*/g, "<temp>"],
  [/[A-Za-z]:[\\/](?:[^\s"'`,;:()[\]{}<>\\/]{1,100}[\\/]){0,8}[Tt]e?mp[\\/][^\s"'`,;:()[\]{}<>]*/g, "<temp>"],
  [/\/home\/runner\/work\/_temp\/[^\s"'`,;:()[\]{}<>]*/g, "<temp>"],
  [/\b(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\]):\d{2,5}\b/g, "<port>"],
  [/\b(?:pid|PID|process|Process|thread|Thread|goroutine)[ :=#(]{1,3}\d+/g, "<process>"],
  [/==\d+==/g, "<process>"],
  [/(?<=' )\(\d+\)(?= panicked)/g, "<process>"],
  [/\bseed[ :=]{1,3}\d+/gi, "<seed>"],
  [/(\.\w{1,8})(?::\d+){1,2}\b/g, "$1"],
  [/(\.\w{1,8})[([]\d+(?:[,:]\d+)?[)\]]/g, "$1"],
  [/(\.\w{1,8}):\[\d+,\d+\]/g, "$1"],
  [/\b(lines?|line:|col|column|Ln|offset) \d+(?:[-:,]\d+)?/g, "$1"],
  [/:\d+:\d+\b/g, ""],
  [/^(> {0,4})?\d{1,6} ?([|│])/, "$1$2"],
  [/^@@ -\d+(?:,\d+)? \+\d+(?:,\d+)? @@/, "@@"],
  [/\+<address>/g, ""],
  [
    /\b\d+(?:\.\d+)?(?: ?(?:ns|µs|μs|us|ms|s|m|h|secs?|seconds?|mins?|minutes?|hours?)\b)(?: ?\d+(?:\.\d+)? ?(?:ms|s|m|secs?|seconds?)\b)*/g,
    "<span>",
  ],
  [/\b(?=[0-9a-f]*\d)(?=\d*[a-f])[0-9a-f]{7,64}\b/g, "<hash>"],
  [/^\d{1,4}\) /, ""],
  [/\b(not ok) \d+/, "$1"],
  [/\b\d+\/\d+\b/g, "<nth>"],
  [/\s+/g, " "],
];

const longestLine = 400;
const longestHash = 16;

/**
 * The same for lines that differ in line numbers, durations, times, addresses, hashes, ports, process numbers and
 * temporary paths only, whatever their order and number.
 */
export function fingerprint(lines: Iterable<string>): string {
  const told = new Set<string>();
  for (const line of lines) told.add(withoutPassing(line));
  told.delete("");
  return createHash("sha256")
    .update([...told].sort().join("\n"))
    .digest("hex")
    .slice(0, longestHash);
}

function withoutPassing(line: string): string {
  let text = line.slice(0, longestLine);
  for (const [pattern, stand] of passing) text = text.replace(pattern, stand);
  return text.trim();
}
