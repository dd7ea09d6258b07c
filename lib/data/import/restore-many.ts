/** The way back from a correction of many articles at once: each gets again what it had. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { notFound, type Result } from "#lib/errors.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { changeableImport, touchImport } from "./change-import.ts";
import { changesSigns, leaveOutCopies, recogniseLater } from "./known/recognise-again.ts";
import type { ImportKey } from "./lock-import.ts";
import { unseen } from "./plan-change.ts";
import { storedCorrections } from "./stored-plan.ts";

export type ManyRestored = ImportKey & { changeId: string };

/** An article's corrections as they stand and as they were; `isSeen`: it is there, as the change left it. */
type Row = { id: string; now: unknown; before: unknown; isSeen: boolean };

/** Throws Refusal not_found when the import knows of no such change, or no longer. */
async function listChanged(tx: Tx, { projectId, importId, changeId }: ManyRestored): Promise<Row[]> {
  const where = { projectId, importId, id: changeId };
  if ((await tx.planChange.count({ where })) === 0) throw notFound("This change");
  return tx.$queryRaw<Row[]>`
    SELECT b."plannedId" AS id, p.corrections AS now, b.corrections AS before, f.id IS NOT NULL AS "isSeen"
    FROM "PlanChange" c
    CROSS JOIN jsonb_to_recordset(c.before) AS b("plannedId" uuid, revision int, corrections jsonb)
    LEFT JOIN "PlannedArticle" p ON p."projectId" = c."projectId" AND p.id = b."plannedId" AND p.revision = b.revision
    LEFT JOIN "ImportFile" f ON f."projectId" = p."projectId" AND f.id = p."importFileId" AND f."importId" = c."importId"
    WHERE c."projectId" = ${projectId}::uuid AND c.id = ${changeId}::uuid`;
}

async function putBack(tx: Tx, { projectId, changeId }: ManyRestored): Promise<void> {
  await tx.$executeRaw`
    UPDATE "PlannedArticle" p SET corrections = b.corrections, "isIncluded" = b."isIncluded", revision = p.revision + 1
    FROM "PlanChange" c
    CROSS JOIN jsonb_to_recordset(c.before) AS b("plannedId" uuid, corrections jsonb, "isIncluded" boolean)
    WHERE c."projectId" = ${projectId}::uuid AND c.id = ${changeId}::uuid
      AND p."projectId" = c."projectId" AND p.id = b."plannedId"`;
}

/** Those whose title, source or address become others may be known by them. */
async function lookAgain(tx: Tx, key: ImportKey, rows: readonly Row[]): Promise<void> {
  const isOther = ({ now, before }: Row) => changesSigns(storedCorrections(now), storedCorrections(before));
  const others = rows.filter(isOther).map(({ id }) => id);
  if (others.length > 0) return recogniseLater(tx, key, others);
  await leaveOutCopies(tx, key);
  await touchImport(tx, key);
}

/**
 * All of them or none, and none that was changed since. What an article was to be a copy or a version of may have gone:
 * the commit says so. Linear in the articles.
 */
export async function restoreMany(
  viewer: Viewer,
  input: ManyRestored,
): Promise<Result<{ articles: number }>> {
  const { projectId, importId } = input;
  return write(viewer, { act: "import.restore-many", projectId }, async (tx) => {
    await changeableImport(tx, viewer, input);
    const rows = await listChanged(tx, input);
    const changed = rows.filter(({ isSeen }) => !isSeen);
    if (changed.length > 0) throw unseen(changed.map(({ id }) => id));
    await putBack(tx, input);
    await lookAgain(tx, input, rows);
    const value = { articles: rows.length };
    return { value, audit: { subjectType: "import", subjectId: importId, detail: value } };
  });
}
