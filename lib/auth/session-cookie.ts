/**
 * The session cookie: its name, and reading the session row's id out of it. The cookie is next-auth's encrypted JWT and
 * carries nothing but that id; everything else is read from the row on every request.
 */
import "server-only";
import { decode } from "next-auth/jwt";
import { env } from "#lib/env.ts";
import { isId } from "#lib/ids.ts";

export const sessionCookieName = "__Host-collate-session";

/** Seconds a session lasts without signing in again. */
export const sessionMaxAgeSeconds = 14 * 24 * 60 * 60;

/** What takes the cookie away; a `__Host-` cookie is only replaced by one with the same attributes. */
export const clearedSessionCookie = {
  name: sessionCookieName,
  value: "",
  maxAge: 0,
  path: "/",
  secure: true,
  httpOnly: true,
  sameSite: "lax",
} as const;

/** The key the cookie is encrypted with. Throws when the app was not started by its start script. */
export function sessionSecret(): string {
  const { secret } = env();
  if (secret === null) throw new Error("COLLATE_SECRET is not set: start Collate with npm start.");
  return secret;
}

/** The session row's id in a cookie's value; null for none, a forged or an expired one. */
export async function sessionIdFromCookie(value: string | undefined): Promise<string | null> {
  if (!value) return null;
  try {
    const token = await decode({ token: value, secret: sessionSecret() });
    return typeof token?.sid === "string" && isId(token.sid) ? token.sid : null;
  } catch {
    return null; // not a token of ours: the same as none
  }
}
