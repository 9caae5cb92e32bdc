/** Which files say what the gate checks, and whether a change touches that part of them. It judges no setting. */
import { matchesExactly } from "../change/path-match.ts";
import type { TwoSides } from "./two-sides.ts";

/** All of them says how the checks run. */
const whole: readonly string[] = [
  // Runners and their setup
  "**/{jest,vitest,vite,playwright,cypress,karma,ava,wdio,web-test-runner,stryker}{.*,}.config.{js,ts,mjs,cjs,mts,cts,json}",
  "**/{vitest.workspace,karma.conf,stryker.conf}.{js,ts,mjs,cjs,json}",
  "**/.{mocharc,nycrc,c8rc,taprc}{.*,}",
  "**/{pytest.ini,.pytest.ini,pytest.toml,tox.ini,noxfile.py,conftest.py,.coveragerc,sitecustomize.py,usercustomize.py}",
  "**/{phpunit.xml,phpunit.xml.dist,infection.json,infection.json5,codeception.yml,behat.yml}",
  "**/{.rspec,.simplecov,spec_helper.rb,rails_helper.rb,test_helper.rb,cucumber.yml,Rakefile,Guardfile}",
  "**/{*.runsettings,xunit.runner.json,coverlet.json,stryker-config.json}",
  "**/{nextest.toml,tarpaulin.toml,.tarpaulin.toml}",
  // Linters, type checkers, analysers
  "**/.eslintrc{.*,}",
  "**/{eslint,biome,prettier,stylelint,oxlint,commitlint,knip,dependency-cruiser}{.*,}.config.{js,ts,mjs,cjs,mts,json,jsonc}",
  "**/{biome.json,biome.jsonc,.oxlintrc.json,deno.json,deno.jsonc,tslint.json,knip.json}",
  "**/.{eslintignore,prettierignore,stylelintignore,stylelintrc*}",
  "**/{tsconfig,jsconfig}{.*,}.json",
  "**/{mypy.ini,.mypy.ini,.flake8,.pylintrc,pylintrc,ruff.toml,.ruff.toml,pyrightconfig.json,.bandit,.isort.cfg}",
  "**/.golangci.{yml,yaml,toml,json}",
  "**/{clippy.toml,.clippy.toml,rustfmt.toml,deny.toml}",
  "**/{.rubocop.yml,.rubocop_todo.yml,.standard.yml,.reek.yml,sorbet/config}",
  "**/{phpstan*.neon*,psalm*.xml*,phpcs.xml*,.phpcs.xml*,phpmd.xml,.php-cs-fixer*.php}",
  "**/{detekt,checkstyle,pmd,spotbugs,errorprone}*.{yml,yaml,xml}",
  "**/config/{detekt,checkstyle,pmd,spotbugs}/**",
  "**/{.globalconfig,*.ruleset,Directory.Build.props,Directory.Build.targets,stylecop.json}",
  // What stands between the gate's command and the tests
  "**/{Makefile,makefile,GNUmakefile,justfile,Justfile,Taskfile.yml,Taskfile.yaml,*.mk}",
  "**/{.npmrc,.yarnrc,.yarnrc.yml,bunfig.toml,.pnpmfile.cjs,pnpm-workspace.yaml}",
  "**/{pip.conf,.cargo/config,.cargo/config.toml,.mvn/**,gradle.properties,init.gradle,.bundle/config,nuget.config,NuGet.Config}",
  "**/{global.json,rust-toolchain,rust-toolchain.toml,.python-version,.nvmrc,.node-version,.ruby-version,.java-version,go.work}",
  "**/{nx.json,turbo.json,lerna.json,rush.json,.bazelrc,CTestTestfile.cmake,dart_test.yaml,Taskfile.dist.yml}",
  // Programs that lie in the tree and start all others
  "**/{gradlew,gradlew.bat,mvnw,mvnw.cmd,gradle/wrapper/**,.yarn/releases/**,.yarn/plugins/**}",
  "**/{babel.config.*,.babelrc,.babelrc.*,.swcrc,*.pth}",
];

/** Only a part of them says how the checks run; the rest is what the code is made of. */
const partly: readonly {
  readonly globs: readonly string[];
  readonly differs: (file: TwoSides) => boolean;
}[] = [
  { globs: ["**/package.json"], differs: packageJson },
  { globs: ["**/composer.json"], differs: jsonKeys((key) => key === "scripts" || key === "config") },
  { globs: ["**/{pyproject.toml,setup.cfg,Cargo.toml,Pipfile}"], differs: sections },
  {
    globs: ["**/{pom.xml,build.gradle,build.gradle.kts,*.csproj,*.fsproj,*.vbproj,build.sbt}"],
    differs: buildFile,
  },
  {
    globs: [
      "**/{package-lock.json,npm-shrinkwrap.json,yarn.lock,pnpm-lock.yaml,bun.lock,poetry.lock,uv.lock,Pipfile.lock,pdm.lock,Cargo.lock,Gemfile.lock,composer.lock,go.sum}",
      "**/{requirements*.txt,packages.lock.json,gradle.lockfile}",
    ],
    differs: newHosts,
  },
];

