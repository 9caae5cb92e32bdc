/** The bytes between us and the program outside the boxes: frames of records of fields, all with their length in front. It decides nothing. */

/** One thing to do and its operands; text is UTF-8. */
export type Order = readonly (string | number | bigint | Uint8Array)[];

export interface Frame {
  readonly kind: string;
  readonly body: Buffer;
}

const headBytes = 5;

/** Perl's `unpack "(N/a*)*"` twice gives it back. */
export function encodeOrders(orders: readonly Order[]): Buffer {
  return Buffer.concat(
    orders.map((order) => sized(Buffer.concat(order.map((field) => sized(Buffer.from(fieldBytes(field))))))),
  );
}

export function encodeFrame(kind: string, body: Uint8Array = new Uint8Array()): Buffer {
  return Buffer.concat([Buffer.from(kind, "latin1"), sized(Buffer.from(body))]);
}

function fieldBytes(field: string | number | bigint | Uint8Array): Uint8Array {
  return field instanceof Uint8Array ? field : Buffer.from(String(field));
}

function sized(bytes: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(bytes.length);
  return Buffer.concat([head, bytes]);
}

/** Takes the stream apart, however it was cut into chunks. */
export function frameReader(onFrame: (frame: Frame) => void): (chunk: Buffer) => void {
  let held: Buffer[] = [];
  let length = 0;
  let wanted = headBytes;
  return (chunk) => {
    held.push(chunk);
    length += chunk.length;
    while (length >= wanted) {
      const all = held.length === 1 && held[0] !== undefined ? held[0] : Buffer.concat(held);
      wanted = headBytes + all.readUInt32BE(1);
      if (all.length < wanted) {
        held = [all];
        return;
      }
      onFrame({ kind: all.toString("latin1", 0, 1), body: all.subarray(headBytes, wanted) });
      held = all.length === wanted ? [] : [all.subarray(wanted)];
      length = all.length - wanted;
      wanted = headBytes;
    }
  };
}
