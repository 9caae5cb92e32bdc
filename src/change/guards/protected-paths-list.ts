/**
 * The paths that no agent may change, and why, as data. It must not name what an ordinary change touches.
 *
 * A path belongs here when a machine or a person acts on it *outside* the gate's room: with CI's secrets, with a
 * reviewer's say, or on a developer's own machine. Each is protected in every folder, since parts of a tree are
 * published, opened and built as trees of their own.
 *
 * Not here, on purpose:
 * - what defines the gate (`package.json`, `Makefile`, `.npmrc`, `.yarnrc.yml`, `conftest.py`, `tox.ini`,
 *   `.cargo/config.toml`, `.mvn/`, `gradle.properties`, linter, runner and coverage configuration, lock files): honest
 *   work needs them, and the evidence runs put their base versions back;
 * - versions only (`.nvmrc`, `.python-version`, `rust-toolchain`): same;
 * - what a person starts by hand or what is the product (`Dockerfile`, `docker-compose.yml`, `Procfile`, `Vagrantfile`,
 *   Terraform, `app.json`, `.env.example`), and `.gitignore`, `.editorconfig`, `.mailmap`, which start nothing.
 */

export interface ProtectedGroup {
  /** Completes "a protected path: …". */
  readonly reason: string;
  /** For the brief, where the agent reads it before it starts: what is meant, and its best-known files. */
  readonly inWords: string;
  readonly globs: readonly string[];
  /** Spellings, upper and lower case apart, that are something else; they are not protected. */
  readonly except?: readonly string[];
}

