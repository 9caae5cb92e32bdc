/** Attacks on what later steps of the job, or later jobs of the machine, will read and run. */
import { type Probe, probe } from "./threat.ts";

const notThere = "It has no path inside, and what is shown of the machine is shown read-only.";

export const runnerFiles: readonly Probe[] = [
  probe({
    id: "file-commands",
    title: "variables, paths and outputs for later steps by the runner's files",
    attempted:
      "`GITHUB_ENV` (`NODE_OPTIONS`, `LD_PRELOAD`, `BASH_ENV`), `GITHUB_PATH`, `GITHUB_OUTPUT`, `GITHUB_STATE` and the step summary, opened for writing",
    stopped: notThere,
    remains: "",
    script: 'for f in "$TEMP"/_runner_file_commands/*; do (: >> "$f") 2>/dev/null && echo PWNED; done',
  }),
  probe({
    id: "plant-home",
    title: "a start-up file in the runner's HOME",
    attempted: "`~/.bashrc`, `~/.gitconfig`, `~/.npm` for the next step or for a saved cache",
    stopped: notThere,
    remains: "",
    script:
      '(test -d "$RUNNER_HOME" && echo evil > "$RUNNER_HOME/.planted") 2>/dev/null && echo PWNED && rm "$RUNNER_HOME/.planted"',
  }),
  probe({
    id: "plant-path",
    title: "a program in a folder on PATH",
    attempted:
      "a `git` of its own in the first folder of PATH, as `/usr/local/bin` lets everyone do on hosted runners",
    stopped:
      "What is shown is read-only, and our own git is taken from a folder that not everyone may write to.",
    remains:
      "A named pipe that lies in a folder on PATH can be written to: it leads to whoever reads it outside.",
    script: '(echo evil > "$ON_PATH/planted") 2>/dev/null && echo PWNED && rm "$ON_PATH/planted"',
  }),
  probe({
    id: "plant-tools",
    title: "a change of the tool cache",
    attempted: "a file in `RUNNER_TOOL_CACHE`",
    stopped: notThere,
    remains: "",
    script:
      '(test -d "$TOOLS" && echo evil > "$TOOLS/planted") 2>/dev/null && echo PWNED && rm "$TOOLS/planted"',
  }),
  probe({
    id: "post-steps",
    title: "other code in actions that run again after the job's last step",
    attempted: "opening `_actions/**/dist` of another action, and our own `dist/`, for writing",
    stopped: notThere,
    remains: "",
    script:
      'for f in "$RUNNER"/work/_actions/octo/cache/v1/dist/index.js "$OUR_CODE"; do (: >> "$f") 2>/dev/null && echo PWNED; done',
  }),
];
