import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const src = fileURLToPath(new URL("../src/", import.meta.url));

/** From low to high: a file may import from its own row and from the rows above it in this list, never from below. */
const layers: readonly (readonly string[])[] = [
  ["problem.ts", "words.ts", "outcome.ts"],
  ["text/"],
  ["settings/"],
  ["trigger/"],
  ["change/"],
  ["digest/"],
  ["gate/"],
  ["evidence/"],
  ["start/"],
  ["brief/"],
  ["proposal/commit-message.ts"],
  ["report/"],
  ["proposal/"],
  ["heal/"],
  ["bundle/"],
  [
    "settle.ts",
    "admit-who.ts",
    "admit-held.ts",
    "admit-issue.ts",
    "admit-pull.ts",
    "admit-words.ts",
    "admit-look.ts",
    "admit-lost.ts",
    "admit-queue.ts",
    "admit-heal.ts",
    "admit.ts",
    "take-up.ts",
    "taken-away.ts",
    "publish.ts",
    "run.ts",
    "door.ts",
  ],
  ["edge/"],
  ["main.ts", "post.ts", "cli.ts"],
];

/** Types only, so that every room can name the ports and the work. */
const ports = ["box", "bundle", "forge", "repository", "runner"].map((name) => `ports/${name}.ts`);
const types = ["world.ts", ...ports, "work.ts"];

/** What runs against the rule, each with its reason. Keep it short. */
const exceptions: readonly { readonly from: string; readonly to: string; readonly why: string }[] = [];

interface Import {
  readonly from: string;
  readonly to: string;
  readonly kind: "value" | "type" | "dynamic";
}

function files(): readonly string[] {
  return readdirSync(src, { recursive: true, encoding: "utf8" })
    .map((name) => name.split(path.sep).join("/"))
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
    .sort();
}

const statement = /^(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?"(\.[^"]*)"/gm;
const dynamic = /\bimport\("(\.[^"]*)"\)/g;

/** Imports of our own files. With `verbatimModuleSyntax`, what is no `import type` is there at run time. */
function importsIn(from: string, text: string): readonly Import[] {
  const resolved = (specifier: string) => path.posix.join(path.posix.dirname(from), specifier);
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  return [
    ...[...code.matchAll(statement)].map(
      ([, type, to = ""]): Import => ({
        from,
        to: resolved(to),
        kind: type === undefined ? "value" : "type",
      }),
    ),
    ...[...code.matchAll(dynamic)].map(
      ([, to = ""]): Import => ({ from, to: resolved(to), kind: "dynamic" }),
    ),
  ];
}

const all = files();
const imports = all.flatMap((file) => importsIn(file, readFileSync(path.join(src, file), "utf8")));

/** The row of a file; the longest name counts, since one file of `proposal/` stands lower than the rest. */
function layerOf(file: string): number {
  const fits = (name: string) => (name.endsWith("/") ? file.startsWith(name) : file === name);
  const names = layers.flat().filter(fits);
  const [longest] = names.sort((one, other) => other.length - one.length);
  return layers.findIndex((row) => longest !== undefined && row.includes(longest));
}

function isAllowed({ from, to, kind }: Import): boolean {
  if (types.includes(to)) return kind === "type";
  if (types.includes(from)) return kind === "type";
  return layerOf(to) <= layerOf(from);
}

function shown({ from, to, kind }: Import): string {
  return `${from} → ${to}${kind === "value" ? "" : ` (${kind})`}`;
}

/** Files that stand on a way back to themselves. */
function cycles(edges: readonly Import[]): readonly string[] {
  const next = new Map<string, Import[]>();
  for (const edge of edges) next.set(edge.from, [...(next.get(edge.from) ?? []), edge]);
  const reach = (start: string): ReadonlySet<string> => {
    const seen = new Set<string>();
    const open = [start];
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      for (const { to } of next.get(file) ?? []) if (!seen.has(to) && seen.add(to)) open.push(to);
    }
    return seen;
  };
  return [...next.keys()].filter((file) => reach(file).has(file)).sort();
}

