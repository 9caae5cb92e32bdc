/** Collects what the brief quotes: the instruction files of the base commit and the comments that may be shown. */
import type { Settings } from "../settings/settings.ts";
import { commandIn } from "../trigger/command.ts";
import { refusalOf } from "../trigger/decide.ts";
import { statusMarker } from "../trigger/memory.ts";
import type { Comment } from "../trigger/trigger.ts";
import { type Sha, Untrusted } from "../words.ts";
import type { World } from "../world.ts";
import type { InstructionFile } from "./compose.ts";

export async function instructionFiles(
  world: World,
  commit: Sha,
  paths: readonly string[],
): Promise<readonly InstructionFile[]> {
  const texts = await Promise.all(paths.map((path) => world.repository.readFile(commit, path)));
  return paths.flatMap((path, at) => {
    const bytes = texts[at];
    return bytes === undefined ? [] : [{ path, text: Buffer.from(bytes).toString("utf8") }];
  });
}

/** Authors about whom the forge is asked, the latest first; what others wrote is left out. */
const mostAsked = 20;

/** Commands to us are no talk. `collaborators` asks the forge about each author once; nobody is believed for what the payload says of them. */
export async function shownComments(
  world: World,
  comments: readonly Comment[],
  rule: Settings["brief"]["comments"],
  command: string,
): Promise<readonly Comment[]> {
  const candidates = comments.filter(({ author, body }) => {
    const text = Untrusted.reveal(body);
    return (
      author.kind === "user" && !text.startsWith(statusMarker) && commandIn(text, command).kind === "none"
    );
  });
  switch (rule) {
    case "none":
      return [];
    case "all":
      return candidates;
    case "collaborators": {
      const logins = [...new Set(candidates.map((comment) => comment.author.login).reverse())].slice(
        0,
        mostAsked,
      );
      const permissions = await Promise.all(
        logins.map(async (login) => [login, await world.forge.permission(login)] as const),
      );
      const writers = new Set(
        permissions
          .filter(([login, permission]) => refusalOf(login, permission) === undefined)
          .map(([login]) => login),
      );
      return candidates.filter((comment) => writers.has(comment.author.login));
    }
    default:
      return rule satisfies never;
  }
}
