/** Covers one key in a stream of bytes, however it is cut into chunks, and holds nothing else back. It knows no encodings. */
import { Transform } from "node:stream";

/** The key becomes as many `*`, so that lengths stay what the headers say. Held back is only what may be the beginning of the key. */
export function coverKey(key: string): Transform {
  const wanted = Buffer.from(key, "latin1");
  const stars = Buffer.alloc(wanted.length, "*");
  let held = Buffer.alloc(0);
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const bytes = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
      for (let at = bytes.indexOf(wanted); at !== -1; at = bytes.indexOf(wanted, at + wanted.length)) {
        stars.copy(bytes, at);
      }
      const rest = beginningAtTheEnd(bytes, wanted);
      held = Buffer.from(bytes.subarray(bytes.length - rest));
      done(null, bytes.subarray(0, bytes.length - rest));
    },
    flush(done) {
      done(null, held);
    },
  });
}

/** How many bytes at the end are the first ones of the key. */
function beginningAtTheEnd(bytes: Buffer, wanted: Buffer): number {
  for (let length = Math.min(wanted.length - 1, bytes.length); length > 0; length--) {
    if (bytes.subarray(bytes.length - length).equals(wanted.subarray(0, length))) return length;
  }
  return 0;
}
