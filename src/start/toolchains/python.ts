/** Decides what a Python repository needs: with uv where it has uv's lock file, else with pip. */
import { pins } from "../pins.ts";
import { firstOf, type RepositoryView } from "../view.ts";
import type { FoundCheck, Toolchain, WorkflowStep } from "./toolchain.ts";

const hosts = ["pypi.org", "files.pythonhosted.org"];

export function python(view: RepositoryView): Toolchain | undefined {
  const requirements = view.files.filter((file) =>
    /^(?:dev-|test-)?requirements(?:[-_.]?(?:dev|test|tests))?\.txt$/.test(file),
  );
  const project = firstOf(view, "pyproject.toml", "setup.py", "setup.cfg");
  if (requirements.length === 0 && project === undefined) return undefined;
  return firstOf(view, "uv.lock") === undefined
    ? withPip(view, requirements, project)
    : {
        name: "Python with uv",
        steps: [
          { kind: "uses", uses: pins.python, with: versionOf(view) },
          { kind: "uses", uses: pins.uv, with: { "enable-cache": false } },
        ],
        installs: [],
        setup: ["uv sync --locked"],
        hosts,
        checks: checksOf(view, "uv run "),
      };
}

/**
 * In the box `pip` can only write into the throw-away HOME, whose programs are not on the PATH. So it runs once before
 * the box too; `setup` then finds everything there, unless the requirements changed.
 */
function withPip(
  view: RepositoryView,
  requirements: readonly string[],
  project: string | undefined,
): Toolchain {
  const lists = requirements.map((file) => `-r ${file}`).join(" ");
  const install = lists === "" && project !== undefined ? "pip install -e ." : `pip install ${lists}`;
  const step: WorkflowStep = { kind: "run", name: "Install what the checks need", run: install };
  return {
    name: "Python with pip",
    steps: [{ kind: "uses", uses: pins.python, with: versionOf(view) }],
    installs: [step],
    setup: [install],
    hosts,
    checks: checksOf(view, ""),
  };
}

function versionOf(view: RepositoryView): Readonly<Record<string, string>> {
  const file = firstOf(view, ".python-version", ".tool-versions");
  return file === undefined ? { "python-version": "3.x" } : { "python-version-file": file };
}

function checksOf(view: RepositoryView, prefix: string): readonly FoundCheck[] {
  const texts = view.files
    .filter((file) =>
      /^(?:pyproject\.toml|setup\.cfg|tox\.ini|pytest\.ini|[\w.-]*requirements[\w.-]*\.txt)$/.test(file),
    )
    .map((file) => view.read(file) ?? "")
    .join("\n");
  const checks: FoundCheck[] = [];
  if (/\bruff\b/.test(texts)) checks.push({ name: "lint", run: `${prefix}ruff check` });
  if (/\bmypy\b/.test(texts)) checks.push({ name: "types", run: `${prefix}mypy .` });
  if (/\bpytest\b/.test(texts)) checks.push({ name: "test", run: `${prefix}python -m pytest -q` });
  else if (view.files.some((file) => /(?:^|\/)test_[^/]*\.py$/.test(file))) {
    checks.push({ name: "test", run: `${prefix}python -m unittest discover` });
  }
  return checks;
}
