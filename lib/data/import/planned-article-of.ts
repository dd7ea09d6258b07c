/** A planned article that may still be changed: its import held still, and the edit made on its newest revision. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { type Json, notFound } from "#lib/errors.ts";
import type { PlannedArticle } from "#lib/ingest/planned-article.ts";
import { memberWhoMay } from "../member.ts";
import { refuseStale } from "../stale-edit.ts";
import type { Viewer } from "../viewer.ts";
import { changeableImport, touchImport } from "./change-import.ts";
import { articleToCome, type Corrections } from "./corrections.ts";
import type { ImportKey } from "./lock-import.ts";
import { storedCorrections, storedPlan } from "./stored-plan.ts";

export type PlannedEdit = { projectId: string; plannedId: string; revision: number };

export type EditablePlan = {
  key: ImportKey;
  planned: PlannedArticle;
  bodySha256: string;
  corrections: Corrections;
};

/** Throws Refusal: not_found, forbidden, or conflict (with the article as it now stands in `current`). */
export async function editablePlan(tx: Tx, viewer: Viewer, edit: PlannedEdit): Promise<EditablePlan> {
  const { projectId, plannedId } = edit;
  const where = { id: plannedId, projectId };
  const place = await tx.plannedArticle.findFirst({
    where,
    select: { importFile: { select: { importId: true } } },
  });
  // Whoever is no member learns nothing of it, whether it is there or not.
  if (place === null) await memberWhoMay(tx, viewer, projectId, "import.propose");
  if (place === null) throw notFound("This article");
  const key = { projectId, importId: place.importFile.importId };
  await changeableImport(tx, viewer, key);
  const row = await tx.plannedArticle.findFirst({ where });
  if (row === null) throw notFound("This article");
  const [planned, corrections] = [storedPlan(row.planned), storedCorrections(row.corrections)];
  const { isIncluded, revision } = row;
  const current = { ...articleToCome(planned, corrections), isIncluded, revision };
  refuseStale("This article", edit.revision, { revision, current: current as Json });
  return { key, planned, bodySha256: row.bodySha256, corrections };
}

export type PlanChange = { corrections: Corrections } | { isIncluded: boolean; isIncludedByPerson: true };

/** Changes the row and marks its import's plan as another one. Resolves to the row's new revision. */
export async function changePlan(
  tx: Tx,
  plannedId: string,
  key: ImportKey,
  change: PlanChange,
): Promise<number> {
  const { revision } = await tx.plannedArticle.update({
    where: { id: plannedId },
    data: { ...change, revision: { increment: 1 } },
    select: { revision: true },
  });
  await touchImport(tx, key);
  return revision;
}
