/** A file's plan by a person's edits, made in this process: planned anew with no transaction open, then kept in one. */
import "server-only";
import { db, type Tx } from "#lib/db/client.ts";
import { fail, type Json, Refusal, type Result } from "#lib/errors.ts";
import type { PlanEdits } from "#lib/ingest/plan-edits.ts";
import type { Viewer } from "../viewer.ts";
import { type Written, write } from "../write.ts";
import { unsettleImport } from "./change-import.ts";
import { type EditableFile, editableFile, type FileEdit } from "./import-file-of.ts";
import { KeptPlanIsGone, keepPlan } from "./keep-plan.ts";
import { findImport } from "./lock-import.ts";
import { madeWith, type PlannedAnew, planAnew, type Replanning } from "./plan-anew.ts";

export type PlanEdit = FileEdit & { edits: PlanEdits };
export type EditedPlan = { revision: number; articles: number };

/** What the transaction that keeps the edit is to do as its last: with it or not at all. */
type WithIt = (tx: Tx, edited: EditedPlan) => Promise<void>;

/** What a file is planned with may change while it is planned, without the file being another one: then once more. */
const mostTries = 3;

/** The file as it stands before the work; null where the transaction will say why it may not be changed. */
export async function lookAt(viewer: Viewer, edit: PlanEdit): Promise<EditableFile | null> {
  try {
    return await editableFile(db(), viewer, edit, findImport);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** Throws the reason why there is no plan as a Refusal, KeptPlanIsGone where it was made with what is no more. */
function usable(file: EditableFile, planning: Replanning | null): PlannedAnew {
  if (planning === null || planning.madeWith !== madeWith(file)) {
    throw new KeptPlanIsGone(`what file ${file.fileId} is planned with changed`);
  }
  const { outcome } = planning;
  if (outcome.ok) return outcome.value;
  throw new Refusal(outcome.code, outcome.message);
}

async function keepEdits(
  tx: Tx,
  file: EditableFile,
  edits: PlanEdits,
  { articles, warnings }: PlannedAnew,
): Promise<Written<EditedPlan>> {
  const { fileId, key } = file;
  const { projectId, importId } = key;
  await keepPlan(tx, { projectId, fileId }, articles);
  const { revision } = await tx.importFile.update({
    where: { projectId_id: { projectId, id: fileId } },
    data: {
      edits: edits as Json as object,
      warnings: warnings as Json as object,
      revision: { increment: 1 },
    },
    select: { revision: true },
  });
  await unsettleImport(tx, key);
  const detail = { importId, before: file.edits as Json, after: edits as Json };
  const value = { revision, articles: articles.length };
  return { value, audit: { subjectType: "importFile", subjectId: fileId, detail } };
}

/**
 * Replaces the file's edits. Corrections of articles that begin where they began stay. It is planned before the transaction
 * that keeps the plan, and refused there as a conflict when it was changed meanwhile. Resolves to the new revision.
 */
export async function editPlanHere(
  viewer: Viewer,
  input: PlanEdit,
  withIt: WithIt = async () => undefined,
): Promise<Result<EditedPlan>> {
  const { projectId, edits } = input;
  for (let tries = 1; ; tries += 1) {
    const found = await lookAt(viewer, input);
    const planning = found === null ? null : await planAnew(found, edits);
    try {
      return await write(viewer, { act: "import.edit-plan", projectId }, async (tx) => {
        const file = await editableFile(tx, viewer, input);
        const written = await keepEdits(tx, file, edits, usable(file, planning));
        await withIt(tx, written.value);
        return written;
      });
    } catch (error) {
      if (!(error instanceof KeptPlanIsGone)) throw error;
      if (tries === mostTries) {
        return fail(
          "conflict",
          "The import was changed while this was planned. Nothing was changed: try again.",
        );
      }
    }
  }
}
