/** A run that is cancelled or killed: its processes end, and labels and status tell the truth. Out of time is a cancellation by our own clock. */
import { afterEach, expect, it } from "vitest";
import type { EmbeddedForge } from "../forge/forge.ts";
import { expectTold, label, setLabelAgain, shop, shopForge } from "./labelled.ts";

let forge: EmbeddedForge;
afterEach(() => forge.close());

const waits = "echo waiting; (setsid sleep 1000 &); sleep 1000";

it("is cancelled: the agent ends, and the issue says so", async () => {
  forge = await shopForge();
  await using run = await label(forge, waits, { signals: [{ name: "SIGINT", when: /│ waiting/ }] });
  await expectTold(run, forge);
  expect(run.outputs).toMatchObject({ outcome: "cancelled", reason: "the run was cancelled" });
  expect(run.processesLeft).toEqual([]);
  expect((await forge.state()).issues[0]?.labels).toEqual(["agent:needs-human"]);
});

it("is killed: the post step tells it", async () => {
  forge = await shopForge();
  await using run = await label(forge, waits, { signals: [{ name: "SIGKILL", when: /│ waiting/ }] });
  expect(run.main.signal).toBe("SIGKILL");
  const issue = (await forge.state()).issues[0];
  expect(issue?.labels).toEqual(["agent:needs-human"]);
  expect(issue?.comments).toHaveLength(1);
  expect(issue?.comments[0]?.body).toContain("the run ended before it could say how");
  expect(run.processesLeft).toEqual([]);
  expect(run.leftInTemp.filter((line) => !line.includes("gatehouse-record"))).toEqual([]);
});

it("is killed, and the agents that were started on that day are counted all the same", async () => {
  const config = `${shop[".github/gatehouse.yml"]}limits: { agent-runs-per-day: 2 }\n`;
  forge = await shopForge({ files: { ...shop, ".github/gatehouse.yml": config } });
  await using first = await label(forge, "echo nothing");
  expect(first.outputs.outcome).toBe("no-change");
  await setLabelAgain(forge);
  await using second = await label(forge, waits, { signals: [{ name: "SIGKILL", when: /│ waiting/ }] });
  expect(second.main.signal).toBe("SIGKILL");
  await setLabelAgain(forge);
  await using third = await label(forge, "echo hello > hello.txt");
  expect(third.outputs.reason).toMatch(/^2 agent runs were started in the last 24 hours/);
});

it("cannot tell the issue at its end: the log says it, and the post step tries once more", async () => {
  forge = await shopForge();
  forge.fail({
    method: "PATCH",
    path: "/repos/octo/demo/issues/comments/*",
    status: 403,
    message: "Forbidden",
    // What is told on the way may meet it too.
    times: 100,
  });
  await using run = await label(forge, "echo nothing", { between: forge.forgetFaults });
  expect(run.outputs.outcome).toBe("no-change");
  expect(run.annotations.map((annotation) => annotation.properties.title)).toContain(
    "Gatehouse: the status could not be told",
  );
  const issue = (await forge.state()).issues[0];
  expect(issue?.labels).toEqual(["agent:needs-human"]);
  expect(issue?.comments[0]?.body).toContain("**Nothing was changed.**");
});

it("opens no debugger on the signal that would open one", async () => {
  forge = await shopForge();
  await using run = await label(forge, "echo waiting; sleep 1; touch hello.txt", {
    signals: [{ name: "SIGUSR1", when: /│ waiting/ }],
  });
  expect(run.outputs.outcome).toBe("proposed");
  expect(run.main.rawLog).not.toContain("Debugger listening");
});

it("gives way and cannot tell the issue: the post step calls it no proposal", async () => {
  forge = await shopForge();
  forge.when("POST", /\/issues\/1\/comments$/, () =>
    forge.commit("agent/issue-1-greet-the-customers", { "mine.txt": "mine\n" }, "My own"),
  );
  forge.fail({
    method: "PATCH",
    path: "/repos/octo/demo/issues/comments/*",
    status: 403,
    message: "Forbidden",
    times: 100,
  });
  await using run = await label(forge, "echo hello > hello.txt", { between: forge.forgetFaults });
  expect(run.outputs.outcome).toBe("skipped");
  const issue = (await forge.state()).issues[0];
  expect(issue?.labels).toEqual([]);
  expect(issue?.comments.map(({ body }) => body)).toEqual([
    expect.stringContaining("**Nothing was changed**"),
  ]);
});

it("could not say its first word where an earlier run has proposed, nor its last: the post step says it", async () => {
  forge = await shopForge();
  await using earlier = await label(forge, "echo hello > hello.txt");
  expect(earlier.outputs.outcome).toBe("proposed");
  await forge.commit("main", { "README.md": "# A larger shop\n" });
  await setLabelAgain(forge);
  forge.fail({
    method: "PATCH",
    path: "/repos/octo/demo/issues/comments/*",
    status: 403,
    message: "Forbidden",
    times: 2,
  });
  await using run = await label(forge, "echo hello > hello.txt");
  expect(run.outputs.outcome).toBe("error");
  const issue = (await forge.state()).issues[0];
  expect(issue?.labels).toEqual(["agent:needs-human"]);
  expect(issue?.comments.map(({ body }) => body)).toEqual([
    expect.stringContaining("**This could not be done.**"),
  ]);
});
