/** The table of what the emulator is not asked, and why. Each row answers from real git or from state kept by the forge. */

import type { KnownPerson } from "./corrections.ts";
import type { Answer } from "./emulator.ts";
import type { Json, JsonObject } from "./json.ts";
import type { Role, SidebarLinks } from "./options.ts";
import type { ServerRepository } from "./repository.ts";
import type { Token } from "./tokens.ts";

export type Asked = {
  values: Record<string, string>;
  query: URLSearchParams;
  body: Json | undefined;
  accept: string;
  token: Token | "anonymous";
  login: string;
  /** Path and query as the emulator expects them, without `/api/v3`. */
  target: string;
  method: string;
};
export type Overlay = { why: string; answer: (asked: Asked) => Promise<Answer> };
export type Overlays = Readonly<Record<string, Overlay>>;

/** What the overlays stand on. `ask` is the emulator with its answers already corrected. */
export type Ground = {
  origin: string;
  fullName: string;
  owner: string;
  repository: ServerRepository;
  people: ReadonlyMap<string, KnownPerson>;
  private: boolean;
  protectedBranches: readonly string[];
  actionsMayOpenPullRequests: boolean;
  mayMarkReady: boolean;
  sidebarLinks: SidebarLinks;
  signsCommits: boolean;
  ask: (login: string, method: string, path: string, body?: Json) => Promise<Answer>;
  /** A person as an answer shows them. */
  user: (login: string) => Promise<JsonObject>;
  /** The repository as an answer shows it. */
  shown: () => Promise<JsonObject>;
};

export function ok(body: Json | undefined, status = 200, headers: Record<string, string> = {}): Answer {
  return { status, headers, body };
}

/** GitHub's shape of an error. */
export function failed(status: number, message: string, errors?: Json[]): Answer {
  const documentation = "https://docs.github.com/rest";
  const body = { message, documentation_url: documentation, status: String(status) };
  return { status, headers: {}, body: errors === undefined ? body : { ...body, errors } };
}

/** 422 with one error about a field, or with a sentence of its own. */
export function invalid(resource: string, error: { field?: string; message?: string }): Answer {
  const code = error.message === undefined ? "invalid" : "custom";
  return failed(422, "Validation Failed", [{ resource, code, ...error }]);
}

/** GitHub's older, coarser scale, which `permission` uses beside `role_name`. */
export function coarse(role: Role): string {
  return { admin: "admin", maintain: "write", write: "write", triage: "read", read: "read", none: "none" }[
    role
  ];
}

/** One page, with GitHub's Link header. */
export function page<Item>(asked: Asked, ground: Pick<Ground, "origin">, all: readonly Item[]) {
  const size = Math.min(100, Math.max(1, Number(asked.query.get("per_page") ?? 30) || 30));
  const number = Math.max(1, Number(asked.query.get("page") ?? 1) || 1);
  const last = Math.max(1, Math.ceil(all.length / size));
  const link = (to: number, relation: string) => {
    const query = new URLSearchParams(asked.query);
    query.set("page", String(to));
    return `<${ground.origin}/api/v3${asked.target.split("?")[0]}?${query}>; rel="${relation}"`;
  };
  const links = [
    ...(number > 1 ? [link(number - 1, "prev")] : []),
    ...(number < last ? [link(number + 1, "next"), link(last, "last")] : []),
    ...(number > 1 ? [link(1, "first")] : []),
  ];
  const headers: Record<string, string> = links.length === 0 ? {} : { link: links.join(", ") };
  return { items: all.slice((number - 1) * size, number * size), headers };
}
