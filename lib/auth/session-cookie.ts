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

/** Cookies decrypted lately: deriving the key and decrypting costs more than the rest of a small page's guard. */
const known = new Map<string, { sid: string; expiresAtSeconds: number }>();
const mostKnown = 5_000;

function recall(value: string): string | null {
  const entry = known.get(value);
  if (entry === undefined) return null;
  if (entry.expiresAtSeconds > Date.now() / 1000) return entry.sid;
  known.delete(value);
  return null;
}

function remember(value: string, sid: string, expiresAtSeconds: number): void {
  const oldest = known.size >= mostKnown ? known.keys().next().value : undefined;
  if (oldest !== undefined) known.delete(oldest);
  known.set(value, { sid, expiresAtSeconds });
}

/**
 * The session row's id in a cookie's value; null for none, a forged or an expired one. Only what a cookie says is kept
 * from one request to the next; whether its session still holds is read from the row every time.
 */
export async function sessionIdFromCookie(value: string | undefined): Promise<string | null> {
  if (!value) return null;
  const recalled = recall(value);
  if (recalled !== null) return recalled;
  try {
    const token = await decode({ token: value, secret: sessionSecret() });
    if (typeof token?.sid !== "string" || !isId(token.sid)) return null;
    remember(value, token.sid, typeof token.exp === "number" ? token.exp : 0);
    return token.sid;
  } catch {
    return null; // not a token of ours: the same as none
  }
}
