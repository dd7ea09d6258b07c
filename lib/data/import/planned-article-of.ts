/** A planned article that may still be changed: its import held still, and the edit made on its newest revision. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { type Json, notFound } from "#lib/errors.ts";
import type { PlannedArticle } from "#lib/ingest/planned-article.ts";
import { memberWhoMay } from "../member.ts";
import { refuseStale } from "../stale-edit.ts";
import type { Viewer } from "../viewer.ts";
import { articleToCome, type Corrections } from "./corrections.ts";
import { lockImport, requireState } from "./lock-import.ts";
import { storedCorrections, storedPlan } from "./stored-plan.ts";

export type PlannedEdit = { projectId: string; plannedId: string; revision: number };

export type EditablePlan = { importId: string; planned: PlannedArticle; corrections: Corrections };

/** Throws Refusal: not_found, forbidden, or conflict (with the article as it now stands in `current`). */
export async function editablePlan(tx: Tx, viewer: Viewer, edit: PlannedEdit): Promise<EditablePlan> {
  await memberWhoMay(tx, viewer, edit.projectId, "import.commit");
  const where = { id: edit.plannedId, projectId: edit.projectId };
  const place = await tx.plannedArticle.findFirst({
    where,
    select: { importFile: { select: { importId: true } } },
  });
  if (place === null) throw notFound("This article");
  const { importId } = place.importFile;
  requireState(await lockImport(tx, edit.projectId, importId), "planned");
  const row = await tx.plannedArticle.findFirstOrThrow({ where });
  const [planned, corrections] = [storedPlan(row.planned), storedCorrections(row.corrections)];
  const current = {
    ...articleToCome(planned, corrections),
    isIncluded: row.isIncluded,
    revision: row.revision,
  };
  refuseStale("This article", edit.revision, { revision: row.revision, current: current as Json });
  return { importId, planned, corrections };
}

/** Changes the row and marks its import's plan as another one. Resolves to the row's new revision. */
export async function changePlan(
  tx: Tx,
  edit: PlannedEdit & { importId: string },
  change: { corrections: Corrections } | { isIncluded: boolean },
): Promise<number> {
  const { revision } = await tx.plannedArticle.update({
    where: { id: edit.plannedId },
    data: { ...change, revision: { increment: 1 } },
    select: { revision: true },
  });
  await tx.import.update({
    where: { projectId_id: { projectId: edit.projectId, id: edit.importId } },
    data: { revision: { increment: 1 } },
  });
  return revision;
}
