import { i as info, n as error, o as saveState, s as setOutput } from "./actions-core.js";
import { at as errorOutcome, it as endsGreen, n as readTrigger, ot as Problem } from "./trigger-read.js";
import { t as readInputs } from "./settings-inputs.js";
import { appendFileSync, readFileSync } from "node:fs";

// src/edge/early-end.ts
/** Tells an end that came before the house was opened: outputs, summary and one line. Loads next to nothing. */
const emptyOutputs = [
	"issue-number",
	"branch",
	"head-sha",
	"pull-request-number",
	"pull-request-url",
	"journal",
	"report",
	"patch",
	"bundle",
	"matrix"
];
function endEarly(outcome) {
	setOutput("outcome", outcome.kind);
	setOutput("reason", outcome.reason);
	setOutput("pull-request-operation", "none");
	setOutput("attempts", "0");
	for (const name of emptyOutputs) setOutput(name, "");
	saveState("concluded", "true");
	const summary = process.env.GITHUB_STEP_SUMMARY;
	if (summary !== void 0 && summary !== "") appendFileSync(summary, `Gatehouse: ${outcome.kind}: ${plain(outcome.reason)}.\n`);
	if (endsGreen(outcome.kind)) info(`${outcome.kind}: ${outcome.reason}.`);
	else {
		error(outcome.reason, { title: `Gatehouse: ${outcome.kind}` });
		process.exitCode = 1;
	}
}
/** Reasons quote inputs and event names; in Markdown they are shown as they are. */
function plain(text) {
	return text.replace(/[<>[\]@#*_|\\]/g, (character) => `&#${character.codePointAt(0)};`);
}

// src/main.ts
/** The action's door. An event that is not for us ends here, before anything heavy is loaded. */
process.on("SIGUSR1", () => {});
const env = { ...process.env };
for (const name of Object.keys(process.env)) if (name.startsWith("INPUT_") || name.startsWith("ACTIONS_")) delete process.env[name];
try {
	const inputs = readInputs(env);
	const trigger = readTrigger({
		name: env.GITHUB_EVENT_NAME ?? "",
		payload: payloadAt(env.GITHUB_EVENT_PATH)
	}, inputs);
	if (trigger.kind === "not-for-us") endEarly({
		kind: "skipped",
		reason: trigger.reason
	});
	else {
		const { actOn } = await import("./edge-action.js");
		await actOn(env, trigger, inputs);
	}
} catch (error) {
	if (!(error instanceof Problem)) throw error;
	endEarly(errorOutcome(error));
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
