import { i as info } from "./actions-core.js";
import { Ct as outcomeKinds, Z as readInputs, xt as endsGreen, yt as sha } from "./first-look.js";
import { Z as labels, i as issuePage, n as claim, o as storyOf, r as commitPage, t as statusComment } from "./report-status-comment.js";
import { n as redactor } from "./text-redact.js";
import { n as createGitHub, t as readPlace } from "./edge-place.js";

// src/edge/crash.ts
/** Tells on the issue that a run died before it could say how it ended. Called by the post step only. */
async function tellCrash(env, remembered) {
	const { token, dryRun, phase } = readInputs(env);
	if (token === void 0 || dryRun || phase === "work") return;
	const { issue, commit, task, comment, human } = remembered;
	const place = readPlace(env);
	const forge = createGitHub({
		token,
		...place.repository,
		apiUrl: place.apiUrl,
		redact: redactor([token]).redact,
		say: info
	});
	const page = issue === "" ? commitPage(forge, sha(commit)) : issuePage(forge, {
		number: Number(issue),
		labels: []
	});
	const outcome = outcomeOf(remembered.end);
	const isProposed = outcome.kind === "proposed" || outcome.kind === "healed";
	const where = issue === "" ? `Commit ${commit.slice(0, 7)}` : `#${issue}`;
	const found = isProposed ? {
		kind: "ours",
		comment
	} : await claimOf(forge, page, remembered);
	if (found.kind !== "ours") {
		if (found.kind === "stopped" || !found.isUnderWay) await page.removeLabel(labels.working);
		info(`${where} was told by others how the work stands.`);
		return;
	}
	const body = statusComment(storyOf([{
		kind: "ended",
		outcome,
		seconds: 0
	}]), {
		task,
		run: remembered.run,
		human,
		text: "",
		url: place.runUrl,
		times: {
			at: Date.now(),
			until: 0,
			starts: startsOf(remembered.starts)
		}
	});
	await page.write(found.comment, body);
	const isGreen = endsGreen(outcome.kind);
	if (!isGreen || task.startsWith("issue-")) await page.addLabel(isGreen ? labels.proposed : labels.needsHuman);
	await page.removeLabel(labels.working);
	info(`${where} was told how the run ended.`);
}
async function claimOf(forge, page, { run, comment }) {
	const { login } = await forge.identity();
	return claim(page, {
		login,
		run,
		before: void 0,
		comment
	}, Date.now());
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
