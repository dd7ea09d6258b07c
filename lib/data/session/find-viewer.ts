/** From a session's id to its viewer; nothing of it is cached across requests. */
import "server-only";
import { db } from "#lib/db/client.ts";
import type { Viewer } from "../viewer.ts";

/** Null when the session was revoked or has expired, or its user is disabled. */
export async function findViewerBySession(sessionId: string, address: string | null): Promise<Viewer | null> {
  const session = await db().session.findFirst({
    where: { id: sessionId, revokedAt: null, expiresAt: { gt: new Date() }, user: { disabledAt: null } },
    select: {
      user: { select: { id: true, name: true, email: true, isOwner: true, mustChangePassword: true } },
    },
  });
  if (session === null) return null;
  const { id: userId, ...user } = session.user;
  return { userId, ...user, sessionId, address, request: null };
}
