/** What a run asked the forge for, apart from what it tells on the way: how often that is, only the machine decides. It judges nothing. */
import { statusCommentOf } from "../../src/trigger/memory.ts";
import { Untrusted } from "../../src/words.ts";
import type { EmbeddedForge } from "./forge/forge.ts";
import { textAt } from "./forge/json.ts";

type Asked = ReturnType<EmbeddedForge["requests"]>[number];

export function asked(forge: EmbeddedForge): readonly Asked[] {
  const all = forge.requests();
  const left = new Set(onTheWay(all).flat());
  return all.filter((one) => !left.has(one));
}

/** How often the status comment was written again while the work went on. */
export function toldOnTheWay(forge: EmbeddedForge): number {
  return onTheWay(forge.requests()).length;
}

/** A look at the status comment, and a word over it that the run still works. */
function onTheWay(all: readonly Asked[]): readonly (readonly [look: Asked, word: Asked])[] {
  const looks = new Map<string, Asked>();
  const found: [Asked, Asked][] = [];
  for (const one of all.filter(({ path }) => /\/comments\/\d+$/.test(path))) {
    const look = looks.get(one.path);
    if (one.method === "GET") looks.set(one.path, one);
    if (one.method !== "PATCH") continue;
    looks.delete(one.path);
    if (look !== undefined && saysWorking(one)) found.push([look, one]);
  }
  return found;
}

function saysWorking({ login, body }: Asked): boolean {
  const author = { login, kind: "bot" as const };
  const comment = { id: 0, author, body: new Untrusted(textAt(body, "body")), createdAt: "", updatedAt: "" };
  return statusCommentOf([comment], login)?.memory?.outcome === "working";
}
