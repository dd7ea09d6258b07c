/** A file of an import that may still be changed: its import held still, and the edit made on its newest revision. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { type Json, notFound, Refusal } from "#lib/errors.ts";
import { memberWhoMay } from "../member.ts";
import { refuseStale } from "../stale-edit.ts";
import type { Viewer } from "../viewer.ts";
import { changeableImport } from "./change-import.ts";
import { type ImportKey, lockImport } from "./lock-import.ts";

export type FileEdit = { projectId: string; fileId: string; revision: number };

export type EditableFile = {
  key: ImportKey;
  fileId: string;
  name: string;
  sourceFileId: string;
  sourceTextId: string | null;
  reading: unknown;
  edits: unknown;
  capture: unknown;
  repeatedLines: unknown;
};

async function findFile(tx: Tx, viewer: Viewer, { projectId, fileId }: FileEdit) {
  const row = await tx.importFile.findFirst({
    where: { projectId, id: fileId },
    include: { import: { select: { repeatedLines: true } } },
  });
  // Whoever is no member learns nothing of it, whether it is there or not.
  if (row === null) await memberWhoMay(tx, viewer, projectId, "import.propose");
  if (row === null) throw notFound("This file");
  return row;
}

/**
 * The file, its import locked unless `find` only looks. Throws Refusal: not_found, forbidden, conflict (with the file as it
 * now stands), invalid for one without bytes.
 */
export async function editableFile(
  tx: Tx,
  viewer: Viewer,
  edit: FileEdit,
  find: typeof lockImport = lockImport,
): Promise<EditableFile> {
  const { projectId, fileId } = edit;
  const { importId } = await findFile(tx, viewer, edit);
  const key = { projectId, importId };
  await changeableImport(tx, viewer, key, find);
  const row = await findFile(tx, viewer, edit);
  const { revision, reading, edits, capture, state, name, sourceFileId, sourceTextId } = row;
  const current = { revision, state, reading, edits, capture };
  refuseStale(name, edit.revision, { revision, current: current as Json });
  if (sourceFileId === null) throw new Refusal("invalid", `${name} was not kept: there is nothing to read.`);
  const { repeatedLines } = row.import;
  return { key, fileId, name, sourceFileId, sourceTextId, reading, edits, capture, repeatedLines };
}
