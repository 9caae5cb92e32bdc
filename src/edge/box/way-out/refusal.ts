/** Why something may not leave the box, as data, and how it is told to the program that tried. It decides no case. */

/** Each ends the sentence "… cannot be reached from this box: …". */
export const refusals = {
  "not-a-name": "that is not a host name with a port",
  address: "addresses are not let through, only names",
  port: "only port 443 is let through",
  "plain-http": "plain HTTP is not let through, only TLS on port 443",
  never: "the forge's API and the runner's own services are never let through",
  "not-allowed": "it is not an allowed host",
  "no-address": "its name has no address",
  "inner-address": "its name leads to an address that is not on the public internet",
  "not-tls": "what was sent does not begin as TLS does",
  "no-server-name": "its TLS handshake names no server",
  "other-server-name": "its TLS handshake names another server",
  "hidden-server-name": "its TLS handshake hides the server's name (ECH)",
  "no-answer": "it cannot be connected to",
} as const;

export type Refusal = keyof typeof refusals;

/** `target` as the program wrote it; `host` is set where the settings could let it through. One line, ASCII, for a terminal. */
export function refusalText(target: string, why: Refusal, host?: string): string {
  const what = `Gatehouse: ${harmless(target)} cannot be reached from this box: ${refusals[why]}.`;
  return why === "not-allowed" && host !== undefined
    ? `${what} To allow it, add ${host} to allowed-hosts (for the agent) or to gate-hosts (for setup and the gate).`
    : what;
}

const longest = 120;

/** A name that the box made up: nothing is left in it that a page, a terminal or a log could take for its own. */
export function harmless(text: string): string {
  const plain = text.slice(0, longest).replace(/[^A-Za-z0-9._:%/[\]-]/g, "?");
  return text.length > longest ? `${plain}...` : plain;
}
