/** The viewer of this request: read from the session row every time, once a request. */
import "server-only";
import { cookies, headers } from "next/headers";
import { forbidden, notFound, redirect } from "next/navigation";
import { cache } from "react";
import { findMember } from "#lib/data/member.ts";
import { readClient } from "#lib/data/read-client.ts";
import { findViewerBySession } from "#lib/data/session/find-viewer.ts";
import type { Member, Viewer } from "#lib/data/viewer.ts";
import { auditRefusal } from "#lib/data/write.ts";
import { env } from "#lib/env.ts";
import { fail } from "#lib/errors.ts";
import { may, type ProjectAct } from "#lib/policy/policy.ts";
import { clientAddress } from "./client-address.ts";
import { signInPath } from "./next-path.ts";
import { sessionCookieName, sessionIdFromCookie } from "./session-cookie.ts";
import { pagePathHeader } from "./viewer-path.ts";

/** The viewer, or null when nobody is signed in (or the session, its user or its time has ended). */
export const currentViewer = cache(async (): Promise<Viewer | null> => {
  const sessionId = await sessionIdFromCookie((await cookies()).get(sessionCookieName)?.value);
  if (sessionId === null) return null;
  const address = clientAddress(await headers(), env().trustedProxyHops);
  return findViewerBySession(sessionId, address);
});

/** For pages: the signed-in viewer, else off to sign in and back here, or to change a one-time password. */
export async function requireViewer(): Promise<Viewer> {
  const viewer = await currentViewer();
  if (viewer === null) redirect(signInPath((await headers()).get(pagePathHeader)));
  if (viewer.mustChangePassword) redirect("/change-password");
  return viewer;
}

/** For pages of a project: the viewer as its member; a non-member sees the not-found page. Once a request. */
export const requireMember = cache(async (slug: string): Promise<Member> => {
  const member = await findMember(readClient(), await requireViewer(), { slug });
  if (member === null) notFound();
  return member;
});

/** For pages not every member may open: the others get 403, which is audited as a refusal of `act`. */
export async function requireMemberWhoMay(slug: string, act: ProjectAct): Promise<Member> {
  const member = await requireMember(slug);
  if (may(member, act)) return member;
  const { projectId } = member;
  await auditRefusal(member, { act, projectId }, fail("forbidden", "The role does not allow this."));
  forbidden();
}
