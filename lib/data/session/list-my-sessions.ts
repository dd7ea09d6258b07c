/** The viewer's open sessions, the latest used first. */
import "server-only";
import { db } from "#lib/db/client.ts";
import type { Viewer } from "../viewer.ts";

export type MySession = {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  address: string | null;
  userAgent: string | null;
  isThisOne: boolean;
};

const mostShown = 100;

export async function listMySessions(viewer: Viewer): Promise<MySession[]> {
  const rows = await db().session.findMany({
    where: { userId: viewer.userId, revokedAt: null, expiresAt: { gt: new Date() } },
    select: { id: true, createdAt: true, lastSeenAt: true, address: true, userAgent: true },
    orderBy: [{ lastSeenAt: "desc" }, { id: "desc" }],
    take: mostShown,
  });
  return rows.map((row) => ({ ...row, isThisOne: row.id === viewer.sessionId }));
}
