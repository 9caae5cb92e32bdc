import { i as info } from "./actions-core.js";
import { et as endsGreen, j as readInputs, nt as outcomeKinds } from "./first-look.js";
import { a as storyOf, i as statusComment, r as labels, t as redactor } from "./text-redact.js";
import { n as createGitHub, t as readPlace } from "./edge-place.js";

// src/edge/crash.ts
/** Tells on the issue that a run died before it could say how it ended. Called by the post step only. */
async function tellCrash(env, remembered) {
	const { token, dryRun } = readInputs(env);
	if (token === void 0 || dryRun) return;
	const { issue, comment, human } = remembered;
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
		issue,
		human,
		text: "",
		url: place.runUrl
	});
	await forge.writeComment(issue, comment, body);
	await forge.addLabel(issue, endsGreen(outcome.kind) ? labels.proposed : labels.needsHuman);
	await forge.removeLabel(issue, labels.working);
	info(`#${issue} was told how the run ended.`);
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
