/** The network as the ways out use it: names become addresses here, and addresses connections. It decides nothing. */
import { lookup } from "node:dns/promises";
import { connect, type Socket } from "node:net";

export interface Outside {
  /** The addresses of a name; empty when it has none. */
  resolve(host: string): Promise<readonly string[]>;
  /** A connection to one of these addresses, which are not looked up again. The port is 443. */
  connect(host: string, addresses: readonly string[]): Socket;
  /** Certificates that are trusted beside those that Node trusts. */
  readonly ca?: string;
}

export const network: Outside = {
  async resolve(host) {
    const found = await lookup(host, { all: true, verbatim: true }).catch(() => []);
    return found.map(({ address }) => address);
  },
  connect(host, addresses) {
    const known = addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
    return connect({
      host,
      port: 443,
      allowHalfOpen: true,
      autoSelectFamily: true,
      lookup: (_host, options, found) => {
        const [first] = known;
        if (first === undefined) found(new Error("no address"), "", 4);
        else if (options.all) found(null, known);
        else found(null, first.address, first.family);
      },
    });
  },
};
