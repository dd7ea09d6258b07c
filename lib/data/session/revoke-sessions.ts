/** Ending sessions. A revoked session is refused on its next request; its row stays, with the reason. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { notFound, type Result } from "#lib/errors.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";

export type RevokedWhy =
  | "signed_out"
  | "signed_out_everywhere"
  | "ended_by_user"
  | "password_changed"
  | "password_reset"
  | "account_disabled";

/** Ends that user's open sessions, but for `keepSessionId`. Resolves to how many there were. */
export async function revokeSessionsOf(
  tx: Tx,
  userId: string,
  why: RevokedWhy,
  keepSessionId: string | null,
): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { userId, revokedAt: null, ...(keepSessionId === null ? {} : { id: { not: keepSessionId } }) },
    data: { revokedAt: new Date(), revokedWhy: why },
  });
  return count;
}

async function revokeOwn(tx: Tx, viewer: Viewer, sessionId: string, why: RevokedWhy): Promise<void> {
  const { count } = await tx.session.updateMany({
    where: { id: sessionId, userId: viewer.userId, revokedAt: null },
    data: { revokedAt: new Date(), revokedWhy: why },
  });
  if (count === 0) throw notFound("This session");
}

/** Signs out: ends the session this request came with. */
export function signOut(viewer: Viewer): Promise<Result<null>> {
  return write(viewer, { act: "session.sign-out", projectId: null }, async (tx) => {
    await revokeOwn(tx, viewer, viewer.sessionId, "signed_out");
    return { value: null, audit: { subjectType: "session", subjectId: viewer.sessionId } };
  });
}

/** Signs out everywhere, here too. */
export function signOutEverywhere(viewer: Viewer): Promise<Result<{ sessions: number }>> {
  return write(viewer, { act: "session.sign-out-everywhere", projectId: null }, async (tx) => {
    const sessions = await revokeSessionsOf(tx, viewer.userId, "signed_out_everywhere", null);
    return {
      value: { sessions },
      audit: { subjectType: "user", subjectId: viewer.userId, detail: { sessions } },
    };
  });
}

/** Ends one of the viewer's own sessions; another's answers not_found. */
export function endSession(viewer: Viewer, input: { sessionId: string }): Promise<Result<null>> {
  return write(viewer, { act: "session.end", projectId: null }, async (tx) => {
    await revokeOwn(tx, viewer, input.sessionId, "ended_by_user");
    return { value: null, audit: { subjectType: "session", subjectId: input.sessionId } };
  });
}
