/** Adds a tag to the codebook, with its place, definition, colour and key. For admins. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { Refusal, type Result } from "#lib/errors.ts";
import { nameKey as nameKeyOf } from "#lib/text/name-key.ts";
import { memberWhoMay } from "../member.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { insertTag } from "./insert-tag.ts";
import { lockCodebook, lockTag, refuseDeleted, refuseTakenKey, refuseTakenName } from "./lock-codebook.ts";
import type { NewTag } from "./tag-input.ts";

/** Deeper trees are not read on any screen. */
export const deepestLevel = 5;

/** Throws Refusal: not_found for a parent that is not there, invalid for one at the deepest level. */
export async function refuseUnfitParent(tx: Tx, projectId: string, parentId: string | null): Promise<void> {
  for (let level = 1, at = parentId; at !== null; level++) {
    if (level >= deepestLevel) {
      const message = `A tag can stand at most ${deepestLevel} levels deep.`;
      throw new Refusal("invalid", message, { fields: { parentId: message } });
    }
    const parent = await lockTag(tx, projectId, at);
    refuseDeleted(parent);
    at = parent.parentId;
  }
}

/** Creates the tag. Refuses: not_found, forbidden, invalid (name or key taken, too deep). */
export async function createTag(viewer: Viewer, input: NewTag): Promise<Result<{ tagId: string }>> {
  const { projectId, parentId, name, definition, hue, key } = input;
  return write(viewer, { act: "tag.create", projectId }, async (tx) => {
    await memberWhoMay(tx, viewer, projectId, "codebook.manage");
    await lockCodebook(tx, projectId);
    await refuseUnfitParent(tx, projectId, parentId);
    const nameKey = nameKeyOf(name);
    await refuseTakenName(tx, { projectId, parentId, nameKey });
    await refuseTakenKey(tx, { projectId, key });
    const tagId = await insertTag(tx, { projectId, parentId, name, nameKey, definition, hue, key });
    return { value: { tagId }, audit: { subjectType: "tag", subjectId: tagId, detail: { name, parentId } } };
  });
}
