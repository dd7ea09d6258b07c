/**
 * How long a session lasts: three days without use, fourteen in all (the cookie ends then too). Seen at most every five
 * minutes, so that reading a page seldom writes. Pure.
 */
import { sessionMaxAgeSeconds } from "#lib/auth/session-cookie.ts";

const idleMillis = 3 * 24 * 60 * 60 * 1000;
const seenEveryMillis = 5 * 60 * 1000;

/** When a session begun at `createdAt` and used at `now` ends. */
export function sessionExpiry(createdAt: Date, now: Date): Date {
  const last = createdAt.getTime() + sessionMaxAgeSeconds * 1000;
  return new Date(Math.min(now.getTime() + idleMillis, last));
}

/** Whether this use is to be written down. */
export function isSeenLongAgo(lastSeenAt: Date, now: Date): boolean {
  return now.getTime() - lastSeenAt.getTime() >= seenEveryMillis;
}
