/**
 * A whole import in one call, for scripts: the same adding, planning, correcting and committing as on the screen. What
 * cannot be used is named in the answer and does not stop the rest.
 */
import "server-only";
import { createHash } from "node:crypto";
import { db } from "#lib/db/client.ts";
import { fail, type Result, succeed } from "#lib/errors.ts";
import type { Viewer } from "../viewer.ts";
import { addFile } from "./add-file.ts";
import { commitImport } from "./commit-import.ts";
import { correctPlannedArticle } from "./correct-planned-article.ts";
import type { Corrections } from "./corrections.ts";
import type { ImportFileProblem } from "./file-problem.ts";
import { storedProblem } from "./file-problem-columns.ts";
import type { ImportKey } from "./lock-import.ts";
import { planHash } from "./plan-hash.ts";
import { planImportNow, writeImportNow } from "./run-import-now.ts";
import { startImport } from "./start-import.ts";

export type FileToImport = { name: string; bytes: Uint8Array };

/** Corrections of the article the plan gives this title. */
export type CorrectionByTitle = { title: string; corrections: Corrections };

export type ImportedFiles = {
  importId: string;
  number: number;
  articles: { articleId: string; title: string }[];
  failed: { name: string; problem: ImportFileProblem }[];
};

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function addAll(viewer: Viewer, key: ImportKey, files: readonly FileToImport[]) {
  for (const { name, bytes } of files) {
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const upload = { ...key, name, byteLength: bytes.byteLength, sha256 };
    const added = await addFile(viewer, upload, once(bytes));
    if (!added.ok) return added;
  }
  await planImportNow(key);
  return succeed(null);
}

/** Files that cannot be used, in the order they were given. */
async function listFailed({ projectId, importId }: ImportKey): Promise<ImportedFiles["failed"]> {
  const rows = await db().importFile.findMany({
    where: { projectId, importId, state: "failed" },
    orderBy: { position: "asc" },
  });
  return rows.flatMap((row) => {
    const problem = storedProblem(row);
    return problem === null ? [] : [{ name: row.name, problem }];
  });
}

/** The articles of the import whose plans give them these titles. Their plans stay where they are: they may be many and long. */
async function listTitled({ projectId, importId }: ImportKey, titles: readonly string[]) {
  return db().$queryRaw<{ id: string; revision: number; title: string }[]>`
    SELECT p.id, p.revision, p.planned->>'title' AS title
    FROM "PlannedArticle" p JOIN "ImportFile" f ON f."projectId" = p."projectId" AND f.id = p."importFileId"
    WHERE p."projectId" = ${projectId}::uuid AND f."importId" = ${importId}::uuid
      AND p.planned->>'title' = ANY(${[...titles]}::text[])
    ORDER BY f.position, p.position`;
}

async function correctAll(viewer: Viewer, key: ImportKey, wanted: readonly CorrectionByTitle[]) {
  if (wanted.length === 0) return succeed(null);
  const { projectId } = key;
  const rows = await listTitled(
    key,
    wanted.map(({ title }) => title),
  );
  for (const { title, corrections } of wanted) {
    const row = rows.find((found) => found.title === title);
    if (row === undefined) return fail("invalid", `No file holds an article titled “${title}”.`);
    const edit = { projectId, plannedId: row.id, revision: row.revision, corrections };
    const corrected = await correctPlannedArticle(viewer, edit);
    if (!corrected.ok) return corrected;
  }
  return succeed(null);
}

/** Resolves to the articles written, in their order, and the files that could not be used. */
export async function importFiles(
  viewer: Viewer,
  projectId: string,
  files: readonly FileToImport[],
  corrections: readonly CorrectionByTitle[] = [],
): Promise<Result<ImportedFiles>> {
  const started = await startImport(viewer, { projectId });
  if (!started.ok) return started;
  const { importId, number } = started.value;
  const key = { projectId, importId };
  const added = await addAll(viewer, key, files);
  if (!added.ok) return added;
  const corrected = await correctAll(viewer, key, corrections);
  if (!corrected.ok) return corrected;
  const committed = await commitImport(viewer, { ...key, planHash: await planHash(db(), key) });
  if (!committed.ok) return committed;
  await writeImportNow(key);
  const articles = await db().article.findMany({
    where: { projectId, importId },
    orderBy: { id: "asc" },
    select: { id: true, title: true },
  });
  const written = articles.map(({ id, title }) => ({ articleId: id, title }));
  return succeed({ importId, number, articles: written, failed: await listFailed(key) });
}
