/** Stopping an import that is being written: what is written of it is taken back, and it is a plan again. */
import "server-only";
import type { Result } from "#lib/errors.ts";
import { memberWhoMay } from "../member.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { unsettleImport } from "./change-import.ts";
import { type ImportKey, lockImport, requireState, takeTurn } from "./lock-import.ts";
import { takeBackArticles } from "./undo-import.ts";

/** One transaction. Refused where others have work on its articles by now. Resolves to how many articles went. */
export async function cancelImport(
  viewer: Viewer,
  input: ImportKey,
): Promise<Result<{ number: number; articles: number }>> {
  const { projectId, importId } = input;
  return write(viewer, { act: "import.cancel", projectId }, async (tx) => {
    await memberWhoMay(tx, viewer, projectId, "import.commit");
    await takeTurn(tx, input);
    const locked = await lockImport(tx, projectId, importId);
    requireState(locked, "committing");
    const articles = await takeBackArticles(tx, viewer, input, new Date());
    await tx.plannedArticle.updateMany({
      where: { projectId, importFile: { importId } },
      data: { articleId: null, versionId: null },
    });
    await tx.importFile.updateMany({ where: { projectId, importId }, data: { writtenAt: null } });
    const notCommitted = { committedById: null, planHash: null, failure: null };
    await tx.import.update({
      where: { projectId_id: { projectId, id: importId } },
      data: { state: locked.proposedAt === null ? "planned" : "proposed", ...notCommitted },
    });
    await unsettleImport(tx, input);
    const value = { number: locked.number, articles };
    return { value, audit: { subjectType: "import", subjectId: importId, detail: value } };
  });
}
