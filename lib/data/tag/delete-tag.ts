/**
 * Takes an unused tag out of the codebook, and puts it back. A tag in use stays: annotations would lose their meaning.
 * Another's drafts are nobody's business, so they do not hold a tag: they keep it, shown as deleted.
 */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { Refusal, type Result } from "#lib/errors.ts";
import { memberWhoMay } from "../member.ts";
import { refuseStale } from "../stale-edit.ts";
import type { Member, Viewer } from "../viewer.ts";
import { visibleTo } from "../work/visible-work.ts";
import { write } from "../write.ts";
import { lockCodebook, lockTag, refuseDeleted, refuseTakenName, tagNow } from "./lock-codebook.ts";
import type { TagKey } from "./tag-input.ts";

async function refuseInUse(tx: Tx, member: Member, tagId: string): Promise<void> {
  const { projectId } = member;
  const below = await tx.tag.count({ where: { projectId, parentId: tagId, deletedAt: null } });
  if (below > 0) {
    const tags = below === 1 ? "1 tag stands" : `${below} tags stand`;
    throw new Refusal("invalid", `${tags} under it. Move or delete what is below first.`);
  }
  const uses = await tx.annotation.count({
    where: { ...visibleTo(member), version: { article: { deletedAt: null } }, tags: { some: { tagId } } },
  });
  if (uses === 0) return;
  const annotations = uses === 1 ? "1 annotation wears" : `${uses} annotations wear`;
  throw new Refusal(
    "invalid",
    `${annotations} this tag. Take it off there first; it cannot be deleted while in use.`,
  );
}

/** Deletes the tag. Refuses: not_found, forbidden, conflict, invalid (in use, or others below it). */
export async function deleteTag(viewer: Viewer, input: TagKey): Promise<Result<{ revision: number }>> {
  const { projectId, tagId } = input;
  return write(viewer, { act: "tag.delete", projectId }, async (tx) => {
    const member = await memberWhoMay(tx, viewer, projectId, "codebook.manage");
    await lockCodebook(tx, projectId);
    const tag = await lockTag(tx, projectId, tagId);
    refuseDeleted(tag);
    refuseStale("This tag", input.revision, tagNow(tag));
    await refuseInUse(tx, member, tagId);
    const revision = tag.revision + 1;
    const where = { projectId_id: { projectId, id: tagId } };
    await tx.tag.update({ where, data: { deletedAt: new Date(), revision } });
    return {
      value: { revision },
      audit: { subjectType: "tag", subjectId: tagId, detail: { name: tag.name } },
    };
  });
}

/** Where a restored tag can stand: its old parent when that is still there, else the top; its key when still free. */
async function placeForRestored(
  tx: Tx,
  tag: { projectId: string; parentId: string | null; key: string | null },
) {
  const { projectId, parentId, key } = tag;
  const parent =
    parentId === null
      ? null
      : await tx.tag.findFirst({ where: { projectId, id: parentId, deletedAt: null } });
  const keyTaken =
    key !== null && (await tx.tag.findFirst({ where: { projectId, key, deletedAt: null } })) !== null;
  return { parentId: parent?.id ?? null, key: keyTaken ? null : key };
}

/** Undoes a deletion. Refuses: not_found, forbidden, conflict, invalid (its name is taken meanwhile). */
export async function restoreTag(viewer: Viewer, input: TagKey): Promise<Result<{ revision: number }>> {
  const { projectId, tagId } = input;
  return write(viewer, { act: "tag.restore", projectId }, async (tx) => {
    await memberWhoMay(tx, viewer, projectId, "codebook.manage");
    await lockCodebook(tx, projectId);
    const tag = await lockTag(tx, projectId, tagId);
    refuseStale("This tag", input.revision, tagNow(tag));
    if (tag.deletedAt === null)
      return { value: { revision: tag.revision }, audit: { subjectType: "tag", subjectId: tagId } };
    const place = await placeForRestored(tx, tag);
    await refuseTakenName(tx, { projectId, parentId: place.parentId, nameKey: tag.nameKey, id: tagId });
    const revision = tag.revision + 1;
    const where = { projectId_id: { projectId, id: tagId } };
    await tx.tag.update({ where, data: { ...place, deletedAt: null, revision } });
    return {
      value: { revision },
      audit: { subjectType: "tag", subjectId: tagId, detail: { name: tag.name } },
    };
  });
}
