/**
 * Adds one file to an import: its bytes are kept, and a job reads and plans it. A file that cannot be used becomes a row
 * that says why, so that it is named and the others go on.
 */
import "server-only";
import { db, type Tx } from "#lib/db/client.ts";
import { type Failure, fail, Refusal, type Result } from "#lib/errors.ts";
import { INGEST_VERSION } from "#lib/ingest/plan-source.ts";
import type { Viewer } from "../viewer.ts";
import { auditRefusal, type Written, write } from "../write.ts";
import { addArchive } from "./add-archive.ts";
import { changeableImport } from "./change-import.ts";
import { type ImportFileProblem, isArchiveName, mostBytesOf, problemBeforeReading } from "./file-problem.ts";
import { addFileRow } from "./file-row.ts";
import { findImport, type ImportKey, lockImport } from "./lock-import.ts";
import { noDocument } from "./no-document.ts";
import { keepSourceFile } from "./source-file-bytes.ts";
import { type Arrived, type ByteStream, headOf, withSpooledUpload } from "./spool-upload.ts";

export type Upload = {
  projectId: string;
  importId: string;
  /** The file's name without folders, at most 255 characters. */
  name: string;
  /** What the sender says it is sending; what arrives is held against it. */
  byteLength: number;
  sha256: string;
};

/** `files` and `unusable`: one, or of an archive the ones in it; `fileId` is null for an archive that was taken apart. */
export type AddedFile = {
  fileId: string | null;
  files: number;
  unusable: number;
  problem: ImportFileProblem | null;
};

const act = "import.file";

export async function openForFiles(
  tx: Tx,
  viewer: Viewer,
  key: ImportKey,
  find: typeof lockImport = lockImport,
): Promise<void> {
  const { locked } = await changeableImport(tx, viewer, key, find);
  if (locked.engine === INGEST_VERSION) return;
  throw new Refusal("conflict", "Collate was updated since this import was begun. Begin a new one.");
}

/** Asked before a byte is taken: who may not import is not listened to. The transaction asks again. */
async function refuseEarly(viewer: Viewer, upload: Upload): Promise<Failure | null> {
  try {
    // Without a lock or a transaction: a look is no write, for which the disk would have to be waited for.
    await openForFiles(db(), viewer, upload, findImport);
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { failure } = error;
    const isDenied = failure.code === "forbidden" || failure.code === "not_found";
    if (isDenied) await auditRefusal(viewer, { act, projectId: upload.projectId }, failure);
    return failure;
  }
}

function audited(upload: Upload, value: AddedFile): Written<AddedFile> {
  const { name, sha256, byteLength, importId } = upload;
  const problem = value.problem?.code ?? null;
  const { files, unusable } = value;
  const detail = { importId, name, sha256, byteLength, files, unusable, problem };
  if (value.fileId === null) return { value, audit: { subjectType: "import", subjectId: importId, detail } };
  return { value, audit: { subjectType: "importFile", subjectId: value.fileId, detail } };
}

/** Names a file that is not even read. */
async function addUnread(viewer: Viewer, upload: Upload, problem: ImportFileProblem) {
  return write(viewer, { act, projectId: upload.projectId }, async (tx) => {
    await openForFiles(tx, viewer, upload);
    const fileId = await addFileRow(tx, upload, { problem });
    return audited(upload, { fileId, files: 1, unusable: 1, problem });
  });
}

function notWhole(name: string): Failure {
  return fail("invalid", `${name} did not arrive as it was sent. Nothing of it was kept: send it again.`);
}

/** Adds the files in an archive. What is refused in the middle leaves what was added by then. */
async function addUnpacked(viewer: Viewer, upload: Upload, arrived: Arrived): Promise<Result<AddedFile>> {
  const mayAdd = (tx: Tx) => openForFiles(tx, viewer, upload);
  try {
    const added = await addArchive(viewer, upload, arrived, mayAdd);
    if (added.problem !== null) return await addUnread(viewer, upload, added.problem);
    return await write(viewer, { act, projectId: upload.projectId }, async (tx) => {
      await mayAdd(tx);
      return audited(upload, { fileId: null, ...added });
    });
  } catch (error) {
    if (error instanceof Refusal) return error.failure;
    throw error;
  }
}

async function addArrived(viewer: Viewer, upload: Upload, arrived: Arrived): Promise<Result<AddedFile>> {
  if (arrived.byteLength !== upload.byteLength || arrived.sha256 !== upload.sha256)
    return notWhole(upload.name);
  if (isArchiveName(upload.name)) return addUnpacked(viewer, upload, arrived);
  const problem = noDocument(await headOf(arrived.path), upload.name);
  if (problem !== null) return addUnread(viewer, upload, problem);
  return write(viewer, { act, projectId: upload.projectId }, async (tx) => {
    await openForFiles(tx, viewer, upload);
    const { projectId, sha256 } = upload;
    const sourceFileId = await keepSourceFile(
      tx,
      { projectId, sha256, uploadedById: viewer.userId },
      arrived,
    );
    const fileId = await addFileRow(tx, upload, { sourceFileId });
    return audited(upload, { fileId, files: 1, unusable: 0, problem: null });
  });
}

/**
 * Adds a file. `body` is read only when name, size and the viewer's right allow it. Resolves to its row, with what is
 * wrong with it as far as it shows already; a Failure when it may not be added or did not arrive whole.
 */
export async function addFile(viewer: Viewer, upload: Upload, body: ByteStream): Promise<Result<AddedFile>> {
  const refused = await refuseEarly(viewer, upload);
  if (refused !== null) return refused;
  const problem = problemBeforeReading(upload.name, upload.byteLength);
  if (problem !== null) return addUnread(viewer, upload, problem);
  const most = mostBytesOf(upload.name);
  return withSpooledUpload(body, most, async (arrived) => {
    if (arrived !== "too_large") return addArrived(viewer, upload, arrived);
    const tooLarge = problemBeforeReading(upload.name, most + 1);
    return tooLarge === null
      ? fail("invalid", "The file is too large.")
      : addUnread(viewer, upload, tooLarge);
  });
}
