/** Makes a name that somebody outside chose harmless for a line of our own words. What it takes out is gone, not escaped. */
import { cutCharacters } from "./cut.ts";

/** One line of letters, digits, spaces and a few signs that no page, shell or log reads as anything else. */
export function plainName(name: string, max = 80): string {
  const kept = cutCharacters(name, 1_000)
    .kept.replace(/[^\p{L}\p{N} .,:_/+=()-]/gu, "")
    .replace(/ +/g, " ")
    .trim();
  return cutCharacters(kept, max).kept;
}
