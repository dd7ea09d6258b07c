/** Takes a list of names out of the project, and puts it back. For admins. */
import "server-only";
import { Refusal, type Result } from "#lib/errors.ts";
import { enqueueNamed } from "../comparison/enqueue-comparison.ts";
import { memberWhoMay } from "../member.ts";
import { refuseStale } from "../stale-edit.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import type { AliasKey } from "./alias-input.ts";
import { aliasNow, lockAlias, refuseDeletedAlias, refuseTakenNames } from "./lock-alias.ts";

/** Articles that say one of the names are compared anew. Refuses: not_found, forbidden, conflict. */
export async function deleteAlias(viewer: Viewer, input: AliasKey): Promise<Result<{ revision: number }>> {
  const { projectId, aliasId } = input;
  return write(viewer, { act: "alias.delete", projectId }, async (tx) => {
    await memberWhoMay(tx, viewer, projectId, "alias.manage");
    const alias = await lockAlias(tx, projectId, aliasId);
    refuseDeletedAlias(alias);
    refuseStale("This list of names", input.revision, aliasNow(alias));
    const { label, names } = alias;
    const revision = alias.revision + 1;
    const where = { projectId_id: { projectId, id: aliasId } };
    await tx.alias.update({ where, data: { deletedAt: new Date(), revision } });
    await enqueueNamed(tx, projectId, [label, ...names]);
    return {
      value: { revision },
      audit: { subjectType: "alias", subjectId: aliasId, detail: { label, names } },
    };
  });
}

/**
 * Undoes a deletion. Names that another list took meanwhile stay with that one. Refuses: not_found, forbidden, conflict,
 * invalid (its label is taken meanwhile, or all its other names are).
 */
export async function restoreAlias(viewer: Viewer, input: AliasKey): Promise<Result<{ revision: number }>> {
  const { projectId, aliasId } = input;
  return write(viewer, { act: "alias.restore", projectId }, async (tx) => {
    await memberWhoMay(tx, viewer, projectId, "alias.manage");
    const alias = await lockAlias(tx, projectId, aliasId);
    refuseStale("This list of names", input.revision, aliasNow(alias));
    const { label, names } = alias;
    await refuseTakenNames(tx, { projectId, aliasId }, { label, names });
    if (names.length === 0)
      throw new Refusal("invalid", `All other names of “${label}” are in another list by now.`);
    const revision = alias.revision + 1;
    const where = { projectId_id: { projectId, id: aliasId } };
    await tx.alias.update({ where, data: { deletedAt: null, revision } });
    await enqueueNamed(tx, projectId, [label, ...names]);
    return {
      value: { revision },
      audit: { subjectType: "alias", subjectId: aliasId, detail: { label, names } },
    };
  });
}
