import { i as info } from "./actions-core.js";
import { Et as endsGreen, Ot as outcomeKinds, f as labels, nt as readInputs, wt as sha } from "./first-look.js";
import { a as statusComment, i as issuePage, r as commitPage, s as storyOf, t as claim } from "./report-claim.js";
import { n as redactor } from "./text-redact.js";
import { n as createGitHub, t as readPlace } from "./edge-place.js";

// src/edge/crash.ts
/** Tells on the issue that a run died before it could say how it ended. Called by the post step only. */
async function tellCrash(env, remembered) {
	const { token, dryRun, phase } = readInputs(env);
	if (token === void 0 || dryRun || phase === "work") return;
	const { issue, commit, task, run, before, comment, human } = remembered;
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
	const { login } = await forge.identity();
	const found = await claim(page, {
		login,
		run,
		before,
		comment
	}, Date.now());
	const isSkipped = outcome.kind === "skipped";
	if (!isProposed && (found.kind !== "ours" || isSkipped && found.isAnew)) {
		if (found.kind !== "another run's" || !found.isUnderWay) await page.removeLabel(labels.working);
		info(`${where} was told by others how the work stands.`);
		return;
	}
	const body = statusComment(storyOf([{
		kind: "ended",
		outcome,
		seconds: 0
	}]), {
		task,
		run,
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
	if (!isSkipped && (!isGreen || task.startsWith("issue-"))) await page.addLabel(isGreen ? labels.proposed : labels.needsHuman);
	await page.removeLabel(labels.working);
	info(`${where} was told how the run ended.`);
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
