/** An import of one small file, in the state a request needs it in. */
import "server-only";
import { commitImport } from "#lib/data/import/commit-import.ts";
import { discardImport } from "#lib/data/import/discard-import.ts";
import {
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

export type ImportStage = "planned" | "committed" | "undone" | "discarded";

/** Resolves to the import's id and number, its plan's hash, and its one planned article. */
export async function makeImport(admin: Viewer, projectId: string, stage: ImportStage) {
  const keys = await openImport(admin, projectId);
  const name = `story-${newId()}.txt`;
  unwrap(await send(admin, keys, { name, bytes: storyText(`The night of the flood ${newId()}`) }));
  const [planned] = await plannedRows(keys);
  const { planHash } = await shown(keys);
  if (stage === "committed" || stage === "undone") unwrap(await commitImport(admin, { ...keys, planHash }));
  if (stage === "undone") unwrap(await undoImport(admin, keys));
  if (stage === "discarded") unwrap(await discardImport(admin, keys));
  const { number, revision } = await db().import.findUniqueOrThrow({ where: { id: keys.importId } });
  return {
    id: keys.importId,
    revision,
    number,
    planHash,
    plannedId: planned?.id ?? "",
    plannedRevision: planned?.revision ?? 0,
  };
}
