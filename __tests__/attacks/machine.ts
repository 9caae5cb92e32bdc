/** Threats to the kernel's and the box's own walls: what outlives a box, asks the kernel for more, or takes too much. */
import { type ShownBy, type Threat, threat } from "./threat.ts";

const walls = (test: string): ShownBy => ({ file: "__tests__/edge/box/walls/attacks.test.ts", test });
const ends = (test: string): ShownBy => ({ file: "__tests__/edge/box/walls/end.test.ts", test });
const filter: ShownBy = {
  file: "__tests__/edge/box/walls/seccomp.test.ts",
  test: "each call is really made without the filter, and refused with it",
};

export const machine: readonly Threat[] = [
  threat({
    id: "daemon",
    title: "a process that lives on",
    attempted:
      "two forks and a session of its own, signals ignored, the parent-death signal taken back, the first process of the box stopped or traced",
    stopped:
      "The first process of the box is killed from outside, and waited for, before anything is read: with it the kernel ends its process namespace.",
    remains: "",
    shown: [
      ends(
        "a daemon outlives its parent without a box, and not in one: not a normal end, a kill, or a timeout (RN-10, RN-12)",
      ),
      walls("only its own processes exist, and the first one cannot be looked into or traced"),
      { file: "__tests__/e2e/scenarios/bad-agent.test.ts", test: "an agent that leaves something running" },
    ],
  }),
  threat({
    id: "fork-faster",
    title: "processes that fork faster than anybody can list them",
    attempted: "a chain of forks, each parent gone before it is seen",
    stopped: "Nothing is listed: the namespace ends as one.",
    remains: "",
    shown: [ends("processes that fork faster than anybody lists them end with the box")],
  }),
  threat({
    id: "write-while-read",
    title: "a change while the tree is read",
    attempted: "eight writers that go on after the command has ended",
    stopped: "The tree is read when nothing of the box is alive.",
    remains: "",
    shown: [ends("no write reaches the tree after the end was told (RN-13)")],
  }),
  threat({
    id: "supervisor-killed",
    title: "a box that is left over when our process dies",
    attempted: "SIGKILL to the action, or to the program that builds the boxes",
    stopped:
      "The program outside ends its boxes when the line to the action closes, and the first process dies with that program.",
    remains: "",
    shown: [ends("a killed supervisor leaves no box behind")],
  }),
  threat({
    id: "namespaces",
    title: "a user namespace of its own, and the kernel's code behind it",
    attempted: "`unshare`, `clone`, and `clone3`, whose flags no filter can read",
    stopped: "The system-call filter; `clone3` does not exist inside, and libc does without.",
    remains: "A fault of the kernel in a call that is left.",
    shown: [
      walls("make a user namespace of its own (RN-14)"),
      walls("make a user namespace of its own by the call that no filter can read (RN-14)"),
      filter,
    ],
  }),
  threat({
    id: "kernel-calls",
    title: "keyrings, io_uring, bpf, userfaultfd, perf, mounts",
    attempted: "each call, also by its number for other machines and with high bits set",
    stopped: "The system-call filter: what it does not know does not exist.",
    remains: "A fault of the kernel in a call that is left.",
    shown: [
      walls("use the kernel's keyrings (CR-19)"),
      walls("use io_uring, which goes round system-call filters (RN-14)"),
      filter,
    ],
  }),
  threat({
    id: "terminal",
    title: "typing into a terminal",
    attempted: "`ioctl(TIOCSTI)` and `TIOCLINUX`",
    stopped: "The system-call filter; there is no terminal, the output is a pipe.",
    remains: "",
    shown: [filter, walls("its output is a pipe that it may open by name (3.4)")],
  }),
  threat({
    id: "setuid",
    title: "a setuid program, found or made",
    attempted: "those of the system, and a copy of a program with the owner's rights left in the tree",
    stopped:
      "No new privileges, nosuid on every mount; the trees lie in a folder that only we may enter, and are removed.",
    remains: "",
    shown: [
      {
        file: "__tests__/edge/box/walls/overlay.test.ts",
        test: "a program with the owner's rights that the box leaves there gives them to nobody inside",
      },
      walls("it is nobody of the machine, in no group, without a power (CR-09)"),
    ],
  }),
  threat({
    id: "system-programs",
    title: "other programs in the system's folders",
    attempted: "writing to `/usr/local/bin`, and to folders below `/opt` that everyone may write to",
    stopped: "The system is shown read-only.",
    remains: "",
    shown: [
      walls("change the system's own programs (RN-02)"),
      walls("plant a program where everyone may write (RN-02)"),
    ],
  }),
  threat({
    id: "handles",
    title: "handles and core dumps of ours",
    attempted: "open files that a child inherits; a crash that writes memory down",
    stopped: "Three handles, pipes of the box's own; no core files.",
    remains: "",
    shown: [walls("find inherited handles (CR-20)"), walls("leave a core dump (CR-21)")],
  }),
  threat({
    id: "arguments",
    title: "secrets in arguments, which every user may read",
    attempted: "`/proc/*/cmdline` of the machine while we build boxes and push",
    stopped:
      "Nothing secret is an argument: orders travel by pipe, the push's credential in the environment of one git.",
    remains: "The command itself can be read.",
    shown: [
      walls("nothing of the command is in an argument that other users could read, but the command itself"),
      {
        file: "__tests__/e2e/scenarios/no-token.test.ts",
        test: "of agent, setup and gate, nor on any command line while we push",
      },
    ],
  }),
  threat({
    id: "too-much",
    title: "too many processes, too large files, too much output, no end",
    attempted: "a fork bomb, files without end, 100 MB of output, a command that ignores every signal",
    stopped:
      "Limits on processes, on the size of a file, on HOME (4 GiB) and on /tmp and shared memory (2 GiB each); time limits; output is read in bounded memory.",
    remains:
      "There is no limit on memory or processor time (no cgroup), nor on the disk that a tree takes: a job can be spoiled. When memory is short the box is ended first.",
    shown: [
      walls("limits hold: processes, size of a file, /tmp, and HOME where it is memory (RN-15, RN-16)"),
      ends(
        "a command that ignores every polite signal is stopped when its time is up, and that is what is said (RN-17)",
      ),
      { file: "__tests__/e2e/scenarios/bad-agent.test.ts", test: "an agent that floods the log" },
    ],
  }),
  threat({
    id: "home-links",
    title: "links that lead our own writing out of the box",
    attempted: "links in HOME at the places where we will write settings for the next command",
    stopped:
      "What we put into a room is written inside, by the box's own user, which may write nothing else.",
    remains: "",
    shown: [walls("its input is a regular file; its files are written by itself, links included")],
  }),
  threat({
    id: "residue",
    title: "what cannot be removed",
    attempted: "folders deeper than any path, folders that nobody may enter",
    stopped:
      "Rooms are removed folder by folder, following no link; the importer refuses such paths by name.",
    remains: "",
    shown: [
      {
        file: "__tests__/attacks/residue.test.ts",
        test: "in the change is refused by name, and is gone after the run",
      },
      {
        file: "__tests__/attacks/residue.test.ts",
        test: "beside the change is no part of it, and is gone after the run",
      },
      {
        file: "__tests__/edge/box/walls/overlay.test.ts",
        test: "a folder of locked folders is removed, and no link out of it is followed",
      },
    ],
  }),
  threat({
    id: "no-wall",
    title: "a machine on which a wall does not hold",
    attempted: "a kernel, a container or a setting that makes one of the walls a picture of one",
    stopped:
      "Before the agent starts a probe tries each wall in a real box, with secrets laid out around it. What is not proven ends the run.",
    remains: "What the probe does not try.",
    shown: [
      {
        file: "__tests__/edge/box/walls/self-test.test.ts",
        test: "finds every wall missing: its attacks work",
      },
      {
        file: "__tests__/edge/box/walls/choose.test.ts",
        test: "a root that may mount nothing, as in a container without rights, is not taken",
      },
    ],
  }),
  threat({
    id: "loaded-code",
    title: "code that an earlier step had loaded into our process",
    attempted:
      "`NODE_OPTIONS`, `LD_PRELOAD`, `OPENSSL_CONF`, and the setting that lets every line of output set variables",
    stopped: "The run ends before any text from outside is read.",
    remains: "What such code did before we looked.",
    shown: [{ file: "__tests__/edge/preflight.test.ts", test: "is refused with %j" }],
  }),
];