export const protectedGroups: readonly ProtectedGroup[] = [
  {
    reason: "CI reads it and runs with the repository's secrets",
    inWords:
      "configuration of CI: `.github/`, `action.yml`, `.gitlab-ci.yml`, `.circleci/`, `Jenkinsfile` and the like",
    globs: [
      "**/.github/**",
      "**/action.y{a,}ml",
      "**/.{gitea,forgejo,gitlab}/**",
      "**/{*.,.,}gitlab-ci.y{a,}ml",
      "**/.gitlab-ci.*.y{a,}ml",
      "**/.circleci/**",
      "**/{.,}azure-pipelines*.y{a,}ml",
      "**/{.azure-pipelines,azure-pipelines,.azuredevops,.pipelines}/**",
      "**/.vsts-ci.y{a,}ml",
      "**/{Jenkinsfile*,*.jenkinsfile}",
      "**/.jenkins/**",
      "**/.travis.y{a,}ml",
      "**/.buildkite/**",
      "**/.drone.{y{a,}ml,star,jsonnet}",
      "**/.woodpecker.y{a,}ml",
      "**/.woodpecker/**",
      "**/bitbucket-pipelines.y{a,}ml",
      "**/{.,}appveyor.y{a,}ml",
      "**/cloudbuild{.*,}.{y{a,}ml,json}",
      "**/buildspec{[-_.]*,}.y{a,}ml",
      "**/appspec.y{a,}ml",
      "**/.tekton/**",
      "**/.cirrus.{y{a,}ml,star}",
      "**/.semaphore/**",
      "**/.teamcity/**",
      "**/{codemagic,bitrise,wercker,codefresh,screwdriver}.y{a,}ml",
      "**/.codefresh/**",
      "**/.harness/**",
      "**/.build.yml",
      "**/.builds/**",
      "**/{.,}zuul.y{a,}ml",
      "**/{.,}zuul.d/**",
      "**/.taskcluster.yml",
      "**/.{prow,ci-operator}.y{a,}ml",
      "**/.prow/**",
      "**/{.,}packit.y{a,}ml",
      "**/{.bazelci,.kokoro,.spacelift,.crow,.agola,.buddy}/**",
      "**/{.vela,buddy,*.gocd,.onedev-buildspec}.y{a,}ml",
    ],
  },
  {
    reason: "a hosting service deploys by it on every push",
    inWords: "configuration of deployments: `vercel.json`, `netlify.toml`, `.readthedocs.yaml` and the like",
    globs: [
      "**/vercel.json",
      "now.json",
      "**/netlify.toml",
      "**/fly{.*,}.toml",
      "**/wrangler{.toml,.json{c,}}",
      "render.y{a,}ml",
      "railway.{json,toml}",
      "**/nixpacks.toml",
      "**/heroku.yml",
      "**/amplify.y{a,}ml",
      "**/.do/**",
      "**/.platform.app.y{a,}ml",
      "**/{.platform,.upsun}/**",
      "**/{.,}readthedocs.y{a,}ml",
    ],
  },
  {
    reason: "another service judges the change by it",
    inWords:
      "configuration of scanners and coverage services: `codecov.yml`, `.snyk`, `sonar-project.properties` and the like",
    globs: [
      "**/{.,}codecov.y{a,}ml",
      "**/{sonar-project,.sonarcloud}.properties",
      "**/{.codeclimate,.coveralls,.codacy,.scrutinizer,.lgtm}.y{a,}ml",
      "**/.codeclimate.json",
      "**/.deepsource.toml",
      "**/.snyk",
      "**/{.,}gitleaks.toml",
      "**/{.gitleaksignore,.gitguardian.y{a,}ml,.trufflehog*,.secrets.baseline}",
      "**/{.secretlintrc*,.secretlintignore}",
      "**/.semgrep{.y{a,}ml,ignore}",
      "**/.semgrep/**",
      "**/{osv-scanner.toml,.trivyignore*,.checkov.y{a,}ml,.grype.y{a,}ml}",
    ],
  },
  {
    reason: "it says who must review or approve",
    inWords: "who reviews: `CODEOWNERS`, `OWNERS`",
    globs: [
      "**/CODEOWNERS",
      "**/OWNERS{_ALIASES,}",
      "**/.{policy,pullapprove,asf}.y{a,}ml",
      "**/.allstar/**",
    ],
  },
  {
    reason: "a bot or a merge queue acts on it",
    inWords: "configuration of bots and merge queues: `renovate.json`, `.mergify.yml` and the like",
    globs: [
      "**/.dependabot/**",
      "**/{renovate{.*,}.json{5,c,},.renovaterc{.json{5,c,},}}",
      "**/.mergify.y{a,}ml",
      "**/.mergify/**",
      "**/.kodiak.toml",
      "**/bors.toml",
      "**/.{bulldozer,coderabbit,sweep}.y{a,}ml",
      "**/.pr_agent.toml",
      "ellipsis.y{a,}ml",
      "greptile.json",
      "**/.{aviator,trunk}/**",
    ],
  },
  {
    reason: "git acts on it at every checkout",
    inWords: "`.gitattributes`, `.gitmodules`, `.lfsconfig` (`.gitignore` is free)",
    globs: ["**/.git{attributes,modules,config}", "**/.lfsconfig"],
  },
  {
    reason: "it starts programs on a developer's machine",
    inWords:
      "what starts programs on a developer's machine: `.vscode/`, `.devcontainer/`, `.husky/`, `.envrc`, `.pre-commit-config.yaml` and the like",
    globs: [
      "**/.vscode/**",
      "**/*.code-workspace",
      "**/.devcontainer.json",
      "**/.devcontainer/**",
      "**/{.idea,.fleet,.zed,.nova,.vs,.theia,.settings,.idx}/**",
      "**/{.hg,.jj,.bsp,.run,.externalToolBuilders}/**",
      "**/{.ycm_extra_conf.py,.autoenv,.autoenv.zsh}",
      "**/*.sublime-project",
      "**/.{exrc,nvimrc,vimrc,lvimrc,nvim.lua,dir-locals.el,dir-locals-2.el}",
      "**/.{gdbinit,lldbinit,ghci,irbrc,pryrc,Rprofile}",
      "**/.envrc{.*,}",
      "**/.husky/**",
      "**/{.githooks,.git-hooks,git-hooks}/**",
      "**/{.,}lefthook{-local,}.{y{a,}ml,toml,json}",
      "**/.lefthook{-local,}/**",
      "**/.pre-commit-config.y{a,}ml",
      "**/.overcommit.yml",
      "**/{.lintstagedrc,.lintstagedrc.*,lint-staged.config.*}",
      "**/{.,}simple-git-hooks.{js,cjs,mjs,json}",
      "**/.tool-versions",
      "**/{.,}mise{.*,}.toml",
      "**/{.mise,mise}/{config{.*,}.toml,tasks/**,conf.d/**}",
      "**/.config/mise{.*,}.toml",
      "**/.config/mise/**",
      "**/.rtx{.*,}.toml",
      "**/Brewfile",
      "**/.gitpod{.y{a,}ml,.Dockerfile}",
      "**/{.,}devfile.y{a,}ml",
      "**/{.replit,replit.nix,.stackblitzrc}",
      "**/.codesandbox/**",
    ],
  },
  {
    reason: "agents take it for instructions, and so would the next one",
    inWords: "instructions of agents: `AGENTS.md`, `CLAUDE.md`, `GEMINI.md`",
    globs: ["**/{AGENT,AGENTS,CLAUDE}{.*,}.md", "**/{GEMINI,QWEN,CRUSH,WARP,JULES}.md", "CONTEXT.md"],
    // A page of documentation about agents, which a folder of pages may well have.
    except: ["*/**/{agent,agents,claude,gemini,qwen,crush,warp,jules}.md"],
  },
  {
    reason: "agents take it for their settings, and so would the next one",
    inWords: "settings of agents: `.claude/`, `.cursor/`, `.mcp.json` and the like",
    globs: [
      "**/.{agent,agents,aiassistant,amazonq,augment,claude,claude-plugin,cline,codeium,codex,continue,copilot}/**",
      "**/.{crush,cursor,factory,gemini,goose,junie,kilocode,kiro,openhands,opencode,pi,qwen,roo,tabnine,trae}/**",
      "**/.windsurf/**",
      "**/.{cursor,windsurf,cline,roo,continue}rules{-*,.*,}",
      "**/.{cursor,windsurf,cline,roo,continue}rules/**",
      "**/{.rules,.goosehints,.augment-guidelines,.roomodes,.kilocodemodes,.claude.json}",
      "**/.{cursor,gemini,codeium,ai}{ignore,indexingignore,exclude}",
      "**/.aider*",
      "**/.aider*/**",
      "**/.mcp.json",
      "mcp.json",
      "**/{.,}{opencode,crush}.json{c,}",
      "**/.continuerc.json",
    ],
  },
];
