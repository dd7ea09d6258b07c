/** The projects a viewer is shown: one's own; for the owner of the instance also the names of all others. */
import "server-only";
import { db } from "#lib/db/client.ts";
import type { Role } from "#lib/policy/policy.ts";
import type { Viewer } from "../viewer.ts";

export type ListedProject = {
  id: string;
  name: string;
  /** Null where the viewer is not a member: such a project shows its name and nothing else. */
  mine: { slug: string; role: Role } | null;
  /** Told to the owner only: no admin is left whose account is not disabled. */
  lacksAdmin: boolean;
};

const activeAdmin = { role: "admin", user: { disabledAt: null } } as const;

/** By name. */
export async function listProjects(viewer: Viewer): Promise<ListedProject[]> {
  const { userId, isOwner } = viewer;
  const rows = await db().project.findMany({
    where: isOwner ? {} : { memberships: { some: { userId } } },
    select: {
      id: true,
      name: true,
      slug: true,
      memberships: { where: { userId }, select: { role: true } },
      _count: { select: { memberships: { where: activeAdmin } } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, name, slug, memberships: [membership], _count }) => ({
    id,
    name,
    mine: membership ? { slug, role: membership.role } : null,
    lacksAdmin: isOwner && _count.memberships === 0,
  }));
}
