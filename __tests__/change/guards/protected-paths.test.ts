import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { protectedInWords, protectedPaths } from "../../../src/change/guards/protected-paths.ts";
import { added, deleted, executable, file, findings, link, policy, submodule } from "../build.ts";

const protectedExamples = [
  // CI of every kind
  ".github/workflows/ci.yml",
  ".github/actions/setup/action.yml",
  ".github/actions/setup/index.js",
  ".github/dependabot.yml",
  ".github/CODEOWNERS",
  ".github/settings.yml",
  ".github/copilot-instructions.md",
  ".github/instructions/x.instructions.md",
  "packages/a/.github/workflows/release.yaml",
  "action.yml",
  "setup/action.yaml",
  ".gitea/workflows/ci.yaml",
  ".forgejo/workflows/ci.yaml",
  ".gitlab-ci.yml",
  ".gitlab/ci/build.yml",
  "ci/deploy.gitlab-ci.yml",
  ".circleci/config.yml",
  "azure-pipelines.yml",
  "azure-pipelines-release.yaml",
  ".azure-pipelines/build.yml",
  ".azuredevops/pull_request_template.md",
  "Jenkinsfile",
  "Jenkinsfile.release",
  "deploy/Jenkinsfile",
  ".travis.yml",
  ".buildkite/pipeline.yml",
  ".drone.yml",
  ".drone.star",
  ".woodpecker.yml",
  ".woodpecker/test.yaml",
  "bitbucket-pipelines.yml",
  "appveyor.yml",
  ".appveyor.yml",
  "cloudbuild.yaml",
  "cloudbuild.prod.yaml",
  "buildspec.yml",
  "buildspec-test.yml",
  ".tekton/push.yaml",
  ".cirrus.yml",
  ".semaphore/semaphore.yml",
  ".teamcity/settings.kts",
  "codemagic.yaml",
  ".builds/alpine.yml",
  ".build.yml",
  ".zuul.yaml",
  ".taskcluster.yml",
  ".crow/test.yaml",
  ".agola/config.jsonnet",
  ".buddy/pipeline.yml",
  "buddy.yml",
  ".vela.yml",
  "ci/build.gocd.yaml",
  ".onedev-buildspec.yml",
  // repositories and projects of other tools, which start programs where they are opened
  ".hg/hgrc",
  ".jj/repo/config.toml",
  ".bsp/sbt.json",
  ".run/All.run.xml",
  ".externalToolBuilders/x.launch",
  ".ycm_extra_conf.py",
  ".autoenv",
  // deployments
  "vercel.json",
  "apps/web/vercel.json",
  "netlify.toml",
  "fly.toml",
  "fly.staging.toml",
  "wrangler.toml",
  "wrangler.jsonc",
  "render.yaml",
  ".readthedocs.yaml",
  ".readthedocs.yml",
  ".do/app.yaml",
  // judges
  "codecov.yml",
  ".codecov.yml",
  "sonar-project.properties",
  ".snyk",
  ".gitleaks.toml",
  ".secretlintrc.json",
  // who approves
  "CODEOWNERS",
  "docs/CODEOWNERS",
  "OWNERS",
  "pkg/OWNERS_ALIASES",
  ".policy.yml",
  ".asf.yaml",
  // bots and merge queues
  "renovate.json",
  "renovate.json5",
  ".renovaterc",
  ".renovaterc.json",
  ".mergify.yml",
  ".mergify/config.yml",
  ".kodiak.toml",
  "bors.toml",
  ".coderabbit.yaml",
  // git
  ".gitattributes",
  "docs/.gitattributes",
  ".gitmodules",
  ".gitconfig",
  ".lfsconfig",
  // a developer's machine
  ".vscode/tasks.json",
  ".vscode/settings.json",
  ".vscode/launch.json",
  "app.code-workspace",
  ".devcontainer/devcontainer.json",
  ".devcontainer/post-create.sh",
  ".devcontainer.json",
  ".idea/runConfigurations/x.xml",
  ".zed/tasks.json",
  ".envrc",
  "sub/.envrc",
  ".husky/pre-commit",
  ".githooks/pre-push",
  "lefthook.yml",
  ".lefthook.toml",
  ".pre-commit-config.yaml",
  ".lintstagedrc.mjs",
  "lint-staged.config.js",
  ".tool-versions",
  "mise.toml",
  ".mise.local.toml",
  ".config/mise/config.toml",
  ".config/mise.toml",
  "Brewfile",
  ".gitpod.yml",
  ".nvim.lua",
  ".dir-locals.el",
  ".Rprofile",
  // the next agent
  "AGENTS.md",
  "packages/a/AGENTS.md",
  "AGENTS.override.md",
  "CLAUDE.md",
  "CLAUDE.local.md",
  "GEMINI.md",
  "QWEN.md",
  ".cursor/rules/x.mdc",
  ".cursorrules",
  ".windsurfrules",
  ".claude/settings.json",
  ".claude/commands/x.md",
  ".codex/config.toml",
  ".gemini/settings.json",
  ".qwen/settings.json",
  ".opencode/agent/x.md",
  "opencode.json",
  "opencode.jsonc",
  ".mcp.json",
  ".aider.conf.yml",
  ".aider.tags.cache.v3/cache.db",
  ".clinerules",
  ".clinerules/style.md",
  ".roorules-code",
  ".kiro/hooks/x.json",
  ".junie/guidelines.md",
  ".goosehints",
];

