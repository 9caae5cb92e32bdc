/** Tells whether two failures are the same. Knows a failure by what it says, never by when or where it was said. */
import { digestOf } from "./digest.ts";

/**
 * A hash-like string for a failure. It survives line numbers, durations, addresses, hashes, temporary paths, colours
 * and the order of the tests; another failing test, another message or another value gives another string.
 * For a log whose `Digest` is at hand its `signature` is the better one: it saw all that failed.
 */
export function failureSignature(digestOrLog: string): string {
  return digestOf(digestOrLog).signature;
}
