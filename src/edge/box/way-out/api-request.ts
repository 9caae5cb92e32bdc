/** Decides what of a request at an API door goes on to the upstream: which paths, and without which headers. It sends nothing. */
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from "node:http";
import type { ModelApi } from "../../../settings/settings.ts";

export type ApiTarget =
  | { readonly kind: "listed"; readonly path: string }
  | { readonly kind: "refused"; readonly why: string };

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** Query parameters that are an account's key, beside those that are called as a header; the last two are headers and a method to Google. */
const keyParameters =
  "key access-key token access-token accesstoken oauth-token bearer-token subscription-key httpheaders httpmethod".split(
    " ",
  );

/**
 * `wanted` is the request's target as it was sent. `prefix` is the path of the upstream, without a slash at its end; listed paths stand
 * below it, and mean themselves and what lies below them, or with a `*` at the end all that begins so.
 */
export function apiTarget(
  method: string,
  wanted: string,
  prefix: string,
  paths: readonly string[],
): ApiTarget {
  if (!methods.includes(method)) return { kind: "refused", why: "its method is not one of an API" };
  const [path = "", ...queries] = wanted.split("?");
  if (!path.startsWith("/")) return { kind: "refused", why: "its target is not a path" };
  if (!isPlain(path)) return { kind: "refused", why: "its path can be read in more than one way" };
  if (!paths.some((listed) => isBelow(path, `${prefix}${listed}`))) {
    return { kind: "refused", why: "its path is not one of the listed ones" };
  }
  if (queries.some((query) => /[^\x21-\x7e]|#/.test(query))) {
    return { kind: "refused", why: "its query has characters that no address has" };
  }
  const query = queries
    .join("?")
    .split("&")
    .filter((parameter) => !parameter.split(";").map(nameOf).some(isKey))
    .join("&");
  return { kind: "listed", path: query === "" ? path : `${path}?${query}` };
}

function isBelow(path: string, listed: string): boolean {
  if (listed.endsWith("*")) return path.startsWith(listed.slice(0, -1));
  const folder = listed.replace(/\/+$/, "");
  return path === folder || path.startsWith(`${folder}/`);
}

/** Every server on the way must see the same segments: nothing to normalise, and nothing encoded that would change them. */
function isPlain(path: string): boolean {
  const encoded = /%(?:[01][0-9a-f]|2[0ef35]|3[bf]|5c|7f|[89a-f][0-9a-f]|(?![0-9a-f]{2}))/i;
  const segments = path.slice(1).split("/");
  return (
    /^[A-Za-z0-9/._~!$&'()*+,=:@%-]+$/.test(path) &&
    !encoded.test(path) &&
    segments.every(
      (segment, index) => !/^\.+$/.test(segment) && (segment !== "" || index === segments.length - 1),
    )
  );
}

/** Without the brackets of a list and whatever else servers see past. */
function nameOf(parameter: string): string {
  const [name = ""] = parameter.split("=");
  try {
    return plainName(decodeURIComponent(name.replace(/\+/g, " ")).replace(/\[.*$/s, ""));
  } catch {
    return plainName(name);
  }
}

function isKey(name: string): boolean {
  return keyParameters.includes(name) || credentials.includes(name);
}

/** Many servers make variables of headers, and then `x_api_key` is `x-api-key`. */
function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** About one connection only (RFC 9110, 7.6.1); each connection has its own. */
const hopByHop = [
  "connection",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authentication-info",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "http2-settings",
];

/** Who pays. Whatever the agent sends here, it is not what the upstream gets. */
const credentials = [
  "authorization",
  "x-authorization",
  "x-api-key",
  "x-goog-api-key",
  "api-key",
  "apikey",
  "x-auth-token",
  "x-access-token",
  "x-amz-security-token",
  "ocp-apim-subscription-key",
  "anthropic-api-key",
  "openai-api-key",
  "cookie",
];

/** What makes some servers take another method, host or path than the request's own. */
const detours = [
  "host",
  "expect",
  "forwarded",
  "via",
  "x-real-ip",
  "x-host",
  "x-http-method",
  "x-http-method-override",
  "x-method-override",
  "x-original-url",
  "x-original-uri",
  "x-rewrite-url",
];

/** `accept-encoding` goes too: an answer that is packed cannot be searched for the key. */
const notForwarded = new Set([...hopByHop, ...credentials, ...detours, "accept-encoding"]);

/** The agent's headers, without those above, with the real key. `headers` are in lower case, as Node gives them. */
export function requestHeaders(
  headers: IncomingHttpHeaders,
  upstream: { readonly host: string; readonly header: ModelApi["header"]; readonly key: string },
): OutgoingHttpHeaders {
  const named = namedByConnection(headers);
  const kept = Object.entries(headers).filter(([name]) => mayGoOn(plainName(name)) && !named.has(name));
  return {
    ...Object.fromEntries(kept),
    "accept-encoding": "identity",
    host: upstream.host,
    [upstream.header]: upstream.header === "authorization" ? `Bearer ${upstream.key}` : upstream.key,
    // Said outright: with methods that seldom have a body Node would send it without a word of its length, as if it were a next request.
    ...(headers["transfer-encoding"] === undefined ? {} : { "transfer-encoding": "chunked" }),
  };
}

/** What the upstream says to us alone is left out; the rest is as it was. */
export function responseHeaders(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  const named = namedByConnection(headers);
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !hopByHop.includes(name) && !named.has(name)),
  );
}

function mayGoOn(name: string): boolean {
  return !notForwarded.has(name) && !name.startsWith("x-forwarded");
}

function namedByConnection(headers: IncomingHttpHeaders): ReadonlySet<string> {
  const names = (headers.connection ?? "").split(",").map((name) => name.trim().toLowerCase());
  // The length of a body is not about the connection, whoever says so.
  return new Set(names.filter((name) => name !== "content-length"));
}
