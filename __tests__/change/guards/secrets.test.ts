import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lintSource } from "@secretlint/core";
import { creator } from "@secretlint/secretlint-rule-preset-recommend";
import { describe, expect, it } from "vitest";
import { secrets } from "../../../src/change/guards/secrets.ts";
import { added, deleted, file, findings, link, submodule } from "../build.ts";

/** Put together here, so that this file holds nothing that a scanner takes for a credential. */
const made = (prefix: string, length: number, alphabet = "aB3dE6gH1jK0") =>
  prefix + alphabet.repeat(Math.ceil(length / alphabet.length)).slice(0, length);

const github = made("ghp_", 36);
const pem = (kind: string, lineEnd = "\n") =>
  [`-----BEGIN ${kind}-----`, ...(made("MIIE", 200).match(/.{1,64}/g) ?? []), `-----END ${kind}-----`].join(
    lineEnd,
  );
const privateKey = pem(["RSA", "PRIVATE", "KEY"].join(" "));

const credentials: readonly (readonly [string, string, string])[] = [
  ["a GitHub token", "src/a.ts", github],
  ["a GitHub token", "src/a.ts", made("github_pat_", 82)],
  ["an npm token", "README.md", made("npm_", 36)],
  ["an npm token", ".npmrc", `//registry.invalid/:_${"authToken"}=${made("", 36)}`],
  ["an npm token", "sub/.NPMRC", `//registry.invalid/:_${"authToken"}=${made("", 36)}`],
  ["an npm token", "package.json", `"x": "https://${made("", 40)}:x-oauth-basic@github.com/a/b"`],
  ["a Slack token or webhook", "a.py", made("xoxb-", 11, "1") + made("-", 24)],
  ["an AWS secret access key", "a.env", `AWS_SECRET_ACCESS_KEY=${made("", 40)}`],
  ["an Anthropic API key", "a.env", `${made("sk-ant-api03-", 93)}AA`],
  ["an OpenAI API key", "a.env", `${made("sk-", 20)}T3BlbkFJ${made("", 20)}`],
  ["a SendGrid API key", "a.rb", `${made("SG.", 22)}.${made("", 43)}`],
  ["a Shopify access token", "a.php", made("shpat_", 32, "0123456789abcdef")],
  ["a Linear API key", "a.cs", made("lin_api_", 40)],
  ["a private key", "deploy/id_rsa", privateKey],
  ["a private key", "service.json", `{"private_key": "${pem(["PRIVATE", "KEY"].join(" "), "\\n")}\\n"}`],
  ["a user name and password in a URL", "a.sh", `curl https://robot:${made("", 12)}@git.corp.io/x`],
  ["a database's user name and password", "a.yml", `url: postgres://app:${made("", 12)}@db.corp.io/app`],
  [
    "a database's user name and password",
    "a.yml",
    `mongodb+srv://app:${made("", 12)}@c0.mongodb.io/?x=@localhost`,
  ],
];

