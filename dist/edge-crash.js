import { i as info } from "./actions-core.js";
import { St as outcomeKinds, X as readInputs, bt as endsGreen } from "./first-look.js";
import { G as labels, r as storyOf, t as statusComment } from "./report-status-comment.js";
import { n as redactor } from "./text-redact.js";
import { n as createGitHub, t as readPlace } from "./edge-place.js";

// src/edge/crash.ts
/** Tells on the issue that a run died before it could say how it ended. Called by the post step only. */
async function tellCrash(env, remembered) {
	const { token, dryRun, phase } = readInputs(env);
	if (token === void 0 || dryRun || phase === "work") return;
	const { issue, task, comment, human } = remembered;
	const place = readPlace(env);
	const forge = createGitHub({
		token,
		...place.repository,
		apiUrl: place.apiUrl,
		redact: redactor([token]).redact,
		say: info
	});
	const outcome = outcomeOf(remembered.end);
	const body = statusComment(storyOf([{
		kind: "ended",
		outcome,
		seconds: 0
	}]), {
		task,
		human,
		text: "",
		url: place.runUrl,
		times: {
			at: Date.now(),
			until: 0,
			starts: startsOf(remembered.starts)
		}
	});
	await forge.writeComment(issue, comment, body);
	const isProposed = endsGreen(outcome.kind);
	if (!isProposed || task.startsWith("issue-")) await forge.addLabel(issue, isProposed ? labels.proposed : labels.needsHuman);
	await forge.removeLabel(issue, labels.working);
	info(`#${issue} was told how the run ended.`);
}
function startsOf(text) {
	return text.split(" ").map(Number).filter(Number.isSafeInteger);
}
function outcomeOf(end) {
	const kind = outcomeKinds.find((known) => end.startsWith(`${known}: `));
	if (kind !== void 0) return {
		kind,
		reason: end.slice(kind.length + 2)
	};
	return {
		kind: "error",
		reason: "the run ended before it could say how; its log may tell why"
	};
}

export { tellCrash };
