/** Reads a made-up log and prints the most memory the process had, in megabytes: `digest` reads it, `hoard` keeps it. */
import { DigestReader } from "../../src/digest/digest.ts";

const [mode, megabytes] = process.argv.slice(2);
const reader = new DigestReader();
const kept: Buffer[] = [];
let bytes = 0;
for (let line = 0; bytes < Number(megabytes) << 20; ) {
  const lines: string[] = [];
  for (let turn = 0; turn < 600; turn++, line++) {
    lines.push(
      line % 50 === 0
        ? `error: attempt ${line} of ${line % 977} was refused`
        : `step ${line} of module-${line % 311} went well`,
    );
  }
  const chunk = Buffer.from(`${lines.join("\n")}\n`);
  bytes += chunk.length;
  if (mode === "hoard") kept.push(chunk);
  else reader.write(chunk);
}
const { linesKept } = reader.end();
if (linesKept + kept.length === 0) throw new Error("nothing was read");
process.stdout.write(`${Math.round(process.resourceUsage().maxRSS / 1024)}`);
