import { B as parse, D as is, E as getDotPath, F as nullable, G as regex, H as picklist, I as nullish, L as number, R as object, St as Untrusted, U as pipe, W as record, Y as string, a as rawWorkflowRun, b as boolean, d as isSameLabel, k as literal, kt as Problem, q as safeParse, s as workflowRunOf, t as actorOf, y as array, z as optional } from "./first-look.js";
import { c as plainFetch, i as isStatus, l as isSameText, n as asking, o as createClient, r as forgeProblem, s as hurried, t as asked$1, u as writeOnce } from "./edge-github-problem.js";

// src/trigger/closing.ts
/** Finds the issues that the text of a pull request will close, in the forms that GitHub documents. It judges no link made elsewhere. */
/** Longer texts are not accepted by the forge. */
const readAtMost = 1e5;
/**
* A keyword, perhaps a colon, then `#7`, `GH-7`, `owner/name#7` or the issue's address; see "Linking a pull request to an
* issue" in GitHub's documentation.
* @param repository `owner/name` of the one whose issues are meant
*/
function closedIssues(body, repository) {
	const name = repository.replaceAll(/[^\w/-]/g, String.raw`\$&`);
	const closing = new RegExp(String.raw`\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+(?:(?:${name})?#|GH-|https?://[^\s/]+/${name}/issues/)(\d{1,15})(?!\d)`, "gi");
	const found = Untrusted.reveal(body).slice(0, readAtMost).matchAll(closing);
	return new Set(Array.from(found, ([, number]) => Number(number)));
}

// src/edge/github-actor.ts
/** An account as GraphQL tells it, in our words. */
/** Nobody's, when the account is gone. */
const actor = nullish(object({
	__typename: string(),
	login: string()
}));
/** Here the forge leaves the `[bot]` out of a bot's login. */
function personOf(raw) {
	if (raw == null) return void 0;
	if (raw.__typename === "User") return {
		login: raw.login,
		kind: "user"
	};
	return {
		login: raw.__typename === "Bot" ? `${raw.login}[bot]` : raw.login,
		kind: "bot"
	};
}

// src/edge/github-label-setting.ts
function createLabelSettings(octokit, { owner, repo: name }) {
	/** Servers of one's own learned only lately which pull requests were linked in the sidebar, and refuse the whole question. */
	let linksAreKnown = true;
	const ask = async (issues) => {
		try {
			return await octokit.graphql(queryFor(issues, linksAreKnown), {
				owner,
				name
			});
		} catch (error) {
			const partial = safeParse(refusedInPart, error);
			if (partial.success) return partial.output.data;
			if (!linksAreKnown || !is(refused, error)) throw error;
			linksAreKnown = false;
			return ask(issues);
		}
	};
	return async (issues, label) => {
		if (issues.length === 0) return /* @__PURE__ */ new Map();
		return asking("ask who put issues into the queue", async () => {
			const { repository } = parse(answer$1, await ask(issues));
			return new Map(issues.flatMap((number) => {
				const raw = repository[`i${number}`];
				return raw == null ? [] : [[number, settingOf(raw, label, `${owner}/${name}`)]];
			}));
		});
	};
}
/** Text, label and edits of one issue are those of the same moment. Merged pull requests come with the links, too. */
function queryFor(issues, withLinks) {
	return `query($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
    ${issues.map((number) => `i${number}: issue(number: ${number}) { ...setting }`).join("\n    ")}
  }
}
fragment setting on Issue {
  title body lastEditedAt editor { __typename login }
  ${withLinks ? "closedByPullRequestsReferences(first: 20) { nodes { number state repository { nameWithOwner } } }" : ""}
  timelineItems(last: 100, itemTypes: [LABELED_EVENT, UNLABELED_EVENT, RENAMED_TITLE_EVENT]) {
    nodes {
      __typename
      ... on LabeledEvent { createdAt actor { __typename login } label { name } }
      ... on UnlabeledEvent { createdAt actor { __typename login } label { name } }
      ... on RenamedTitleEvent { createdAt actor { __typename login } }
    }
  }
}`;
}
const refused = object({ name: literal("GraphqlResponseError") });
const issue = object({
	title: string(),
	body: string(),
	lastEditedAt: nullish(string()),
	editor: actor,
	closedByPullRequestsReferences: nullish(object({ nodes: array(nullable(object({
		number: number(),
		state: string(),
		repository: object({ nameWithOwner: string() })
	}))) })),
	timelineItems: object({ nodes: array(object({
		__typename: string(),
		createdAt: string(),
		actor,
		label: optional(object({ name: string() }))
	})) })
});
const answer$1 = object({ repository: record(string(), nullish(issue)) });
const refusedInPart = object({
	...refused.entries,
	data: answer$1
});
/** An edit within the same second counts as later: the forge tells no shorter times. */
function settingOf(raw, label, here) {
	const { nodes } = raw.timelineItems;
	const renames = nodes.filter((node) => node.__typename === "RenamedTitleEvent");
	const shared = {
		title: new Untrusted(raw.title),
		body: new Untrusted(raw.body),
		since: standingSince(nodes),
		closers: closersOf(raw, here),
		lastEditors: [...renames.slice(-1).map((node) => personOf(node.actor)), ...raw.lastEditedAt == null ? [] : [personOf(raw.editor)]]
	};
	const isIt = (name) => name !== void 0 && isSameLabel(name, label);
	const set = nodes.findLast((node) => node.__typename !== "RenamedTitleEvent" && isIt(node.label?.name));
	if (set?.__typename !== "LabeledEvent") return {
		...shared,
		by: void 0,
		editedBy: []
	};
	const since = Date.parse(set.createdAt);
	const renamed = renames.filter((node) => Date.parse(node.createdAt) >= since);
	const isEdited = raw.lastEditedAt != null && Date.parse(raw.lastEditedAt) >= since;
	return {
		...shared,
		by: personOf(set.actor),
		editedBy: [...renamed.map((node) => personOf(node.actor)), ...isEdited ? [personOf(raw.editor)] : []]
	};
}
function standingSince(nodes) {
	const since = /* @__PURE__ */ new Map();
	for (const { __typename: kind, createdAt, label } of nodes) {
		if (label === void 0) continue;
		if (kind === "LabeledEvent") since.set(label.name.toLowerCase(), Date.parse(createdAt));
		if (kind === "UnlabeledEvent") since.delete(label.name.toLowerCase());
	}
	return since;
}
function closersOf({ closedByPullRequestsReferences: links }, here) {
	return (links?.nodes ?? []).flatMap((pull) => {
		if (pull?.state !== "OPEN") return [];
		const { nameWithOwner } = pull.repository;
		return [`${nameWithOwner.toLowerCase() === here.toLowerCase() ? "" : nameWithOwner}#${pull.number}`];
	});
}

