/**
 * What the throttle counts an address as. An IPv6 customer is given a /64 (RFC 6177) and could sign in from a new
 * address each time, so those count together. Pure.
 */
import { isIPv6 } from "node:net";

/** The eight groups of an IPv6 address, `::` spelled out, without leading zeros. */
function ipv6Groups(address: string): string[] {
  const [head = "", tail] = address.split("::");
  const groupsOf = (part: string) => (part === "" ? [] : part.split(":"));
  const [front, back] = [groupsOf(head), groupsOf(tail ?? "")];
  const missing = tail === undefined ? 0 : 8 - front.length - back.length;
  const all = [...front, ...Array.from({ length: Math.max(0, missing) }, () => "0"), ...back];
  return all.map((group) => group.replace(/^0+(?=.)/, "").toLowerCase());
}

/** The IPv4 address itself, the /64 of an IPv6 address, `unknown` for null or anything else too long to be one. */
export function addressGroup(address: string | null): string {
  if (address === null || address.length > 60) return "unknown";
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  return isIPv6(bare) ? `${ipv6Groups(bare).slice(0, 4).join(":")}::/64` : bare;
}
