/** Moves a tag with all below it to another place in the tree. For admins. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Tag } from "#lib/db/generated/client.ts";
import { Refusal, type Result } from "#lib/errors.ts";
import { memberWhoMay } from "../member.ts";
import { refuseStale } from "../stale-edit.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { deepestLevel } from "./create-tag.ts";
import { lockCodebook, lockTag, refuseDeleted, refuseTakenName, tagNow } from "./lock-codebook.ts";
import type { TagMove } from "./tag-input.ts";
import { orderTags, subtreeIds } from "./tag-tree.ts";

type LiveTag = { tagId: string; parentId: string | null; position: number; name: string };

async function readLiveTags(tx: Tx, projectId: string): Promise<LiveTag[]> {
  const rows = await tx.tag.findMany({
    where: { projectId, deletedAt: null },
    select: { id: true, parentId: true, position: true, name: true },
  });
  return rows.map(({ id, ...tag }) => ({ tagId: id, ...tag }));
}

function refuseParent(message: string): never {
  throw new Refusal("invalid", message, { fields: { parentId: message } });
}

/** Throws Refusal invalid for a place under itself or too deep, not_found for a parent that is not there. */
async function refuseUnfitPlace(tx: Tx, tag: Tag, parentId: string | null, tags: LiveTag[]): Promise<void> {
  if (parentId === null) return;
  refuseDeleted(await lockTag(tx, tag.projectId, parentId));
  const inside = subtreeIds(tags, tag.id);
  if (inside.has(parentId)) refuseParent("A tag cannot stand under itself.");
  const ordered = orderTags(tags);
  const depthOf = (tagId: string) => ordered.find((other) => other.tagId === tagId)?.depth ?? 0;
  const height = Math.max(...[...inside].map(depthOf)) - depthOf(tag.id);
  if (depthOf(parentId) + 1 + height >= deepestLevel) {
    refuseParent(`A tag can stand at most ${deepestLevel} levels deep.`);
  }
}

/** Gives the new siblings positions 0, 1, 2, … with the tag at `index` among them. */
async function placeAmongSiblings(tx: Tx, tag: Tag, input: TagMove, tags: LiveTag[]): Promise<void> {
  const { projectId, parentId, index } = input;
  const siblings = orderTags(tags.filter((other) => other.parentId === parentId && other.tagId !== tag.id));
  const order = siblings.map((sibling) => sibling.tagId).toSpliced(index, 0, tag.id);
  const revision = tag.revision + 1;
  await tx.tag.update({
    where: { projectId_id: { projectId, id: tag.id } },
    data: { parentId, revision },
  });
  await tx.$executeRaw`
    UPDATE "Tag" t SET position = o.place - 1
    FROM unnest(${order}::uuid[]) WITH ORDINALITY AS o(id, place)
    WHERE t."projectId" = ${projectId}::uuid AND t.id = o.id`;
}

/** Moves the tag. Refuses: not_found, forbidden, conflict, invalid (under itself, too deep, name taken there). */
export async function moveTag(viewer: Viewer, input: TagMove): Promise<Result<{ revision: number }>> {
  const { projectId, tagId, parentId, index } = input;
  return write(viewer, { act: "tag.move", projectId }, async (tx) => {
    await memberWhoMay(tx, viewer, projectId, "codebook.manage");
    await lockCodebook(tx, projectId);
    const tag = await lockTag(tx, projectId, tagId);
    refuseDeleted(tag);
    refuseStale("This tag", input.revision, tagNow(tag));
    const tags = await readLiveTags(tx, projectId);
    await refuseUnfitPlace(tx, tag, parentId, tags);
    await refuseTakenName(tx, { projectId, parentId, nameKey: tag.nameKey, id: tagId });
    await placeAmongSiblings(tx, tag, input, tags);
    const detail = { from: { parentId: tag.parentId, position: tag.position }, to: { parentId, index } };
    return { value: { revision: tag.revision + 1 }, audit: { subjectType: "tag", subjectId: tagId, detail } };
  });
}
