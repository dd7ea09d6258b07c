/** An import of one small file, in the state a request needs it in. */
import "server-only";
import { setTimeout as passes } from "node:timers/promises";
import { correctMany } from "#lib/data/import/correct-many.ts";
import { declineImport } from "#lib/data/import/decline-import.ts";
import { discardImport } from "#lib/data/import/discard-import.ts";
import { proposeImport } from "#lib/data/import/propose-import.ts";
import {
  commitNow,
  type ImportKeys,
  openImport,
  plannedRows,
  send,
  shown,
  storyText,
  unwrap,
} from "#lib/data/import/testing/import-room.ts";
import { undoImport } from "#lib/data/import/undo-import.ts";
import type { Viewer } from "#lib/data/viewer.ts";
import { db } from "#lib/db/client.ts";
import { newId } from "#lib/ids.ts";

/** `stopped`: its writing came to a failure. */
export type ImportStage = "planned" | "proposed" | "stopped" | "committed" | "undone" | "discarded";

const mostTries = 60;

/** Two rooms of one project may be made at once, and of its imports one is written at a time. */
async function commitInTurn(by: Viewer, keys: ImportKeys): Promise<void> {
  for (let tries = 1; ; tries++) {
    const result = await commitNow(by, await shown(keys));
    if (result.ok || result.code !== "conflict" || tries === mostTries) return void unwrap(result);
    await passes(500);
  }
}

async function lead(by: Viewer, keys: ImportKeys, stage: ImportStage): Promise<void> {
  if (stage === "committed" || stage === "undone") await commitInTurn(by, keys);
  if (stage === "undone") unwrap(await undoImport(by, keys));
  if (stage === "discarded") unwrap(await discardImport(by, keys));
  if (stage === "proposed") unwrap(await proposeImport(by, keys));
  if (stage !== "stopped") return;
  // Not by its use case, whose job the worker would take up at once.
  const { planHash } = await shown(keys);
  const stopped = { committedById: by.userId, planHash, failure: "The disk was full." };
  await db().import.update({ where: { id: keys.importId }, data: { state: "committing", ...stopped } });
}

/** Resolves to the import's id and number, its plan's hash, its one file and the one article planned of it. */
export async function makeImport(by: Viewer, projectId: string, stage: ImportStage) {
  const keys = await openImport(by, projectId);
  const name = `story-${newId()}.txt`;
  unwrap(await send(by, keys, { name, bytes: storyText(`The night of the flood ${newId()}`) }));
  const { planHash } = await shown(keys);
  await lead(by, keys, stage);
  const [planned] = await plannedRows(keys);
  const file = await db().importFile.findFirstOrThrow({ where: { importId: keys.importId } });
  const { number, revision } = await db().import.findUniqueOrThrow({ where: { id: keys.importId } });
  return {
    id: keys.importId,
    revision,
    number,
    planHash,
    fileId: file.id,
    fileRevision: file.revision,
    plannedId: planned?.id ?? "",
    plannedRevision: planned?.revision ?? 0,
  };
}

/** A planned one whose article was corrected together with no other: resolves to the change that can be taken back, too. */
export async function changeImport(by: Viewer, projectId: string) {
  const made = await makeImport(by, projectId, "planned");
  const planned = [{ plannedId: made.plannedId, revision: made.plannedRevision }];
  const input = { projectId, importId: made.id, planned, corrections: {}, isIncluded: false };
  const { changeId } = unwrap(await correctMany(by, input));
  return { ...made, changeId };
}

/** What one handed in and another declined, without a word. */
export async function makeDeclined(by: Viewer, admin: Viewer, projectId: string) {
  const made = await makeImport(by, projectId, "proposed");
  unwrap(await declineImport(admin, { projectId, importId: made.id, reason: null }));
  return made;
}
