/** Who a token stands for and what it may do, as GitHub decides it. Knows no person's role: only the token's own limits. */
import { randomBytes } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { ForgeOptions, Permissions, TokenSeed } from "./options.ts";

export type Token = {
  name: string;
  value: string;
  kind: NonNullable<TokenSeed["kind"]>;
  login: string;
  permissions: Permissions;
};

export type Credential = Token | "anonymous" | "unknown";

const workflowPermissions: Permissions = {
  contents: "write",
  issues: "write",
  "pull-requests": "write",
  actions: "read",
};

/** Every permission that `neededFor` can ask for. */
export const everything: Permissions = Object.fromEntries(
  [
    "contents",
    "issues",
    "pull-requests",
    "actions",
    "actions-variables",
    "checks",
    "statuses",
    "administration",
    "secrets",
    "workflows",
  ].map((name) => [name, "write"]),
);

export function makeTokens(options: ForgeOptions, owner: string): Map<string, Token> {
  const tokens = new Map<string, Token>();
  for (const [name, seed] of Object.entries({ GITHUB_TOKEN: {}, ...options.tokens } as Record<
    string,
    TokenSeed
  >)) {
    const kind = seed.kind ?? (name === "GITHUB_TOKEN" ? "actions" : "personal");
    const prefix = kind === "personal" ? "github_pat_" : "ghs_";
    const login = { actions: "github-actions[bot]", app: "gatehouse-app[bot]", personal: owner }[kind];
    tokens.set(name, {
      name,
      value: prefix + randomBytes(27).toString("base64").replaceAll(/[+/]/g, "x"),
      kind,
      login: seed.login ?? login,
      permissions: seed.permissions ?? workflowPermissions,
    });
  }
  return tokens;
}

/** The token of an API or git request; for git it is the password of basic authentication, whatever the user name. */
export function credentialOf(headers: IncomingHttpHeaders, tokens: ReadonlyMap<string, Token>): Credential {
  const header = headers.authorization;
  if (header === undefined || header === "") return "anonymous";
  const [scheme = "", value = ""] = header.split(/\s+/, 2);
  const secret = /^basic$/i.test(scheme)
    ? Buffer.from(value, "base64")
        .toString()
        .replace(/^[^:]*:/, "")
    : value;
  for (const token of tokens.values()) if (token.value === secret) return token;
  return "unknown";
}

/** Any one of these permissions at this level suffices; an empty list means that everybody may. */
export type Needed = { permissions: readonly string[]; level: "read" | "write" };

/** From GitHub's page "Permissions required for fine-grained personal access tokens", for the operations used here. */
export function neededFor(method: string, template: string, isPull: boolean): Needed {
  const level = method === "GET" ? "read" : "write";
  const rest = template.replace(/^\/repos\/\{owner\}\/\{repo\}/, "");
  const either = ["issues", "pull-requests"];
  if (rest.startsWith("/issues/{issue_number}")) return { permissions: isPull ? either : ["issues"], level };
  if (/^\/(issues\/comments|labels|milestones)/.test(rest)) return { permissions: either, level };
  if (rest.startsWith("/issues")) return { permissions: ["issues"], level };
  if (rest.startsWith("/pulls")) return { permissions: ["pull-requests"], level };
  if (/^\/branches\/\{branch\}\/protection/.test(rest)) return { permissions: ["administration"], level };
  if (/^\/(git|contents|branches|comments|commits|compare|merges|dispatches)/.test(rest))
    return { permissions: ["contents"], level };
  if (rest.startsWith("/actions/variables")) return { permissions: ["actions-variables"], level };
  if (/^\/actions\/(?:organization-)?secrets/.test(rest)) return { permissions: ["secrets"], level };
  if (rest.startsWith("/actions/permissions")) return { permissions: ["administration"], level };
  if (rest.startsWith("/actions")) return { permissions: ["actions"], level };
  if (rest.startsWith("/check-")) return { permissions: ["checks"], level };
  if (rest.startsWith("/statuses")) return { permissions: ["statuses"], level };
  return level === "read" ? { permissions: [], level } : { permissions: ["administration"], level };
}

/** Nobody reads these without the permission, in a public repository neither. */
export function isGuarded(needed: Needed): boolean {
  return needed.permissions.some((name) => name === "administration" || name === "secrets");
}

export function may(permissions: Permissions, needed: Needed): boolean {
  const enough = needed.level === "write" ? ["write"] : ["read", "write"];
  return (
    needed.permissions.length === 0 ||
    needed.permissions.some((name) => enough.includes(permissions[name] ?? "none"))
  );
}

/** The sentence with which GitHub refuses a token that lacks a permission. */
export function refusal(token: Token): string {
  return token.kind === "personal"
    ? "Resource not accessible by personal access token"
    : "Resource not accessible by integration";
}
