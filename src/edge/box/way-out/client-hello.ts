/**
 * Reads the server's name out of the first message of a TLS connection (RFC 8446, 4.1.2; RFC 6066, 3), or out of the one that the server
 * asks for again, and refuses every message of which two readers could think differently. It keeps nothing and changes nothing.
 */

export type Hello =
  | { readonly kind: "incomplete" }
  /** `end` is where the message's last record ends. */
  | { readonly kind: "named"; readonly name: string; readonly end: number }
  | { readonly kind: "refused"; readonly why: "not-tls" | "no-server-name" | "hidden-server-name" };

/** Bytes. Real ones take 0.2 to 2 kB; those with large tickets some more. */
export const longestHello = 32 * 1024;

/** Clients take one; some that want to confuse the machines on the way take a few. */
const mostRecords = 64;

const handshakeRecord = 22;
/** A change of ciphers (which means nothing any more), an alert, early data. */
const besideHandshake = [20, 21, 23];
const clientHelloMessage = 1;
const serverNameExtension = 0;
/** Encrypted Client Hello, and the draft before it: the name that counts is inside, for the server's eyes only. */
const hidingExtensions = [0xfe0d, 0xffce];

/** `bytes` is all that was sent so far. */
export function readClientHello(bytes: Uint8Array): Hello {
  const refused: Hello = { kind: "refused", why: "not-tls" };
  const message = firstMessage(bytes);
  if (typeof message === "string") return message === "incomplete" ? { kind: "incomplete" } : refused;
  try {
    return nameIn(extensionsOf(new Cursor(message.content)), message.end);
  } catch (error) {
    if (error instanceof Misshapen) return refused;
    throw error;
  }
}

/** As `readClientHello`, of what is sent when the server asked again: early data and the like may come before it. */
export function readSecondHello(bytes: Uint8Array): Hello {
  const data = bufferOf(bytes);
  let at = 0;
  while (besideHandshake.includes(data[at] ?? handshakeRecord)) {
    if (data.length < at + 5) return { kind: "incomplete" };
    at += 5 + data.readUInt16BE(at + 3);
    if (at > longestHello) return { kind: "refused", why: "not-tls" };
  }
  const hello = readClientHello(data.subarray(at));
  return hello.kind === "named" ? { ...hello, end: hello.end + at } : hello;
}

/** The random of the server's hello that says so (RFC 8446, 4.1.3). */
const askingAgain = Buffer.from("cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c", "hex");

/**
 * Whether the server wants another hello, whose name is then the one that counts. `undefined`: it has not said enough yet. What has an
 * unusual form counts as yes.
 */
export function asksAgain(bytes: Uint8Array): boolean | undefined {
  const data = bufferOf(bytes);
  if (data.length > 0 && data[0] !== handshakeRecord) return false;
  if (data.length < 5) return undefined;
  if (data.readUInt16BE(3) < 38) return true;
  return data.length < 43 ? undefined : data.subarray(11, 43).equals(askingAgain);
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The first handshake message without its head, put together from as many records as it takes; it must end where a record ends. */
function firstMessage(
  bytes: Uint8Array,
): { readonly content: Uint8Array; readonly end: number } | "incomplete" | "not-tls" {
  const data = bufferOf(bytes);
  const parts: Buffer[] = [];
  let length = 0;
  for (let at = 0; at <= longestHello && parts.length <= mostRecords; ) {
    if (data.length > at && data[at] !== handshakeRecord) return "not-tls";
    if (data.length > at + 1 && data[at + 1] !== 3) return "not-tls";
    if (data.length < at + 5) return "incomplete";
    const size = data.readUInt16BE(at + 3);
    if (size === 0 || size > 2 ** 14) return "not-tls";
    if (data.length < at + 5 + size) return "incomplete";
    parts.push(data.subarray(at + 5, at + 5 + size));
    at += 5 + size;
    length += size;
    const head = Buffer.concat(parts.slice(0, 4).map((part) => part.subarray(0, 4)));
    if (head[0] !== clientHelloMessage) return "not-tls";
    if (length < 4) continue;
    const wanted = 4 + head.readUIntBE(1, 3);
    if (wanted > longestHello || length > wanted) return "not-tls";
    if (length === wanted) return { content: Buffer.concat(parts).subarray(4), end: at };
  }
  return "not-tls";
}

type Extensions = ReadonlyMap<number, Cursor>;

function extensionsOf(hello: Cursor): Extensions {
  hello.take(2 + 32); // version, random
  hello.vector(1); // session
  hello.vector(2); // ciphers
  hello.vector(1); // compression
  const found = new Map<number, Cursor>();
  if (hello.isEmpty) return found;
  const list = hello.vector(2);
  hello.mustBeEmpty();
  while (!list.isEmpty) {
    const id = list.number(2);
    if (found.has(id)) throw new Misshapen();
    found.set(id, list.vector(2));
  }
  return found;
}

function nameIn(extensions: Extensions, end: number): Hello {
  if (hidingExtensions.some((id) => extensions.has(id)))
    return { kind: "refused", why: "hidden-server-name" };
  const extension = extensions.get(serverNameExtension);
  if (extension === undefined) return { kind: "refused", why: "no-server-name" };
  const list = extension.vector(2);
  extension.mustBeEmpty();
  if (list.number(1) !== 0) throw new Misshapen();
  const name = list.vector(2);
  list.mustBeEmpty();
  const text = Buffer.from(name.rest).toString("latin1");
  if (!/^[\x21-\x7e]+$/.test(text)) throw new Misshapen();
  return { kind: "named", name: text, end };
}

class Misshapen extends Error {}

/** Reads numbers and length-prefixed parts, and never past the end. */
class Cursor {
  rest: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.rest = bytes;
  }
  get isEmpty(): boolean {
    return this.rest.length === 0;
  }
  mustBeEmpty(): void {
    if (!this.isEmpty) throw new Misshapen();
  }
  take(length: number): Uint8Array {
    if (this.rest.length < length) throw new Misshapen();
    const taken = this.rest.subarray(0, length);
    this.rest = this.rest.subarray(length);
    return taken;
  }
  number(bytes: number): number {
    return this.take(bytes).reduce((sum, byte) => sum * 256 + byte, 0);
  }
  /** A part with its length in front, which is `bytes` long. */
  vector(bytes: number): Cursor {
    return new Cursor(this.take(this.number(bytes)));
  }
}
