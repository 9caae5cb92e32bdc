/** Decides what Go, Rust, Maven and Gradle repositories need, by the manifest in their root. */
import { pins } from "../pins.ts";
import { firstOf, type RepositoryView } from "../view.ts";
import type { Toolchain, WorkflowStep } from "./toolchain.ts";

export function go(view: RepositoryView): Toolchain | undefined {
  if (firstOf(view, "go.mod") === undefined) return undefined;
  return {
    name: "Go",
    steps: [{ kind: "uses", uses: pins.go, with: { "go-version-file": "go.mod", cache: false } }],
    installs: [],
    setup: ["go mod download"],
    // The proxy sends large modules' readers on to its storage.
    hosts: ["proxy.golang.org", "sum.golang.org", "storage.googleapis.com"],
    checks: [
      { name: "vet", run: "go vet ./..." },
      { name: "test", run: "go test ./..." },
    ],
  };
}

/** Hosted machines have rustup; what the repository pins is installed before the box, which cannot write there. */
export function rust(view: RepositoryView): Toolchain | undefined {
  if (firstOf(view, "Cargo.toml") === undefined) return undefined;
  const locked = firstOf(view, "Cargo.lock") === undefined ? "" : " --locked";
  const pinned = firstOf(view, "rust-toolchain.toml", "rust-toolchain") !== undefined;
  const step: WorkflowStep = {
    kind: "run",
    name: "Install the pinned toolchain",
    run: "rustup toolchain install",
  };
  return {
    name: "Rust",
    steps: pinned ? [step] : [],
    installs: [],
    setup: [`cargo fetch${locked}`],
    hosts: ["index.crates.io", "static.crates.io"],
    checks: [
      { name: "build", run: `cargo build --all-targets${locked}` },
      { name: "test", run: `cargo test${locked}` },
    ],
  };
}

export function maven(view: RepositoryView): Toolchain | undefined {
  if (firstOf(view, "pom.xml") === undefined) return undefined;
  const mvn = firstOf(view, "mvnw") === undefined ? "mvn" : "./mvnw";
  return {
    name: "Maven",
    steps: [java(view)],
    installs: [],
    setup: [`${mvn} -q dependency:go-offline`],
    hosts: ["repo.maven.apache.org"],
    checks: [{ name: "verify", run: `${mvn} --batch-mode verify` }],
  };
}

export function gradle(view: RepositoryView): Toolchain | undefined {
  if (
    firstOf(view, "build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts") === undefined
  ) {
    return undefined;
  }
  const command = firstOf(view, "gradlew") === undefined ? "gradle" : "./gradlew";
  return {
    name: "Gradle",
    steps: [java(view)],
    installs: [],
    setup: [`${command} --no-daemon dependencies`],
    hosts: [
      "services.gradle.org",
      "downloads.gradle.org",
      "plugins.gradle.org",
      "plugins-artifacts.gradle.org",
      "repo.maven.apache.org",
    ],
    checks: [{ name: "check", run: `${command} --no-daemon check` }],
  };
}

function java(view: RepositoryView): WorkflowStep {
  const file = firstOf(view, ".java-version", ".tool-versions", ".sdkmanrc");
  const version = file === undefined ? { "java-version": "21" } : { "java-version-file": file };
  return { kind: "uses", uses: pins.java, with: { distribution: "temurin", ...version } };
}
