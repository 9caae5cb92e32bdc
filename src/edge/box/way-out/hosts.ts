/** Decides by its name alone whether the target of a CONNECT may leave the box. It resolves nothing and connects to nothing. */
import type { Refusal } from "./refusal.ts";

/** Host names, or `*.example.com` for all names below one. Case and a dot at the end do not count. */
export interface HostRules {
  readonly allowed: readonly string[];
  /** Wins over `allowed`. */
  readonly never: readonly string[];
}

export type Verdict =
  | { readonly kind: "allowed"; readonly host: string }
  | { readonly kind: "refused"; readonly why: Refusal; readonly host: string | undefined };

/** At least two labels, the last one with a letter in front: no spelling of an IPv4 address looks like that. */
const names = /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** `undefined` for what is no host name. */
export function hostName(text: string): string | undefined {
  const name = text.toLowerCase().replace(/\.$/, "");
  return name.length <= 253 && names.test(name) ? name : undefined;
}

/** `authority` is what stands between CONNECT and the HTTP version, as it was sent. */
export function judgeTarget(authority: string, rules: HostRules): Verdict {
  const refuse = (why: Refusal, host?: string): Verdict => ({ kind: "refused", why, host });
  const parts = /^([^\s:@/?#\\[\]]+|\[[^\s\]]*\]):([0-9]{1,5})$/.exec(authority);
  if (parts === null) return refuse("not-a-name");
  const [, name = "", port = ""] = parts;
  const host = hostName(name);
  if (host === undefined) return refuse(isAddress(name) ? "address" : "not-a-name");
  if (port !== "443") return refuse("port");
  if (isListed(host, rules.never)) return refuse("never");
  return isListed(host, rules.allowed) ? { kind: "allowed", host } : refuse("not-allowed", host);
}

/** Bracketed, or with a last part that begins with a digit: decimal, octal and hexadecimal spellings, whole or in parts. */
function isAddress(name: string): boolean {
  return name.startsWith("[") || /(?:^|\.)[0-9][0-9a-fx]*\.?$/i.test(name);
}

export function isListed(host: string, list: readonly string[]): boolean {
  return list.some((entry) => {
    const below = entry.startsWith("*.");
    const name = hostName(below ? entry.slice(2) : entry);
    return name !== undefined && (below ? host.endsWith(`.${name}`) : host === name);
  });
}
