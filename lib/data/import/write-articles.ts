/** Writes the included articles of one file: article, version, what stands beside it, and the job that compares it. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { newId } from "#lib/ids.ts";
import { decodeBytes } from "#lib/ingest/decode-bytes.ts";
import { enqueueComparison } from "../comparison/enqueue-comparison.ts";
import { articleRow } from "./article-row.ts";
import { articleToCome } from "./corrections.ts";
import type { SourceResolver } from "./resolve-sources.ts";
import { readSourceFileBytes } from "./source-file-bytes.ts";
import { storedCorrections, storedPlan } from "./stored-plan.ts";
import { asideRows, versionRow } from "./version-rows.ts";

export type FileToWrite = {
  projectId: string;
  importId: string;
  fileId: string;
  sourceFileId: string;
  encoding: string;
  engine: string;
  userId: string;
};

/** The columns of a planned article a commit reads. */
export type PlannedRow = { id: string; planned: unknown; corrections: unknown };

async function rawTextOf(tx: Tx, file: FileToWrite): Promise<string> {
  const decoded = decodeBytes(await readSourceFileBytes(tx, file.projectId, file.sourceFileId));
  if (!decoded.ok) throw new Error(`source file ${file.sourceFileId} was planned but cannot be decoded`);
  return decoded.file.text;
}

async function writeCapture(tx: Tx, file: FileToWrite): Promise<string> {
  const id = newId();
  const { projectId, sourceFileId, userId } = file;
  await tx.capture.create({ data: { id, projectId, sourceFileId, method: "upload", createdById: userId } });
  return id;
}

async function writeArticle(
  tx: Tx,
  file: FileToWrite,
  plan: PlannedRow,
  given: { raw: string; captureId: string; sources: SourceResolver },
): Promise<void> {
  const { projectId, importId, sourceFileId, encoding, engine } = file;
  const planned = storedPlan(plan.planned);
  const corrections = storedCorrections(plan.corrections);
  const primaryName = planned.primarySource?.source ?? null;
  const sources = {
    sourceId: await given.sources.resolve(articleToCome(planned, corrections).source),
    primarySourceId:
      primaryName === null ? null : await given.sources.resolve({ kind: "named", name: primaryName }),
  };
  const [articleId, versionId] = [newId(), newId()];
  const keys = { id: articleId, projectId, importId, captureId: given.captureId };
  await tx.article.create({ data: articleRow(keys, { planned, corrections }, sources) });
  const version = { projectId, articleId, id: versionId };
  await tx.articleVersion.create({ data: versionRow(version, planned, { sourceFileId, encoding, engine }) });
  await tx.articleAside.createMany({
    data: asideRows(planned, given.raw).map((aside) => ({
      ...aside,
      id: newId(),
      projectId,
      articleId,
      versionId,
    })),
  });
  await tx.article.update({
    where: { projectId_id: { projectId, id: articleId } },
    data: { currentVersionId: versionId },
  });
  await tx.plannedArticle.update({ where: { id: plan.id }, data: { articleId } });
  await enqueueComparison(tx, { projectId, versionId });
}

/** Writes the file's included articles in their order. Resolves to how many. */
export async function writeArticlesOfFile(
  tx: Tx,
  file: FileToWrite,
  sources: SourceResolver,
): Promise<number> {
  const plans = await tx.plannedArticle.findMany({
    where: { projectId: file.projectId, importFileId: file.fileId, isIncluded: true },
    orderBy: { position: "asc" },
    select: { id: true, planned: true, corrections: true },
  });
  if (plans.length === 0) return 0;
  const raw = await rawTextOf(tx, file);
  const captureId = await writeCapture(tx, file);
  for (const plan of plans) await writeArticle(tx, file, plan, { raw, captureId, sources });
  return plans.length;
}
