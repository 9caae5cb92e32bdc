import { r as getState, u as warning } from "./actions-core.js";
import { jt as problemLine, kt as Problem } from "./first-look.js";

// src/post.ts
/** The action's last door: tells what `main` could not tell any more, and removes what it left. */
process.on("SIGUSR1", () => {});
const work = getState("work");
const mark = getState("mark");
if (mark !== "") {
	const { killMarked } = await import("./edge-box-command.js");
	killMarked(mark);
}
if (getState("concluded") !== "true" && getState("working") === "true") {
	const { tellCrash } = await import("./edge-crash.js");
	const comment = getState("comment");
	await tellCrash({ ...process.env }, {
		issue: getState("issue"),
		commit: getState("commit"),
		task: getState("task"),
		run: getState("run"),
		before: getState("before") || void 0,
		comment: comment === "" ? void 0 : Number(comment),
		human: getState("human"),
		end: getState("end"),
		starts: getState("starts")
	}).catch((error) => {
		if (!(error instanceof Problem)) throw error;
		warning(problemLine(error), { title: "Gatehouse: the status could not be told" });
	});
}
if (work !== "") {
	const { removeRoom } = await import("./edge-box-walls-overlay.js");
	await removeRoom(work).catch(() => warning(`${work} holds files of another user and stays.`));
}

export {  };