const ordinaryExamples = [
  "package.json",
  "package-lock.json",
  "pnpm-lock.yaml",
  ".npmrc",
  ".yarnrc.yml",
  "Makefile",
  "justfile",
  "Taskfile.yml",
  "pyproject.toml",
  "setup.cfg",
  "tox.ini",
  "conftest.py",
  "pytest.ini",
  "Cargo.toml",
  "Cargo.lock",
  ".cargo/config.toml",
  "go.mod",
  "go.sum",
  "pom.xml",
  "build.gradle.kts",
  "gradle.properties",
  "Gemfile",
  "composer.json",
  "tsconfig.json",
  ".eslintrc.json",
  "eslint.config.js",
  "biome.json",
  ".prettierrc",
  "vitest.config.ts",
  "jest.config.js",
  ".nycrc",
  ".coveragerc",
  ".gitignore",
  ".dockerignore",
  ".editorconfig",
  ".mailmap",
  ".nvmrc",
  ".python-version",
  "rust-toolchain.toml",
  "Dockerfile",
  "docker-compose.yml",
  "Procfile",
  "app.json",
  ".env.example",
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "LICENSE",
  ".changeset/brave-cats-run.md",
  "release-please-config.json",
  // near misses
  "github/workflows/ci.yml",
  "docs/github.md",
  "src/github/client.ts",
  "src/action.yml.ts",
  "src/action.ts",
  "transaction.yml",
  "docs/agents.md",
  "docs/providers/claude.md",
  "src/agents/AGENTS.test.md.ts",
  "docs/CONTEXT.md",
  "src/owners.ts",
  "app/models/codeowners.rb",
  "lib/renovate/json.ts",
  "src/hooks/post-list.ts",
  "src/hooks/pre-commit.ts",
  "src/vscode/tasks.json",
  "vscode-extension/package.json",
  "data/railway.json",
  "examples/mcp.json",
  "experiments/sweep.yaml",
  "my.gitignore",
  "src/gitattributes.rs",
  "claude.md.txt",
  "cursorrules.ts",
];

