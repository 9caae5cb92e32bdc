import { Dt as errorOutcome, Tt as endEarly, et as pauseVariable, kt as Problem, n as readTrigger, nt as readInputs, tt as pausedByVariable } from "./first-look.js";
import { readFileSync } from "node:fs";

// src/main.ts
/** The action's door. An event that is not for us ends here, before anything heavy is loaded. */
process.on("SIGUSR1", () => {});
const env = { ...process.env };
for (const name of Object.keys(process.env)) if (name.startsWith("INPUT_") || name.startsWith("ACTIONS_")) delete process.env[name];
try {
	const inputs = readInputs(env);
	const trigger = readTrigger({
		name: env.GITHUB_EVENT_NAME ?? "",
		payload: payloadAt(env.GITHUB_EVENT_PATH),
		workflowRef: env.GITHUB_WORKFLOW_REF
	}, inputs);
	const paused = pausedByVariable(trigger, env[pauseVariable]);
	if (trigger.kind === "not-for-us" || paused !== void 0) endEarly(env, {
		kind: "skipped",
		reason: trigger.kind === "not-for-us" ? trigger.reason : paused ?? ""
	});
	else {
		const { actOn } = await import("./edge-action.js");
		await actOn(env, trigger, inputs);
	}
} catch (error) {
	if (!(error instanceof Problem)) throw error;
	endEarly(env, errorOutcome(error));
}
function payloadAt(path) {
	if (path === void 0 || path === "") throw new Problem("no-event", "There is no event to read.", "Run this as a step of a GitHub Actions job, or use the command line.");
	try {
		return JSON.parse(readFileSync(path, "utf8"));
	} catch {
		throw new Problem("bad-payload", "The file of the event is not there or is not JSON.", "Run this as a step of a GitHub Actions job.");
	}
}

export {  };
