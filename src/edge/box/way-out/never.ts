/** Names the hosts that no box may reach whatever is allowed: the forge's API and the services of the runner. It looks nothing up. */

/** Each holds an address at which the job's own token, or one like it, is worth something. */
const variables = [
  "GITHUB_API_URL",
  "GITHUB_GRAPHQL_URL",
  "ACTIONS_RUNTIME_URL",
  "ACTIONS_RESULTS_URL",
  "ACTIONS_CACHE_URL",
  "ACTIONS_ID_TOKEN_REQUEST_URL",
];

/** For the `never` list of a way out. `apiUrl` is the forge's, wherever it was said. */
export function neverHosts(
  apiUrl: string,
  env: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const addresses = [apiUrl, "https://api.github.com", ...variables.map((name) => env[name] ?? "")];
  return [
    ...new Set(
      addresses.filter((address) => URL.canParse(address)).map((address) => new URL(address).hostname),
    ),
  ];
}
