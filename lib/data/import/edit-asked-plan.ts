/**
 * The job's work on an edit of a long file's plan that somebody waits for: made under that person's session as it stands
 * now, with its answer in the same transaction. Safe to run again at any point: what is answered is done.
 */
import "server-only";
import { db } from "#lib/db/client.ts";
import { commitAtOnce } from "#lib/db/commit-at-once.ts";
import { fail, type Result, succeed } from "#lib/errors.ts";
import { findViewerBySession } from "../session/find-viewer.ts";
import { type AskedEdit, findAsked, keepAnswer } from "./asked-edits.ts";
import { type EditedPlan, editPlanHere } from "./edit-plan-here.ts";
import type { AskedEditKey } from "./enqueue-import-jobs.ts";
import { letGoOfAll } from "./spent-memory.ts";

/** Whoever waited has taken the edit back, or has waited long enough: nothing of it is kept. */
class NobodyWaits extends Error {}

async function make(key: AskedEditKey, asked: AskedEdit): Promise<Result<EditedPlan>> {
  const viewer = await findViewerBySession(asked.sessionId, asked.address);
  if (viewer === null) {
    return fail("unauthenticated", "You are signed out. Sign in again: nothing was changed.");
  }
  return editPlanHere({ ...viewer, request: asked.request }, asked.edit, async (tx, edited) => {
    await commitAtOnce(tx);
    if (!(await keepAnswer(tx, key, succeed(edited)))) throw new NobodyWaits();
  });
}

/** Makes the edit and answers it. Resolves to whether somebody still waited. */
export async function editAskedPlan(key: AskedEditKey): Promise<boolean> {
  const asked = await findAsked(key);
  if (asked === null) return false;
  try {
    const answer = await make(key, asked);
    // A refusal, or what the same request was answered before; the edit's own answer is kept with it.
    await keepAnswer(db(), key, answer);
    return true;
  } catch (error) {
    if (error instanceof NobodyWaits) return false;
    throw error;
  } finally {
    letGoOfAll();
  }
}

/** Answers an edit that broke for a reason that lies with Collate. */
export async function giveUpEditing(key: AskedEditKey, message: string): Promise<void> {
  await keepAnswer(db(), key, fail("unavailable", message));
}
