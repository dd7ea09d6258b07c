/** Adds a list of names for one thing. For admins. */
import "server-only";
import type { Result } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { enqueueNamed } from "../comparison/enqueue-comparison.ts";
import { memberWhoMay } from "../member.ts";
import { lockProject } from "../project/lock-project.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { type NewAlias, otherNames } from "./alias-input.ts";
import { putNames, refuseTakenNames } from "./lock-alias.ts";

/** Articles that say one of the names are compared anew. Refuses: not_found, forbidden, invalid (a name is taken). */
export async function createAlias(viewer: Viewer, input: NewAlias): Promise<Result<{ aliasId: string }>> {
  const { projectId, label } = input;
  return write(viewer, { act: "alias.create", projectId }, async (tx) => {
    await memberWhoMay(tx, viewer, projectId, "alias.manage");
    await lockProject(tx, projectId);
    const names = otherNames(input);
    await refuseTakenNames(tx, { projectId, aliasId: null }, { label, names });
    const aliasId = newId();
    await tx.alias.create({ data: { id: aliasId, projectId, label } });
    await putNames(tx, { projectId, aliasId }, names);
    await enqueueNamed(tx, projectId, [label, ...names]);
    return {
      value: { aliasId },
      audit: { subjectType: "alias", subjectId: aliasId, detail: { label, names } },
    };
  });
}
