/** Which values of an environment are credentials, going by their names and their shape. It redacts nothing itself. */
import { Secret } from "../words.ts";

/** How people name a variable that holds a credential; with a number behind it, where there are several. */
const telling =
  /(?:^|_)(?:API_?)?(?:KEY|KEY_ID|TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|PASS|PAT|CREDENTIALS?|AUTH)(?:_?\d+)?$/i;

/** The password in an address: `postgres://user:password@host/`. */
const inAddress = /^[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:([^/\s@]+)@/i;

/**
 * What of this environment no text may hold. A value that could be any word (`password`, `postgres`) is left out: covering
 * it would make holes in honest texts, and a change that has the word would be stopped.
 */
export function credentialsIn(environment: Readonly<Record<string, string | undefined>>): readonly Secret[] {
  const values = new Set<string>();
  for (const [name, value = ""] of Object.entries(environment)) {
    if (telling.test(name) && isNoWord(value)) values.add(value);
    const password = inAddress.exec(value)?.[1];
    if (password !== undefined && isNoWord(password)) values.add(password);
  }
  return [...values].map((value) => new Secret(value));
}

function isNoWord(value: string): boolean {
  if (value.startsWith("-----BEGIN ")) return true;
  return /^[\x21-\x7e]{12,}$/.test(value) && /[a-z]/i.test(value) && /\d/.test(value);
}
