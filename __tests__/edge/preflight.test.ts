import { describe, expect, it } from "vitest";
import { excessOf, refuseUnsafeProcess } from "../../src/edge/preflight.ts";

describe("what this process was started with", () => {
  it.each([
    { NODE_OPTIONS: "--require ./evil.js" },
    { NODE_OPTIONS: "-r ./evil.js" },
    { NODE_OPTIONS: "--max-old-space-size=4096 --import=data:text/javascript,0" },
    { NODE_OPTIONS: "--inspect" },
    { NODE_OPTIONS: "--inspect-brk=0.0.0.0:9229" },
    { NODE_OPTIONS: "--env-file=.env" },
    { NODE_OPTIONS: "--max-old-space-size=1 ./evil.js" },
    { LD_PRELOAD: "/tmp/evil.so" },
    { LD_AUDIT: "/tmp/evil.so" },
    { DYLD_INSERT_LIBRARIES: "/tmp/evil.dylib" },
    { ACTIONS_ALLOW_UNSECURE_COMMANDS: "TRUE" },
  ])("is refused with %j", (env) => {
    expect(() => refuseUnsafeProcess(env)).toThrow(/could load code|loads code|lets every line/);
  });

  it.each([
    {},
    { NODE_OPTIONS: "" },
    { NODE_OPTIONS: "--max-old-space-size=4096" },
    { NODE_OPTIONS: " --max-old-space-size 4096  --no-warnings" },
    { LD_PRELOAD: "" },
    { ACTIONS_ALLOW_UNSECURE_COMMANDS: "false" },
  ])("is accepted with %j", (env) => {
    expect(() => refuseUnsafeProcess(env)).not.toThrow();
  });

  it("is told where the job may identify itself to clouds", () => {
    expect(excessOf({})).toEqual([]);
    expect(excessOf({ ACTIONS_ID_TOKEN_REQUEST_URL: "https://example.com" })).toEqual([
      expect.stringContaining("`id-token: write`"),
    ]);
  });
});
