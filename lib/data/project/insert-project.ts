/** Writes a project with its first admin; used by set-up and by the owner. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { newId } from "#lib/ids.ts";
import { freeSlug, slugOf } from "./slug.ts";

export type InsertedProject = { id: string; slug: string; name: string };

/** One at a time, so that two projects of one name get two slugs. */
async function claimSlug(tx: Tx, name: string): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('project slugs', 0))`;
  const slug = slugOf(name);
  const taken = await tx.project.findMany({ where: { slug: { startsWith: slug } }, select: { slug: true } });
  return freeSlug(
    slug,
    taken.map((project) => project.slug),
  );
}

export async function insertProject(tx: Tx, name: string, adminId: string): Promise<InsertedProject> {
  const project = { id: newId(), slug: await claimSlug(tx, name), name };
  await tx.project.create({ data: project });
  await tx.membership.create({ data: { projectId: project.id, userId: adminId, role: "admin" } });
  return project;
}
