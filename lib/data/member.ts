/** Finding the viewer's membership. A project one is not a member of answers like a project that is not there. */
import "server-only";
import { type Db, db } from "#lib/db/client.ts";
import { notFound, Refusal } from "#lib/errors.ts";
import { may, type ProjectAct } from "#lib/policy/policy.ts";
import type { Member, Viewer } from "./viewer.ts";

type ProjectKey = { projectId: string } | { slug: string };

/** The viewer as member of that project, or null. */
export async function findMember(client: Db, viewer: Viewer, key: ProjectKey): Promise<Member | null> {
  const project = "projectId" in key ? { id: key.projectId } : { slug: key.slug };
  const row = await client.membership.findFirst({
    where: { userId: viewer.userId, project },
    select: {
      role: true,
      project: { select: { id: true, slug: true, name: true, analystsMayCommit: true } },
    },
  });
  if (row === null) return null;
  return {
    ...viewer,
    projectId: row.project.id,
    projectSlug: row.project.slug,
    projectName: row.project.name,
    role: row.role,
    analystsMayCommit: row.project.analystsMayCommit,
  };
}

/** The viewer as member who may do `act` there. Throws Refusal: not_found for a non-member, forbidden for the wrong role. */
export async function memberWhoMay(
  client: Db,
  viewer: Viewer,
  projectId: string,
  act: ProjectAct,
): Promise<Member> {
  const member = await findMember(client, viewer, { projectId });
  if (member === null) throw notFound("This project");
  if (!may(member, act)) throw new Refusal("forbidden", "Your role in this project does not allow this.");
  return member;
}

/** The projects the viewer is a member of, by name. */
export async function listMyProjects(viewer: Viewer): Promise<{ id: string; slug: string; name: string }[]> {
  return db().project.findMany({
    where: { memberships: { some: { userId: viewer.userId } } },
    select: { id: true, slug: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}
