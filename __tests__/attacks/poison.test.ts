/** An agent that spoils what the gate, the next room or the next step will use; beside the same commands in one plain folder. */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { label, shop, shopForge } from "../e2e/scenarios/labelled.ts";
import { expectEnd } from "../e2e/scenarios/setup.ts";

const run = promisify(execFile);

/** Ignored by git, and used by the gate. */
const installed = {
  "node_modules/.bin/check": "#!/bin/sh\nexec sh test.sh\n",
  ".venv/bin/check": "#!/bin/sh\nexec sh test.sh\n",
  "__pycache__/sum.pyc": "1\n",
  ".cache/result": "unknown\n",
};
const spoil = `
for f in node_modules/.bin/check .venv/bin/check; do mkdir -p "\${f%/*}"; printf '#!/bin/sh\\necho spoiled\\n' > $f; chmod +x $f; done
mkdir -p __pycache__ .cache target; echo evil > __pycache__/sum.pyc; echo green > .cache/result; echo evil > target/built
rm -rf node_modules/dep; ln -s / node_modules/all
echo evil > .env; echo evil > /tmp/left; echo evil > /dev/shm/left; echo evil > "$HOME/.npmrc"; git config --global core.hooksPath /tmp 2>/dev/null
ln -s /etc/hostname "$HOME/.bashrc"
echo 'echo 3' > sum.sh`;
/** Red when it meets anything of that, and green for the change itself. */
const meets = `
found=$(cat node_modules/.bin/check .venv/bin/check 2>/dev/null | grep spoiled; cat __pycache__/sum.pyc .cache/result target/built .env /tmp/left /dev/shm/left "$HOME/.npmrc" 2>/dev/null | grep -E 'evil|green'; ls -d node_modules/all "$HOME/.gitconfig" "$HOME/.bashrc" 2>/dev/null)
test -z "$found" || { echo "MET: $found" | tr '\\n' ' '; exit 1; }
test ! -e node_modules || test -e node_modules/dep/index.js || exit 1
sh test.sh`;

const ignored = "node_modules/\n.venv/\n__pycache__/\n.cache/\ntarget/\n.env\n";

async function install(folder: string): Promise<void> {
  for (const [name, text] of Object.entries({ ...installed, "node_modules/dep/index.js": "dep\n" })) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text, { mode: 0o755 });
  }
}

describe("what the agent leaves beside its change", () => {
  it("is met by a gate in the same folder", async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), "plain-"));
    try {
      await install(folder);
      await writeFile(path.join(folder, "test.sh"), shop["test.sh"]);
      const env = { PATH: process.env.PATH, HOME: path.join(folder, "home") };
      await mkdir(env.HOME);
      const plain = spoil.replace(/echo evil > \/(tmp|dev\/shm)\/left;/g, "");
      await run("sh", ["-c", plain], { cwd: folder, env });
      const gate = await run("sh", ["-c", meets], { cwd: folder, env }).catch(
        (error: { stdout: string }) => error,
      );
      expect(gate.stdout).toMatch(/^MET: .*spoiled.*evil.*green.*home\/.bashrc.*node_modules\/all/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("is met by no gate of the action, and by no later step", async () => {
    await using forge = await shopForge({ files: { ...shop, "gate.sh": meets, ".gitignore": ignored } });
    await using done = await label(forge, spoil, { inputs: { gate: "sh gate.sh" }, prepare: install });
    await expectEnd(done, forge, {
      outcome: "proposed",
      reason: "pull request #2 was opened; the gate is green on exactly its head",
      issue: { labels: ["agent:proposed"], says: ["**Proposed in #2.**"] },
      branches: ["agent/issue-1-greet-the-customers"],
      pulls: 1,
    });
    for (const [name, text] of Object.entries(installed))
      expect(await readFile(path.join(done.folders.workspace, name), "utf8")).toBe(text);
    const changed = await forge.repository.git([
      "diff",
      "--name-only",
      "main",
      "agent/issue-1-greet-the-customers",
    ]);
    expect(changed).toBe("sum.sh");
  });

  it("is met when it is part of the change: the gate is red", async () => {
    await using forge = await shopForge({ files: { ...shop, "gate.sh": meets } });
    await using done = await label(forge, "echo evil > .env; echo hello > hello.txt", {
      inputs: { gate: "sh gate.sh", "max-attempts": "1" },
    });
    expect(done.outputs.outcome).toBe("refused");
    expect(done.log).toContain("│ MET: evil");
  });
});
