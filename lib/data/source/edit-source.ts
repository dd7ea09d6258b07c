/** Renames a source, changes the other names it goes by, and its note. For admins. */
import "server-only";
import type { Result } from "#lib/errors.ts";
import { nameKey } from "#lib/text/name-key.ts";
import { memberWhoMay } from "../member.ts";
import { refuseStale } from "../stale-edit.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import {
  listAliases,
  lockSource,
  otherNames,
  putAliases,
  refuseDeletedSource,
  refuseTakenNames,
  sourceNow,
} from "./lock-source.ts";
import type { SourceEdit } from "./source-input.ts";

/** Refuses: not_found, forbidden, conflict (with how it stands), invalid (a name is taken). */
export async function editSource(
  viewer: Viewer,
  { projectId, sourceId, name, note, ...input }: SourceEdit,
): Promise<Result<{ revision: number }>> {
  return write(viewer, { act: "source.edit", projectId }, async (tx) => {
    await memberWhoMay(tx, viewer, projectId, "source.manage");
    const source = await lockSource(tx, projectId, sourceId);
    refuseDeletedSource(source);
    refuseStale("This source", input.revision, await sourceNow(tx, source));
    const aliases = otherNames(name, input.aliases);
    await refuseTakenNames(tx, { projectId, sourceId }, { field: "name", names: [name] });
    await refuseTakenNames(tx, { projectId, sourceId }, { field: "aliases", names: aliases });
    const before = { name: source.name, note: source.note, aliases: await listAliases(tx, source) };
    const revision = source.revision + 1;
    await tx.source.update({
      where: { projectId_id: { projectId, id: sourceId } },
      data: { name, nameKey: nameKey(name), note, revision },
    });
    await putAliases(tx, { projectId, sourceId }, aliases);
    const detail = { before, after: { name, note, aliases } };
    return { value: { revision }, audit: { subjectType: "source", subjectId: sourceId, detail } };
  });
}