describe("the architecture test itself", () => {
  it("sees every form of import", () => {
    const text = [
      'import { a } from "./a.ts";',
      'import type { b } from "../b.ts";',
      'import {\n  c,\n  type d,\n} from "./c.ts";',
      'export { e } from "./e.ts";',
      'export type { f } from "./f.ts";',
      'export * from "./g.ts";',
      'import "./h.ts";',
      'const { i } = await import("./i.ts");',
      'import { j } from "valibot";',
      '// import { k } from "./k.ts";',
      '/* import { l } from "./l.ts"; */',
    ].join("\n");
    expect(importsIn("x/y.ts", text).map(shown)).toEqual([
      "x/y.ts → x/a.ts",
      "x/y.ts → b.ts (type)",
      "x/y.ts → x/c.ts",
      "x/y.ts → x/e.ts",
      "x/y.ts → x/f.ts (type)",
      "x/y.ts → x/g.ts",
      "x/y.ts → x/h.ts",
      "x/y.ts → x/i.ts (dynamic)",
    ]);
  });

  it("tells the rows apart, and finds what runs against them", () => {
    const judged = (from: string, to: string, kind: Import["kind"] = "value") =>
      isAllowed({ from, to, kind });
    expect(judged("report/parts.ts", "text/markdown.ts")).toBe(true);
    expect(judged("text/markdown.ts", "report/parts.ts")).toBe(false);
    expect(judged("text/markdown.ts", "report/parts.ts", "type")).toBe(false);
    expect(judged("report/pull-request.ts", "proposal/commit-message.ts")).toBe(true);
    expect(judged("report/pull-request.ts", "proposal/propose.ts")).toBe(false);
    expect(judged("run.ts", "edge/github.ts")).toBe(false);
    expect(judged("text/cut.ts", "world.ts", "type")).toBe(true);
    expect(judged("text/cut.ts", "world.ts")).toBe(false);
    const edge = (from: string, to: string): Import => ({ from, to, kind: "value" });
    expect(cycles([edge("a", "b"), edge("b", "c"), edge("c", "b"), edge("d", "a")])).toEqual(["b", "c"]);
  });

  it("reads the source", () => {
    expect(all.length).toBeGreaterThan(80);
    expect(imports.length).toBeGreaterThan(200);
    expect(imports.filter(({ to }) => !all.includes(to)).map(shown)).toEqual([]);
  });
});

describe("the house", () => {
  it("has a place for every file", () => {
    expect(all.filter((file) => layerOf(file) === -1 && !types.includes(file))).toEqual([]);
  });

  it("imports run one way", () => {
    const against = imports.filter((one) => !isAllowed(one)).map(shown);
    expect(against).toEqual(exceptions.map(({ from, to }) => `${from} → ${to}`));
  });

  it("imports at run time never come back to where they began", () => {
    expect(cycles(imports.filter(({ kind }) => kind !== "type"))).toEqual([]);
  });

  it("only the doors and the edge know the edge", () => {
    const others = imports.filter(
      ({ from, to }) =>
        to.startsWith("edge/") &&
        !from.startsWith("edge/") &&
        !["main.ts", "post.ts", "cli.ts"].includes(from),
    );
    expect(others.map(shown)).toEqual([]);
  });

  it.each(types)("%s holds types and nothing that runs", (file) => {
    const text = readFileSync(path.join(src, file), "utf8");
    expect(text).not.toMatch(/^export (?!interface|type)/m);
    expect(text).not.toMatch(/^import (?!type)/m);
  });

  it("has a table of contents that fits on two pages", () => {
    expect(readFileSync(path.join(src, "run.ts"), "utf8").split("\n").length).toBeLessThan(120);
  });

  it.each(all)("%s begins with one sentence that says what it is for", (file) => {
    expect(readFileSync(path.join(src, file), "utf8")).toMatch(
      /^(?:#!.*\n)?\/\*\*\s(?:[^*]|\*(?!\/)){20,}\*\//,
    );
  });
});
