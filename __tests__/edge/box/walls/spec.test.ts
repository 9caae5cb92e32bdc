/** What a box's description says for a given machine, room and command; and that it never shows what must stay hidden. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Command,
  describeBox,
  type Enclosure,
  type Host,
  homeOf,
  isSeen,
  type Mount,
  usualLimits,
} from "../../../../src/edge/box/walls/spec.ts";
import { isIn } from "../../../../src/edge/box/walls/spec-check.ts";

const host: Host = {
  top: [
    { kind: "folder", path: "/usr" },
    { kind: "folder", path: "/opt" },
    { kind: "link", path: "/bin", target: "usr/bin" },
  ],
  etc: [{ path: "/etc/ssl", from: "/etc/ssl" }],
};

const enclosure: Enclosure = {
  workspace: "/home/runner/work/app/app",
  tree: { kind: "folder", path: "/rooms/1/tree", owner: { uid: 1001, gid: 1001 } },
  home: { kind: "memory", bytes: 1024 ** 3 },
  identity: { uid: 1_234_567, gid: 1_234_567 },
  shown: [],
  hidden: [],
  limits: usualLimits,
};

const command: Command = {
  argv: ["/bin/sh", "-c", "true"],
  env: { PATH: "/usr/bin" },
  workingDirectory: "/home/runner/work/app/app",
  stdin: undefined,
  doors: [],
  files: [],
};

const box = (more: Partial<Enclosure> = {}, order: Partial<Command> = {}) =>
  describeBox(host, { ...enclosure, ...more }, { ...command, ...order });
const at = (mounts: readonly Mount[], to: string): Mount | undefined =>
  mounts.find((mount) => mount.to === to);
const shown = (path: string, from = path) => ({ path, from });

describe("the mounts", () => {
  test("the whole list for a plain room", () => {
    expect(box().mounts.map((mount) => `${mount.kind} ${mount.to}`)).toMatchInlineSnapshot(`
      [
        "show /usr",
        "show /opt",
        "link /bin",
        "processes /proc",
        "devices /dev",
        "memory /tmp",
        "show /etc/ssl",
        "file /etc/passwd",
        "file /etc/group",
        "file /etc/hosts",
        "file /etc/hostname",
        "file /etc/nsswitch.conf",
        "file /etc/resolv.conf",
        "file /etc/gitconfig",
        "link /etc/mtab",
        "link /var/tmp",
        "link /var/run",
        "home /home/agent",
        "tree /home/runner/work/app/app",
      ]
    `);
  });

  test("a folder that lies in another one is mounted after it", () => {
    const { mounts } = box({
      workspace: "/tmp/w/app",
      shown: [shown("/tmp/tools"), shown("/tmp/tools/deep/er")],
    });
    mounts.forEach((mount, index) => {
      const above = mounts.findLastIndex((other) => other.to !== mount.to && isIn(mount.to, other.to));
      expect(above).toBeLessThan(index);
    });
  });

  test.each([
    ["what is already shown", "/usr/lib/jvm", undefined],
    ["a tool cache elsewhere", "/home/runner/.cargo", "show"],
    ["the home of the runner", "/home/runner", undefined],
    ["what contains the workspace", "/home/runner/work", undefined],
    ["what lies in the workspace, which comes with the tree", "/home/runner/work/app/app/bin", undefined],
    ["a folder of the machine's state", "/var", undefined],
    ["the processes of the machine", "/proc", undefined],
    ["everything", "/", undefined],
  ])("a further folder: %s", (_, path, kind) => {
    const { mounts } = box({ shown: [shown(path)], hidden: ["/home/runner"] });
    const found = mounts
      .filter((mount) => mount.to === path && mount.kind === "show")
      .map((mount) => mount.kind);
    expect(found).toEqual(kind === undefined ? [] : [kind]);
  });

  test("a link that leads to a hidden folder is not shown by its own name either", () => {
    const { mounts } = box({
      shown: [shown("/home/runner/tools", "/home/runner")],
      hidden: ["/home/runner"],
    });
    expect(at(mounts, "/home/runner/tools")).toBeUndefined();
  });

  test("a runner installed in a shown folder is covered whole, the tree and its tool cache laid over that", () => {
    const { mounts } = box({
      workspace: "/opt/runner/_work/app/app",
      hidden: ["/opt/runner/_work/_temp", "/opt/other/secret"],
      shown: [shown("/opt/runner/_work/_tool")],
    });
    const names = mounts
      .filter((mount) => isIn(mount.to, "/opt"))
      .map((mount) => `${mount.kind} ${mount.to}`);
    expect(names).toEqual([
      "show /opt",
      "cover /opt/runner",
      "cover /opt/other/secret",
      "show /opt/runner/_work/_tool",
      "tree /opt/runner/_work/app/app",
    ]);
    expect(isSeen({ mounts }, "/opt/runner/.credentials")).toBe(false);
    expect(isSeen({ mounts }, "/opt/runner/_work/_tool/node/bin")).toBe(true);
    expect(isSeen({ mounts }, "/opt/hostedtoolcache/bin")).toBe(true);
  });

  test("HOME keeps out of the way of a workspace in a folder of the same name", () => {
    expect(homeOf(enclosure)).toBe("/home/agent");
    expect(homeOf({ ...enclosure, workspace: "/home/agent/work/app" })).toBe("/home/agent-of-the-box");
  });

  test.each([[[80]], [[19000, 19000]], [[70000]], [[1.5]]])("no box has doors at the ports %j", (ports) => {
    const doors = ports.map((port, index) => ({ port, from: `/rooms/1/${index}` }));
    expect(() => box({}, { doors })).toThrow(/doors at the ports/);
    expect(() => box({}, { doors: [{ port: 19000, from: "rooms/1" }] })).toThrow(/not absolute/);
  });

  test("the input and the doors stand at fixed paths, only when there are any", () => {
    const { mounts } = box({}, { stdin: "the brief", doors: [{ port: 19000, from: "/rooms/1/proxy.sock" }] });
    expect(at(mounts, "/run/gatehouse/stdin")).toEqual({
      kind: "file",
      to: "/run/gatehouse/stdin",
      content: "the brief",
    });
    expect(at(mounts, "/run/gatehouse/door-19000.sock")).toMatchObject({
      kind: "door",
      from: "/rooms/1/proxy.sock",
    });
    expect(box().mounts.some((mount) => isIn(mount.to, "/run"))).toBe(false);
  });
});

test("nothing hidden is ever seen, whatever is shown beside it", () => {
  const part = fc.constantFrom("a", "b", "runner", "tool");
  const anyPath = fc
    .tuple(fc.constantFrom("/usr", "/opt", "/home", "/data"), fc.array(part, { minLength: 1, maxLength: 3 }))
    .map(([top, parts]) => [top, ...parts].join("/"));
  const rooms = fc.record({
    workspace: anyPath,
    hidden: fc.array(anyPath, { maxLength: 3 }),
    shown: fc.array(anyPath, { maxLength: 3 }),
  });
  fc.assert(
    fc.property(rooms, ({ workspace, hidden, shown: paths }) => {
      const spec = box({ workspace, hidden, shown: paths.map((path) => shown(path)) });
      for (const secret of hidden.filter((path) => !isIn(path, workspace))) {
        expect(isSeen(spec, `${secret}/.credentials`), secret).toBe(false);
      }
      expect(spec.mounts.filter((mount) => mount.kind === "tree").map((mount) => mount.to)).toEqual([
        workspace,
      ]);
      const neighbour = `${workspace.split("/").slice(0, -1).join("/")}/.neighbour`;
      const shownOver = paths.some((path) => isIn(neighbour, path));
      if (!shownOver && workspace.split("/").length > 3) {
        expect(isSeen(spec, neighbour)).toBe(false);
      }
    }),
  );
});

describe("what no box can be", () => {
  test.each(["relative", "/a/../b", "/a//b", "/a/", "/a/./b", "/a\0b"])("a path like %j", (path) => {
    expect(() => box({ shown: [shown(path)] })).toThrow(/absolute and normal/);
    expect(() => box({ tree: { kind: "folder", path, owner: { uid: 0, gid: 0 } } })).toThrow(
      /absolute and normal/,
    );
  });

  test.each(["../out", "/etc/passwd", "a//b"])("an overlay that covers %j", (path) => {
    const tree = {
      kind: "overlay",
      lower: "/l",
      layers: "/u",
      covered: [path],
      owner: { uid: 0, gid: 0 },
    } as const;
    expect(() => box({ tree })).toThrow(/relative and normal/);
  });

  test.each(["/", "/usr", "/home", "/proc/x", "/etc/app", "/run/gatehouse/app", "/tmp", "/bin"])(
    "a tree at %s",
    (workspace) => {
      expect(() => box({ workspace })).toThrow(/No box can have its tree/);
    },
  );

  test.each([
    ["", "x"],
    ["A=B", "x"],
    ["A", "x\0y"],
  ])("a variable %j with the value %j", (name, value) => {
    expect(() => box({}, { env: { [name]: value } })).toThrow(/No environment/);
  });
});
