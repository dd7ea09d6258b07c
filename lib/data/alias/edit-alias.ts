/** Changes which names are one thing. For admins. */
import "server-only";
import type { Result } from "#lib/errors.ts";
import { enqueueNamed } from "../comparison/enqueue-comparison.ts";
import { memberWhoMay } from "../member.ts";
import { refuseStale } from "../stale-edit.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { type AliasEdit, otherNames } from "./alias-input.ts";
import { aliasNow, lockAlias, putNames, refuseDeletedAlias, refuseTakenNames } from "./lock-alias.ts";

/**
 * Articles that say one of the names, before or after, are compared anew. Refuses: not_found, forbidden, conflict (with
 * how it stands), invalid (a name is taken).
 */
export async function editAlias(viewer: Viewer, input: AliasEdit): Promise<Result<{ revision: number }>> {
  const { projectId, aliasId, label } = input;
  return write(viewer, { act: "alias.edit", projectId }, async (tx) => {
    await memberWhoMay(tx, viewer, projectId, "alias.manage");
    const alias = await lockAlias(tx, projectId, aliasId);
    refuseDeletedAlias(alias);
    refuseStale("This list of names", input.revision, aliasNow(alias));
    const names = otherNames(input);
    await refuseTakenNames(tx, { projectId, aliasId }, { label, names });
    const revision = alias.revision + 1;
    const where = { projectId_id: { projectId, id: aliasId } };
    await tx.alias.update({ where, data: { label, revision } });
    await putNames(tx, { projectId, aliasId }, names);
    await enqueueNamed(tx, projectId, [alias.label, ...alias.names, label, ...names]);
    const detail = { before: { label: alias.label, names: alias.names }, after: { label, names } };
    return { value: { revision }, audit: { subjectType: "alias", subjectId: aliasId, detail } };
  });
}
