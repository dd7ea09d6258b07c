/**
 * Writes the articles planned of one file in place of those that were planned of it before. An article that begins
 * where one began before is the same one: it keeps its id, its corrections, and whether a person left it out.
 */
import "server-only";
import { createHash } from "node:crypto";
import type { Tx } from "#lib/db/client.ts";
import type { Json } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import type { PlannedArticle } from "#lib/ingest/planned-article.ts";
import type { Corrections } from "./corrections.ts";
import type { FileKey } from "./enqueue-import-jobs.ts";
import { storedCorrections, storedPlan } from "./stored-plan.ts";

/** Rows a statement. */
const rowsAtOnce = 200;

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

type Earlier = {
  id: string;
  planSha256: string;
  bodySha256: string;
  corrections: Corrections;
  isIncluded: boolean;
  isIncludedByPerson: boolean;
  known: unknown;
  knownAt: Date | null;
  revision: number;
};

type NewRow = Earlier & { planned: PlannedArticle };

async function earlierByStart(tx: Tx, { projectId, fileId }: FileKey): Promise<Map<number, Earlier>> {
  const rows = await tx.plannedArticle.findMany({
    where: { projectId, importFileId: fileId },
    orderBy: { position: "asc" },
  });
  return new Map(
    rows.map(({ planned, corrections, ...row }) => [
      storedPlan(planned).rawStartUtf16,
      { ...row, corrections: storedCorrections(corrections) },
    ]),
  );
}

function rowOf(planned: PlannedArticle, earlier: Earlier | undefined, first: Corrections): NewRow {
  const planSha256 = sha256(JSON.stringify(planned));
  const bodySha256 = sha256(planned.body);
  if (earlier === undefined) {
    const untouched = { corrections: first, isIncluded: true, isIncludedByPerson: false };
    const unknown = { known: [], knownAt: null };
    return { id: newId(), planSha256, bodySha256, planned, ...untouched, ...unknown, revision: 1 };
  }
  const { id, corrections, isIncluded, isIncludedByPerson, known, knownAt, revision } = earlier;
  const kept = { id, corrections, isIncluded, isIncludedByPerson, known };
  const isSame = earlier.planSha256 === planSha256;
  const since = isSame ? { knownAt, revision } : { knownAt: null, revision: revision + 1 };
  return { ...kept, planSha256, bodySha256, planned, ...since };
}

/**
 * @param articles at least one
 * @param first corrections of a file's only article, as whoever sent it stated them; only for a file planned first
 * @returns whether anything of the plan changed
 */
export async function keepPlan(
  tx: Tx,
  file: FileKey,
  articles: readonly PlannedArticle[],
  first: Corrections = {},
): Promise<boolean> {
  const earlier = await earlierByStart(tx, file);
  const isFirst = earlier.size === 0 && articles.length === 1;
  const rows = articles.map((planned) =>
    rowOf(planned, earlier.get(planned.rawStartUtf16), isFirst ? first : {}),
  );
  const hashes = (list: Iterable<{ planSha256: string }>) => [...list].map((row) => row.planSha256).join();
  if (hashes(earlier.values()) === hashes(rows)) return false;
  const { projectId, fileId: importFileId } = file;
  await tx.plannedArticle.deleteMany({ where: { projectId, importFileId } });
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await tx.plannedArticle.createMany({
      data: rows.slice(from, from + rowsAtOnce).map(({ planned, corrections, known, ...row }, at) => ({
        ...row,
        projectId,
        importFileId,
        position: from + at,
        planned: planned as Json as object,
        corrections: corrections as Json as object,
        known: known as object,
      })),
    });
  }
  return true;
}
