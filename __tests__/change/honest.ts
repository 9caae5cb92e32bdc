/** Changes as people and agents make them every day. No guard may have a word against any of these. */
import type { FileChange } from "../../src/change/change.ts";
import { added, deleted, executable, file, link } from "./build.ts";

const png = Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), Buffer.alloc(2000)]);
const woff2 = Buffer.concat([Buffer.from("wOF2"), Buffer.alloc(40_000)]);
const script = (body: string) => `#!/usr/bin/env bash\nset -euo pipefail\n${body}\n`;
const packageJson = (version: string) =>
  `{\n  "name": "app",\n  "scripts": { "test": "vitest run" },\n  "dependencies": { "zod": "${version}" }\n}\n`;
const lockFile = (count: number) =>
  Array.from(
    { length: count },
    (_, index) =>
      `    "node_modules/p${index}": {\n      "version": "1.0.${index}",\n      "resolved": "https://packages.invalid/p${index}/-/p${index}-1.0.${index}.tgz",\n      "integrity": "sha512-${Buffer.from(`${index}`.padStart(64, "x")).toString("base64")}"\n    },\n`,
  ).join("");

export const honestChanges: Readonly<Record<string, readonly FileChange[]>> = {
  TypeScript: [
    file(
      "src/tasks/remove.ts",
      "export function remove(tasks: Task[], id: number): Task[] {\n  return tasks;\n}\n",
      "/** Everything but the task with this id. */\nexport function remove(tasks: readonly Task[], id: number): Task[] {\n  return tasks.filter((task) => task.id !== id);\n}\n",
    ),
    added(
      "src/tasks/remove.test.ts",
      'import { expect, it } from "vitest";\nimport { remove } from "./remove.ts";\n\nit("removes", () => {\n  expect(remove([{ id: 1 }], 1)).toEqual([]);\n});\n',
    ),
    file("package.json", packageJson("3.0.0"), packageJson("4.1.0")),
    file("package-lock.json", lockFile(1), lockFile(300)),
    file("vitest.config.ts", "export default {};\n", "export default { test: { retry: 0 } };\n"),
    added("public/logo.png", png),
    added("public/fonts/inter.woff2", woff2),
    added(
      "src/auth.ts",
      `const header = "Bearer " + process.env["API_TOKEN"];\nexport const password = "";\n`,
    ),
    added("src/icons/check.svg", `<svg viewBox="0 0 24 24"><path d="${"M12 2l3 4 ".repeat(300)}"/></svg>\n`),
    added(".npmrc", "//registry.invalid/:_authToken=$" + "{NPM_TOKEN}\nsave-exact=true\n"),
  ],
  Python: [
    file(
      "tasks/store.py",
      "def delete(tasks, task_id):\n    raise NotImplementedError\n",
      'def delete(tasks: list[Task], task_id: int) -> list[Task]:\n    """All tasks but the one with this id."""\n    return [task for task in tasks if task.id != task_id]\n',
    ),
    added(
      "tests/test_store.py",
      "from tasks.store import delete\n\n\ndef test_delete():\n    assert delete([], 1) == []\n",
    ),
    file(
      "tests/conftest.py",
      "",
      "import pytest\n\n\n@pytest.fixture\ndef url():\n    return 'postgresql://postgres:postgres@localhost:5432/test'\n",
    ),
    file(
      "pyproject.toml",
      "[project]\nname = 'tasks'\n",
      "[project]\nname = 'tasks'\ndependencies = ['httpx>=0.27']\n",
    ),
    added("tasks/__init__.py", ""),
    file("requirements.txt", "httpx==0.26.0\n", `httpx==0.27.0 --hash=sha256:${"0a1b2c3d".repeat(8)}\n`),
    added(
      "tasks/legacy.py",
      Buffer.from("# -*- coding: latin-1 -*-\nNAME = 'Jos\xe9'\n\f\nX = 1\n", "latin1"),
    ),
  ],
  Go: [
    file(
      "store/store.go",
      "package store\n",
      "package store\n\nfunc Delete(tasks []Task, id int) []Task {\n\treturn tasks\n}\n",
    ),
    added(
      "store/store_test.go",
      'package store\n\nimport "testing"\n\nfunc TestDelete(t *testing.T) {\n\tt.Parallel()\n}\n',
    ),
    file("go.mod", "module acme.dev/tasks\n", "module acme.dev/tasks\n\nrequire golang.org/x/text v0.14.0\n"),
    added("go.sum", `golang.org/x/text v0.14.0 h1:${"aB3dE6gH1jK0".repeat(3)}aB3dE6g=\n`),
    added("store/testdata/golden.json", '{"tasks":[{"id":1}]}\n'),
    file("Makefile", "test:\n\tgo test ./...\n", "test:\n\tgo test -race ./...\n"),
  ],
  Rust: [
    file("src/lib.rs", "pub mod store;\n", "pub mod store;\npub mod cli;\n"),
    added(
      "src/cli.rs",
      "#[derive(Debug)]\npub struct Args<'a> {\n    pub path: &'a str,\n}\n\n#[cfg(test)]\nmod tests {\n    #[test]\n    fn parses() {}\n}\n",
    ),
    file(
      "Cargo.toml",
      '[package]\nname = "tasks"\n',
      '[package]\nname = "tasks"\n\n[dependencies]\nserde = "1"\n',
    ),
    added(
      "Cargo.lock",
      `[[package]]\nname = "serde"\nversion = "1.0.0"\nchecksum = "${"0123456789abcdef".repeat(4)}"\n`,
    ),
    added("rust-toolchain.toml", '[toolchain]\nchannel = "1.80"\n'),
    added(".cargo/config.toml", "[alias]\nxtask = 'run --package xtask --'\n"),
  ],
  Java: [
    file(
      "src/main/java/com/acme/TaskStore.java",
      "package com.acme;\n\nclass TaskStore {\n}\n",
      "package com.acme;\n\nclass TaskStore {\n  void delete(long id) {\n    tasks.removeIf(task -> task.id() == id);\n  }\n}\n",
    ),
    added(
      "src/test/java/com/acme/TaskStoreTest.java",
      "package com.acme;\n\nclass TaskStoreTest {\n  @Test\n  void deletes() {}\n}\n",
    ),
    file(
      "build.gradle.kts",
      "plugins { java }\n",
      'plugins { java }\ndependencies { testImplementation("org.junit.jupiter:junit-jupiter:5.11.0") }\n',
    ),
    added(
      "src/main/resources/application.yml",
      "spring:\n  datasource:\n    url: jdbc:postgresql://localhost:5432/tasks\n    password: $" +
        "{DB_PASSWORD}\n",
    ),
    file("gradlew", executable(script("old")), executable(script("new"))),
    added("src/main/resources/messages_ar.properties", "title=المهام\n"),
  ],
  Ruby: [
    file(
      "app/models/task.rb",
      "class Task\nend\n",
      "class Task\n  def archive!\n    update!(archived_at: Time.current)\n  end\nend\n",
    ),
    added("spec/models/task_spec.rb", "RSpec.describe Task do\n  it { is_expected.to be_valid }\nend\n"),
    added(
      "db/migrate/20240101000000_add_archived_at.rb",
      "class AddArchivedAt < ActiveRecord::Migration[7.1]\n  def change = add_column(:tasks, :archived_at, :datetime)\nend\n",
    ),
    file("Gemfile.lock", "GEM\n", "GEM\n  specs:\n    rspec (3.13.0)\n"),
    file("config/database.yml", "test:\n  url: x\n", "test:\n  url: postgres://postgres:postgres@db/test\n"),
    added("bin/setup", executable(script("bundle install"))),
  ],
  "C#": [
    file(
      "src/Tasks/TaskStore.cs",
      "\ufeffusing System;\r\n\r\nnamespace Tasks;\r\n",
      "\ufeffusing System;\r\nusing System.Linq;\r\n\r\nnamespace Tasks;\r\n\r\npublic sealed class TaskStore { }\r\n",
    ),
    added(
      "test/Tasks.Tests/TaskStoreTests.cs",
      "\ufeffusing Xunit;\r\n\r\npublic class TaskStoreTests\r\n{\r\n    [Fact]\r\n    public void Deletes() { }\r\n}\r\n",
    ),
    file("src/Tasks/Tasks.csproj", "<Project />\r\n", '<Project Sdk="Microsoft.NET.Sdk">\r\n</Project>\r\n'),
    added(
      "src/Tasks/appsettings.Development.json",
      '{ "ConnectionStrings": { "Db": "Server=localhost;Database=tasks;Trusted_Connection=True" } }\n',
    ),
  ],
  PHP: [
    file(
      "src/TaskStore.php",
      "<?php\n\nclass TaskStore {}\n",
      "<?php\n\ndeclare(strict_types=1);\n\nfinal class TaskStore\n{\n    public function delete(int $id): void {}\n}\n",
    ),
    added(
      "tests/TaskStoreTest.php",
      "<?php\n\nfinal class TaskStoreTest extends TestCase\n{\n    public function testDeletes(): void {}\n}\n",
    ),
    file("composer.json", "{}\n", '{ "require": { "monolog/monolog": "^3.0" } }\n'),
    added(
      ".env.example",
      "APP_KEY=\nDATABASE_URL=mysql://app:changeme@db:3306/app\nMAILER_DSN=smtp://localhost\n",
    ),
  ],
  "a refactoring with renames and deletions": [
    deleted("src/util.ts", "export const a = 1;\n"),
    added("src/number.ts", "export const a = 1;\n"),
    deleted("assets/old.bin", Buffer.from([0, 1, 2, 3])),
    deleted("docs/latest", link("v1")),
    added("docs/current", link("v2")),
    added("packages/a/LICENSE", link("../../LICENSE")),
    file("scripts/run.sh", script("old"), executable(script("old"))),
    file("config/settings.json", link("settings.default.json"), "{}\n"),
  ],
  "documentation and translations": [
    file(
      "README.md",
      "# Tasks\n",
      "# Tasks 🚀\n\nUse `https://user:password@host` only for tests. ✔️ 👩‍💻\n\nSee [the guide](docs/guide.md).\n",
    ),
    added("docs/agents.md", "# Agents\n\nHow support agents work with tasks.\n"),
    added("CONTRIBUTING.md", "Run `npm test` before you push.\n"),
    added("CHANGELOG.md", "## 1.1.0\n\n- Delete tasks (#12)\n"),
    added(".changeset/brave-cats-run.md", '---\n"tasks": minor\n---\n\nDelete tasks\n'),
    added("locales/fa.json", '{ "wants": "می\u200cخواهم" }\n'),
    added("locales/he.json", '{ "hello": "שלום" }\n'),
    added("locales/fr.json", '{ "hello": "Bonjour\u00a0! Ça va\u202f?" }\n'),
    added("locales/ja.json", '{ "hello": "こんにちは、世界" }\n'),
    added("locales/hi.json", '{ "hello": "नमस्ते" }\n'),
  ],
  "containers and infrastructure": [
    file("Dockerfile", "FROM node:22\n", "FROM node:24\nUSER node\n"),
    added(
      "docker-compose.yml",
      "services:\n  db:\n    image: postgres:16\n    environment:\n      POSTGRES_PASSWORD: postgres\n  app:\n    environment:\n      DATABASE_URL: postgres://postgres:postgres@db:5432/app\n",
    ),
    added("infra/main.tf", 'resource "aws_s3_bucket" "tasks" {\n  bucket = "tasks"\n}\n'),
    added("helm/values.yaml", "image:\n  tag: v1.2.3\n  pullPolicy: IfNotPresent\n"),
    added(".gitignore", "node_modules/\n.env\n"),
    added(".dockerignore", "node_modules\n"),
    added(".editorconfig", "root = true\n"),
    added(".nvmrc", "24\n"),
  ],
};
