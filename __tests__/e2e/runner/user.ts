/** The user that a job runs as: the tests' own unless somebody says otherwise, or one that root becomes for it. */
import { execFileSync } from "node:child_process";
import { type Account, accountOf, asUser } from "../../users.ts";

export type JobUser = {
  account: Pick<Account, "uid" | "gid">;
  /** A command in front of the step's program, which becomes it. */
  through: readonly string[];
};

/** The name of the user that all jobs of these tests run as; `npm run test:sudo` sets it. Only for root. */
const variable = "GATEHOUSE_TEST_USER";

export function testUser(): JobUser | undefined {
  const name = process.env[variable] ?? "";
  if (name === "") return undefined;
  const account = accountOf(name);
  return { account, through: asUser(account) };
}

/** Everything below the paths, links as links. */
export function giveTo({ account }: JobUser, ...paths: readonly string[]): void {
  execFileSync("chown", ["-R", "-h", `${account.uid}:${account.gid}`, "--", ...paths]);
}