const isWhole = matchesExactly(whole);
const isPartly = partly.map(({ globs, differs }) => ({ matches: matchesExactly(globs), differs }));

/** By its name; a change of it may still touch nothing that matters. */
export function mayDefineGate(path: string): boolean {
  return isWhole(path) || isPartly.some(({ matches }) => matches(path));
}

/** This change of it touches what the checks do. */
export function definesGate(file: TwoSides): boolean {
  if (isWhole(file.path)) return true;
  return isPartly.some(({ matches, differs }) => matches(file.path) && differs(file));
}

export const isLockFile = matchesExactly(partly.at(-1)?.globs ?? []);

/** What is new, and stands alone, changes no check; a hook of a script does. */
function packageJson(file: TwoSides): boolean {
  const [before, after] = [object(file.before), object(file.after)];
  if (before === undefined || after === undefined) return file.before !== undefined;
  const known =
    /^(?:jest|vitest|mocha|nyc|c8|ava|tap|eslintConfig|eslintIgnore|prettier|stylelint|babel|config|type|imports|wireit|nx)$/;
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  if ([...keys].some((key) => known.test(key) && !same(before[key], after[key]))) return true;
  const [was, is] = [scripts(before), scripts(after)];
  return (
    Object.entries(was).some(([name, script]) => is[name] !== script) ||
    Object.keys(is).some(
      (name) =>
        was[name] === undefined &&
        /^(?:pre|post)/.test(name) &&
        name.replace(/^(?:pre|post)/, "") in { ...was, install: 1, pare: 1 },
    )
  );
}

function jsonKeys(matters: (key: string) => boolean): (file: TwoSides) => boolean {
  return (file) => {
    const [before, after] = [object(file.before), object(file.after)];
    if (before === undefined || after === undefined) return file.before !== undefined;
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].some((key) => matters(key) && !same(before[key], after[key]));
  };
}

function object(lines: readonly string[] | undefined): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(lines?.join("\n") ?? "");
    return typeof value === "object" && value !== null
      ? Object.fromEntries(Object.entries(value))
      : undefined;
  } catch {
    return undefined;
  }
}

function scripts(manifest: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { scripts: value } = manifest;
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Sections of TOML and INI that say what the code is made of. */
const material =
  /^(?:project(?:\..*)?|build-system|dependency-groups|metadata|options.*|bdist_wheel|packages|dev-packages|requires|source|package(?:\.(?!metadata).*)?|(?:.*\.)?(?:dev-|build-)?dependencies(?:\..*)?|features|badges|workspace(?:\.(?:dependencies|package).*)?|patch.*|bin|example|bench|tool\.(?:poetry|uv|pdm|hatch|setuptools|flit|black|isort|commitizen|semantic_release|bumpversion|towncrier|cibuildwheel)(?:\..*)?)$/;

function sections(file: TwoSides): boolean {
  const gate = (lines: readonly string[] = []) => {
    let section = "";
    return lines
      .filter((line) => {
        section = /^\s*\[+([^\]]+)\]+/.exec(line)?.[1]?.trim() ?? section;
        return section !== "" && !material.test(section) && line.trim() !== "" && !/^\s*#/.test(line);
      })
      .join("\n");
  };
  return gate(file.before) !== gate(file.after);
}

/** Lines that name a check; a dependency of the tests is none. */
function buildFile(file: TwoSides): boolean {
  const names =
    /test|surefire|failsafe|jacoco|kover|checkstyle|spotbugs|\bpmd\b|detekt|ktlint|spotless|errorprone|ignoreFailures|skip|exclude|minimum|limit|NoWarn|WarningsAsErrors|WarningLevel|AnalysisMode|Nullable|Coverlet/i;
  const material =
    /^\s*(?:\w*(?:[iI]mplementation|[aA]pi|[cC]ompileOnly|[rR]untimeOnly|kapt|ksp)\w*\s*[( "']|<(?:groupId|artifactId|version|scope|dependency|PackageReference|ProjectReference)\b|"\S+"\s*%%?\s*")/;
  const gate = (lines: readonly string[] = []) =>
    lines
      .filter((line) => names.test(line) && !material.test(line))
      .map((line) => line.trim())
      .join("\n");
  return gate(file.before) !== gate(file.after);
}

/** Packages that come from a host that none came from before. */
function newHosts(file: TwoSides): boolean {
  return file.before !== undefined && newHostLine(file) !== undefined;
}

/** The first line that names such a host, counted from 1. */
export function newHostLine({
  before = [],
  after = [],
}: TwoSides): { line: number; text: string } | undefined {
  const hosts = (text: string) =>
    [...text.matchAll(/\b(?:https?|git|ssh)(?:\+\w+)?:\/\/([^\s/"'#]+)/g)].map((match) => match[1]);
  const known = new Set(before.flatMap(hosts));
  const index = after.findIndex((text) => hosts(text).some((host) => !known.has(host)));
  return index === -1 ? undefined : { line: index + 1, text: after[index] ?? "" };
}
