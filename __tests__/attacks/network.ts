/** Attacks on what can be reached from the runner: its own services, the forge, the cloud. */
import { networkInterfaces } from "node:os";
import { type Probe, perl, probe, type Threat, threat } from "./threat.ts";

const nothing = "A network namespace of its own, with a loopback and the doors to our proxy in it.";
const wayOut = "__tests__/edge/box/way-out";

export const network: readonly (Probe | Threat)[] = [
  probe({
    id: "loopback",
    title: "services of the runner on 127.0.0.1",
    attempted: "a TCP connection to a listener of the machine",
    stopped: nothing,
    remains: "",
    script: perl(
      'socket my $s, 2, 1, 6; print "PWNED\\n" if connect $s, pack "SnC4x8", 2, $ARGV[0], 127, 0, 0, 1',
      "$PORT",
    ),
  }),
  probe({
    id: "ipv6",
    title: "the same by IPv6",
    attempted: "a TCP connection to ::1",
    stopped: nothing,
    remains: "",
    shownHere: () =>
      Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === "::1")),
    script: perl(
      'socket my $s, 10, 1, 6; print "PWNED\\n" if connect $s, pack "SnNa16N", 10, $ARGV[0], 0, ("\\0" x 15) . "\\1", 0',
      "$PORT_6",
    ),
  }),
  probe({
    id: "forge",
    title: "the forge's API, without the proxy",
    attempted:
      "a TCP connection to the forge, which here also stands for the runner's cache and artifact services",
    stopped: `${nothing} The proxy never leads to the forge's API or the runner's services, whatever is allowed.`,
    remains: "",
    script: perl(
      'socket my $s, 2, 1, 6; print "PWNED\\n" if connect $s, pack "SnC4x8", 2, $ARGV[0], 127, 0, 0, 1',
      "$FORGE_PORT",
    ),
  }),
  probe({
    id: "dns",
    title: "data in the names that are looked up",
    attempted: "a datagram to a name server, with the answer waited for",
    stopped: `${nothing} No resolver is configured; the proxy looks up allowed names only.`,
    remains: "",
    script: perl(
      'socket my $s, 2, 2, 17; connect $s, pack "SnC4x8", 2, $ARGV[0], 127, 0, 0, 1; syswrite $s, "secret.example"; my $r = ""; vec($r, fileno $s, 1) = 1; print "PWNED\\n" if select($r, undef, undef, 15) > 0 && sysread $s, my $answer, 99',
      "$NAMES",
    ),
  }),
  probe({
    id: "abstract-socket",
    title: "abstract unix sockets",
    attempted: "connecting to one that listens on the machine; file permissions do not guard them",
    stopped: nothing,
    remains: "",
    script: perl(
      'socket my $s, 1, 1, 0; print "PWNED\\n" if connect $s, pack("S", 1) . "\\0$ARGV[0]"',
      "$ABSTRACT",
    ),
  }),
  threat({
    id: "metadata",
    title: "the cloud's metadata address",
    attempted:
      "a datagram to 169.254.169.254; the same through the proxy, as a literal, in decimal, and by a name that leads there",
    stopped: `${nothing} The proxy takes names only, resolves them once, and refuses private and local addresses.`,
    remains: "",
    shown: [
      {
        file: "__tests__/edge/box/walls/attacks.test.ts",
        test: "send a datagram anywhere, the metadata address for one (CR-18)",
      },
      { file: `${wayOut}/forward-proxy.test.ts`, test: "a name that leads inside" },
    ],
  }),
  threat({
    id: "vsock",
    title: "the hypervisor, past the network namespace",
    attempted: "a socket of the family AF_VSOCK",
    stopped: "The system-call filter lets through unix, IP and netlink sockets only.",
    remains: "",
    shown: [
      {
        file: "__tests__/edge/box/walls/attacks.test.ts",
        test: "open a socket to the hypervisor, past the network namespace (0.9)",
      },
    ],
  }),
  threat({
    id: "other-hosts",
    title: "hosts that nobody allowed",
    attempted:
      "other names and ports, plain HTTP, address literals, `user@host`, another server's name in the TLS handshake or in its second hello, ECH",
    stopped:
      "The proxy: allowed names on port 443, the handshake's name equal to the one asked for. What was stopped is counted in the report.",
    remains:
      "An allowed host is a capability: what it stores or passes on, it can be used for. Inside TLS the HTTP host is not visible, so a server that serves several names by it serves all of them.",
    shown: [
      {
        file: `${wayOut}/forward-proxy.test.ts`,
        test: "is refused with words on how to allow it, and reached once it is allowed",
      },
      {
        file: `${wayOut}/forward-proxy.test.ts`,
        test: "with another server's name (domain fronting) is refused, and goes through straight",
      },
      {
        file: `${wayOut}/forward-proxy.test.ts`,
        test: "with another server's name in the hello that the server asks for again is refused, and goes through straight",
      },
      {
        file: "__tests__/e2e/scenarios/way-out.test.ts",
        test: "is out of reach, counted, and told with the way to allow it",
      },
    ],
  }),
  threat({
    id: "api-key",
    title: "the model's API key",
    attempted:
      "asking the API to say the key back, other paths of the API, credentials of its own, requests inside requests",
    stopped:
      "The key is outside: the box has a loopback address and a stand-in, and the proxy puts the key into requests for listed paths of one upstream. An answer that holds the key has it covered.",
    remains:
      "An API that says the key back in an encoding says it to the agent. The agent spends what the key may spend.",
    shown: [
      {
        file: "__tests__/e2e/scenarios/way-out.test.ts",
        test: "is reached with the real key, which the agent never has",
      },
      {
        file: `${wayOut}/api-door.test.ts`,
        test: "brings none of the agent's own credentials, wherever they are put",
      },
      {
        file: `${wayOut}/api-door.test.ts`,
        test: "that is let through is below a listed path for every reader",
      },
      {
        file: `${wayOut}/api-door.test.ts`,
        test: "never has the key in it, in whatever pieces the upstream says it",
      },
    ],
  }),
];
