/**
 * Whether a write's request came from this site's own pages. A server action is a public endpoint and the framework lets
 * a request without Origin through, so every write asks this first.
 */
import { isLoopbackHost } from "#lib/loopback.ts";

type RequestHeaders = { get(name: string): string | null };

function isSameLoopbackSite(origin: string, publicUrl: string): boolean {
  if (!URL.canParse(origin)) return false;
  const [a, b] = [new URL(origin), new URL(publicUrl)];
  return (
    a.protocol === b.protocol && a.port === b.port && isLoopbackHost(a.hostname) && isLoopbackHost(b.hostname)
  );
}

/**
 * True when Origin is the public address (any loopback name of the same port where that address is a loopback one) and
 * the browser does not call the request cross-site. A missing Origin is refused. Forwarded-host headers are not believed.
 */
export function isSameOrigin(headers: RequestHeaders, publicUrl: string): boolean {
  const origin = headers.get("origin");
  if (origin === null) return false;
  const fetchSite = headers.get("sec-fetch-site");
  if (fetchSite !== null && fetchSite !== "same-origin") return false;
  return origin === publicUrl || isSameLoopbackSite(origin, publicUrl);
}
