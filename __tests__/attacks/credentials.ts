/** Attacks on the token and on every other credential of the job: what is looked for, and where. */
import { existsSync, readFileSync } from "node:fs";
import { type Probe, perl, probe } from "./threat.ts";

const ownProcesses =
  "A process namespace and a /proc of its own: no process of the machine has a number inside.";
const ownFiles =
  "Mounts of its own: the system read-only, the tools on PATH, the tree, an empty HOME and /tmp. Nothing else has a path inside.";

/** The action's processes where they can be seen, else all but its own. */
const victims = `
  my @all = grep { $_ != $$ && $_ != getppid } map { m{(\\d+)$} ? $1 : () } glob "/proc/[0-9]*";
  my @ours = grep { open my $f, "<", "/proc/$_/cmdline"; ($f && <$f> // "") =~ /dist.main\\.js/ } @all;
  my @ids = @ours ? @ours : @all;`;

const mayTrace = (): boolean =>
  process.geteuid?.() === 0 || readIf("/proc/sys/kernel/yama/ptrace_scope").trim() !== "2";

function readIf(file: string): string {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

export const credentials: readonly Probe[] = [
  probe({
    id: "env",
    title: "the token in its own environment",
    attempted: "`env`, looking for the token that every child of an action inherits",
    stopped:
      "The environment is built from a list of allowed names, and no value in it may hold the token in any encoding.",
    remains: "What `agent-env` names is handed in as it is; the report names it.",
    inherits: true,
    script: 'env | grep -q "$TOKEN_1$TOKEN_2" && echo PWNED',
  }),
  probe({
    id: "env-kernel",
    title: "the runner's variables in the kernel's copy of its environment",
    attempted:
      "`/proc/self/environ`, where names with a hyphen (`INPUT_…`) and deleted variables still stand",
    stopped: "The program outside starts with a clean environment; nothing is deleted from ours.",
    remains: "",
    inherits: true,
    script:
      "cat /proc/self/environ | tr '\\0' '\\n' | grep -qE '^(INPUT_|ACTIONS_|GITHUB_|RUNNER_)' && echo PWNED",
  }),
  probe({
    id: "proc-environ",
    title: "the token in the environment of other processes",
    attempted: "`cat /proc/*/environ`",
    stopped: ownProcesses,
    remains: "",
    script: 'cat /proc/[0-9]*/environ 2>/dev/null | grep -qa "$TOKEN_1$TOKEN_2" && echo PWNED',
  }),
  probe({
    id: "proc-memory",
    title: "the token in our memory",
    attempted: "`/proc/*/mem` of the action, searched for the token",
    stopped: `${ownProcesses} The one process of ours inside holds no secret and may not be read.`,
    remains: "A fault of the kernel.",
    shownHere: mayTrace,
    script: perl(
      `${victims}
      my $word = join "", @ARGV;
      for my $id (@ids) {
        open my $maps, "<", "/proc/$id/maps" or next; open my $memory, "<", "/proc/$id/mem" or next;
        while (<$maps>) {
          /^([0-9a-f]{1,12})-([0-9a-f]{1,12}) rw/ or next;
          my ($from, $size) = (hex $1, hex($2) - hex($1)); next if $size > 1 << 26;
          sysseek $memory, $from, 0 or next; my $bytes;
          if (sysread($memory, $bytes, $size) && index($bytes, $word) >= 0) { print "PWNED\\n"; exit }
        }
      }`,
      '"$TOKEN_1"',
      '"$TOKEN_2"',
    ),
  }),
  probe({
    id: "ptrace",
    title: "taking our process over with ptrace",
    attempted: "`ptrace(PTRACE_SEIZE)` on the action, or on the first process of the box",
    stopped: `${ownProcesses} The first process inside is not dumpable, so that its own user may not trace it.`,
    remains: "A box may trace its own children: debuggers and sanitizers need it.",
    shownHere: mayTrace,
    // Inside, those that are not its own: the first process, and the one that carries the doors.
    script: perl(
      `${victims}
      @ids = grep { open my $f, "<", "/proc/$_/cmdline"; $_ == 1 || ($f && <$f> // "") =~ /^gatehouse/ } @ids if !@ours;
      for (@ids) { print "PWNED\\n" if syscall($ARGV[0] + 0, 0x4206, $_ + 0, 0, 0) == 0 }`,
      "$PTRACE",
    ),
  }),
  probe({
    id: "signal",
    title: "a signal to our process",
    attempted: "`kill`; with SIGUSR1 a Node process opens its debugger to everyone on the machine",
    stopped: `${ownProcesses} And our process listens to SIGUSR1, which keeps the debugger closed.`,
    remains: "",
    script:
      'cd /proc; for p in [0-9]*; do grep -qa dist/main.js "$p/cmdline" 2>/dev/null && kill -0 "$p" && echo PWNED; done',
  }),
  probe({
    id: "sudo",
    title: "becoming root with sudo",
    attempted: "`sudo -n`, which asks nobody on hosted runners; setuid programs",
    stopped:
      "No new privileges, for good; every mount is nosuid; the user inside is nobody of the machine and in no group.",
    remains: "",
    shownHere: () => process.geteuid?.() === 0 && existsSync("/usr/bin/sudo"),
    script: "sudo -n id -u 2>/dev/null | grep -qx 0 && echo PWNED",
  }),
  probe({
    id: "docker-socket",
    title: "a container with the machine's disk, by the docker socket",
    attempted: "connecting to a socket that the runner's user may use",
    stopped: `${ownFiles} No group of the runner is left.`,
    remains: "",
    script: perl(
      'socket my $s, 1, 1, 0; print "PWNED\\n" if connect $s, pack "Sa*", 1, "$ARGV[0]\\0"',
      '"$DOCKER"',
    ),
  }),
  probe({
    id: "checkout-credential",
    title: "the credential that the checkout left in the workspace",
    attempted: "`.git/config` of the workspace, as checkout writes it up to version 5",
    stopped:
      "The workspace's `.git` is covered wherever it lies; what stands at its path inside is the box's own.",
    remains: "Use `persist-credentials: false` all the same: other steps have no box.",
    script: 'grep -rqs "$BASIC_1$BASIC_2" "$WORKSPACE/.git" && echo PWNED',
  }),
  probe({
    id: "temp-credential",
    title: "the credential that the checkout left in RUNNER_TEMP",
    attempted: "`git-credentials-*.config`, readable by every user of the machine",
    stopped: ownFiles,
    remains: "",
    script: 'cat "$TEMP"/git-credentials-*.config 2>/dev/null | grep -q "$BASIC_1$BASIC_2" && echo PWNED',
  }),
  probe({
    id: "home-files",
    title: "keys in the runner's HOME",
    attempted: "`~/.ssh`, `~/.npmrc`, `~/.docker/config.json`, `~/.config/gh`",
    stopped: `${ownFiles} Of a HOME that holds tools on PATH only those folders are shown.`,
    remains:
      "A credential that lies in a folder on PATH, or beside the libraries of a tool on PATH, is shown with it.",
    script:
      'cat "$RUNNER_HOME"/.ssh/id_ed25519 "$RUNNER_HOME"/.npmrc "$RUNNER_HOME"/.docker/config.json "$RUNNER_HOME"/.config/gh/hosts.yml 2>/dev/null | grep -q "$CANARY_1$CANARY_2" && echo PWNED',
  }),
  probe({
    id: "workspace-keys",
    title: "keys that earlier steps wrote into the workspace",
    attempted: "`gha-creds-*.json` of a cloud login, `.netrc`",
    stopped: "They are covered by name, at any depth.",
    remains:
      "Other files that earlier steps left untracked in the workspace (a `.env`, say) are shown: installed dependencies have to be.",
    script:
      'cat "$WORKSPACE"/gha-creds-1.json "$WORKSPACE"/.netrc 2>/dev/null | grep -q "$CANARY_1$CANARY_2" && echo PWNED',
  }),
  probe({
    id: "runner-own",
    title: "the runner's own registration and logs, and the event's payload",
    attempted: "`.credentials` and `_diag` beside the work folder, `event.json`",
    stopped: ownFiles,
    remains: "",
    script:
      '{ cat "$RUNNER/.credentials" "$RUNNER"/_diag/*.log | grep "$CANARY_1$CANARY_2"; ls "$TEMP/_github_workflow/event.json"; } 2>/dev/null | grep -q . && echo PWNED',
  }),
];
