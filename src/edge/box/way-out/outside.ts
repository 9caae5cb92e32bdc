/** The network as the ways out use it: names become addresses here, and addresses connections. It decides nothing. */
import { lookup } from "node:dns/promises";
import { Agent } from "node:https";
import { connect, Socket } from "node:net";
import { connect as tlsConnect } from "node:tls";
import { connectThrough, outerProxy } from "./outer-proxy.ts";

export interface Outside {
  /** The addresses of a name; empty when it has none. */
  resolve(host: string): Promise<readonly string[]>;
  /** Port 443 of one of these addresses, which are not looked up again; of the name only where the runner's own proxy looks it up. */
  connect(host: string, addresses: readonly string[]): Promise<Socket>;
  /** Whether a proxy of the runner's stands in between, which may know names that we do not. */
  isProxied?(host: string): boolean;
  /** How TLS connections to that host are made, trusting `ca` too; `false` is straight. */
  agent?(host: string, ca: string | undefined): Agent | false;
  /** Certificates that are trusted beside those that Node trusts. */
  readonly ca?: string;
}

/** Not ours to wait longer: a server that is there answers in less. */
const connectSeconds = 20;

/** `env` says whether the runner itself sits behind a proxy. */
export function network(env: Readonly<Record<string, string | undefined>>): Outside {
  return {
    async resolve(host) {
      const found = await lookup(host, { all: true, verbatim: true }).catch(() => []);
      return found.map(({ address }) => address);
    },
    connect: (host, addresses) => {
      const proxy = outerProxy(host, env);
      return proxy === undefined
        ? connectTo(host, addresses)
        : connectThrough(proxy, host, 443, connectSeconds);
    },
    isProxied: (host) => outerProxy(host, env) !== undefined,
    agent: (host, ca) => {
      const proxy = outerProxy(host, env);
      return proxy === undefined ? false : new ThroughProxy(proxy, ca);
    },
  };
}

function connectTo(host: string, addresses: readonly string[]): Promise<Socket> {
  const known = addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
  return new Promise((resolve, reject) => {
    const socket = connect({
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
    const late = setTimeout(() => socket.destroy(new Error("no answer")), connectSeconds * 1000);
    socket.once("error", reject);
    socket.once("close", () => clearTimeout(late));
    socket.once("connect", () => {
      clearTimeout(late);
      socket.off("error", reject).pause();
      resolve(socket);
    });
  });
}

/** One connection through the runner's proxy, with TLS on it that ends at the upstream. */
class ThroughProxy extends Agent {
  readonly #proxy: URL;
  readonly #ca: string | undefined;
  constructor(proxy: URL, ca: string | undefined) {
    super({ keepAlive: false });
    this.#proxy = proxy;
    this.#ca = ca;
  }
  override createConnection(
    options: Parameters<Agent["createConnection"]>[0],
    done?: Parameters<Agent["createConnection"]>[1],
  ): undefined {
    const host = String(options.host ?? "");
    connectThrough(this.#proxy, host, Number(options.port ?? 443), connectSeconds).then(
      (socket) =>
        done?.(
          null,
          tlsConnect({ socket, servername: host, ...(this.#ca === undefined ? {} : { ca: this.#ca }) }),
        ),
      // Of a failure nobody looks at the second argument.
      (error) => done?.(error, new Socket()),
    );
    return undefined;
  }
}
