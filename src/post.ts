/** The action's last door: tells what `main` could not tell any more, and removes what it left. */
import * as core from "@actions/core";
import { Problem, problemLine } from "./problem.ts";

process.on("SIGUSR1", () => {});

const work = core.getState("work");
const mark = core.getState("mark");
if (mark !== "") {
  const { killMarked } = await import("./edge/box/command.ts");
  killMarked(mark);
}
if (core.getState("concluded") !== "true" && core.getState("working") === "true") {
  const { tellCrash } = await import("./edge/crash.ts");
  const comment = core.getState("comment");
  await tellCrash(
    { ...process.env },
    {
      issue: core.getState("issue"),
      commit: core.getState("commit"),
      task: core.getState("task"),
      run: core.getState("run"),
      before: core.getState("before") || undefined,
      comment: comment === "" ? undefined : Number(comment),
      human: core.getState("human"),
      end: core.getState("end"),
      starts: core.getState("starts"),
    },
  ).catch((error: unknown) => {
    if (!(error instanceof Problem)) throw error;
    core.warning(problemLine(error), { title: "Gatehouse: the status could not be told" });
  });
}
if (work !== "") {
  const { removeRoom } = await import("./edge/box/walls/overlay.ts");
  await removeRoom(work).catch(() => core.warning(`${work} holds files of another user and stays.`));
}