// src/edge/github-ready.ts
const ghost$2 = {
	login: "ghost",
	kind: "user"
};
const commentPages = 10;
function createReady(octokit, repository) {
	return {
		issues: ({ labels, milestone }, page) => asking("list the ready issues", async () => {
			const { data, headers } = await octokit.rest.issues.listForRepo({
				...repository,
				labels: labels.join(","),
				...milestone === void 0 ? {} : { milestone: String(milestone) },
				state: "open",
				sort: "created",
				direction: "asc",
				per_page: 100,
				page
			});
			return {
				issues: data.filter((raw) => raw.pull_request === void 0).map(readyIssueOf),
				more: /rel="next"/.test(headers.link ?? "")
			};
		}),
		labelNames: () => asking("list the labels", async () => {
			return (await octokit.paginate(octokit.rest.issues.listLabelsForRepo, {
				...repository,
				per_page: 100
			})).map((label) => label.name);
		}),
		dueMilestones: () => asking("list the milestones", async () => {
			return (await octokit.paginate(octokit.rest.issues.listMilestones, {
				...repository,
				state: "open",
				sort: "due_on",
				direction: "asc",
				per_page: 100
			})).filter((milestone) => milestone.open_issues > 0).flatMap(({ number, due_on }) => due_on === null ? [] : [{
				number,
				due: Date.parse(due_on)
			}]).sort((one, other) => one.due - other.due);
		}),
		openPullRequests: () => asking("list the open pull requests", async () => {
			const all = await octokit.paginate(octokit.rest.pulls.list, {
				...repository,
				state: "open",
				per_page: 100
			});
			const name = `${repository.owner}/${repository.repo}`.toLowerCase();
			return all.map((raw) => ({
				number: raw.number,
				head: raw.head.ref,
				own: raw.head.repo?.full_name.toLowerCase() === name,
				author: raw.user === null ? ghost$2 : actorOf(raw.user),
				closes: closedIssues(new Untrusted(raw.body ?? ""), name)
			}));
		}),
		commentsSince: (time) => asking("read the comments of the last day", async () => {
			const found = [];
			const pages = octokit.paginate.iterator(octokit.rest.issues.listCommentsForRepo, {
				...repository,
				since: new Date(time).toISOString().replace(/\.\d+/, ""),
				sort: "updated",
				direction: "desc",
				per_page: 100
			});
			let page = 0;
			for await (const { data } of pages) {
				found.push(...data.map(commentOf$2));
				if (++page >= commentPages) break;
			}
			return found;
		}),
		labelSettings: createLabelSettings(octokit, repository)
	};
}
function readyIssueOf(raw) {
	const { milestone } = raw;
	const isDue = milestone !== null && milestone.state === "open" && milestone.due_on !== null;
	return {
		number: raw.number,
		title: new Untrusted(raw.title),
		author: raw.user === null ? ghost$2 : actorOf(raw.user),
		labels: raw.labels.map((label) => typeof label === "string" ? label : label.name ?? ""),
		assignees: (raw.assignees ?? []).map((person) => person.login),
		locked: raw.locked,
		due: isDue && milestone.due_on !== null ? Date.parse(milestone.due_on) : void 0,
		created: Date.parse(raw.created_at),
		comments: raw.comments
	};
}
function commentOf$2(raw) {
	return {
		id: raw.id,
		author: raw.user === null ? ghost$2 : actorOf(raw.user),
		body: new Untrusted(raw.body ?? ""),
		createdAt: raw.created_at,
		updatedAt: raw.updated_at
	};
}