describe("credentials in added lines", () => {
  it.each(credentials)("are found: %s in %s", async (words, path, text) => {
    const found = await findings(secrets, [file(path, "first\nlast\n", `first\n${text}\nlast\n`)]);
    const what = `An added line holds what looks like ${words}`;
    expect(found).toContainEqual(expect.objectContaining({ guard: "secrets", path, line: 2, what }));
    expect(JSON.stringify(found)).not.toContain(text.slice(-20));
  });

  it("are found in a new file, with a mark at its start, with CRLF, and without a last line end", async () => {
    for (const text of [`\ufeffx = "${github}"`, `x = "${github}"\r\n`, `\r\u2028x\f = "${github}"`]) {
      expect(await findings(secrets, [added("a.ts", text)])).toMatchObject([{ line: 1 }]);
    }
    expect(await findings(secrets, [added("a.ts", `\r\r\r\u2028\n\u0085${github}\r`)])).toMatchObject([
      { line: 2 },
    ]);
  });

  it("are found in bytes around them that are no text", async () => {
    const image = Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n\0\0\xff", "latin1"), Buffer.from(github)]);
    const what = "The file holds what looks like a GitHub token";
    for (const hit of [added("a.png", image), file("a.png", "text\n", image), file("a.png", "\0", image)]) {
      expect(await findings(secrets, [hit])).toMatchObject([{ path: "a.png", line: undefined, what }]);
    }
    const late = `${"a".repeat(9000)}\0${github}`;
    expect(await findings(secrets, [added("a.txt", late)])).toMatchObject([{ what }]);
    expect(await findings(secrets, [file("a.txt", "\0", `x\n${github}\n`)])).toMatchObject([{ line: 2 }]);
  });

  it("are found at any place of a long text, once, and only as a whole", async () => {
    // The text is linted in overlapping windows; around their cuts the token stands at each third place.
    const cuts = [48, 64].flatMap((kibi) =>
      Array.from({ length: 20 }, (_, step) => kibi * 1024 - 50 + step * 3),
    );
    for (const before of cuts) {
      const text = `${"x".repeat(before)}\n${github}\n${"y".repeat(60_000)}\n`;
      expect(await findings(secrets, [added("a.txt", text)])).toMatchObject([{ line: 2 }]);
    }
    const atStart = `${github}\n${"y".repeat(200_000)}\n${github}`;
    expect(await findings(secrets, [added("a.txt", atStart)])).toMatchObject([{ line: 1 }, { line: 3 }]);
    expect(await findings(secrets, [added("a.txt", `\ufeff${atStart}`)])).toMatchObject([
      { line: 1 },
      { line: 3 },
    ]);
    // A cut must not make another host out of an example's.
    for (let before = 64 * 1024 - 44; before < 64 * 1024; before += 1) {
      const text = `${"x".repeat(before)} https://alice:opensesame@www.example.org/\n${"y".repeat(60_000)}\n`;
      expect(await findings(secrets, [added("a.txt", text)])).toEqual([]);
    }
    // One that is longer than a window touches every cut.
    for (const end of ["", "b"]) {
      const filled = `${made("xoxb-", 11, "1")}${made("-", 24)}${end}${"-a".repeat(100_000)}`;
      expect(await findings(secrets, [added("a.txt", filled)])).toHaveLength(1);
    }
  });

  it("are found by the thousand", async () => {
    const text = `${github}\n`.repeat(20_000);
    expect(await findings(secrets, [added("a.txt", text)])).toHaveLength(20_000);
  });

  it("are found in a link's target and in a file's name, which is not told", async () => {
    expect(await findings(secrets, [added("a", link(`b/${github}`))])).toHaveLength(1);
    const named = await findings(secrets, [added(`docs/${github}.md`, "x\n")]);
    expect(named).toMatchObject([
      { path: undefined, what: "A file's name holds what looks like a GitHub token" },
    ]);
    expect(JSON.stringify(named)).not.toContain(github);
  });

  it("are found in a key of which one line is new", async () => {
    const other = privateKey.replace("MIIE", "MIIF");
    expect(await findings(secrets, [file("id_rsa", privateKey, other)])).toMatchObject([{ line: 2 }]);
  });

  it("do not count where they were already", async () => {
    const old = `a = "${github}"\n${privateKey}\n`;
    expect(await findings(secrets, [file("a.ts", `${old}x\n`, `${old}y\n`)])).toEqual([]);
    expect(await findings(secrets, [file("a.ts", `x\n${old}`, `y\nz\n${old}`)])).toEqual([]);
    expect(await findings(secrets, [deleted("a.ts", old), file("b.ts", `${old}x\n`, "x\n")])).toEqual([]);
  });
});

describe("what is no credential", () => {
  it.each([
    "postgres://postgres:postgres@localhost:5432/test",
    "postgresql://app:app1234@db:5432/app?sslmode=disable",
    "mysql://root:example@127.0.0.1/x",
    "jdbc:mysql://app:app1234@mysql/x",
    "mongodb://admin:s3cr3tpw@mongo:27017",
    "DATABASE_URL=postgres://app:changeme@db.corp.io/app",
    "https://user:pass@proxy.corp.io:8080",
    "https://alice:opensesame@example.com/x",
    "https://alice:opensesame@api.service.test/x",
    `"https://alice:opensesame@www.example.org"`,
    "https://<user>:<password>@git.corp.io",
    `https://\${USER}:\${TOKEN}@git.corp.io`,
    "https://x-access-token:$GITHUB_TOKEN@github.com/a/b.git",
    "//registry.invalid/:_authToken=$" + "{NPM_TOKEN}",
    "AKIAIOSFODNN7EXAMPLE",
    "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    "const token = await getToken(process.env.GITHUB_TOKEN);",
    "ghp_xxxxxxxx",
    "sk-...",
    `sha256:${"0123456789abcdef".repeat(4)}`,
    `"integrity": "sha512-${made("", 86)}=="`,
    `-----BEGIN PRIVATE ${"KEY"}-----\n...\n-----END PRIVATE ${"KEY"}-----`,
    "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----",
    "npm_config_registry npm_lifecycle_event",
  ])("%j", async (text) => {
    for (const path of ["a.md", ".npmrc", "package.json"]) {
      expect(await findings(secrets, [added(path, `${text}\n`)])).toEqual([]);
    }
  });

  it("a deletion, a submodule, an empty file", async () => {
    expect(
      await findings(secrets, [deleted("a", github), added("b", submodule("1")), added("c", "")]),
    ).toEqual([]);
  });
});

