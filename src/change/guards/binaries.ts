/**
 * Threat: a binary file is in no diff that a person reads, so a program, an archive with one inside, or a payload that
 * waits in a test fixture comes in unseen. This guard lets small pictures and fonts pass, which an ordinary change
 * brings and which people look at as what they are, and stops every other new or changed binary file. It must not stop a
 * deletion. What it cannot see: bytes hidden inside a picture.
 */
import type { Change, FileChange, Finding } from "../change.ts";
import { isText, newBytes } from "./new-text.ts";

/** Bytes. A larger picture is rarer in a change than a payload that needs the room. */
const sizeLimit = 100 * 1024;

/** What passes: the name and the first bytes must say the same. A dot stands for any byte. */
const harmless: readonly { readonly names: RegExp; readonly starts: RegExp }[] = [
  { names: /\.png$/i, starts: /^\x89PNG\r\n\x1a\n/ },
  { names: /\.(?:jpe?g)$/i, starts: /^\xff\xd8\xff/ },
  { names: /\.gif$/i, starts: /^GIF8[79]a/ },
  { names: /\.webp$/i, starts: /^RIFF.{4}WEBP/s },
  { names: /\.avif$/i, starts: /^.{4}ftypavi[fs]/s },
  { names: /\.bmp$/i, starts: /^BM/ },
  { names: /\.ico$/i, starts: /^\0\0\x01\0/ },
  { names: /\.woff$/i, starts: /^wOFF/ },
  { names: /\.woff2$/i, starts: /^wOF2/ },
  { names: /\.ttf$/i, starts: /^(?:\0\x01\0\0|true)/ },
  { names: /\.otf$/i, starts: /^OTTO/ },
];

/** What is binary even without a NUL byte, or worth its own name in the finding. */
const kinds: readonly { readonly starts: RegExp; readonly name: string }[] = [
  { starts: /^\x7fELF/, name: "a program for Linux (ELF)" },
  { starts: /^MZ.*\0/s, name: "a program for Windows (PE)" },
  { starts: /^(?:\xfe\xed\xfa[\xce\xcf]|[\xce\xcf]\xfa\xed\xfe)/, name: "a program for macOS (Mach-O)" },
  { starts: /^\xca\xfe\xba\xbe/, name: "a Java class or a program for macOS" },
  { starts: /^\0asm/, name: "a WebAssembly program" },
  {
    starts: /^PK(?:\x03\x04|\x05\x06|\x07\x08)/,
    name: "a zip archive (jar, whl, docx and the like are such)",
  },
  { starts: /^\x1f\x8b/, name: "a gzip archive" },
  { starts: /^BZh[1-9](?:1AY&SY|\x17rE8P\x90)/, name: "a bzip2 archive" },
  { starts: /^\xfd7zXZ\0/, name: "an xz archive" },
  { starts: /^\x28\xb5\x2f\xfd/, name: "a zstd archive" },
  { starts: /^7z\xbc\xaf\x27\x1c/, name: "a 7z archive" },
  { starts: /^Rar!\x1a\x07/, name: "a rar archive" },
  { starts: /^.{257}ustar/s, name: "a tar archive" },
  { starts: /^!<arch>\n/, name: "an ar archive (static libraries are such)" },
  { starts: /^SQLite format 3\0/, name: "an SQLite database" },
  { starts: /^%PDF-/, name: "a PDF document" },
];

export function binaries(change: Change): readonly Finding[] {
  return change.files.flatMap((file) => {
    const bytes = newBytes(file);
    if (bytes === undefined) return [];
    const start = Buffer.from(bytes.subarray(0, 512)).toString("latin1");
    const kind = kinds.find(({ starts }) => starts.test(start));
    const isPassable = harmless.some(({ names, starts }) => names.test(file.path) && starts.test(start));
    // git looks for a NUL in the first 8,000 bytes; one further back is as unreadable.
    if (kind === undefined && !isPassable && isText(file)) return [];
    if (isPassable && bytes.length <= sizeLimit) return [];
    return [
      finding(
        file,
        isPassable ? undefined : (kind?.name ?? "a binary file of a kind that cannot be reviewed"),
      ),
    ];
  });
}

function finding(file: FileChange, kind: string | undefined): Finding {
  const what =
    kind === undefined
      ? `The change brings a picture or font of more than ${sizeLimit / 1024} KiB`
      : `The change brings ${kind}`;
  return {
    guard: "binaries",
    path: file.path,
    line: undefined,
    what,
    cure: "Build it or fetch it where it is needed, or let a person add it in a commit of their own.",
  };
}