// src/edge/github-commit-comments.ts
const mostPages = 10;
function createCommitComments(octokit, repository, redact) {
	const { repos } = octokit.rest;
	const onCommit = (commit) => octokit.paginate(repos.listCommentsForCommit, {
		...repository,
		commit_sha: commit,
		per_page: 100
	});
	/** The forge lists them oldest first, and cannot be asked for the latest only. */
	async function page(number) {
		const { data, headers } = await repos.listCommitCommentsForRepo({
			...repository,
			per_page: 100,
			page: number
		});
		const last = /[?&]page=(\d+)[^>]*>; rel="last"/.exec(headers.link ?? "")?.[1];
		return {
			comments: data.map(commentOf$2),
			last: last === void 0 ? number : Number(last)
		};
	}
	return {
		on: (commit) => asking(`read the comments on commit ${commit.slice(0, 7)}`, async () => (await onCommit(commit)).map(commentOf$2)),
		since: (time) => asking("read the comments on commits of the last day", async () => {
			const isLater = (at) => Date.parse(at) >= time;
			const found = [];
			const { comments: first, last } = await page(1);
			for (let number = last; number > Math.max(1, last - mostPages); number -= 1) {
				const { comments } = await page(number);
				found.unshift(...comments);
				if (!comments.every((comment) => isLater(comment.createdAt))) break;
			}
			return [...first, ...found].filter((comment) => isLater(comment.updatedAt));
		}),
		write: (commit, id, body) => asking(`write the status comment on commit ${commit.slice(0, 7)}`, async () => {
			const text = redact(body);
			if (id !== void 0) {
				await repos.updateCommitComment({
					...repository,
					comment_id: id,
					body: text
				});
				return id;
			}
			const create = async () => {
				const { data } = await repos.createCommitComment({
					...repository,
					commit_sha: commit,
					body: text,
					request: { retries: 0 }
				});
				return data.id;
			};
			return await writeOnce(create, async () => {
				return (await onCommit(commit)).findLast((comment) => isSameText(comment.body, text))?.id;
			});
		}),
		text: async (id) => {
			try {
				const { data } = await repos.getCommitComment({
					...repository,
					comment_id: id,
					request: hurried
				});
				return data.body;
			} catch (error) {
				if (isStatus(error, 404)) return void 0;
				throw forgeProblem("read our own comment", error);
			}
		},
		refresh: (id, body) => asking("write the status comment", async () => {
			const text = redact(body);
			await repos.updateCommitComment({
				...repository,
				comment_id: id,
				body: text,
				request: hurried
			});
		}),
		remove: async (id) => {
			try {
				await repos.deleteCommitComment({
					...repository,
					comment_id: id
				});
			} catch (error) {
				if (!isStatus(error, 404)) throw forgeProblem("remove our own comment", error);
			}
		}
	};
}

// src/edge/github-people.ts
function createPeople(octokit, repository) {
	return {
		approvers: async (pullRequest) => {
			try {
				const reviews = await octokit.paginate(octokit.rest.pulls.listReviews, {
					...repository,
					pull_number: pullRequest,
					per_page: 100
				});
				const last = /* @__PURE__ */ new Map();
				for (const { user, state } of reviews) {
					if (user === null || actorOf(user).kind === "bot" || state === "COMMENTED") continue;
					last.set(user.login, state);
				}
				return [...last].filter(([, state]) => state === "APPROVED").map(([login]) => login);
			} catch (error) {
				throw forgeProblem(`read the reviews of #${pullRequest}`, error);
			}
		},
		isCollaborator: async (login) => {
			try {
				await octokit.rest.repos.checkCollaborator({
					...repository,
					username: login
				});
				return true;
			} catch (error) {
				if (isStatus(error, 404) || isStatus(error, 403)) return false;
				throw forgeProblem(`ask whether ${login} belongs to this repository`, error);
			}
		},
		react: async (comment, reaction) => {
			try {
				await octokit.rest.reactions.createForIssueComment({
					...repository,
					comment_id: comment,
					content: reaction
				});
			} catch (error) {
				throw forgeProblem("react to the comment", error);
			}
		}
	};
}

