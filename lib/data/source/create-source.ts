/** Adds a source by hand, before anything of it was imported. For admins. */
import "server-only";
import type { Result } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { nameKey } from "#lib/text/name-key.ts";
import { memberWhoMay } from "../member.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { lockSources, otherNames, putAliases, refuseTakenNames } from "./lock-source.ts";
import type { NewSource } from "./source-input.ts";

/** Without a letter: reliability is a judgement of its own. Refuses: not_found, forbidden, invalid (a name is taken). */
export async function createSource(
  viewer: Viewer,
  { projectId, name, note, ...input }: NewSource,
): Promise<Result<{ sourceId: string }>> {
  return write(viewer, { act: "source.create", projectId }, async (tx) => {
    await memberWhoMay(tx, viewer, projectId, "source.manage");
    await lockSources(tx, projectId);
    const aliases = otherNames(name, input.aliases);
    const named = { projectId, sourceId: null };
    await refuseTakenNames(tx, named, { field: "name", names: [name] });
    await refuseTakenNames(tx, named, { field: "aliases", names: aliases });
    const sourceId = newId();
    await tx.source.create({ data: { id: sourceId, projectId, name, nameKey: nameKey(name), note } });
    await putAliases(tx, { projectId, sourceId }, aliases);
    return {
      value: { sourceId },
      audit: { subjectType: "source", subjectId: sourceId, detail: { name, aliases } },
    };
  });
}
