/**
 * Opens all that leads out of a box: a proxy for allowed hosts and one door for each model API, on unix sockets that the walls show
 * inside. It decides no host and no path itself, and hands no key in.
 */
import { randomBytes } from "node:crypto";
import type { ModelApi } from "../../../settings/settings.ts";
import type { Secret } from "../../../words.ts";
import type { Traffic } from "../../../world.ts";
import type { Door } from "../walls/spec.ts";
import { apiDoor, checkUpstream, keyOf, prefixOf } from "./api-door.ts";
import { forwardProxy } from "./forward-proxy.ts";
import type { HostRules } from "./hosts.ts";
import { Ledger } from "./ledger.ts";
import { type Listening, listen } from "./listener.ts";
import { network, type Outside } from "./outside.ts";

export interface WayOutOrder extends HostRules {
  /** An existing folder of ours that no other user of the machine may enter; the sockets are made in it. */
  readonly folder: string;
  readonly apis: readonly ModelApi[];
  /** The runner's own: where the keys are looked for, and whether a proxy stands between it and the network. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Hears once of each target that the box could not reach, in one line of harmless characters. */
  readonly say: (line: string) => void;
  /** For tests; otherwise the network as it is. */
  readonly outside?: Outside;
  /** For tests; otherwise `isPublicAddress`. */
  readonly isPublic?: (address: string) => boolean;
}

export interface WayOut extends AsyncDisposable {
  /** For the box's enclosure. */
  readonly doors: readonly Door[];
  /** For the environment of every command in the box; wins over what is inherited. No real key is in it. */
  readonly env: Readonly<Record<string, string>>;
  /** The real keys, to be covered wherever text of the run is shown. */
  readonly keys: readonly Secret[];
  /** So far. */
  seen(): Traffic;
}

/** Below the ports that kernels give to those who ask for any, and not known for anything. Door 0 is the proxy, then the APIs in order. */
const firstPort = 19_510;
const inside = "127.0.0.1";

/**
 * Without allowed hosts and APIs there is a proxy all the same: what tries to get out hears why it cannot, and is counted.
 * @throws Problem `no-api-key`, `api-upstream`, `way-out`
 */
export async function openWayOut(order: WayOutOrder): Promise<WayOut> {
  const outside = order.outside ?? network(order.env);
  const ledger = new Ledger(order.say);
  const apis = order.apis.map((api) => {
    checkUpstream(api, order.never);
    return { api, key: keyOf(api, order.env) };
  });
  const { allowed, never } = order;
  const rules = { allowed, never };
  const proxy = forwardProxy({
    rules,
    outside,
    ledger,
    ...(order.isPublic === undefined ? {} : { isPublic: order.isPublic }),
  });
  const servers = [proxy, ...apis.map(({ api, key }) => apiDoor({ api, key, ledger, outside }))];
  const standing: Listening[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(standing.map((one) => one[Symbol.asyncDispose]()));
  };
  try {
    for (const [index, server] of servers.entries()) {
      standing.push(await listen(server, order.folder, `door-${index}`));
    }
  } catch (error) {
    await close();
    throw error;
  }
  return {
    doors: standing.map(({ from }, index) => ({ port: firstPort + index, from })),
    env: { ...proxyVariables(order.allowed.length > 0), ...apiVariables(order.apis) },
    keys: apis.map(({ key }) => key),
    seen: () => ledger.seen(),
    [Symbol.asyncDispose]: close,
  };
}

function proxyVariables(leadsSomewhere: boolean): Record<string, string> {
  const proxy = `http://${inside}:${firstPort}`;
  const none = `${inside},localhost,::1`;
  // Java reads no such variables; JAVA_TOOL_OPTIONS would add a line to the output of every program. Maven 3.9 asks for the last one.
  const java = `-Dhttps.proxyHost=${inside} -Dhttps.proxyPort=${firstPort} -Daether.connector.http.useSystemProperties=true`;
  return {
    HTTP_PROXY: proxy,
    http_proxy: proxy,
    HTTPS_PROXY: proxy,
    https_proxy: proxy,
    ALL_PROXY: proxy,
    all_proxy: proxy,
    NO_PROXY: none,
    no_proxy: none,
    // Node's own fetch takes proxies from variables only when told so (22.21 and later).
    ...(leadsSomewhere ? { NODE_USE_ENV_PROXY: "1", MAVEN_OPTS: java, GRADLE_OPTS: java } : {}),
  };
}

/** A stand-in for each key's variable, the same for all APIs that share it. */
function apiVariables(apis: readonly ModelApi[]): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const [index, api] of apis.entries()) {
    variables[api.keyEnv] ??= `gatehouse-stand-in-${randomBytes(16).toString("hex")}`;
    variables[api.baseUrlEnv] = `http://${inside}:${firstPort + 1 + index}${prefixOf(api)}`;
  }
  return variables;
}
