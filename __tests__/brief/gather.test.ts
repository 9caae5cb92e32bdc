import { describe, expect, it } from "vitest";
import { instructionFiles, shownComments } from "../../src/brief/gather.ts";
import { statusMarker } from "../../src/trigger/memory.ts";
import type { Permission, World } from "../../src/world.ts";
import { ManualClock } from "../manual-clock.ts";
import { base, commentBy } from "./facts.ts";

/** A port of which a test uses these parts only; anything else that is asked of it is an error. */
function only<Port extends object>(parts: Partial<Port>): Port {
  return new Proxy(parts, {
    get(target, key) {
      if (key in target) return Reflect.get(target, key);
      throw new Error(`Nobody was to ask for ${String(key)}.`);
    },
  }) as Port;
}

const permissions: Readonly<Record<string, Permission>> = {
  owner: "admin",
  lead: "maintain",
  dev: "write",
  helper: "triage",
  reader: "read",
};

/** A forge that knows these people, and a list of who was asked about. */
function forge(): { world: World; asked: string[] } {
  const asked: string[] = [];
  const world = only<World>({
    clock: new ManualClock("2026-11-22T12:00:00Z"),
    forge: only<World["forge"]>({
      permission: async (login) => {
        asked.push(login);
        return permissions[login] ?? "none";
      },
    }),
  });
  return { world, asked };
}

const comments = [
  commentBy("owner", "1"),
  commentBy("stranger", "2"),
  commentBy("dev", "3"),
  commentBy("helper", "4"),
  commentBy("owner", "5"),
  commentBy("reader", "6"),
  commentBy("lead", "7"),
];

async function shown(
  rule: "none" | "collaborators" | "all",
  all = comments,
  at = "",
): Promise<readonly string[]> {
  const kept = await shownComments(forge().world, all, rule, "/agent", at);
  return kept.map((comment) => comment.author.login);
}

describe("the comments that the brief may show", () => {
  it("are those of people who may write, in their order", async () => {
    expect(await shown("collaborators")).toEqual(["owner", "dev", "owner", "lead"]);
  });

  it("are all or none when the settings say so, and then nobody is asked about", async () => {
    expect(await shown("all")).toHaveLength(comments.length);
    expect(await shown("none")).toEqual([]);
    const { world, asked } = forge();
    await shownComments(world, comments, "all", "/agent", "");
    await shownComments(world, comments, "none", "/agent", "");
    expect(asked).toEqual([]);
  });

  it("cost one question for each author", async () => {
    const { world, asked } = forge();
    await shownComments(world, [...comments, ...comments], "collaborators", "/agent", "");
    expect(asked.sort()).toEqual(["dev", "helper", "lead", "owner", "reader", "stranger"]);
  });

  it.each(["all", "collaborators"] as const)("are no bot's and not our own status (%s)", async (rule) => {
    const others = [
      commentBy("owner", "x", { author: { login: "owner", kind: "bot" } }),
      commentBy("owner", `${statusMarker}\n\n**Gatehouse is working on this.**`),
      commentBy("owner", "this one"),
    ];
    expect(await shown(rule, others)).toEqual(["owner"]);
  });

  it("end with the moment of the trigger, and leave out what was edited after it", async () => {
    const after = "2026-11-22T08:00:02Z";
    const said = [
      commentBy("owner", "before it"),
      commentBy("lead", "in the same second", { createdAt: "2026-11-22T08:00:01Z" }),
      commentBy("dev", "after it", { createdAt: after, updatedAt: after }),
      commentBy("dev", "edited after it", { updatedAt: after }),
    ];
    expect(await shown("all", said, "2026-11-22T08:00:01Z")).toEqual(["owner", "lead"]);
    expect(await shown("collaborators", said, "2026-11-22T08:00:01Z")).toEqual(["owner", "lead"]);
    expect(await shown("all", said)).toHaveLength(4);
  });

  it("are none when the forge cannot say who may write", async () => {
    const world = only<World>({
      clock: new ManualClock("2026-11-22T12:00:00Z"),
      forge: only<World["forge"]>({ permission: () => Promise.reject(new Error("the forge is down")) }),
    });
    await expect(shownComments(world, comments, "collaborators", "/agent", "")).rejects.toThrow(
      "the forge is down",
    );
  });
});

describe("the instruction files", () => {
  const files: Readonly<Record<string, Uint8Array>> = {
    "AGENTS.md": Buffer.from("# Use type hints – always"),
    "docs/CONTRIBUTING.md": Buffer.from("Be kind."),
    "broken.md": Uint8Array.of(0x61, 0xff, 0x62),
  };
  const world = only<World>({
    repository: only<World["repository"]>({
      readFile: async (commit, path) => (commit === base.commit ? files[path] : undefined),
    }),
  });

  it("are those that stand in the base commit, in the order of the settings", async () => {
    const paths = ["docs/CONTRIBUTING.md", "CLAUDE.md", "AGENTS.md"];
    expect(await instructionFiles(world, base.commit, paths)).toEqual([
      { path: "docs/CONTRIBUTING.md", text: "Be kind." },
      { path: "AGENTS.md", text: "# Use type hints – always" },
    ]);
  });

  it("may be none, and may hold bytes that are no text", async () => {
    expect(await instructionFiles(world, base.commit, ["CLAUDE.md"])).toEqual([]);
    expect(await instructionFiles(world, base.commit, ["broken.md"])).toEqual([
      { path: "broken.md", text: "a\ufffdb" },
    ]);
  });
});