describe("protected paths", () => {
  it.each(protectedExamples)("stops a change of %s", async (path) => {
    expect(await findings(protectedPaths, [file(path, "a\n", "b\n")])).toMatchObject([
      { guard: "protected-paths", path },
    ]);
  });

  it.each(ordinaryExamples)("lets %s pass", async (path) => {
    expect(await findings(protectedPaths, [file(path, "a\n", "b\n")])).toEqual([]);
  });

  it.each([
    ["adds", added(".github/workflows/x.yml", "on: push\n")],
    ["deletes", deleted(".github/workflows/x.yml", "on: push\n")],
    ["changes", file(".github/workflows/x.yml", "on: push\n", "on: [push]\n")],
    ["changes the mode of", file(".husky/pre-commit", "#!/bin/sh\n", executable("#!/bin/sh\n"))],
    ["changes", file("CLAUDE.md", link("AGENTS.md"), "text\n")],
    ["changes", file(".mcp.json", "{}\n", link("package.json"))],
  ])("says what is done: %s", async (deed, hit) => {
    const [finding] = await findings(protectedPaths, [hit]);
    expect(finding?.what.startsWith(`The change ${deed} a protected path: `)).toBe(true);
  });

  it("sees both ends of a rename, in and out", async () => {
    const text = "on: push\n";
    const into = [deleted("ci.yml", text), added(".github/workflows/ci.yml", text)];
    const outOf = [deleted(".github/workflows/ci.yml", text), added("ci.yml", text)];
    expect(await findings(protectedPaths, into)).toMatchObject([{ path: ".github/workflows/ci.yml" }]);
    expect(await findings(protectedPaths, outOf)).toMatchObject([{ path: ".github/workflows/ci.yml" }]);
  });

  it.each([
    ".github",
    ".GitHub",
    ".github.",
    ".github ",
    ".github. .",
    ".vscode",
    "sub/.claude",
    ".config",
    ".Config",
    ".woodpecker",
    ".clinerules",
  ])("stops a link or a submodule that stands for the folder: %s", async (path) => {
    expect(await findings(protectedPaths, [added(path, link("elsewhere"))])).toHaveLength(1);
    expect(await findings(protectedPaths, [added(path, submodule("x"))])).toHaveLength(1);
  });

  it.each(["src", "docs", "config", "sub/config", "github"])("lets a link named %s pass", async (path) => {
    expect(await findings(protectedPaths, [added(path, link("elsewhere"))])).toEqual([]);
  });

  it.each([
    ".GitHub/workflows/x.yml",
    ".github./workflows/x.yml",
    ".github /workflows/x.yml",
    ".github::$INDEX_ALLOCATION/workflows/x.yml",
    ".github\\workflows\\x.yml",
    ".git\u200chub/workflows/x.yml",
    ".g\u0131thub/workflows/x.yml",
    "CodeOwners",
    "codeowners.",
    "claude.MD",
    ".\u212aodiak.toml",
    ".vScode/tasks.json",
    "CLAUDE.md:x",
    ".gitmodule\u017f",
  ])("stops the other spelling %j", async (path) => {
    expect(await findings(protectedPaths, [added(path, "x\n")])).toHaveLength(1);
  });

  it("stops a change of the config, wherever it is", async () => {
    const at = { configPath: "./tools/Gatehouse.yml" };
    for (const path of ["tools/Gatehouse.yml", "tools/gatehouse.YML"]) {
      expect(await findings(protectedPaths, [file(path, "a", "b")], at)).toMatchObject([{ path }]);
      expect(await findings(protectedPaths, [file(path, "a", "b")])).toEqual([]);
    }
    expect(await findings(protectedPaths, [added("tools", link("x"))], at)).toHaveLength(1);
    expect(await findings(protectedPaths, [added("tools/other.yml", "x")], at)).toEqual([]);
  });
});

