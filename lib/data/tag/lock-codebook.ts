/** Writing the codebook: one writer a project at a time, and what a name, a key and a tag must fulfil. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Tag } from "#lib/db/generated/client.ts";
import { type Json, notFound, Refusal } from "#lib/errors.ts";
import { lockProject } from "../project/lock-project.ts";

/** Codebooks are small and their rules span rows (order, names, keys), so their writers queue on the project's row. */
export async function lockCodebook(tx: Tx, projectId: string): Promise<void> {
  await lockProject(tx, projectId);
}

/** Throws Refusal: not_found. The row is held until the transaction ends. */
export async function lockTag(tx: Tx, projectId: string, tagId: string): Promise<Tag> {
  await tx.$queryRaw`SELECT 1 FROM "Tag" WHERE "projectId" = ${projectId}::uuid AND id = ${tagId}::uuid FOR UPDATE`;
  const tag = await tx.tag.findFirst({ where: { projectId, id: tagId } });
  if (tag === null) throw notFound("This tag");
  return tag;
}

/** Throws Refusal not_found for a deleted one. */
export function refuseDeleted(tag: Tag): void {
  if (tag.deletedAt !== null) throw notFound("This tag");
}

export function tagNow(tag: Tag): { revision: number; current: Json } {
  const { revision, name, definition, hue, key, parentId, position } = tag;
  return { revision, current: { revision, name, definition, hue, key, parentId, position } };
}

/** Throws Refusal invalid when a live sibling has the name. */
export async function refuseTakenName(
  tx: Tx,
  tag: { projectId: string; parentId: string | null; nameKey: string; id?: string },
): Promise<void> {
  const { projectId, parentId, nameKey } = tag;
  const not = tag.id === undefined ? {} : { id: { not: tag.id } };
  const taken = await tx.tag.findFirst({ where: { projectId, parentId, nameKey, deletedAt: null, ...not } });
  if (taken === null) return;
  const message = `“${taken.name}” stands there already. Choose another name.`;
  throw new Refusal("invalid", message, { fields: { name: message } });
}

/** Throws Refusal invalid when another live tag has the key. */
export async function refuseTakenKey(
  tx: Tx,
  tag: { projectId: string; key: string | null; id?: string },
): Promise<void> {
  if (tag.key === null) return;
  const not = tag.id === undefined ? {} : { id: { not: tag.id } };
  const where = { projectId: tag.projectId, key: tag.key, deletedAt: null, ...not };
  const taken = await tx.tag.findFirst({ where });
  if (taken === null) return;
  const message = `Key ${tag.key} sets “${taken.name}”. Choose another key, or take it from that tag first.`;
  throw new Refusal("invalid", message, { fields: { key: message } });
}
