/** Builds the World of the action from the runner's environment, lets the run through, and leaves nothing behind. */
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, realpathSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import * as core from "@actions/core";
import { passThrough } from "../door.ts";
import { endsGreen } from "../outcome.ts";
import { Problem } from "../problem.ts";
import { Reporter } from "../report/reporter.ts";
import type { Inputs } from "../settings/settings.ts";
import { credentialsIn } from "../text/credentials.ts";
import { growingRedactor, redactor } from "../text/redact.ts";
import type { Trigger } from "../trigger/trigger.ts";
import { Secret } from "../words.ts";
import type { World } from "../world.ts";
import { createActionsRunner } from "./actions-runner.ts";
import { createPlainBox } from "./box/plain.ts";
import { createWalledBox } from "./box/walled.ts";
import { removeRoom } from "./box/walls/overlay.ts";
import { createBundle } from "./bundle/folder.ts";
import { createClock } from "./clock.ts";
import { dryForge, dryRepository } from "./dry.ts";
import { createControl } from "./git/control.ts";
import { findGit } from "./git/git.ts";
import { createGitHub } from "./github.ts";
import { signedPush } from "./github-commit.ts";
import { fileOfForge } from "./github-file.ts";
import { installedVersion } from "./installed-version.ts";
import { readPlace } from "./place.ts";
import { excessOf, refuseUnsafeProcess } from "./preflight.ts";

type Environment = Readonly<Record<string, string | undefined>>;

export async function actOn(env: Environment, trigger: Trigger, inputs: Inputs): Promise<void> {
  refuseUnsafeProcess(env);
  if (inputs.token === undefined) {
    throw new Problem("no-token", "The input `token` is empty.", "Leave it out to use the job's own token.");
  }
  const place = readPlace(env);
  const token = Secret.reveal(inputs.token);
  const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
  core.setSecret(token);
  core.setSecret(basic);
  const ours = [token, basic, env.ACTIONS_RUNTIME_TOKEN, env.ACTIONS_ID_TOKEN_REQUEST_TOKEN].flatMap(
    secretOf,
  );
  const never = redactor(ours);
  const secrets = growingRedactor([...ours, ...credentialsIn(env)]);

  const work = mkdtempSync(path.join(realpathSync(env.RUNNER_TEMP ?? os.tmpdir()), "gatehouse-"));
  const mark = randomBytes(16).toString("hex");
  core.saveState("work", work);
  core.saveState("mark", mark);
  const record = path.join(
    env.RUNNER_TEMP ?? os.tmpdir(),
    `gatehouse-record-${path.basename(work).slice(10)}`,
  );
  const runner = createActionsRunner({ record, url: place.runUrl, redact: secrets.redact });
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => stop.abort("the run was cancelled"));
  }
  let raising: Promise<unknown> = Promise.resolve();
  try {
    const access = {
      token: inputs.token,
      ...place.repository,
      apiUrl: place.apiUrl,
      redact: secrets.redact,
      say: runner.say,
    };
    const github = createGitHub(access);
    const clock = createClock(stop);
    const control = await createControl({
      git: findGit(env),
      dir: path.join(work, "control"),
      clock,
      workspace: env.GITHUB_WORKSPACE,
      url: place.cloneUrl,
      credential: { header: new Secret(`AUTHORIZATION: basic ${basic}`) },
      signal: stop.signal,
    });
    const rooms = path.join(work, "rooms");
    mkdirSync(rooms, { mode: 0o700 });
    const boxOptions = {
      control,
      dir: rooms,
      outer: env,
      holdsSecret: (value: string) => never.finds(value) !== undefined,
      cancelled: stop.signal,
      apiUrl: place.apiUrl,
      say: runner.say,
      cover: secrets.cover,
    };
    // What the work of two jobs would write, the other job writes: there is nothing to say of it here.
    const isWork = inputs.phase === "work";
    const say = isWork ? () => {} : runner.say;
    const published = inputs.signCommits
      ? { ...control, push: signedPush(control, { ...access, cancelled: stop.signal }) }
      : control;
    const world: World = {
      forge: inputs.dryRun || isWork ? dryForge(github, say) : github,
      repository: inputs.dryRun || isWork ? dryRepository(control, say) : published,
      box: inputs.sandbox === "off" ? createPlainBox({ ...boxOptions, mark }) : createWalledBox(boxOptions),
      bundle: createBundle({ control, record, given: inputs.bundle, redact: secrets.redact }),
      clock,
      runner,
      knownSecrets: secrets.finds,
      excess: () =>
        excessOf(env, [
          async (commit, file) => (await control.readFile(commit, file))?.toString(),
          fileOfForge(access),
        ]),
      installedVersion: (program) => installedVersion(program, env.PATH ?? ""),
      cancelled: stop.signal,
    };
    // Meanwhile the forge is asked who may do what; whoever needs the box hears of its trouble.
    if (inputs.phase !== "publish") raising = world.box.ready([]).catch(() => {});
    const outcome = await passThrough(world, new Reporter(world), trigger, inputs);
    if (!endsGreen(outcome.kind)) process.exitCode = 1;
  } finally {
    // Nothing that is still under way (a fetch, a tree for a room that nobody enters) holds the process.
    stop.abort("the run has ended");
    await raising;
    await removeRoom(work).catch(() => runner.say(`${work} holds files of another user and stays.`));
  }
}

function secretOf(value: string | undefined): readonly Secret[] {
  return value === undefined || value === "" ? [] : [new Secret(value)];
}