describe("what the config adds", () => {
  it.each([
    ["migrations/**", "migrations/001.sql"],
    ["migrations/**", "Migrations/sub/001.sql"],
    ["migrations", "migrations/001.sql"],
    ["migrations/", "migrations/001.sql"],
    ["/migrations/**", "migrations/001.sql"],
    ["./migrations", "migrations/001.sql"],
    ["**/*.sql", "a/b/c.SQL"],
    ["**/*.sql", ".hidden/c.sql"],
    ["*.lock", "x.lock"],
    ["db/{a,b}/*.sql", "db/b/1.sql"],
    ["Größe/**", "gro\u0308ße/x"],
    ["Größe/**", "GRÖSSE/x"],
    ["!(src)/**", "db/x"],
  ])("%s protects %s", async (glob, path) => {
    expect(await findings(protectedPaths, [added(path, "x")])).toEqual([]);
    expect(await findings(protectedPaths, [added(path, "x")], { protect: [glob] })).toMatchObject([{ path }]);
  });

  it.each([
    ["migrations/**", "src/migrations.ts"],
    ["migrations/**", "app/migrations/1.sql"],
    ["*.sql", "a/b.sql"],
  ])("%s leaves %s alone", async (glob, path) => {
    expect(await findings(protectedPaths, [added(path, "x")], { protect: [glob] })).toEqual([]);
  });

  it.each([
    ["db/prod/*.sql", "db"],
    ["db/prod/*.sql", "db/prod"],
    ["db/prod/*.sql", "DB"],
    ["{db,data}/prod/*.sql", "data"],
    ["**/prod/*.sql", "any/prod"],
  ])("%s stops a link at %s, which would stand for the folder", async (glob, path) => {
    expect(await findings(protectedPaths, [added(path, link("x"))], { protect: [glob] })).toHaveLength(1);
    expect(await findings(protectedPaths, [added(path, "a file")], { protect: [glob] })).toEqual([]);
  });

  it("cannot take a built-in path out, and says so", async () => {
    const protect = ["!.github/**", " !**"];
    const found = await findings(protectedPaths, [added(".github/workflows/x.yml", "x")], { protect });
    expect(found.map(({ path }) => path)).toEqual([undefined, undefined, ".github/workflows/x.yml"]);
    expect(await findings(protectedPaths, [added("src/x.ts", "x")], { protect })).toHaveLength(2);
  });

  it.each(["[z-a]/**", "", "/"])(
    "does not take the unreadable pattern %j for one that protects nothing",
    async (glob) => {
      await expect(findings(protectedPaths, [added("src/x.ts", "x")], { protect: [glob] })).rejects.toThrow();
    },
  );
});

describe("any path and any spelling", () => {
  /** Upper or lower case of each character, and composed or decomposed, as `seed` says. */
  const respelled = (path: string, seed: readonly number[]): string =>
    [...path.normalize((seed[0] ?? 0) % 2 === 0 ? "NFC" : "NFD")]
      .map((letter, index) =>
        (seed[index % seed.length] ?? 0) % 2 === 0 ? letter.toUpperCase() : letter.toLowerCase(),
      )
      .join("");
  const seeds = fc.array(fc.nat(), { minLength: 1, maxLength: 40 });

  it("catches every spelling of a protected path", async () => {
    // A lower-case page about agents below the root is no instruction file; see the list's exceptions.
    const examples = protectedExamples.filter((path) => !/\/(?:agents|claude)\.md$/i.test(path));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...examples), seeds, async (path, seed) => {
        expect(await findings(protectedPaths, [added(respelled(path, seed), "x")])).toHaveLength(1);
      }),
    );
  });

  it("catches every spelling of what the config adds", async () => {
    const names = fc.constantFrom(
      "größe",
      "Ångström",
      "naïve",
      "İstanbul",
      "straße",
      "ΣΊΣΥΦΟΣ",
      "données",
      "Ⅷ",
      "ǆ",
    );
    await fc.assert(
      fc.asyncProperty(names, names, seeds, seeds, async (folder, name, one, two) => {
        const protect = [respelled(`${folder}/${name}/**`, one)];
        const path = respelled(`${folder}/${name}/x.sql`, two);
        expect(await findings(protectedPaths, [added(path, "x")], { protect })).toHaveLength(1);
      }),
    );
  });

  it("never unblocks because other files, links or patterns are there too", async () => {
    const others = fc.array(
      fc.constantFrom(...ordinaryExamples).map((path) => added(path, "x")),
      { maxLength: 5 },
    );
    const patterns = fc.array(fc.constantFrom("src/**", "!src/**", "!.github/**", "**", "!**", "docs"), {
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...protectedExamples),
        others,
        others,
        patterns,
        async (path, left, right, protect) => {
          const found = await findings(protectedPaths, [...left, added(path, "x"), ...right], { protect });
          expect(found.some((finding) => finding.path === path)).toBe(true);
        },
      ),
    );
  });
});

