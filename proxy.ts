/**
 * Runs before every page: gives the request its nonce and policy, and sends the browser to the one origin or to sign-in.
 * It guards nothing. Uploads stay out of it, because a body that passes through here is cut at 10 MB.
 */
import { type NextRequest, NextResponse } from "next/server";
import { sessionCookieName } from "#lib/auth/session-cookie.ts";
import { pagePathHeader } from "#lib/auth/viewer-path.ts";
import { env } from "#lib/env.ts";
import { contentSecurityPolicy, newNonce } from "#lib/request/content-security-policy.ts";
import { detourOf } from "#lib/request/detour.ts";
import { setForeignOriginApart } from "#lib/request/foreign-origin.ts";
import {
  isPrefetch,
  lastProjectCookie,
  lastProjectMaxAgeSeconds,
  projectOfPath,
} from "#lib/request/last-project.ts";

export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const detour = detourOf(
    {
      method: request.method,
      host: request.headers.get("x-forwarded-host") ?? request.headers.get("host"),
      pathname,
      search,
      hasSessionCookie: request.cookies.has(sessionCookieName),
    },
    env().publicUrl,
  );
  if (detour?.kind === "sign-in") return NextResponse.redirect(new URL(detour.to, request.url), 307);
  if (detour?.kind === "move") return moveTo(detour.to);

  const nonce = newNonce();
  const policy = contentSecurityPolicy(
    nonce,
    process.env.NODE_ENV === "development" ? "development" : "production",
  );
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set(pagePathHeader, pathname + search);
  headers.set("Content-Security-Policy", policy);
  setForeignOriginApart(headers, env().publicUrl);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  rememberProject(request, response);
  return response;
}

function rememberProject(request: NextRequest, response: NextResponse): void {
  const slug = projectOfPath(request.nextUrl.pathname);
  if (slug === null || isPrefetch(request.headers)) return;
  if (request.cookies.get(lastProjectCookie)?.value === slug) return;
  response.cookies.set(lastProjectCookie, slug, {
    maxAge: lastProjectMaxAgeSeconds,
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: true,
  });
}

/**
 * Not a 3xx: Next makes a Location on the address it listens on relative, and the browser would come back under the name
 * it came with, for ever.
 */
function moveTo(address: string): NextResponse {
  const headers = {
    Refresh: `0; url=${address}`,
    "Content-Type": "text/plain; charset=utf-8",
    "Cache-Control": "no-store",
  };
  return new NextResponse(`Collate is at ${address}\n`, { headers });
}

export const config = {
  matcher: ["/((?!_next/static|_next/image|api/upload|icon.svg|favicon.ico).*)"],
};
