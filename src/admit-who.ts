/** Decides whether an actor may start work, and whom to ask when it fails. It believes the forge, and the config of the base commit. */
import { react } from "./report/react.ts";
import type { StartRules } from "./settings/settings.ts";
import { refusalOf } from "./trigger/decide.ts";
import type { Actor, Issue } from "./trigger/trigger.ts";
import type { Permission, World } from "./world.ts";

export interface Refusal {
  readonly reason: string;
  /** Of a person; bots have none of their own. */
  readonly permission: Permission | undefined;
}

/** A person needs the permission to write; a bot has to be named in the config, which `rules` fetches. */
export async function refusalFor(
  world: World,
  actor: Actor,
  rules: () => Promise<StartRules>,
): Promise<Refusal | undefined> {
  const { login, kind } = actor;
  if (kind === "user") {
    const permission = await world.forge.permission(login);
    const reason = refusalOf(login, permission);
    return reason === undefined ? undefined : { reason, permission };
  }
  const refused = (reason: string): Refusal => ({ reason, permission: undefined });
  if ((await world.forge.identity()).login === login) {
    return refused(`${login} is the account of our own token, and what we write never starts work`);
  }
  const { allow } = await rules();
  if (allow.bots.some((name) => name.toLowerCase() === login.toLowerCase())) return undefined;
  return refused(`${login} is a bot, and \`allow.bots\` in the config file does not name it`);
}

/** A stranger gets no answer at all; somebody who belongs here sees that the command was not taken. */
export async function tellRefused(
  world: World,
  comment: number | undefined,
  actor: Actor,
  refusal: Refusal,
): Promise<void> {
  if (comment === undefined) return;
  const { permission } = refusal;
  const isKnown =
    permission === "triage" || (permission === "read" && (await world.forge.isCollaborator(actor.login)));
  if (isKnown) await react(world, comment, "confused");
}

/** The person who started the work, else the issue's author if they may write, else nobody (the empty text). */
export async function personToAsk(world: World, actor: Actor, issue: Pick<Issue, "author">): Promise<string> {
  if (actor.kind === "user") return actor.login;
  const { login, kind } = issue.author;
  if (kind === "bot") return "";
  return refusalOf(login, await world.forge.permission(login)) === undefined ? login : "";
}
