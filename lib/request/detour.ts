/**
 * Where a page request is sent instead of the page it asked for. Comfort only: what guards a page is the session read
 * where its data is read.
 */
import { isLoopbackHost } from "#lib/loopback.ts";

export type PageRequest = {
  method: string;
  /** As the browser asked for it: name and port. */
  host: string | null;
  pathname: string;
  /** With its question mark, or empty. */
  search: string;
  hasSessionCookie: boolean;
};

/** `move`: to the same page under the public address. `sign-in`: to another page of the same origin, as a path. */
export type Detour = { kind: "move" | "sign-in"; to: string };

/** Pages for those who are not signed in, and what signs them in. */
const OPEN_PATHS = ["/sign-in", "/setup", "/api"];

/**
 * The address to go to, or null to go on. One origin per browser: a page asked for under another name of this machine
 * moves to the public address, or its cookie would be missing. Only reads are moved; a write is left to its own guards.
 */
export function detourOf(request: PageRequest, publicUrl: string): Detour | null {
  if (request.method !== "GET" && request.method !== "HEAD") return null;
  const asked = request.pathname + request.search;
  if (isAskedElsewhere(request.host, publicUrl)) return { kind: "move", to: publicUrl + asked };
  if (request.hasSessionCookie || isOpen(request.pathname)) return null;
  const next = request.pathname === "/" ? "" : `?next=${encodeURIComponent(asked)}`;
  return { kind: "sign-in", to: `/sign-in${next}` };
}

function isOpen(pathname: string): boolean {
  return OPEN_PATHS.some((open) => pathname === open || pathname.startsWith(`${open}/`));
}

/**
 * Behind a reverse proxy that does not pass the name on, every request seems to be for this machine: moving those
 * would go round in circles, so a loopback name is only moved to another loopback name.
 */
function isAskedElsewhere(host: string | null, publicUrl: string): boolean {
  if (host === null || !URL.canParse(`http://${host}`)) return false;
  const canonical = new URL(publicUrl);
  const asked = new URL(`${canonical.protocol}//${host}`);
  if (asked.host === canonical.host) return false;
  return isLoopbackHost(canonical.hostname) || !isLoopbackHost(asked.hostname);
}
