/** A person's edit of how an import's longest file is parted, made through a running app. */
import { queryRows } from "../../e2e/support/app-database.ts";
import { act, type Import, type Place, until } from "./running-import.ts";

/**
 * Merges the two articles in the middle of the import's longest file and waits until the import is settled again. Resolves
 * to the seconds until the edit was answered.
 */
export async function mergeTwoArticles(place: Place, { importId }: Import): Promise<number> {
  const { projectId, server } = place;
  const [file] = await queryRows<{ id: string; revision: number; starts: number[] }>(
    server.dataDir,
    `SELECT f.id, f.revision, array_agg(p."rawStartUtf16" ORDER BY p.position) AS starts
     FROM "ImportFile" f JOIN "PlannedArticle" p ON p."importFileId" = f.id WHERE f."importId" = $1
     GROUP BY f.id ORDER BY max(p."rawEndUtf16") DESC LIMIT 1`,
    [importId],
  );
  if (file === undefined) throw new Error("The import has no planned file.");
  const { id: fileId, revision, starts } = file;
  const middle = Math.max(1, Math.floor(starts.length / 2));
  const edits = { startsUtf16: starts.toSpliced(middle, 1), putBack: [], takenOut: [] };
  const began = performance.now();
  await act(place, "editPlan", { projectId, fileId, revision, edits });
  const seconds = (performance.now() - began) / 1000;
  await until(place, 'SELECT 1 FROM "Import" WHERE id = $1 AND "settledAt" IS NOT NULL', [importId]);
  return seconds;
}
