/** Leaving an article out of the commit, or taking it in again. */
import "server-only";
import type { Result } from "#lib/errors.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { leaveOutCopies } from "./known/recognise-again.ts";
import { changePlan, editablePlan, type PlannedEdit } from "./planned-article-of.ts";

/** Sets it to what is asked, whatever it was. The same text elsewhere in the import comes in for one left out. Resolves to the new revision. */
export async function includePlannedArticle(
  viewer: Viewer,
  input: PlannedEdit & { isIncluded: boolean },
): Promise<Result<{ revision: number }>> {
  const { projectId, plannedId, isIncluded } = input;
  return write(viewer, { act: "import.include", projectId }, async (tx) => {
    const { key } = await editablePlan(tx, viewer, input);
    const revision = await changePlan(tx, plannedId, key, { isIncluded, isIncludedByPerson: true });
    await leaveOutCopies(tx, key);
    const detail = { importId: key.importId, isIncluded };
    const audit = { subjectType: "plannedArticle", subjectId: plannedId, detail };
    return { value: { revision }, audit };
  });
}
