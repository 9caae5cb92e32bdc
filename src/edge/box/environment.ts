/** Builds the environment of untrusted code from an allow-list. Nothing is inherited that is not named here. */
import { Problem } from "../../problem.ts";

/** Where tools are and how they speak: known to hold no credential. A trailing `*` stands for any ending. */
const handedOn = [
  "PATH",
  "LANG",
  "LC_ALL",
  "LC_CTYPE",
  "TZ",
  "JAVA_HOME*",
  "GOROOT*",
  "pythonLocation",
  "Python_ROOT_DIR",
  "Python2_ROOT_DIR",
  "Python3_ROOT_DIR",
  "PKG_CONFIG_PATH",
  "LD_LIBRARY_PATH",
  "DOTNET_ROOT",
  "DOTNET_INSTALL_DIR",
  "ANDROID_HOME",
  "ANDROID_SDK_ROOT",
  "RUSTUP_HOME",
  "RUSTUP_TOOLCHAIN",
  "CARGO_HOME",
  "PYENV_ROOT",
  "NVM_DIR",
  "VOLTA_HOME",
  "PNPM_HOME",
  "GRADLE_HOME",
  "M2_HOME",
  "MAVEN_HOME",
  "CONDA",
  "SSL_CERT_FILE",
  "SSL_CERT_DIR",
  "NODE_EXTRA_CA_CERTS",
  "REQUESTS_CA_BUNDLE",
  "CURL_CA_BUNDLE",
  "HTTP_PROXY",
  "HTTPS_PROXY",
  "NO_PROXY",
  "http_proxy",
  "https_proxy",
  "no_proxy",
] as const;

export interface EnvironmentOrder {
  readonly outer: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly temp: string;
  /** Names that the user exposes, checked by the settings. */
  readonly expose: readonly string[];
  /** Set by a check or a preset; wins over all. */
  readonly own: Readonly<Record<string, string>>;
  /** Says whether a value holds a credential of ours. */
  readonly holdsSecret: (value: string) => boolean;
}

/** @throws Problem `secret-exposed` when a variable that somebody exposes or sets holds our own token */
export function boxEnvironment(order: EnvironmentOrder): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(order.outer)) {
    if (value === undefined || !isHandedOn(name) || order.holdsSecret(value) || holdsPassword(value))
      continue;
    env[name] = value;
  }
  for (const name of order.expose) {
    const value = order.outer[name];
    if (value !== undefined) env[name] = withoutSecret(order, name, value);
  }
  for (const [name, value] of Object.entries(order.own)) withoutSecret(order, name, value);
  return {
    LANG: "C.UTF-8",
    ...env,
    HOME: order.home,
    TMPDIR: order.temp,
    CI: "true",
    TERM: "dumb",
    NO_COLOR: "1",
    SHELL: "/bin/sh",
    USER: "agent",
    LOGNAME: "agent",
    ...order.own,
  };
}

function withoutSecret(order: EnvironmentOrder, name: string, value: string): string {
  if (!order.holdsSecret(value)) return value;
  throw new Problem(
    "secret-exposed",
    `The variable \`${name}\` was to be handed to the agent or the gate, and its value holds the forge token.`,
    "Take it out of `agent-env`, or of the check's `env`; neither needs the token.",
  );
}

function isHandedOn(name: string): boolean {
  return handedOn.some((known) =>
    known.endsWith("*") ? name.startsWith(known.slice(0, -1)) : known === name,
  );
}

/** An address with user and password, as a proxy may have one. */
function holdsPassword(value: string): boolean {
  return /:\/\/[^/\s]*@/.test(value);
}
