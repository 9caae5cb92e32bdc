/** Starts `emulate` as the forge's memory for issues, comments, labels and pull requests, and asks it. Corrects nothing. */
import { createEmulator } from "emulate";
import { type Json, tryJson } from "./json.ts";

export type Answer = { status: number; headers: Record<string, string>; body: Json | undefined };

type Seed = { origin: string; owner: string; name: string; defaultBranch: string; logins: readonly string[] };

/** `emulate` ends a token's hour after 5000 requests; a long soak goes on with the next token of the same person. */
const requestsForEachToken = 4000;
const tokensForEachLogin = 16;

/** @param seed.origin what stands before every path in the answers, in place of the emulator's own address */
export async function startEmulator(seed: Seed) {
  const tokens: Record<string, { login: string }> = {};
  for (const login of seed.logins)
    for (let at = 0; at < tokensForEachLogin; at++) tokens[`${login}#${at}`] = { login };
  const emulator = await createEmulator({
    service: "github",
    port: 0,
    seed: {
      tokens,
      github: {
        users: seed.logins.map((login) => ({ login, name: login })),
        repos: [{ owner: seed.owner, name: seed.name, default_branch: seed.defaultBranch }],
      },
    },
  });
  const inside = emulator.url;
  const address = inside.replace("localhost", "127.0.0.1");
  const asked = new Map<string, number>();

  /** One request as this person. `path` begins with `/repos/…` and may carry a query. */
  async function ask(login: string, method: string, path: string, body?: Json): Promise<Answer> {
    const count = asked.get(login) ?? 0;
    asked.set(login, count + 1);
    const token = `${login}#${Math.floor(count / requestsForEachToken) % tokensForEachLogin}`;
    const answer = await fetch(address + path, {
      method,
      headers: { authorization: `token ${token}`, "content-type": "application/json" },
      redirect: "manual",
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = (await answer.text()).replaceAll(`${inside}/`, `${seed.origin}/`);
    const link = answer.headers.get("link");
    const headers = link === null ? {} : { link: link.replaceAll(`${address}/`, `${seed.origin}/api/v3/`) };
    return { status: answer.status, headers, body: text === "" ? undefined : (tryJson(text) ?? text) };
  }

  return { ask, close: () => emulator.close() };
}
