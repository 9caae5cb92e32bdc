/** Which targets a CONNECT may name: each refusal beside the same target allowed, and every spelling of an address. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isPublicAddress } from "../../../../src/edge/box/way-out/addresses.ts";
import { judgeTarget } from "../../../../src/edge/box/way-out/hosts.ts";
import { neverHosts } from "../../../../src/edge/box/way-out/never.ts";

const rules = {
  allowed: ["registry.example.com", "*.Files.example.org.", "api.forge.example", "metadata.google.internal"],
  never: ["API.forge.example", "*.runner.example"],
};
const judged = (target: string): string => {
  const verdict = judgeTarget(target, rules);
  return verdict.kind === "allowed" ? verdict.host : verdict.why;
};

describe("a target", () => {
  test.each([
    ["registry.example.com:443", "registry.example.com"],
    ["REGISTRY.Example.COM.:443", "registry.example.com"],
    ["a.b.files.example.org:443", "a.b.files.example.org"],
    ["files.example.org:443", "not-allowed"],
    ["evilfiles.example.org:443", "not-allowed"],
    ["registry.example.com.evil.example:443", "not-allowed"],
    ["xregistry.example.com:443", "not-allowed"],
    ["registry.example.com:22", "port"],
    ["registry.example.com:80", "port"],
    ["registry.example.com:0443", "port"],
    ["api.forge.example:443", "never"],
    ["API.FORGE.EXAMPLE.:443", "never"],
    ["cache.runner.example:443", "never"],
    ["registry.example.com", "not-a-name"],
    ["registry.example.com:443:443", "not-a-name"],
    ["user@registry.example.com:443", "not-a-name"],
    ["registry.example.com@evil.example:443", "not-a-name"],
    ["registry.example.com/:443", "not-a-name"],
    ["registry.example.com#.evil.example:443", "not-a-name"],
    ["registry.example.com..:443", "not-a-name"],
    ["https://registry.example.com:443", "not-a-name"],
    ["registry.example.com\u0000.evil.example:443", "not-a-name"],
    ["registry。example.com:443", "not-a-name"],
    ["localhost:443", "not-a-name"],
    [":443", "not-a-name"],
    ["", "not-a-name"],
  ])("%j is %s", (target, verdict) => {
    expect(judged(target)).toBe(verdict);
  });

  test.each([
    "127.0.0.1",
    "169.254.169.254",
    "8.8.8.8",
    "2130706433",
    "0x7f000001",
    "0X7F.1",
    "0177.0.0.1",
    "127.1",
    "1.1.1.1.",
    "[::1]",
    "[::ffff:169.254.169.254]",
    "[fd00:ec2::254]",
    "[fe80::1%25eth0]",
    "[2606:4700::1111]",
  ])("the address %s is none, even when it is listed", (address) => {
    const listed = { allowed: [address, "*.0.0.1"], never: [] };
    expect(judgeTarget(`${address}:443`, listed)).toMatchObject({ kind: "refused", why: "address" });
  });

  test("only a listed name is ever allowed, in lower case, whatever is sent", () => {
    const part = fc.constantFrom(
      "registry",
      ".",
      "example",
      "com",
      "files",
      "org",
      ":443",
      "@",
      "api",
      "forge",
      "A",
      "*",
      "%2e",
      "[",
      "\t",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 9 }), (parts) => {
        const verdict = judgeTarget(parts.join(""), rules);
        if (verdict.kind === "refused") return;
        expect(verdict.host).toMatch(/^(registry\.example\.com|([a-z0-9-]+\.)+files\.example\.org)$/);
      }),
    );
  });
});

test.each([
  ["93.184.216.34", true],
  ["2606:4700:4700::1111", true],
  ["127.0.0.1", false],
  ["10.1.2.3", false],
  ["172.16.0.1", false],
  ["192.168.1.1", false],
  ["169.254.169.254", false],
  ["100.64.0.1", false],
  ["100.100.100.200", false],
  ["168.63.129.16", false],
  ["0.0.0.0", false],
  ["192.0.0.192", false],
  ["198.18.0.1", false],
  ["224.0.0.1", false],
  ["255.255.255.255", false],
  ["240.0.0.1", false],
  ["::1", false],
  ["::", false],
  ["::ffff:93.184.216.34", false],
  ["::93.184.216.34", false],
  ["64:ff9b::a9fe:a9fe", false],
  ["2002:a9fe:a9fe::1", false],
  ["2001:0:1::1", false],
  ["fe80::1", false],
  ["fe80::1%eth0", false],
  ["fec0::1", false],
  ["fd00:ec2::254", false],
  ["ff02::1", false],
  ["100::1", false],
  ["2001:db8::1", false],
  ["2130706433", false],
  ["0x5db8d822", false],
  ["example.com", false],
  ["", false],
])("the address %s is public: %s", (address, is) => {
  expect(isPublicAddress(address, [])).toBe(is);
});

test("the machine's own addresses are not public, though they look it", () => {
  expect(isPublicAddress("93.184.216.34", ["93.184.216.34"])).toBe(false);
  expect(isPublicAddress("2606:4700:4700:0:0:0:0:1111", ["2606:4700:4700::1111"])).toBe(false);
});

test("the forge's API and the runner's services are never let out", () => {
  const never = neverHosts("https://ghes.example.com/api/v3", {
    ACTIONS_RUNTIME_URL: "https://pipelines.actions.example.com/abc/",
    ACTIONS_RESULTS_URL: "https://results.example.com:8443/",
    ACTIONS_ID_TOKEN_REQUEST_URL: "no address",
  });
  expect(never).toEqual([
    "ghes.example.com",
    "api.github.com",
    "pipelines.actions.example.com",
    "results.example.com",
  ]);
  for (const host of never) {
    expect(judgeTarget(`${host}:443`, { allowed: [host], never: [] })).toMatchObject({ kind: "allowed" });
    expect(judgeTarget(`${host}:443`, { allowed: [host], never })).toMatchObject({ why: "never" });
  }
});
