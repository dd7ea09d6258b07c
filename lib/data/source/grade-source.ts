/** Gives a source its Admiralty letter from a day on. The letters before stay in its history. For admins. */
import "server-only";
import { Refusal, type Result } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { memberWhoMay } from "../member.ts";
import { refuseStale } from "../stale-edit.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { lockSource, refuseDeletedSource, sourceNow } from "./lock-source.ts";
import type { SourceGrade } from "./source-input.ts";

/** A letter is a judgement about what is known by now: it cannot begin in days to come (UTC). */
function refuseFuture(validFrom: string, now: Date): void {
  if (validFrom <= now.toISOString().slice(0, 10)) return;
  const message = "This day is still to come. A letter holds from today at the latest.";
  throw new Refusal("invalid", message, { fields: { validFrom: message } });
}

/** Refuses: not_found, forbidden, conflict, invalid (a day to come). */
export async function gradeSource(
  viewer: Viewer,
  { projectId, sourceId, letter, validFrom, reason, ...input }: SourceGrade,
): Promise<Result<{ revision: number }>> {
  return write(viewer, { act: "source.grade", projectId }, async (tx) => {
    await memberWhoMay(tx, viewer, projectId, "source.manage");
    const source = await lockSource(tx, projectId, sourceId);
    refuseDeletedSource(source);
    refuseStale("This source", input.revision, await sourceNow(tx, source));
    refuseFuture(validFrom, new Date());
    await tx.sourceReliability.create({
      data: {
        ...{ id: newId(), projectId, sourceId, letter, reason },
        validFrom: new Date(`${validFrom}T00:00:00Z`),
        setById: viewer.userId,
      },
    });
    const revision = source.revision + 1;
    await tx.source.update({ where: { projectId_id: { projectId, id: sourceId } }, data: { revision } });
    const detail = { name: source.name, letter, validFrom, reason };
    return { value: { revision }, audit: { subjectType: "source", subjectId: sourceId, detail } };
  });
}
