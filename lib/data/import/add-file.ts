/**
 * Adds one file to an import: takes its bytes, plans the articles in it, and keeps both in one transaction. A file that
 * cannot be used becomes a row that says why, so that it is named and the others go on.
 */
import "server-only";
import { readFile } from "node:fs/promises";
import { db, type Tx } from "#lib/db/client.ts";
import { type Failure, fail, type Json, Refusal, type Result } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { MAX_FILE_BYTES } from "#lib/ingest/file-problem.ts";
import { INGEST_VERSION, type PlanResult } from "#lib/ingest/plan-source.ts";
import { memberWhoMay } from "../member.ts";
import type { Viewer } from "../viewer.ts";
import { auditRefusal, type Written, write } from "../write.ts";
import { type ImportFileProblem, problemBeforeReading } from "./file-problem.ts";
import { listKnownSources } from "./known-sources.ts";
import { lockImport, requireState } from "./lock-import.ts";
import { planWithoutBlocking } from "./plan-large-file.ts";
import { hasLiveArticles } from "./recognise-files.ts";
import { keepSourceFile } from "./source-file-bytes.ts";
import { type Arrived, type ByteStream, withSpooledUpload } from "./spool-upload.ts";

export type Upload = {
  projectId: string;
  importId: string;
  /** The file's name without folders, at most 255 characters. */
  name: string;
  /** What the sender says it is sending; what arrives is held against it. */
  byteLength: number;
  sha256: string;
};

export type AddedFile = { fileId: string; articles: number; problem: ImportFileProblem | null };

type ReadFile = { bytes: Uint8Array; sha256: string; result: PlanResult };

const act = "import.file";

async function openImport(tx: Tx, viewer: Viewer, upload: Upload): Promise<void> {
  await memberWhoMay(tx, viewer, upload.projectId, "import.commit");
  const locked = await lockImport(tx, upload.projectId, upload.importId);
  requireState(locked, "uploading", "planned");
  if (locked.engine === INGEST_VERSION) return;
  throw new Refusal("conflict", "Collate was updated since this import was begun. Begin a new one.");
}

/** Asked before a byte is taken: who may not import is not listened to. The transaction asks again. */
async function refuseEarly(viewer: Viewer, upload: Upload): Promise<Failure | null> {
  try {
    await db().$transaction((tx) => openImport(tx, viewer, upload));
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { failure } = error;
    const isDenied = failure.code === "forbidden" || failure.code === "not_found";
    if (isDenied) await auditRefusal(viewer, { act, projectId: upload.projectId }, failure);
    return failure;
  }
}

async function addRow(tx: Tx, upload: Upload, row: { problem: ImportFileProblem | null; kept: Kept | null }) {
  const { projectId, importId, name } = upload;
  const last = await tx.importFile.aggregate({ where: { projectId, importId }, _max: { position: true } });
  const { problem, kept } = row;
  const id = newId();
  await tx.importFile.create({
    data: {
      id,
      projectId,
      importId,
      position: (last._max.position ?? -1) + 1,
      name,
      state: problem === null ? "planned" : "failed",
      sourceFileId: kept?.sourceFileId ?? null,
      encoding: kept?.encoding ?? null,
      format: problem === null ? "text" : null,
      errorCode: problem?.code ?? null,
      errorMessage: problem?.message ?? null,
      errorLine: problem?.line ?? null,
    },
  });
  await tx.import.update({
    where: { projectId_id: { projectId, id: importId } },
    data: { state: "planned", revision: { increment: 1 } },
  });
  return id;
}

type Kept = { sourceFileId: string; encoding: string | null };

async function keepBytes(tx: Tx, viewer: Viewer, upload: Upload, read: ReadFile): Promise<Kept | null> {
  // What is no text at all is named and let go; what might be read by a later engine is kept.
  if (!read.result.ok && (read.result.error.code === "binary" || read.bytes.byteLength === 0)) return null;
  const sourceFileId = await keepSourceFile(tx, {
    projectId: upload.projectId,
    sha256: read.sha256,
    bytes: read.bytes,
    uploadedById: viewer.userId,
  });
  return { sourceFileId, encoding: read.result.ok ? read.result.plan.encoding : null };
}

async function keepPlan(tx: Tx, upload: Upload, read: ReadFile, viewer: Viewer): Promise<AddedFile> {
  const kept = await keepBytes(tx, viewer, upload, read);
  const problem = read.result.ok ? null : read.result.error;
  // Bytes whose articles are in the project already are not written a second time unless a person says so.
  const isIncluded = kept === null || !(await hasLiveArticles(tx, upload.projectId, kept.sourceFileId));
  const fileId = await addRow(tx, upload, { problem, kept });
  const articles = read.result.ok ? read.result.plan.articles : [];
  await tx.plannedArticle.createMany({
    data: articles.map((planned, position) => ({
      id: newId(),
      projectId: upload.projectId,
      importFileId: fileId,
      position,
      planned: planned as Json as object,
      isIncluded,
    })),
  });
  return { fileId, articles: articles.length, problem };
}

function audited(upload: Upload, value: AddedFile): Written<AddedFile> {
  const { name, sha256, byteLength } = upload;
  const problem = value.problem?.code ?? null;
  const detail = { importId: upload.importId, name, sha256, byteLength, articles: value.articles, problem };
  return { value, audit: { subjectType: "importFile", subjectId: value.fileId, detail } };
}

/** Names a file that is not even read. */
async function addUnread(viewer: Viewer, upload: Upload, problem: ImportFileProblem) {
  return write(viewer, { act, projectId: upload.projectId }, async (tx) => {
    await openImport(tx, viewer, upload);
    const fileId = await addRow(tx, upload, { problem, kept: null });
    return audited(upload, { fileId, articles: 0, problem });
  });
}

async function addArrived(viewer: Viewer, upload: Upload, arrived: Arrived): Promise<Result<AddedFile>> {
  if (arrived.byteLength !== upload.byteLength || arrived.sha256 !== upload.sha256) {
    return fail(
      "invalid",
      `${upload.name} did not arrive as it was sent. Nothing of it was kept: send it again.`,
    );
  }
  const bytes = await readFile(arrived.path);
  const knownSources = await listKnownSources(db(), upload.projectId);
  const result = await planWithoutBlocking({ bytes, name: upload.name, knownSources });
  const read = { bytes, sha256: arrived.sha256, result };
  return write(viewer, { act, projectId: upload.projectId }, async (tx) => {
    await openImport(tx, viewer, upload);
    return audited(upload, await keepPlan(tx, upload, read, viewer));
  });
}

/**
 * Adds a file. `body` is read only when name, size and the viewer's right allow it. Resolves to its row, with what is
 * wrong with it if it cannot be used; a Failure when it may not be added or did not arrive whole.
 */
export async function addFile(viewer: Viewer, upload: Upload, body: ByteStream): Promise<Result<AddedFile>> {
  const refused = await refuseEarly(viewer, upload);
  if (refused !== null) return refused;
  const problem = problemBeforeReading(upload.name, upload.byteLength);
  if (problem !== null) return addUnread(viewer, upload, problem);
  return withSpooledUpload(body, MAX_FILE_BYTES, async (arrived) => {
    if (arrived !== "too_large") return addArrived(viewer, upload, arrived);
    const tooLarge = problemBeforeReading(upload.name, MAX_FILE_BYTES + 1);
    return tooLarge === null
      ? fail("invalid", "The file is too large.")
      : addUnread(viewer, upload, tooLarge);
  });
}
