/** Threats by the tree that an agent leaves: to us who read it, and to the gate that runs on it. */
import { type ShownBy, type Threat, threat } from "./threat.ts";

const importer = (test: string): ShownBy => ({ file: "__tests__/edge/importer/attacks.test.ts", test });
const links = (test: string): ShownBy => ({ file: "__tests__/change/guards/links.test.ts", test });

export const tree: readonly Threat[] = [
  threat({
    id: "git-config",
    title: "hooks, filters and file monitors in the tree's own `.git`",
    attempted:
      "every hook, `core.fsmonitor`, `filter.*.clean`, `diff.external`, a `.git` file that leads elsewhere",
    stopped:
      "The tree's `.git` is thrown away unread. No git ever runs in the tree or reads content from it.",
    remains: "",
    shown: [
      importer("does not obey, nor take, the root's own `.git`"),
      {
        file: "__tests__/e2e/scenarios/bad-agent.test.ts",
        test: "and the agent's own repository in the root is thrown away unread",
      },
    ],
  }),
  threat({
    id: "nested-repository",
    title: "a repository inside the tree",
    attempted:
      "one in place of a submodule, whose filters run even with hooks and monitors switched off; a bare one without `.git` in its name; `.git` files and links",
    stopped: "Refused by name.",
    remains: "",
    shown: [
      importer("runs nothing of a nested repository that stands where a submodule was"),
      importer("refuses `.git` of any kind below the root"),
      importer("refuses a bare repository without a `.git` in its name"),
    ],
  }),
  threat({
    id: "workspace-git",
    title: "the same in the workspace that an earlier step left",
    attempted: "a workspace with every such setting poisoned; replaced and grafted objects; borrowed objects",
    stopped:
      "Everything happens in a repository of ours, which borrows the workspace's objects and never opens its configuration.",
    remains: "",
    shown: [
      {
        file: "__tests__/edge/git/control.test.ts",
        test: "is never obeyed, and its configuration is never even opened by git",
      },
      { file: "__tests__/edge/git/control.test.ts", test: "cannot replace or graft what is read" },
    ],
  }),
  threat({
    id: "names",
    title: "names that are something else on other systems",
    attempted:
      "`.GIT`, `git~1`, `.g\\u200cit`, `.git ` and the like; `GITHUB~1`, the short name of `.github`; names that differ in case or in composition only; control characters; bytes that are no text",
    stopped: "Refused by name; git's own checks for HFS and NTFS come after ours.",
    remains: "",
    shown: [
      importer("refuses what other systems take for `.git`"),
      { file: "__tests__/edge/importer/names.test.ts", test: "refuses the new name %j" },
      importer("refuses a new name that differs from another only in case"),
      importer("refuses new names with control characters or bytes that are no UTF-8, and keeps old ones"),
      {
        file: "__tests__/edge/importer/names.test.ts",
        test: "finds names that a system without case would mix up, also of folders on the way",
      },
    ],
  }),
  threat({
    id: "links",
    title: "links that lead out",
    attempted:
      "absolute ones, `../`, into `.git`, by way of other links; a folder that became a link; hard links to files outside",
    stopped:
      "Links are read and never followed; what leads out is refused. A hard link whose other names are not in the tree is refused.",
    remains: "",
    shown: [
      importer("refuses links out of the tree, into `.git`, and by way of other links"),
      importer("does not read through a folder that became a link"),
      importer("refuses a hard link to a file outside, and takes those within the tree"),
      links("stops the way out over a link of the base that the change does not show"),
    ],
  }),
  threat({
    id: "special-files",
    title: "pipes, sockets and devices in place of files",
    attempted: "a named pipe that hangs whoever reads it, also in place of `.gitignore`",
    stopped: "Opened without waiting, looked at before they are read, refused.",
    remains: "",
    shown: [
      importer("refuses a pipe, a socket and a device, and waits for none of them"),
      importer(
        "refuses a pipe in place of `.gitignore` without opening it, and takes a link there as git does",
      ),
    ],
  }),
  threat({
    id: "sizes",
    title: "files and folders without end",
    attempted: "a sparse giant, a million entries, four hundred folders deep",
    stopped: "Limits on one file, all files, entries, depth and length, asked before anything is read.",
    remains: "",
    shown: [
      importer("refuses a sparse giant without reading it"),
      importer("bounds the whole change and the number of new entries"),
      importer("bounds depth and length"),
    ],
  }),
  threat({
    id: "submodules",
    title: "submodules and files in Git LFS",
    attempted: "another pin, content in a submodule's folder, a changed pointer",
    stopped: "Taken from the base; a change is refused.",
    remains: "",
    shown: [
      importer("takes submodules from the base"),
      importer("refuses changed and new files that the base keeps in LFS"),
    ],
  }),
  threat({
    id: "attributes",
    title: "bytes that change on their way",
    attempted: "`.gitattributes` with filters, line ends, encodings, `export-ignore`",
    stopped: "Bytes are stored and laid out as they are; attributes of the tree are overridden.",
    remains: "",
    shown: [importer("stores the bytes as they are, whatever the tree's attributes say")],
  }),
  threat({
    id: "hidden-change",
    title: "a change that the importer does not see",
    attempted:
      "times set back, files exchanged, folders made again, modes, hard links, the overlay's own marks and whiteouts set or taken away",
    stopped:
      "The overlay's upper layer is walked whole and hashed; its marks cannot be made from inside. What the agent saw is what is tested and pushed.",
    remains: "What git ignores is not part of a change.",
    shown: [
      {
        file: "__tests__/attacks/hiding.test.ts",
        test: "the tree that is tested and pushed is the tree that the agent saw at its end",
      },
      importer("sees a change of the same size whose times were set back"),
      {
        file: "__tests__/edge/box/walled.test.ts",
        test: "over a clean workspace or a checkout of ours gives the tree that `git add -A` gives, for honest work of every kind",
      },
    ],
  }),
  threat({
    id: "poisoned-gate",
    title: "what the gate will use, spoiled beside the change",
    attempted:
      "programs in an ignored `node_modules/.bin` or `.venv`, build caches, `.env`, `/tmp`, shared memory, `.npmrc` and links in HOME",
    stopped:
      "The gate has a room of its own: the commit over the clean workspace, an empty HOME, another user. What the agent's room wrote vanishes with it.",
    remains:
      "The checks of one gate share a room, and the first may run code of the change that spoils it for the second.",
    shown: [
      {
        file: "__tests__/attacks/poison.test.ts",
        test: "is met by no gate of the action, and by no later step",
      },
      {
        file: "__tests__/edge/box/walls/attacks.test.ts",
        test: "one box leaves nothing in /tmp, in shared memory or in kernel queues for the next; HOME and the tree stay (GA-15)",
      },
      {
        file: "__tests__/edge/box/walls/attacks.test.ts",
        test: "another room has another user and another HOME",
      },
    ],
  }),
  threat({
    id: "workspace-write",
    title: "the workspace, by way of the overlay",
    attempted: "changing, deleting and replacing whatever the tree shows",
    stopped: "The workspace is the read-only lower layer; writes land in a layer that is thrown away.",
    remains: "",
    shown: [
      {
        file: "__tests__/edge/box/walls/overlay.test.ts",
        test: "the box has the whole workspace as its own, and may do anything to it; the workspace is not touched",
      },
      {
        file: "__tests__/edge/box/walls/overlay.test.ts",
        test: "no credential of the workspace is in it, at any depth, and covering one changes nothing beside it (CR-10, CR-12)",
      },
    ],
  }),
  threat({
    id: "after-the-gate",
    title: "another tree after the gate than before it",
    attempted: "a late writer; a person's or another run's commit on the branch; a moved base",
    stopped:
      "What is pushed is the commit that was tested, by its id, to a branch that must stand as it was seen. One that the forge makes anew, to sign it, has the tested tree, or is not used.",
    remains: "",
    shown: [
      { file: "__tests__/edge/git/push.test.ts", test: "never overwrites a person's commit" },
      {
        file: "__tests__/edge/git/push.test.ts",
        test: "moves a branch only from where it was seen, and may replace what was seen",
      },
      {
        file: "__tests__/e2e/scenarios/signed-commits.test.ts",
        test: "and goes back to an older commit, which a fast-forward would undo",
      },
    ],
  }),
];
