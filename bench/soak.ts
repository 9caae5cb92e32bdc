/** The long soak: 300 steps of one or two runs with random troubles, in a process of its own. It is run only when it is named. */
import { spawn } from "node:child_process";
import path from "node:path";
import { node24 } from "../__tests__/e2e/runner/step.ts";
import type { Row } from "./measure.ts";

export async function soak(runs = 300): Promise<readonly Row[]> {
  const root = path.resolve(import.meta.dirname, "..");
  const start = performance.now();
  const code = await new Promise<number | null>((done, failed) => {
    const args = ["node_modules/vitest/vitest.mjs", "run", "__tests__/e2e/soak.test.ts"];
    const env = { ...process.env, SOAK_RUNS: String(runs) };
    const child = spawn(node24, args, { cwd: root, env, stdio: ["ignore", "inherit", "inherit"] });
    child.on("error", failed);
    child.on("close", done);
  });
  const minutes = ((performance.now() - start) / 60_000).toFixed(1);
  return [
    {
      what: `${runs} steps of one or two runs with random troubles`,
      value: code === 0 ? `all held, in ${minutes} min` : "a run did not hold, see above",
      floor: "",
      ratio: "",
      aim: "all hold",
    },
  ];
}
