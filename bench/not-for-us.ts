/** An event that is not for us: the whole process of the action against a Node that does nothing. */
import { mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { node24 } from "../__tests__/e2e/runner/step.ts";
import { inTurn, type Row, ratioRow, timeOf } from "./measure.ts";

export async function notForUs(main: string): Promise<readonly Row[]> {
  const dir = mkdtempSync(path.join(os.tmpdir(), "bench-"));
  const file = (name: string, text = "") => {
    writeFileSync(path.join(dir, name), text);
    return path.join(dir, name);
  };
  const sender = { login: "octocat", type: "User" };
  const issue = {
    number: 1,
    title: "A title",
    body: "text ".repeat(2_000),
    state: "open",
    user: sender,
    labels: [],
  };
  const payload = {
    action: "labeled",
    label: { name: "bug" },
    issue,
    sender,
    repository: { default_branch: "main" },
  };
  const env = {
    PATH: process.env.PATH,
    GITHUB_EVENT_NAME: "issues",
    GITHUB_EVENT_PATH: file("event.json", JSON.stringify(payload)),
    GITHUB_OUTPUT: file("output"),
    GITHUB_STATE: file("state"),
    GITHUB_STEP_SUMMARY: file("summary"),
    "INPUT_AGENT-COMMAND": "true",
    INPUT_LABEL: "agent",
  };
  const measured = await inTurn(41, {
    nothing: () => timeOf(node24, ["-e", "0"], { env }),
    action: () => timeOf(node24, [main], { env }),
  });
  return [
    ratioRow("an event that is not for us, against `node -e 0`", measured.action, measured.nothing, 1.6),
  ];
}
