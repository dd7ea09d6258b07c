/**
 * The client's address. lib/auth/direct-address.ts stamps each request with its socket's address; entries of
 * X-Forwarded-For are believed only as far back as trusted proxies stand in front.
 */

type RequestHeaders = { get(name: string): string | null };

/** Set by the server on every request, over whatever the client sent. */
export const directAddressHeader = "x-collate-address";

/** The address of the client behind `trustedProxyHops` proxies (0: none); null when it is not known. */
export function clientAddress(headers: RequestHeaders, trustedProxyHops: number): string | null {
  const direct = headers.get(directAddressHeader);
  if (trustedProxyHops === 0) return direct;
  const forwarded = (headers.get("x-forwarded-for") ?? "").split(",").map((part) => part.trim());
  return forwarded.at(-trustedProxyHops) || direct;
}
