/** A new tag made while annotating: any member may add one at the codebook's top level; admins arrange it later. */
import "server-only";
import type { Result } from "#lib/errors.ts";
import { nameKey as nameKeyOf } from "#lib/text/name-key.ts";
import type { TagHue } from "#lib/text/tag-hue.ts";
import { memberWhoMay } from "../member.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { insertTag, rarestHue } from "./insert-tag.ts";
import { lockCodebook } from "./lock-codebook.ts";
import type { TagProposal } from "./tag-input.ts";

export type ProposedTag = { tagId: string; name: string; hue: TagHue; isNew: boolean };

/**
 * The top-level tag of that name, made when there is none, so that two analysts typing the same name get one tag.
 * Refuses: not_found.
 */
export async function proposeTag(viewer: Viewer, input: TagProposal): Promise<Result<ProposedTag>> {
  const { projectId, name } = input;
  return write(viewer, { act: "tag.propose", projectId }, async (tx) => {
    await memberWhoMay(tx, viewer, projectId, "codebook.addTag");
    await lockCodebook(tx, projectId);
    const nameKey = nameKeyOf(name);
    const known = await tx.tag.findFirst({ where: { projectId, parentId: null, nameKey, deletedAt: null } });
    const hue = known === null ? await rarestHue(tx, projectId) : (known.hue as TagHue);
    const parts = { projectId, parentId: null, name, nameKey, definition: "", hue, key: null };
    const tagId = known?.id ?? (await insertTag(tx, parts));
    return {
      value: { tagId, name: known?.name ?? name, hue, isNew: known === null },
      audit: { subjectType: "tag", subjectId: tagId, detail: { name, isNew: known === null } },
    };
  });
}
