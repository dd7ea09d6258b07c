/** Which host names mean this very machine. Pure: looks at the name, asks no resolver. */

/**
 * Whether a URL's host name is a loopback one: `localhost` and names under it (RFC 6761), 127.0.0.0/8 and ::1
 * (RFC 5735, RFC 4291). Takes what `URL.hostname` gives, so IPv6 with or without its brackets.
 */
export function isLoopbackHost(hostname: string): boolean {
  const name = hostname.toLowerCase();
  if (name === "localhost" || name.endsWith(".localhost")) return true;
  if (name === "::1" || name === "[::1]") return true;
  return /^127(\.\d{1,3}){3}$/.test(name);
}