// src/edge/github-pulls.ts
/** @throws Problem what the forge says against it */
async function openPullRequest(octokit, repository, proposal) {
	const create = async () => {
		const { data } = await octokit.rest.pulls.create({
			...repository,
			...proposal,
			request: { retries: 0 }
		});
		return pullRequestOf(data);
	};
	let mayStand = false;
	const find = () => {
		mayStand = true;
		return openedUnseen(octokit, repository, proposal);
	};
	try {
		return {
			kind: "opened",
			pullRequest: await writeOnce(create, find)
		};
	} catch (error) {
		if (isStatus(error, 422) && /already exists/i.test(String(error))) {
			const ours = mayStand ? await find().catch(() => void 0) : void 0;
			return ours === void 0 ? { kind: "exists" } : {
				kind: "opened",
				pullRequest: ours
			};
		}
		throw forgeProblem(`open a pull request for \`${proposal.head}\` (the branch is pushed)`, error);
	}
}
/** The pull request that an earlier try opened when its answer was lost: it says word for word what we wanted to say. */
async function openedUnseen(octokit, repository, { head, base, title, body }) {
	const { data } = await octokit.rest.pulls.list({
		...repository,
		head: `${repository.owner}:${head}`,
		base,
		state: "open"
	});
	const ours = data.find((pull) => pull.title === title && isSameText(pull.body, body));
	return ours === void 0 ? void 0 : pullRequestOf(ours);
}
/**
* REST cannot do it. An app's token needs `contents: write` for it besides `pull-requests: write`, and is refused with
* "Resource not accessible by integration" without (cli/cli issue 8910, discussion 6924).
*/
function markReady(octokit, repository, number) {
	return asked$1(`take pull request #${number} out of draft`, async () => {
		const { data } = await octokit.rest.pulls.get({
			...repository,
			pull_number: number
		});
		if (data.draft === true) await octokit.graphql(ready, { id: data.node_id });
	});
}
const ready = `mutation($id: ID!) {
  markPullRequestReadyForReview(input: { pullRequestId: $id }) { pullRequest { isDraft } }
}`;
function pullRequestOf(raw) {
	return {
		number: raw.number,
		title: new Untrusted(raw.title),
		url: raw.html_url,
		state: raw.state === "open" ? "open" : raw.merged_at === null ? "closed" : "merged",
		draft: raw.draft ?? false,
		head: raw.head.ref,
		base: raw.base.ref,
		authorLogin: raw.user?.login ?? "ghost"
	};
}

// src/edge/github-reviews.ts
const ghost$1 = {
	login: "ghost",
	kind: "user"
};
function createReviews(octokit, repository) {
	return {
		pullRequest: async (number) => {
			try {
				const { data } = await octokit.rest.pulls.get({
					...repository,
					pull_number: number
				});
				const name = `${repository.owner}/${repository.repo}`.toLowerCase();
				return {
					...pullRequestOf(data),
					own: data.head.repo?.full_name.toLowerCase() === name,
					changedFiles: data.changed_files,
					page: {
						number: data.number,
						title: new Untrusted(data.title),
						body: new Untrusted(data.body ?? ""),
						author: data.user === null ? ghost$1 : actorOf(data.user),
						labels: data.labels.map((label) => label.name),
						state: data.state,
						locked: data.locked,
						isPullRequest: true,
						createdAt: data.created_at
					}
				};
			} catch (error) {
				if (isStatus(error, 404)) return void 0;
				throw forgeProblem(`read pull request #${number}`, error);
			}
		},
		reviews: async (pullRequest) => {
			const all = {
				...repository,
				pull_number: pullRequest,
				per_page: 100
			};
			try {
				const [reviews, comments] = await Promise.all([octokit.paginate(octokit.rest.pulls.listReviews, all), octokit.paginate(octokit.rest.pulls.listReviewComments, all)]);
				const of = /* @__PURE__ */ new Map();
				for (const raw of comments) {
					const review = raw.pull_request_review_id ?? 0;
					of.set(review, [...of.get(review) ?? [], commentOf$1(raw)]);
				}
				return reviews.flatMap((raw) => {
					const state = stateOf(raw.state);
					if (state === void 0 || raw.submitted_at === void 0) return [];
					return [{
						id: raw.id,
						author: raw.user === null ? ghost$1 : actorOf(raw.user),
						body: new Untrusted(raw.body),
						state,
						at: raw.submitted_at,
						comments: of.get(raw.id) ?? []
					}];
				});
			} catch (error) {
				throw forgeProblem(`read the reviews of #${pullRequest}`, error);
			}
		},
		diffedFiles: async (pullRequest) => {
			try {
				const { data } = await octokit.rest.pulls.listFiles({
					...repository,
					pull_number: pullRequest,
					per_page: 100
				});
				return data.map((file) => ({
					path: file.filename,
					added: file.additions,
					removed: file.deletions,
					patch: file.patch === void 0 ? void 0 : new Untrusted(file.patch)
				}));
			} catch (error) {
				throw forgeProblem(`read the diff of #${pullRequest}`, error);
			}
		}
	};
}
function stateOf(raw) {
	switch (raw) {
		case "APPROVED": return "approved";
		case "CHANGES_REQUESTED": return "changes requested";
		case "COMMENTED": return "commented";
		case "DISMISSED": return "dismissed";
		default: return;
	}
}
function commentOf$1(raw) {
	return {
		path: raw.path,
		line: raw.line ?? void 0,
		side: raw.side === "LEFT" ? "old" : "new",
		hunk: new Untrusted(raw.diff_hunk),
		author: raw.user === null ? ghost$1 : actorOf(raw.user),
		body: new Untrusted(raw.body),
		createdAt: raw.created_at,
		updatedAt: raw.updated_at
	};
}

