import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxEnvironment, type EnvironmentOrder } from "../../../src/edge/box/environment.ts";
import { Problem } from "../../../src/problem.ts";
import { redactor } from "../../../src/text/redact.ts";
import { Secret } from "../../../src/words.ts";

const token = "ghs_16C7e42F292c6912E7710c838347Ae178B4a";
const secrets = redactor([new Secret(token)]);

function orderWith(over: Partial<EnvironmentOrder> = {}): EnvironmentOrder {
  return {
    outer: {},
    home: "/rooms/1/home",
    temp: "/rooms/1/tmp",
    expose: [],
    own: {},
    holdsSecret: (value) => secrets.finds(value) !== undefined,
    ...over,
  };
}

const envOf = (over: Partial<EnvironmentOrder> = {}) => boxEnvironment(orderWith(over));

/** What every box has, with nothing around it. */
const always = {
  LANG: "C.UTF-8",
  HOME: "/rooms/1/home",
  TMPDIR: "/rooms/1/tmp",
  CI: "true",
  TERM: "dumb",
  NO_COLOR: "1",
  SHELL: "/bin/sh",
  USER: "agent",
  LOGNAME: "agent",
};

/** Every name of the allow-list, written down once more so that a new one is noticed. */
const allowed = [
  "PATH",
  "LANG",
  "LC_ALL",
  "LC_CTYPE",
  "TZ",
  "JAVA_HOME",
  "JAVA_HOME_21_X64",
  "GOROOT",
  "GOROOT_1_22_X64",
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
];

/** What stands in the environment of a job, or is used against one; none of it may be handed on. */
const refused = [
  "INPUT_TOKEN",
  "INPUT_AGENT",
  "GITHUB_TOKEN",
  "GH_TOKEN",
  "GITHUB_ACTIONS",
  "GITHUB_ENV",
  "GITHUB_OUTPUT",
  "GITHUB_PATH",
  "GITHUB_EVENT_PATH",
  "ACTIONS_RUNTIME_TOKEN",
  "ACTIONS_ID_TOKEN_REQUEST_TOKEN",
  "ACTIONS_CACHE_URL",
  "RUNNER_TEMP",
  "RUNNER_TOOL_CACHE",
  "STATE_work",
  "NODE_OPTIONS",
  "NODE_PATH",
  "LD_PRELOAD",
  "LD_AUDIT",
  "BASH_ENV",
  "ENV",
  "PYTHONPATH",
  "PYTHONSTARTUP",
  "PERL5OPT",
  "PERL5LIB",
  "RUBYOPT",
  "GIT_CONFIG_COUNT",
  "GIT_SSH_COMMAND",
  "GIT_ASKPASS",
  "SSH_AUTH_SOCK",
  "SUDO_ASKPASS",
  "DOCKER_HOST",
  "DBUS_SESSION_BUS_ADDRESS",
  "XDG_RUNTIME_DIR",
  "AWS_SECRET_ACCESS_KEY",
  "NPM_TOKEN",
  "DATABASE_URL",
  "OPENAI_API_KEY",
  "ANTHROPIC_API_KEY",
  "path",
  "Path",
  "PATH_EXTRA",
  "XJAVA_HOME",
  "CONDA_TOKEN",
  "CARGO_REGISTRY_TOKEN",
  "PNPM_HOMES",
];

