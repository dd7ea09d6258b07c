/** Puts one tag on one's own annotation or takes it off: what the reader's number keys do. */
import "server-only";
import { Refusal, type Result } from "#lib/errors.ts";
import { memberWhoMay } from "../member.ts";
import type { Viewer } from "../viewer.ts";
import { refuseWithdrawn } from "../work/guard-work.ts";
import { mostTags } from "../work/input-parts.ts";
import { write } from "../write.ts";
import type { AnnotationTagging } from "./annotation-input.ts";
import { changeAnnotation } from "./change-annotation.ts";
import { lockAnnotation } from "./lock-annotation.ts";

/** Adds or removes the tag; asking for what is so already changes nothing. Refuses: not_found, forbidden, invalid. */
export async function tagAnnotation(
  viewer: Viewer,
  input: AnnotationTagging,
): Promise<Result<{ revision: number; tagIds: string[] }>> {
  return write(viewer, { act: "annotation.tag", projectId: input.projectId }, async (tx) => {
    const member = await memberWhoMay(tx, viewer, input.projectId, "project.read");
    const row = await lockAnnotation(tx, member, input.annotationId, "work.edit");
    refuseWithdrawn("This annotation", row);
    const others = row.tagIds.filter((tagId) => tagId !== input.tagId);
    const tagIds = input.change === "add" ? [...others, input.tagId] : others;
    if (tagIds.length > mostTags) throw new Refusal("invalid", `At most ${mostTags} tags.`);
    const isChange = tagIds.length !== row.tagIds.length;
    const now = isChange
      ? await changeAnnotation(tx, row, { tagIds }, { by: viewer.userId, cause: "edited" })
      : row;
    const detail = { tagId: input.tagId, change: input.change, isChange };
    return {
      value: { revision: now.revision, tagIds: now.tagIds },
      audit: { subjectType: "annotation", subjectId: row.id, detail },
    };
  });
}