describe("what an agent may try against the scanner", () => {
  const lint = async (content: string) => {
    const source = { content, filePath: "a.ts", ext: ".ts", contentType: "text" } as const;
    const options = { config: { rules: [{ id: "recommend", rule: creator }] } };
    return (await lintSource({ source, options })).messages;
  };

  it.each([
    `// secretlint-disable\nx = "${github}"\n`,
    `x = "${github}" // secretlint-disable-line\n`,
    `// secretlint-disable-next-line\nx = "${github}"\n`,
    `// secretlint-disable @secretlint/secretlint-rule-github\nx = "${github}"\n`,
  ])("cannot switch it off by a comment", async (text) => {
    expect(await lint(text)).toEqual([]);
    expect(await findings(secrets, [added("a.ts", text)])).toHaveLength(1);
  });

  it("cannot end the process by a file's name", async () => {
    const folder = await mkdtemp(join(tmpdir(), "secrets-"));
    const source = (path: string) => JSON.stringify(new URL(`../../../${path}`, import.meta.url).href);
    const run = async (name: string, script: string) => {
      await writeFile(join(folder, name), script);
      return new Promise<boolean>((resolve) => {
        execFile(process.execPath, [join(folder, name)], (error) => resolve(error === null));
      });
    };
    const wait = "await new Promise((resolve) => setTimeout(resolve, 200));";
    try {
      const core = JSON.stringify(import.meta.resolve("@secretlint/core"));
      const withoutGuard = await run(
        "attack.mjs",
        `import { lintSource } from ${core};
        const source = { content: "x", filePath: "a::end.txt", ext: ".txt", contentType: "text" };
        await lintSource({ source, options: { config: { rules: [] } } }); ${wait}`,
      );
      expect(withoutGuard).toBe(false);
      const withGuard = await run(
        "guarded.mjs",
        `import { secrets } from ${source("src/change/guards/secrets.ts")};
        import { added, findings } from ${source("__tests__/change/build.ts")};
        const found = await findings(secrets, [added("a::end.txt", "x"), added("b::end||c", "x")]);
        if (found.length > 0) process.exit(3); ${wait}`,
      );
      expect(withGuard).toBe(true);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe("secrets of this run", () => {
  const canary = "canary-4711-canary";
  const knownSecrets = (bytes: Uint8Array) => {
    const text = Buffer.from(bytes).toString("latin1");
    if (text.includes(canary)) return "as it is";
    return text.includes(Buffer.from(canary).toString("base64")) ? "base64" : undefined;
  };

  it.each([
    ["in a text", added("a", `x\n${canary}\n`), "The file holds a secret of this run (as it is)"],
    [
      "encoded",
      added("a", Buffer.from(canary).toString("base64")),
      "The file holds a secret of this run (base64)",
    ],
    [
      "in a binary file",
      added("a", Buffer.from(`\0${canary}`)),
      "The file holds a secret of this run (as it is)",
    ],
    ["in a link", added("a", link(canary)), "The file holds a secret of this run (as it is)"],
    [
      "in a changed file, on an old line",
      file("a", `${canary}\nx\n`, `${canary}\ny\n`),
      "The file holds a secret of this run (as it is)",
    ],
  ])("are found %s", async (_, hit, what) => {
    const found = await findings(secrets, [hit], { knownSecrets });
    expect(found).toMatchObject([{ guard: "secrets", path: "a", what }]);
    expect(JSON.stringify(found)).not.toContain(canary);
  });

  it("are found in a name, which is not told", async () => {
    const found = await findings(secrets, [added(`a/${canary}`, "x")], { knownSecrets });
    expect(found).toMatchObject([
      { path: undefined, what: "A file's name holds a secret of this run (as it is)" },
    ]);
    expect(JSON.stringify(found)).not.toContain(canary);
  });

  it("do not stop their removal", async () => {
    const files = [deleted("a", canary), deleted(canary, "x"), file("b", `${canary}\n`, "x\n")];
    expect(await findings(secrets, files, { knownSecrets })).toEqual([]);
  });
});
