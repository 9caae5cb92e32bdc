import { i as info } from "./actions-core.js";
import { a as storyOf, i as statusComment, r as labels, t as redactor } from "./text-redact.js";
import { A as readInputs } from "./first-look.js";
import { n as createGitHub, t as readPlace } from "./edge-place.js";

// src/edge/crash.ts
/** Tells on the issue that a run died before it could say how it ended. Called by the post step only. */
/** What `main` remembered; `comment` is undefined when the status comment was not written yet. */
async function tellCrash(env, issue, comment, end) {
	const { token, dryRun } = readInputs(env);
	if (token === void 0 || dryRun) return;
	const place = readPlace(env);
	const forge = createGitHub({
		token,
		...place.repository,
		apiUrl: place.apiUrl,
		redact: redactor([token]).redact,
		say: info
	});
	const outcome = {
		kind: "error",
		reason: end === "" ? "the run ended before it could say how; its log may tell why" : `this could not be told in time: ${end}`
	};
	const body = statusComment(storyOf([{
		kind: "ended",
		outcome,
		seconds: 0
	}]), {
		issue,
		human: env.GITHUB_ACTOR ?? "",
		text: "",
		url: place.runUrl
	});
	await forge.writeComment(issue, comment, body);
	await forge.addLabel(issue, labels.needsHuman);
	await forge.removeLabel(issue, labels.working);
	info(`#${issue} was told that the run did not end properly.`);
}

export { tellCrash };
