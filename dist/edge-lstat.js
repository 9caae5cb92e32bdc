import { lstatSync } from "node:fs";

// src/edge/lstat.ts
/** Asks what stands at a path, where nothing at all is an answer and no error. */
/**
* `undefined` also below something that is no folder: Node's `throwIfNoEntry: false` throws there.
* @throws what `node:fs` throws for every other trouble
*/
function lstatIfThere(path) {
	try {
		return lstatSync(path);
	} catch (error) {
		const code = error instanceof Error && "code" in error ? error.code : void 0;
		if (code === "ENOENT" || code === "ENOTDIR") return void 0;
		throw error;
	}
}

export { lstatIfThere as t };
