import { describe, expect, it } from "vitest";
import { credentialsIn } from "../../src/text/credentials.ts";
import { Secret } from "../../src/words.ts";

const value = "sk-abc123/def456+ghi=";
const found = (environment: Record<string, string | undefined>) =>
  credentialsIn(environment).map((secret) => Secret.reveal(secret));

describe("a credential", () => {
  it.each([
    "ANTHROPIC_API_KEY",
    "OPENAI_APIKEY",
    "KEY",
    "AWS_ACCESS_KEY_ID",
    "AWS_SECRET_ACCESS_KEY",
    "GH_TOKEN",
    "npm_token",
    "DEPLOY_TOKEN_2",
    "DB_PASSWORD",
    "SIGNING_PASSPHRASE",
    "GH_PAT",
    "DOCKER_AUTH",
    "GOOGLE_CREDENTIALS",
    "INPUT_TOKEN",
  ])("is the value of %s", (name) => {
    expect(found({ [name]: value })).toEqual([value]);
  });

  it("is the password in an address, whatever the variable is called", () => {
    expect(found({ DATABASE_URL: "postgres://shop:hunter2hunter2@db:5432/shop" })).toEqual([
      "hunter2hunter2",
    ]);
  });

  it("is a private key of many lines", () => {
    const key =
      "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAA\n-----END OPENSSH PRIVATE KEY-----\n";
    expect(found({ SSH_KEY: key })).toEqual([key]);
  });

  it("is listed once", () => {
    expect(found({ A_TOKEN: value, B_TOKEN: value })).toEqual([value]);
  });
});

describe("no credential", () => {
  it.each([
    ["MODEL_NAME", value],
    ["KEYBOARD", value],
    ["MONKEY", value],
    ["GIT_ASKPASS", "/usr/lib/git-core/askpass1"],
    ["TOKENIZER_PATH", "/opt/tokenizers/2024-12"],
    ["ACTIONS_ID_TOKEN_REQUEST_URL", "https://example.com/1234567890"],
    ["GITHUB_SHA", "0123456789abcdef0123456789abcdef01234567"],
  ])("is the value of %s", (name, of) => {
    expect(found({ [name]: of })).toEqual([]);
  });

  it.each(["password", "postgres", "changeme", "correct horse battery 1", "1234567890123456", "", undefined])(
    "is a password that any text may hold: %s",
    (word) => {
      expect(found({ DB_PASSWORD: word, DATABASE_URL: `postgres://shop:${word}@db/` })).toEqual([]);
    },
  );

  it("is an address without a password", () => {
    expect(
      found({ URL: "https://example.com/a:b1b1b1b1b1b1b1@c", REMOTE: "https://name@example.com/x" }),
    ).toEqual([]);
  });
});