// src/edge/github-runs.ts
/** Milliseconds for one log; the longest ones of the forge take seconds. */
const patience = 18e4;
const failed = [
	"failure",
	"timed_out",
	"startup_failure"
];
/** @param storage fetches what the API redirects to, through the machine's proxy where it has one */
function createRuns(octokit, repository, storage) {
	const { actions, repos } = octokit.rest;
	async function unlessMissing(what, ask) {
		try {
			return await ask();
		} catch (error) {
			if (isStatus(error, 404)) return void 0;
			throw error instanceof Problem ? error : forgeProblem(what, error);
		}
	}
	return {
		workflowRun: (id) => unlessMissing(`read run ${id}`, async () => {
			const { data } = await actions.getWorkflowRun({
				...repository,
				run_id: id
			});
			return runOf(data);
		}),
		runsOf: async (head) => {
			try {
				const { data } = await actions.listWorkflowRunsForRepo({
					...repository,
					head_sha: head,
					per_page: 100
				});
				return data.workflow_runs.map(runOf);
			} catch (error) {
				return { refused: forgeProblem(`read CI's runs on ${head.slice(0, 7)}`, error).message };
			}
		},
		completedRuns: (workflow, branch) => unlessMissing(`read the runs of ${workflow}`, async () => {
			const { data } = await actions.listWorkflowRuns({
				...repository,
				workflow_id: workflow,
				branch,
				status: "completed",
				per_page: 30
			});
			return data.workflow_runs.map(runOf);
		}),
		failedJobs: (run) => unlessMissing(`read the jobs of run ${run.id}`, async () => {
			const jobs = await octokit.paginate(actions.listJobsForWorkflowRun, {
				...repository,
				run_id: run.id,
				filter: "latest",
				per_page: 100
			});
			const ended = (conclusions) => jobs.filter((job) => conclusions.includes(job.conclusion)).map((job) => ({
				id: job.id,
				name: job.name,
				steps: (job.steps ?? []).filter((step) => conclusions.includes(step.conclusion)).map((step) => step.name)
			}));
			const found = ended(failed);
			return found.length === 0 && run.conclusion === "timed_out" ? ended(["cancelled"]) : found;
		}),
		jobLog: async (job, onChunk) => {
			try {
				const answer = await octokit.request("GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs", {
					...repository,
					job_id: job,
					request: { redirect: "manual" }
				});
				const { location } = answer.headers;
				if (location === void 0) return {
					kind: "broken",
					why: "the forge named no place for it"
				};
				return await streamed(storage, new URL(location, answer.url), onChunk);
			} catch (error) {
				if (isStatus(error, 404) || isStatus(error, 410)) return { kind: "gone" };
				if (isStatus(error, 403)) return { kind: "forbidden" };
				return {
					kind: "broken",
					why: forgeProblem("read a log", error).message
				};
			}
		},
		rerunFailedJobs: (run) => asked$1(`start the failed jobs of run ${run} once more`, () => actions.reRunWorkflowFailedJobs({
			...repository,
			run_id: run,
			request: { retries: 0 }
		})),
		dispatchWorkflow: (workflow, branch) => asked$1(`dispatch ${workflow}`, () => actions.createWorkflowDispatch({
			...repository,
			workflow_id: workflow,
			ref: branch,
			request: { retries: 0 }
		})),
		isProtected: async (branch) => {
			return await unlessMissing(`ask whether ${branch} is protected`, async () => {
				const { data } = await repos.getBranch({
					...repository,
					branch
				});
				return data.protected;
			}) ?? false;
		}
	};
}
/** The storage's answer is handed on as it comes; nothing of it is kept. */
async function streamed(storage, address, onChunk) {
	try {
		const answer = await storage(address, { signal: AbortSignal.timeout(patience) });
		if (answer.status === 404 || answer.status === 410) return { kind: "gone" };
		if (answer.status === 401 || answer.status === 403) return { kind: "forbidden" };
		if (!answer.ok) return {
			kind: "broken",
			why: `the storage answered ${answer.status}`
		};
		if (answer.body !== null) for await (const chunk of answer.body) onChunk(chunk);
		return { kind: "read" };
	} catch (error) {
		return {
			kind: "broken",
			why: error instanceof Error ? error.message : "no reason was given"
		};
	}
}
/** @throws Problem `forge-answer` when a run is not as GitHub describes it */
function runOf(raw) {
	const parsed = safeParse(rawWorkflowRun, raw);
	if (parsed.success) return workflowRunOf(parsed.output);
	throw new Problem("forge-answer", `The forge told of a run without ${getDotPath(parsed.issues[0])}.`);
}

