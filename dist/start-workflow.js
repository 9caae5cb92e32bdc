import { kt as Problem } from "./first-look.js";
import { c as isMapping, f as readSource } from "./gate-workflow.js";

// src/start/workflow.ts
/** Reads a workflow's text as plain values. What cannot be read as one is CI's trouble, not ours. */
function workflowIn(text, path) {
	try {
		const { value } = readSource(text, path, "bad-workflow");
		return isMapping(value) ? value : void 0;
	} catch (error) {
		if (error instanceof Problem) return void 0;
		throw error;
	}
}
/** Empty for what is none. */
function mapping(value) {
	return isMapping(value) ? value : {};
}

export { workflowIn as n, mapping as t };