describe("protectedInWords", () => {
  it("tells the agent the sense of the list, the config's path and what the config adds", () => {
    const words = protectedInWords({ protect: ["db/**", "!x"], configPath: "tools/gatehouse.yml" });
    expect(words).toContainEqual(expect.stringContaining("`.github/`"));
    expect(words.slice(-2)).toEqual(["the configuration of Gatehouse: `tools/gatehouse.yml`", "`db/**`"]);
  });

  it("names nothing as protected that is not", async () => {
    const names = protectedInWords(policy()).flatMap(
      (line) => line.replace(/\(.*\)/, "").match(/(?<=`)[^` ]+(?=`)/g) ?? [],
    );
    expect(names.length).toBeGreaterThan(20);
    for (const name of names) {
      const path = name.endsWith("/") ? `${name}x` : name;
      expect([path, await findings(protectedPaths, [added(path, "x")])]).toMatchObject([path, [{ path }]]);
    }
  });
});

describe("a protected path that is a link", () => {
  const linked = (links: Readonly<Record<string, string>>, ...protect: readonly string[]) => ({
    protect,
    links: Promise.resolve(new Map(Object.entries(links))),
  });
  const changed = (path: string) => [file(path, "a\n", "b\n")];

  it.each([
    ["a file", { "CLAUDE.md": "docs/for-agents.md" }, "docs/for-agents.md", "CLAUDE.md"],
    ["a file of a folder", { ".vscode": "tools/editor" }, "tools/editor/tasks.json", ".vscode/tasks.json"],
    [
      "another spelling",
      { ".cursor/rules": "../Docs/./x/../Rules/" },
      "docs/rules/a.mdc",
      ".cursor/rules/a.mdc",
    ],
    ["a link", { ".husky": "hooks", hooks: "tools/hooks" }, "tools/hooks/pre-commit", ".husky/pre-commit"],
    [
      "a folder that is a link",
      { ".husky/pre-commit": "../t/run", t: "tools" },
      "tools/run",
      ".husky/pre-commit",
    ],
    ["what the config protects", { "db/now": "../sql/v2" }, "sql/v2/a.sql", "db/now/a.sql"],
  ])("to %s makes a protected one of that", async (_, links, path, name) => {
    expect(await findings(protectedPaths, changed(path), linked({}, "db/**"))).toEqual([]);
    expect(await findings(protectedPaths, changed(path), linked(links, "db/**"))).toMatchObject([
      { path, what: expect.stringContaining(`changes what the protected path "${name}" is a link to: `) },
    ]);
  });

  it.each([
    ["beside it", { "CLAUDE.md": "docs/for-agents.md" }, "docs/for-people.md"],
    ["in the other direction", { "docs/agents.md": "../AGENTS.md" }, "docs/other.md"],
    ["out of the tree", { ".vscode": "../elsewhere", ".husky": "/etc" }, "elsewhere/tasks.json"],
    ["round in a circle", { "a/b": "../c", "c/d": "../a", self: "." }, "a/x.ts"],
  ])("makes nothing of what lies %s", async (_, links, path) => {
    expect(await findings(protectedPaths, changed(path), linked(links))).toEqual([]);
  });

  it("cannot be told when the links are not known: then nothing passes", async () => {
    const links = Promise.reject(new Error("git"));
    links.catch(() => {});
    await expect(findings(protectedPaths, changed("src/a.ts"), { links })).rejects.toThrow("git");
  });
});