describe("the environment of untrusted code", () => {
  it("is this, where nothing stands around it", () => {
    expect(envOf()).toEqual(always);
  });

  it("takes over what the allow-list names, and nothing else", () => {
    const outer = Object.fromEntries([...allowed, ...refused].map((name) => [name, `value of ${name}`]));
    const handedOn = Object.fromEntries(allowed.map((name) => [name, `value of ${name}`]));
    expect(envOf({ outer })).toEqual({ ...always, ...handedOn });
  });

  it("takes over no name that the list does not hold", () => {
    const known = new Set(allowed);
    const name = fc.oneof(
      fc.string({ minLength: 1, maxLength: 12 }),
      fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,20}$/),
      fc
        .tuple(fc.constantFrom(...allowed), fc.constantFrom("", "_", "X", "_TOKEN", "*"))
        .map((parts) => parts.join("")),
      fc.constantFrom("__proto__", "constructor", "toString", "hasOwnProperty"),
    );
    fc.assert(
      fc.property(name, (one) => {
        const env = envOf({ outer: { [one]: "carried" } });
        const may = known.has(one) || one.startsWith("JAVA_HOME") || one.startsWith("GOROOT");
        expect(Object.values(env).includes("carried")).toBe(may);
      }),
    );
  });

  it("does not take over the job's HOME, user, temporary folder and shell", () => {
    const outer = {
      HOME: "/home/runner",
      USER: "runner",
      LOGNAME: "runner",
      TMPDIR: "/t",
      SHELL: "/bin/zsh",
      CI: "1",
    };
    expect(envOf({ outer })).toEqual(always);
  });

  it("leaves out what has no value", () => {
    expect(envOf({ outer: { PATH: undefined, TZ: "" } })).toEqual({ ...always, TZ: "" });
  });
});

/** The token as it could stand in a value. */
const written: Readonly<Record<string, string>> = {
  plain: token,
  "in the middle": `https://x-access-token:${token}@forge.example/o/r`,
  base64: Buffer.from(token).toString("base64"),
  "base64 of a header": Buffer.from(`x-access-token:${token}`).toString("base64"),
  "base64 at the second offset": Buffer.from(`a${token}`).toString("base64"),
  "base64 at the third offset": Buffer.from(`ab${token}`).toString("base64"),
  "base64 for addresses": Buffer.from(`~?${token}`).toString("base64url"),
  hexadecimal: Buffer.from(token).toString("hex"),
  "hexadecimal in capitals": Buffer.from(token).toString("hex").toUpperCase(),
  reversed: Array.from(token).reverse().join(""),
  "in JSON": JSON.stringify({ token }),
};

describe("the token", () => {
  it.each(Object.entries(written))("does not pass in a variable of the allow-list: %s", (_name, value) => {
    const env = envOf({ outer: { PATH: `/usr/bin:${value}`, JAVA_HOME: value, TZ: "UTC" } });
    expect(env).toEqual({ ...always, TZ: "UTC" });
  });

  it.each(Object.entries(written))("may not be exposed by name: %s", (_name, value) => {
    expect(problemOf({ outer: { MY_KEY: value }, expose: ["MY_KEY"] })).toBe("secret-exposed: MY_KEY");
  });

  it.each(Object.entries(written))("may not be set for a check: %s", (_name, value) => {
    expect(problemOf({ own: { MY_KEY: value } })).toBe("secret-exposed: MY_KEY");
  });

  it("is not told in the message that refuses it", () => {
    expect(() => envOf({ outer: { MY_KEY: token }, expose: ["MY_KEY"] })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(token) }),
    );
  });

  /** The code and the variable of the refusal. */
  function problemOf(over: Partial<EnvironmentOrder>): string {
    try {
      return JSON.stringify(envOf(over));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return `${error.code}: ${/`(\w+)`/.exec(error.message)?.[1]}`;
    }
  }
});

describe("a variable that the user exposes", () => {
  it("is handed in as it is", () => {
    const outer = { MODEL_API_KEY: "sk-1", OTHER: "x" };
    expect(envOf({ outer, expose: ["MODEL_API_KEY"] })).toEqual({ ...always, MODEL_API_KEY: "sk-1" });
  });

  it("is left out when the job does not have it", () => {
    expect(envOf({ expose: ["MODEL_API_KEY"] })).toEqual(always);
  });

  it("cannot move the box's own HOME", () => {
    expect(envOf({ outer: { HOME: "/home/runner" }, expose: ["HOME"] }).HOME).toBe("/rooms/1/home");
  });
});

describe("a variable of a check or a preset", () => {
  it("wins over all", () => {
    const env = envOf({
      outer: { LANG: "de_DE.UTF-8", KEY: "outer" },
      expose: ["KEY"],
      own: { LANG: "C", KEY: "own", CI: "" },
    });
    expect(env).toEqual({ ...always, LANG: "C", KEY: "own", CI: "" });
  });
});
