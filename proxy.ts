/**
 * Runs before every page: gives the request its nonce and policy, and sends the browser to the one origin or to sign-in.
 * It guards nothing. Uploads stay out of it, because a body that passes through here is cut at 10 MB.
 */
import { type NextRequest, NextResponse } from "next/server";
import { sessionCookieName } from "#lib/auth/session-cookie.ts";
import { env } from "#lib/env.ts";
import { contentSecurityPolicy, newNonce } from "#lib/request/content-security-policy.ts";
import { detourOf } from "#lib/request/detour.ts";

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
  if (detour !== null) return NextResponse.redirect(detour, 307);

  const nonce = newNonce();
  const policy = contentSecurityPolicy(
    nonce,
    process.env.NODE_ENV === "development" ? "development" : "production",
  );
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

export const config = {
  matcher: ["/((?!_next/static|_next/image|api/upload|icon.svg|favicon.ico).*)"],
};
