/** What the owner set for the repository: rulesets, branch protection, Actions' permissions, names of secrets. State of the forge's own. */
import type { Answer } from "./emulator.ts";
import type { SettingsSeed } from "./options.ts";
import { type Asked, failed, type Ground, type Overlays, ok, page } from "./overlay.ts";

export function settingsOverlays(ground: Ground, seed: SettingsSeed): Overlays {
  const isDefault = (asked: Asked) => asked.values.branch === ground.repository.defaultBranch;

  async function rules(asked: Asked): Promise<Answer> {
    if (!isDefault(asked) || seed.ruleset === undefined) return ok([]);
    const { checks = [], reviews, codeOwners = false } = seed.ruleset;
    const source = { ruleset_source_type: "Repository", ruleset_source: ground.fullName, ruleset_id: 42 };
    const ofReviews = {
      dismiss_stale_reviews_on_push: false,
      require_code_owner_review: codeOwners,
      require_last_push_approval: false,
      required_approving_review_count: reviews ?? 0,
      required_review_thread_resolution: false,
    };
    const ofChecks = {
      required_status_checks: checks.map((context) => ({ context })),
      strict_required_status_checks_policy: true,
    };
    return ok([
      { type: "non_fast_forward", ...source },
      ...(reviews === undefined ? [] : [{ type: "pull_request", parameters: ofReviews, ...source }]),
      ...(checks.length === 0 ? [] : [{ type: "required_status_checks", parameters: ofChecks, ...source }]),
    ]);
  }

  async function protection(asked: Asked): Promise<Answer> {
    if (!isDefault(asked) || seed.protection === undefined) return failed(404, "Branch not protected");
    const { checks, reviews, codeOwners = false } = seed.protection;
    const url = `${ground.origin}/api/v3/repos/${ground.fullName}/branches/${asked.values.branch}/protection`;
    return ok({
      url,
      ...(checks === undefined
        ? {}
        : {
            required_status_checks: {
              url: `${url}/required_status_checks`,
              strict: false,
              contexts: [...checks],
              contexts_url: `${url}/required_status_checks/contexts`,
              checks: checks.map((context) => ({ context, app_id: null })),
            },
          }),
      ...(reviews === undefined
        ? {}
        : {
            required_pull_request_reviews: {
              url: `${url}/required_pull_request_reviews`,
              dismiss_stale_reviews: false,
              require_code_owner_reviews: codeOwners,
              required_approving_review_count: reviews,
            },
          }),
    });
  }

  const secrets = (names: readonly string[]) => async (asked: Asked) => {
    const { items, headers } = page(asked, ground, names);
    const time = "2026-01-02T03:04:05Z";
    const listed = items.map((name) => ({ name, created_at: time, updated_at: time }));
    return ok({ total_count: names.length, secrets: listed }, 200, headers);
  };

  const why = "the emulator has no settings";
  return {
    "repos/get-branch-rules": { why, answer: rules },
    "repos/get-branch-protection": { why, answer: protection },
    "actions/get-github-actions-default-workflow-permissions-repository": {
      why,
      answer: async () =>
        ok({
          default_workflow_permissions: seed.workflowsMayWrite === true ? "write" : "read",
          can_approve_pull_request_reviews: ground.actionsMayOpenPullRequests,
        }),
    },
    "actions/list-repo-secrets": { why, answer: secrets(seed.secrets ?? []) },
    "actions/list-repo-organization-secrets": { why, answer: secrets(seed.organizationSecrets ?? []) },
  };
}
