/** Asks GitHub how a repository is set up, in eight questions at most. What the token may not read is said, never guessed. */
import { RequestError } from "@octokit/request-error";
import type { Answer, BranchRules, ForgeFacts } from "../start/doctor/line.ts";
import type { Secret } from "../words.ts";
import { createClient } from "./github-client.ts";
import { forgeProblem, isStatus } from "./github-problem.ts";

export interface SettingsOrder {
  readonly token: Secret;
  readonly owner: string;
  readonly name: string;
  /** As in `GITHUB_API_URL`. */
  readonly apiUrl: string;
  readonly say: (line: string) => void;
  readonly labels: readonly string[];
}

type Client = ReturnType<typeof createClient>;
type At = { readonly owner: string; readonly repo: string };

/** @throws Problem when the token is not valid, the repository is not there, or the forge cannot be reached */
export async function askSettings(order: SettingsOrder): Promise<ForgeFacts> {
  const octokit = createClient(order);
  const at: At = { owner: order.owner, repo: order.name };
  const defaultBranch = await firstQuestion(octokit, at);
  const [rules, workflows, labels, secrets] = await Promise.all([
    rulesOf(octokit, at, defaultBranch),
    answer("administration: read", async () => {
      const { data } = await octokit.rest.actions.getGithubActionsDefaultWorkflowPermissionsRepository(at);
      return {
        writeByDefault: data.default_workflow_permissions === "write",
        mayPropose: data.can_approve_pull_request_reviews,
      };
    }),
    answer("issues: read", () => labelsThere(octokit, at, order.labels)),
    answer("secrets: read", () => secretNames(octokit, at)),
  ]);
  return { defaultBranch, rules, workflows, labels, secrets };
}

/** Not repeated: who has no network wants to hear of it at once. */
async function firstQuestion(octokit: Client, at: At): Promise<string> {
  try {
    const { data } = await octokit.rest.repos.get({ ...at, request: { retries: 0 } });
    return data.default_branch;
  } catch (error) {
    const what = `look at ${at.owner}/${at.repo}`;
    const isUnanswered = error instanceof RequestError && error.response === undefined;
    throw forgeProblem(what, isUnanswered ? (error.cause ?? new Error(error.message)) : error);
  }
}

/** Of the repository, and of its organization where there is one. */
async function secretNames(octokit: Client, at: At): Promise<readonly string[]> {
  const { listRepoSecrets, listRepoOrganizationSecrets } = octokit.rest.actions;
  const own = await octokit.paginate(listRepoSecrets, { ...at, per_page: 100 });
  const shared = await octokit
    .paginate(listRepoOrganizationSecrets, { ...at, per_page: 100 })
    .catch((error: unknown) => {
      if (isStatus(error, 404)) return [];
      throw error;
    });
  return [...own, ...shared].map(({ name }) => name);
}

async function labelsThere(octokit: Client, at: At, wanted: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    wanted.map((name) =>
      octokit.rest.issues.getLabel({ ...at, name }).then(
        () => [name],
        (error: unknown) => {
          if (isStatus(error, 404)) return [];
          throw error;
        },
      ),
    ),
  );
  return found.flat();
}

/** Rulesets are everybody's to read; the older protection is not, and without it nothing is known to be missing. */
async function rulesOf(octokit: Client, at: At, branch: string): Promise<Answer<BranchRules>> {
  const permission = "administration: read";
  const [ofRulesets, ofProtection] = await Promise.all([
    answer("metadata: read", () => rulesetsOf(octokit, at, branch)),
    answer(permission, () => protectionOf(octokit, at, branch)),
  ]);
  if (ofRulesets.kind === "unknown") return ofRulesets;
  const rulesets = ofRulesets.value;
  if (ofProtection.kind === "known") return { kind: "known", value: united(rulesets, ofProtection.value) };
  const isEnough = rulesets.checks.length > 0 && rulesets.reviews > 0 && rulesets.codeOwners;
  return isEnough ? ofRulesets : ofProtection;
}

async function rulesetsOf(octokit: Client, at: At, branch: string): Promise<BranchRules> {
  const rules = await octokit.paginate(octokit.rest.repos.getBranchRules, { ...at, branch, per_page: 100 });
  let found: BranchRules = { checks: [], reviews: 0, codeOwners: false };
  for (const rule of rules) {
    if (rule.type === "pull_request") {
      const { required_approving_review_count: reviews = 0, require_code_owner_review: codeOwners = false } =
        rule.parameters ?? {};
      found = united(found, { checks: [], reviews, codeOwners });
    }
    if (rule.type === "required_status_checks") {
      const checks = (rule.parameters?.required_status_checks ?? []).map(({ context }) => context);
      found = united(found, { checks, reviews: 0, codeOwners: false });
    }
  }
  return found;
}

async function protectionOf(octokit: Client, at: At, branch: string): Promise<BranchRules> {
  try {
    const { data } = await octokit.rest.repos.getBranchProtection({ ...at, branch });
    const reviews = data.required_pull_request_reviews;
    return {
      checks: data.required_status_checks?.contexts ?? [],
      reviews: reviews === undefined ? 0 : (reviews.required_approving_review_count ?? 0),
      codeOwners: reviews?.require_code_owner_reviews ?? false,
    };
  } catch (error) {
    // A plain "Not Found" is what GitHub says to a token that may not look.
    if (isStatus(error, 404) && error instanceof Error && /branch not protected/i.test(error.message)) {
      return { checks: [], reviews: 0, codeOwners: false };
    }
    throw error;
  }
}

/** The stricter of the two counts: both hold. */
function united(one: BranchRules, other: BranchRules): BranchRules {
  return {
    checks: [...new Set([...one.checks, ...other.checks])],
    reviews: Math.max(one.reviews, other.reviews),
    codeOwners: one.codeOwners || other.codeOwners,
  };
}

async function answer<T>(permission: string, ask: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { kind: "known", value: await ask() };
  } catch (error) {
    if (isStatus(error, 403) || isStatus(error, 404)) {
      return { kind: "unknown", why: `the token may not read it (it needs ${permission}).` };
    }
    return { kind: "unknown", why: forgeProblem("read it", error).message };
  }
}
