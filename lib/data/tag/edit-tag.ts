/** Renames, defines, colours a tag and gives it a key. For admins. */
import "server-only";
import type { Result } from "#lib/errors.ts";
import { nameKey as nameKeyOf } from "#lib/text/name-key.ts";
import { memberWhoMay } from "../member.ts";
import { refuseStale } from "../stale-edit.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import {
  lockCodebook,
  lockTag,
  refuseDeleted,
  refuseTakenKey,
  refuseTakenName,
  tagNow,
} from "./lock-codebook.ts";
import type { TagEdit } from "./tag-input.ts";

/** Edits the tag. Refuses: not_found, forbidden, conflict with how it stands now, invalid (name or key taken). */
export async function editTag(viewer: Viewer, input: TagEdit): Promise<Result<{ revision: number }>> {
  const { projectId, tagId, name, definition, hue, key } = input;
  return write(viewer, { act: "tag.edit", projectId }, async (tx) => {
    await memberWhoMay(tx, viewer, projectId, "codebook.manage");
    await lockCodebook(tx, projectId);
    const tag = await lockTag(tx, projectId, tagId);
    refuseDeleted(tag);
    refuseStale("This tag", input.revision, tagNow(tag));
    const nameKey = nameKeyOf(name);
    await refuseTakenName(tx, { projectId, parentId: tag.parentId, nameKey, id: tagId });
    await refuseTakenKey(tx, { projectId, key, id: tagId });
    const revision = tag.revision + 1;
    const where = { projectId_id: { projectId, id: tagId } };
    await tx.tag.update({ where, data: { name, nameKey, definition, hue, key, revision } });
    const { name: oldName, definition: oldDefinition, hue: oldHue, key: oldKey } = tag;
    const before = { name: oldName, definition: oldDefinition, hue: oldHue, key: oldKey };
    const detail = { before, after: { name, definition, hue, key } };
    return { value: { revision }, audit: { subjectType: "tag", subjectId: tagId, detail } };
  });
}
