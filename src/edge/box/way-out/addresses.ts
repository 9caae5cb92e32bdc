/** Decides which addresses a name of the box may lead to: those of the public internet that are not this machine's own. */
import { networkInterfaces } from "node:os";
import ipaddr from "ipaddr.js";

/** A service of Azure's hosts, hosted runners among them, at an address that looks public. */
const hostServices = ["168.63.129.16"];

/** Everything of IPv6 that is given out for the internet so far (RFC 4291, IANA). */
const globalUnicast: readonly [ipaddr.IPv6, number] = [ipaddr.IPv6.parse("2000::"), 3];

/** Neither private, loopback, link-local (metadata), shared, multicast, reserved, nor an IPv4 address in the clothes of IPv6. */
export function isPublicAddress(text: string, own: readonly string[] = ownAddresses()): boolean {
  if (!ipaddr.IPv4.isValidFourPartDecimal(text) && !ipaddr.IPv6.isValid(text)) return false;
  const address = ipaddr.parse(text);
  const shown = address.toString();
  if (address.range() !== "unicast" || hostServices.includes(shown) || own.includes(shown)) return false;
  return address instanceof ipaddr.IPv4 || address.match([...globalUnicast]);
}

/** As `ipaddr.js` writes them. */
export function ownAddresses(): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ address }) => ipaddr.isValid(address))
    .map(({ address }) => ipaddr.parse(address).toString());
}
