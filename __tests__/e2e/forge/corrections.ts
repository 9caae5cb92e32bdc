/**
 * Puts right what the emulator says about people, addresses and times, in any answer. The table of what is corrected is
 * `corrections`; what the emulator cannot answer at all is overlaid instead (overlay.ts).
 */
import { isObject, type Json, type JsonObject, textAt } from "./json.ts";
import type { Person, Role } from "./options.ts";

/** What is corrected in every answer, and why. */
export const corrections: readonly (readonly [what: string, why: string])[] = [
  [
    "addresses of the API",
    "the emulator has one base for pages and API; GitHub Enterprise has /api/v3 for the API",
  ],
  ["id, type and html_url of people", "the emulator numbers people itself and takes everybody for a User"],
  ["author_association", "follows the seeded roles, not the emulator's collaborators"],
  ["performed_via_github_app", "GitHub names the app github-actions on what GITHUB_TOKEN wrote"],
  ["created_at, updated_at of seeded issues and comments", "the emulator knows only its own clock"],
  [
    "private, visibility and id of the repository",
    "the emulator's copy is public; the forge guards the door itself",
  ],
];

export type KnownPerson = {
  login: string;
  id: number;
  type: NonNullable<Person["type"]>;
  role: Role;
  roleName: string;
};
export type Times = Map<string, { created: string; updated: string; untouched: string }>;

const knownBots: Readonly<Record<string, number>> = {
  "github-actions[bot]": 41898282,
  "dependabot[bot]": 49699333,
};

/** Everybody named anywhere in the seed, the owner first. Not named in `people`: a User whose role is `none`. */
export function knownPeople(
  owner: string,
  named: Readonly<Record<string, Person>>,
  others: Iterable<string>,
) {
  const people = new Map<string, KnownPerson>();
  for (const login of [owner, ...Object.keys(named), ...others]) {
    if (people.has(login)) continue;
    const seed = named[login] ?? {};
    const role = seed.role ?? (login === owner ? "admin" : "none");
    const id = seed.id ?? knownBots[login] ?? 1001 + people.size;
    const type = seed.type ?? (login.endsWith("[bot]") ? "Bot" : "User");
    people.set(login, { login, id, type, role, roleName: seed.customRole ?? role });
  }
  return people;
}

export function makeCorrections(options: {
  origin: string;
  fullName: string;
  repositoryId: number;
  private: boolean;
  people: ReadonlyMap<string, KnownPerson>;
  times: Times;
}) {
  const { origin, fullName, people, times } = options;
  const apiPath = new RegExp(`^${origin}/(?=(repos|users|orgs|organizations|repositories|teams)(/|$))`);

  function association(login: string): string {
    const person = people.get(login);
    if (login === fullName.split("/")[0]) return "OWNER";
    return person !== undefined && person.role !== "none" && person.type === "User" ? "COLLABORATOR" : "NONE";
  }

  function person(object: JsonObject, known: KnownPerson): void {
    object.id = known.id;
    object.type = known.type;
    object.node_id = Buffer.from(`${known.type}${known.id}`).toString("base64");
    if (known.type === "Bot") object.html_url = `${origin}/apps/${known.login.replace("[bot]", "")}`;
  }

  function time(object: JsonObject): void {
    const seeded = times.get(textAt(object, "url"));
    if (seeded === undefined) return;
    object.created_at = seeded.created;
    if (object.updated_at === seeded.untouched) object.updated_at = seeded.updated;
  }

  /** A corrected copy. */
  function correct(json: Json): Json {
    if (Array.isArray(json)) return json.map(correct);
    if (!isObject(json)) return json;
    const object: JsonObject = {};
    for (const [key, value] of Object.entries(json)) {
      const isApi =
        typeof value === "string" && (/(^|_)url$|^href$/.test(key) as boolean) && key !== "html_url";
      object[key] = isApi ? value.replace(apiPath, `${origin}/api/v3/`) : correct(value);
    }
    const known = people.get(textAt(object, "login"));
    if (known !== undefined && "node_id" in object) person(object, known);
    const author = textAt(object, "user", "login");
    if ("author_association" in object) object.author_association = association(author);
    if ("performed_via_github_app" in object && author === "github-actions[bot]")
      object.performed_via_github_app = actionsApp(origin);
    if ("created_at" in object) time(object);
    if (object.full_name === fullName && "node_id" in object) {
      object.id = options.repositoryId;
      object.private = options.private;
      object.visibility = options.private ? "private" : "public";
    }
    return object;
  }

  return correct;
}

/** GitHub's own app, as it stands in an answer about something that a workflow's token wrote. */
function actionsApp(origin: string): JsonObject {
  const time = "2018-07-30T09:30:17Z";
  return {
    id: 15368,
    slug: "github-actions",
    client_id: "Iv1.05c79e9ad1f6bdfa",
    node_id: "MDM6QXBwMTUzNjg=",
    owner: simpleUser(origin, "github", 9919, "Organization"),
    name: "GitHub Actions",
    description: "Automate your workflow from idea to production",
    external_url: "https://help.github.com/en/actions",
    html_url: `${origin}/apps/github-actions`,
    created_at: time,
    updated_at: time,
    permissions: { contents: "write", issues: "write", pull_requests: "write", actions: "write" },
    events: [],
  };
}

/** A person with every field that GitHub's `simple-user` has. */
function simpleUser(origin: string, login: string, id: number, type: string): JsonObject {
  const url = `${origin}/api/v3/users/${login}`;
  const lists =
    "followers following gists starred subscriptions organizations repos events received_events".split(" ");
  return {
    login,
    id,
    node_id: Buffer.from(`${type}${id}`).toString("base64"),
    avatar_url: `${origin}/avatars/u/${login}`,
    gravatar_id: "",
    url,
    html_url: `${origin}/${login}`,
    ...Object.fromEntries(lists.map((list) => [`${list}_url`, `${url}/${list}`])),
    type,
    site_admin: false,
  };
}
