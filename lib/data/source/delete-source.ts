/** Takes a source that no article names out of the project, and puts it back. For admins. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { Refusal, type Result } from "#lib/errors.ts";
import { memberWhoMay } from "../member.ts";
import { refuseStale } from "../stale-edit.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { lockSource, refuseDeletedSource, refuseTakenNames, sourceNow } from "./lock-source.ts";
import type { SourceKey } from "./source-input.ts";

async function refuseInUse(tx: Tx, { projectId, sourceId }: SourceKey): Promise<void> {
  const names = { OR: [{ sourceId }, { primarySourceId: sourceId }] };
  const articles = await tx.article.count({ where: { projectId, deletedAt: null, ...names } });
  if (articles === 0) return;
  const name = articles === 1 ? "1 article names" : `${articles} articles name`;
  throw new Refusal(
    "invalid",
    `${name} it. Give them another source first; it cannot be deleted while in use.`,
  );
}

/** Refuses: not_found, forbidden, conflict, invalid (in use). */
export async function deleteSource(viewer: Viewer, input: SourceKey): Promise<Result<{ revision: number }>> {
  const { projectId, sourceId } = input;
  return write(viewer, { act: "source.delete", projectId }, async (tx) => {
    await memberWhoMay(tx, viewer, projectId, "source.manage");
    const source = await lockSource(tx, projectId, sourceId);
    refuseDeletedSource(source);
    refuseStale("This source", input.revision, await sourceNow(tx, source));
    await refuseInUse(tx, input);
    const revision = source.revision + 1;
    const where = { projectId_id: { projectId, id: sourceId } };
    await tx.source.update({ where, data: { deletedAt: new Date(), revision } });
    const audit = { subjectType: "source", subjectId: sourceId, detail: { name: source.name } };
    return { value: { revision }, audit };
  });
}

/** Undoes a deletion. Refuses: not_found, forbidden, conflict, invalid (its name is taken meanwhile). */
export async function restoreSource(viewer: Viewer, input: SourceKey): Promise<Result<{ revision: number }>> {
  const { projectId, sourceId } = input;
  return write(viewer, { act: "source.restore", projectId }, async (tx) => {
    await memberWhoMay(tx, viewer, projectId, "source.manage");
    const source = await lockSource(tx, projectId, sourceId);
    refuseStale("This source", input.revision, await sourceNow(tx, source));
    await refuseTakenNames(tx, { projectId, sourceId }, { field: "name", names: [source.name] });
    const revision = source.revision + 1;
    const where = { projectId_id: { projectId, id: sourceId } };
    await tx.source.update({ where, data: { deletedAt: null, revision } });
    const audit = { subjectType: "source", subjectId: sourceId, detail: { name: source.name } };
    return { value: { revision }, audit };
  });
}
