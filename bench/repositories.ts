/** Fills a bare repository for a measurement: with this project's own files, or with 50,000 generated ones. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const project = path.resolve(import.meta.dirname, "..");

/** One commit on `main` with the files that this project has. */
export function ownSize(repository: string): void {
  const scratch = mkdtempSync(path.join(os.tmpdir(), "bench-own-"));
  try {
    const env = {
      ...process.env,
      GIT_INDEX_FILE: path.join(scratch, "index"),
      GIT_ALTERNATE_OBJECT_DIRECTORIES: "",
    };
    const files = execFileSync("git", ["ls-files", "-z"], { cwd: project, maxBuffer: 1 << 26 });
    const git = ["--git-dir", repository, "--work-tree", project, "-c", "core.bare=false"];
    execFileSync("git", [...git, "update-index", "--add", "-z", "--stdin"], {
      cwd: project,
      env,
      input: files,
    });
    const tree = execFileSync("git", [...git, "write-tree"], { env, encoding: "utf8" }).trim();
    commit(repository, tree);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** One commit on `main` with so many small files in folders of a hundred. */
export function generated(count: number): (repository: string) => void {
  return (repository) => {
    const lines = ["blob\nmark :1\ndata 8\n# Bench\n\n"];
    for (let file = 0; file < count; file += 1) {
      const text = `export const value${file} = ${file};\n`.repeat(20);
      lines.push(`blob\nmark :${file + 2}\ndata ${Buffer.byteLength(text)}\n${text}\n`);
    }
    lines.push(
      "commit refs/heads/main\ncommitter Bench <bench@example.com> 1750000000 +0000\ndata 5\nFiles\ndeleteall\nM 100644 :1 README.md\n",
    );
    for (let file = 0; file < count; file += 1) {
      lines.push(`M 100644 :${file + 2} src/part-${Math.floor(file / 100)}/file-${file % 100}.js\n`);
    }
    execFileSync("git", ["--git-dir", repository, "fast-import", "--quiet", "--force"], {
      input: lines.join(""),
    });
  };
}

function commit(repository: string, tree: string): void {
  const person = ["-c", "user.name=Bench", "-c", "user.email=bench@example.com"];
  const made = execFileSync("git", ["--git-dir", repository, ...person, "commit-tree", tree, "-m", "Files"], {
    encoding: "utf8",
  }).trim();
  execFileSync("git", ["--git-dir", repository, "update-ref", "refs/heads/main", made]);
}