// src/edge/github-start.ts
const dayMs = 864e5;
/** A list that goes on is not paged here: REST reads it to its end. Of the comments on commits the latest are enough. */
const query = `query($owner: String!, $name: String!, $number: Int!) {
  viewer { login databaseId }
  repository(owner: $owner, name: $name) {
    nameWithOwner
    commitComments(last: 100) { nodes { url body createdAt updatedAt author { __typename login } } }
    pullRequests(states: OPEN, first: 100) {
      pageInfo { hasNextPage }
      nodes { number headRefName isCrossRepository author { __typename login } }
    }
    issue(number: $number) {
      number title body createdAt state locked
      repository { nameWithOwner }
      author { __typename login }
      labels(first: 100) { nodes { name } }
      comments(first: 100) {
        pageInfo { hasNextPage }
        nodes { url body createdAt updatedAt author { __typename login } }
      }
    }
  }
}`;
const pageInfo = object({ hasNextPage: boolean() });
const comment = object({
	url: pipe(string(), regex(/#(?:issue|commit)comment-\d{1,15}$/)),
	body: string(),
	createdAt: string(),
	updatedAt: string(),
	author: actor
});
const answer = object({
	viewer: object({
		login: string(),
		databaseId: nullable(number())
	}),
	repository: object({
		nameWithOwner: string(),
		commitComments: object({ nodes: array(comment) }),
		pullRequests: object({
			pageInfo,
			nodes: array(object({
				number: number(),
				headRefName: string(),
				isCrossRepository: boolean(),
				author: actor
			}))
		}),
		issue: object({
			number: number(),
			title: string(),
			body: string(),
			createdAt: string(),
			state: picklist(["OPEN", "CLOSED"]),
			locked: boolean(),
			repository: object({ nameWithOwner: string() }),
			author: actor,
			labels: object({ nodes: array(object({ name: string() })) }),
			comments: object({
				pageInfo,
				nodes: array(comment)
			})
		})
	})
});
/** @param isKnown hears whose token it is, so that nobody asks again */
async function issueAtStart(octokit, repository, number, pieces, isKnown) {
	const found = await asked(octokit, repository, number);
	if (found === void 0) {
		const [identity, issue, comments, onCommits, openPullRequests] = await Promise.all([
			pieces.identity(),
			pieces.issue(number),
			pieces.comments(number),
			pieces.commitComments.since(Date.now() - dayMs),
			pieces.ready.openPullRequests()
		]);
		return {
			identity,
			issue,
			comments,
			onCommits,
			openPullRequests
		};
	}
	isKnown(found.viewer);
	const { issue, pullRequests, commitComments } = found.repository;
	const [identity, comments, openPullRequests] = await Promise.all([
		pieces.identity(),
		issue.comments.pageInfo.hasNextPage ? pieces.comments(number) : issue.comments.nodes.map(commentOf),
		pullRequests.pageInfo.hasNextPage ? pieces.ready.openPullRequests() : pullRequests.nodes.map((raw) => ({
			number: raw.number,
			head: raw.headRefName,
			own: !raw.isCrossRepository,
			author: personOf(raw.author) ?? ghost
		}))
	]);
	const onCommits = commitComments.nodes.map(commentOf);
	return {
		identity,
		issue: issueOf$1(issue),
		comments,
		onCommits,
		openPullRequests
	};
}
/** `undefined` where it is no plain answer about an issue of this repository: REST tells what is the matter. */
async function asked(octokit, { owner, repo: name }, number) {
	const raw = await octokit.graphql(query, {
		owner,
		name,
		number
	}).catch(() => void 0);
	const parsed = safeParse(answer, raw);
	if (!parsed.success) return void 0;
	const { issue, nameWithOwner } = parsed.output.repository;
	return issue.number === number && issue.repository.nameWithOwner === nameWithOwner ? parsed.output : void 0;
}
const ghost = {
	login: "ghost",
	kind: "user"
};
function issueOf$1(raw) {
	return {
		number: raw.number,
		title: new Untrusted(raw.title),
		body: new Untrusted(raw.body),
		author: personOf(raw.author) ?? ghost,
		labels: raw.labels.nodes.map(({ name }) => name),
		state: raw.state === "OPEN" ? "open" : "closed",
		locked: raw.locked,
		isPullRequest: false,
		createdAt: raw.createdAt
	};
}
function commentOf(raw) {
	return {
		id: Number(raw.url.slice(raw.url.lastIndexOf("-") + 1)),
		author: personOf(raw.author) ?? ghost,
		body: new Untrusted(raw.body),
		createdAt: raw.createdAt,
		updatedAt: raw.updatedAt
	};
}

// src/edge/github.ts
/** The forge as GitHub's REST API shows it: our words in, our words out. Retries and paging are Octokit's plugins' business. */
function createGitHub(options) {
	const octokit = createClient(options);
	const repository = {
		owner: options.owner,
		repo: options.name
	};
	/** A token stays what it is. */
	let identity;
	const commentsOf = (number) => octokit.paginate(octokit.rest.issues.listComments, {
		...repository,
		issue_number: number,
		per_page: 100
	});
	const forge = {
		...createRuns(octokit, repository, plainFetch()),
		...createPeople(octokit, repository),
		...createReviews(octokit, repository),
		ready: createReady(octokit, repository),
		commitComments: createCommitComments(octokit, repository, options.redact),
		identity: () => {
			identity ??= asking("find out whose token this is", async () => {
				const answer = await octokit.graphql("query { viewer { login databaseId } }");
				return identityOf(answer.viewer.login, answer.viewer.databaseId, options.apiUrl);
			});
			identity.catch(() => {
				identity = void 0;
			});
			return identity;
		},
		permission: async (login) => {
			try {
				const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel({
					...repository,
					username: login
				});
				return permissionOf(data.permission, data.role_name);
			} catch (error) {
				if (isStatus(error, 404)) return "none";
				throw forgeProblem(`ask what ${login} may do here`, error);
			}
		},
		issue: (number) => asking(`read issue #${number}`, async () => {
			const { data } = await octokit.rest.issues.get({
				...repository,
				issue_number: number
			});
			if (data.number !== number || !isHere(data.repository_url, repository)) throw transferred(number);
			return issueOf(data);
		}),
		issueAtStart: (number) => issueAtStart(octokit, repository, number, forge, ({ login, databaseId }) => {
			identity ??= Promise.resolve(identityOf(login, databaseId, options.apiUrl));
		}),
		comments: (number) => asking(`read the comments of #${number}`, async () => {
			return (await commentsOf(number)).map(commentOf$2);
		}),
		addLabel: (number, label) => asking(`set the label \`${label}\` on #${number}`, async () => {
			await octokit.rest.issues.addLabels({
				...repository,
				issue_number: number,
				labels: [label]
			});
		}),
		removeLabel: async (number, label) => {
			try {
				await octokit.rest.issues.removeLabel({
					...repository,
					issue_number: number,
					name: label
				});
			} catch (error) {
				if (!isStatus(error, 404)) throw forgeProblem(`remove the label \`${label}\` from #${number}`, error);
			}
		},
		writeComment: (number, id, body) => asking(`write the status comment on #${number}`, async () => {
			const text = options.redact(body);
			if (id !== void 0) {
				await octokit.rest.issues.updateComment({
					...repository,
					comment_id: id,
					body: text
				});
				return id;
			}
			const create = async () => {
				const { data } = await octokit.rest.issues.createComment({
					...repository,
					issue_number: number,
					body: text,
					request: { retries: 0 }
				});
				return data.id;
			};
			return await writeOnce(create, async () => {
				return (await commentsOf(number)).findLast((comment) => isSameText(comment.body, text))?.id;
			});
		}),
		commentText: async (id) => {
			try {
				const { data } = await octokit.rest.issues.getComment({
					...repository,
					comment_id: id,
					request: hurried
				});
				return data.body ?? "";
			} catch (error) {
				if (isStatus(error, 404)) return void 0;
				throw forgeProblem("read our own comment", error);
			}
		},
		refreshComment: (id, body) => asking("write the status comment", async () => {
			const text = options.redact(body);
			await octokit.rest.issues.updateComment({
				...repository,
				comment_id: id,
				body: text,
				request: hurried
			});
		}),
		removeComment: async (id) => {
			try {
				await octokit.rest.issues.deleteComment({
					...repository,
					comment_id: id
				});
			} catch (error) {
				if (!isStatus(error, 404)) throw forgeProblem("remove our own comment", error);
			}
		},
		pullRequestsOf: (head) => asking(`look for pull requests from \`${head}\``, async () => {
			const { data } = await octokit.rest.pulls.list({
				...repository,
				head: `${options.owner}:${head}`,
				state: "all",
				per_page: 100
			});
			return data.map(pullRequestOf);
		}),
		openPullRequest: (proposal) => openPullRequest(octokit, repository, {
			...proposal,
			title: options.redact(proposal.title),
			body: options.redact(proposal.body)
		}),
		isAncestor: async (commit, of) => {
			if (commit === of) return true;
			try {
				const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
					...repository,
					basehead: `${commit}...${of}`,
					per_page: 1,
					page: 2
				});
				return data.status === "ahead" || data.status === "identical";
			} catch (error) {
				if (isStatus(error, 404)) return false;
				throw forgeProblem(`compare \`${commit.slice(0, 7)}\` with \`${of.slice(0, 7)}\``, error);
			}
		},
		updatePullRequest: (number, change) => asking(`update pull request #${number}`, async () => {
			await octokit.rest.pulls.update({
				...repository,
				pull_number: number,
				...change.title === void 0 ? {} : { title: options.redact(change.title) },
				body: options.redact(change.body)
			});
		}),
		markReady: (number) => markReady(octokit, repository, number)
	};
	return forge;
}
function isHere(url, { owner, repo }) {
	return url.toLowerCase().endsWith(`/repos/${owner}/${repo}`.toLowerCase());
}
function transferred(number) {
	return new Problem("issue-transferred", `Issue #${number} was transferred to another place.`, "Start the work on the issue that it has become.");
}
/** The forge's own no-reply address, so that commits are shown as the token's account. */
function identityOf(login, id, apiUrl) {
	const host = new URL(apiUrl).host;
	const domain = host === "api.github.com" ? "github.com" : host.replace(/:\d+$/, "");
	return {
		login,
		name: login,
		email: id === null ? `${login}@users.noreply.${domain}` : `${id}+${login}@users.noreply.${domain}`,
		signer: `noreply@${domain}`
	};
}
/** `permission` says at most `admin`, `write`, `read`, `none`; `role_name` tells `maintain` and `triage` apart. */
function permissionOf(permission, role) {
	const base = [
		"admin",
		"maintain",
		"write",
		"triage",
		"read",
		"none"
	].find((candidate) => candidate === permission) ?? "none";
	if (base === "write" && role === "maintain") return "maintain";
	if (base === "read" && role === "triage") return "triage";
	return base;
}
function issueOf(raw) {
	return {
		number: raw.number,
		title: new Untrusted(raw.title),
		body: new Untrusted(raw.body ?? ""),
		author: raw.user === null ? {
			login: "ghost",
			kind: "user"
		} : actorOf(raw.user),
		labels: raw.labels.map((label) => typeof label === "string" ? label : label.name ?? ""),
		state: raw.state === "open" ? "open" : "closed",
		locked: raw.locked,
		isPullRequest: raw.pull_request !== void 0,
		assignees: (raw.assignees ?? []).map((person) => person.login),
		createdAt: raw.created_at
	};
}

// src/edge/place.ts
/** Where this runs, as the Actions runner says it: which repository, which forge, which run. */
/** @throws Problem `no-place` when the runner's variables are not there */
function readPlace(env) {
	const [owner, name, ...rest] = (env.GITHUB_REPOSITORY ?? "").split("/");
	if (owner === void 0 || name === void 0 || owner === "" || name === "" || rest.length > 0) throw new Problem("no-place", "`GITHUB_REPOSITORY` does not name a repository.", "Run this as a step of a GitHub Actions job, or use the command line.");
	const server = (env.GITHUB_SERVER_URL ?? "https://github.com").replace(/\/+$/, "");
	return {
		repository: {
			owner,
			name
		},
		apiUrl: env.GITHUB_API_URL ?? "https://api.github.com",
		cloneUrl: `${server}/${owner}/${name}`,
		runUrl: env.GITHUB_RUN_ID === void 0 ? void 0 : `${server}/${owner}/${name}/actions/runs/${env.GITHUB_RUN_ID}`
	};
}

export { createGitHub as n, readPlace as t };
