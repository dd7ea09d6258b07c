/** From a session's id to its viewer; nothing of it is cached across requests. */
import "server-only";
import { db } from "#lib/db/client.ts";
import type { Viewer } from "../viewer.ts";
import { isSeenLongAgo, sessionExpiry } from "./session-life.ts";

type SeenSession = { id: string; createdAt: Date; lastSeenAt: Date };

/** Moves the session's end on; it never brings a revoked one back. */
async function markSeen(session: SeenSession, address: string | null, now: Date): Promise<void> {
  const { id, createdAt } = session;
  await db().session.updateMany({
    where: { id, revokedAt: null },
    data: { lastSeenAt: now, expiresAt: sessionExpiry(createdAt, now), address },
  });
}

/** Null when the session was revoked or has expired, or its user is disabled. */
export async function findViewerBySession(
  sessionId: string,
  address: string | null,
  now: Date = new Date(),
): Promise<Viewer | null> {
  const session = await db().session.findFirst({
    where: { id: sessionId, revokedAt: null, expiresAt: { gt: now }, user: { disabledAt: null } },
    select: {
      id: true,
      createdAt: true,
      lastSeenAt: true,
      user: { select: { id: true, name: true, email: true, isOwner: true, mustChangePassword: true } },
    },
  });
  if (session === null) return null;
  if (isSeenLongAgo(session.lastSeenAt, now)) await markSeen(session, address, now);
  const { id: userId, ...user } = session.user;
  return { userId, ...user, sessionId, address, request: null };
}
