/**
 * Writes the included articles of one file: article, version, what stands beside it, its fingerprints, and the job that
 * compares it. A few statements for the whole file, whatever the number of its articles.
 */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { newId } from "#lib/ids.ts";
import type { PlannedArticle } from "#lib/ingest/planned-article.ts";
import { enqueueComparisons } from "../comparison/enqueue-comparison.ts";
import { indexFingerprintsOf } from "../comparison/index-fingerprints.ts";
import { articleRow } from "./article-row.ts";
import { type CaptureFacts, DEFAULT_METHOD } from "./capture.ts";
import { type ArticleToCome, articleToCome } from "./corrections.ts";
import { nextVersions } from "./next-versions.ts";
import type { SourceResolver } from "./resolve-sources.ts";
import { storedCorrections, storedPlan } from "./stored-plan.ts";
import { asideRows, versionRow } from "./version-rows.ts";

export type FileToWrite = {
  projectId: string;
  importId: string;
  fileId: string;
  sourceFileId: string;
  sourceTextId: string | null;
  encoding: string;
  engine: string;
  userId: string;
  /** What a person said of where the whole file comes from. */
  capture: CaptureFacts;
};

/** An article to write with the ids it gets; of a further version, the article it is one of. */
type ToWrite = {
  plannedId: string;
  isFurther: boolean;
  articleId: string;
  versionId: string;
  planned: PlannedArticle;
  toCome: ArticleToCome;
};

async function listToWrite(tx: Tx, file: FileToWrite): Promise<ToWrite[]> {
  const rows = await tx.plannedArticle.findMany({
    where: { projectId: file.projectId, importFileId: file.fileId, isIncluded: true },
    orderBy: { position: "asc" },
    select: { id: true, planned: true, corrections: true },
  });
  return rows.map((row) => {
    const planned = storedPlan(row.planned);
    const toCome = articleToCome(planned, storedCorrections(row.corrections), file.capture);
    const { as } = toCome;
    const isFurther = as?.kind === "version";
    const articleId = isFurther ? as.articleId : newId();
    return { plannedId: row.id, isFurther, articleId, versionId: newId(), planned, toCome };
  });
}

/** One row for each different capture. Resolves to the row's id by the capture. */
async function writeCaptures(tx: Tx, file: FileToWrite, all: readonly CaptureFacts[]) {
  const { projectId, sourceFileId, userId } = file;
  const ids = new Map<string, string>();
  for (const capture of all) ids.set(JSON.stringify(capture), newId());
  await tx.capture.createMany({
    data: [...ids].map(([json, id]) => {
      const { url, archiveUrl, retrievedAt, method } = JSON.parse(json) as CaptureFacts;
      const when = retrievedAt === null ? null : new Date(retrievedAt);
      const how = method ?? DEFAULT_METHOD;
      return {
        id,
        projectId,
        sourceFileId,
        url,
        archiveUrl,
        retrievedAt: when,
        method: how,
        createdById: userId,
      };
    }),
  });
  return (capture: CaptureFacts) => ids.get(JSON.stringify(capture)) ?? "";
}

async function sourcesOf({ planned, toCome }: ToWrite, sources: SourceResolver) {
  const primary = planned.primarySource?.source ?? null;
  return {
    sourceId: await sources.resolve(toCome.source),
    primarySourceId: primary === null ? null : await sources.resolve({ kind: "named", name: primary }),
  };
}

async function writeHeads(tx: Tx, file: FileToWrite, list: ToWrite[], sources: SourceResolver) {
  const { projectId, importId } = file;
  const captures = list.map(({ toCome }) => toCome.capture);
  const captureIdOf = await writeCaptures(tx, file, captures);
  const articles = [];
  for (const one of list.filter(({ isFurther }) => !isFurther)) {
    const keys = { id: one.articleId, projectId, importId, captureId: captureIdOf(one.toCome.capture) };
    articles.push(articleRow(keys, one, await sourcesOf(one, sources)));
  }
  if (articles.length > 0) await tx.article.createMany({ data: articles });
}

async function writeVersions(tx: Tx, file: FileToWrite, list: ToWrite[]): Promise<void> {
  const { projectId, importId, sourceFileId, sourceTextId, encoding, engine } = file;
  const origin = { importId, sourceFileId, sourceTextId, encoding, engine };
  const further = list.flatMap(({ isFurther, articleId }) => (isFurther ? [articleId] : []));
  const numberOf = await nextVersions(tx, projectId, further);
  await tx.articleVersion.createMany({
    data: list.map(({ isFurther, articleId, versionId: id, planned }) => {
      const number = isFurther ? numberOf(articleId) : 1;
      return versionRow({ projectId, articleId, id, number }, planned, origin);
    }),
  });
}

async function writeAsides(tx: Tx, file: FileToWrite, list: ToWrite[], raw: string): Promise<void> {
  const { projectId } = file;
  const data = list.flatMap(({ articleId, versionId, planned }) =>
    asideRows(planned, raw).map((aside) => ({ ...aside, id: newId(), projectId, articleId, versionId })),
  );
  if (data.length > 0) await tx.articleAside.createMany({ data });
}

/** Makes the versions current, which indexes them for search. Of two for one article the later one is. */
async function makeCurrent(tx: Tx, projectId: string, list: ToWrite[]): Promise<void> {
  const last = new Map(list.map(({ articleId, versionId }) => [articleId, versionId]));
  const further = new Set(list.flatMap(({ isFurther, articleId }) => (isFurther ? [articleId] : [])));
  const isFurther = [...last.keys()].map((articleId) => further.has(articleId));
  await tx.$executeRaw`
    UPDATE "Article" a SET "currentVersionId" = n.version, revision = a.revision + n.further::int
    FROM unnest(${[...last.keys()]}::uuid[], ${[...last.values()]}::uuid[], ${isFurther}::boolean[])
      AS n(article, version, further)
    WHERE a."projectId" = ${projectId}::uuid AND a.id = n.article`;
}

/** Remembers what each plan became. */
async function linkPlans(tx: Tx, projectId: string, list: ToWrite[]): Promise<void> {
  const plans = list.map((one) => one.plannedId);
  const articles = list.map((one) => one.articleId);
  const versions = list.map((one) => one.versionId);
  await tx.$executeRaw`
    UPDATE "PlannedArticle" p SET "articleId" = n.article, "versionId" = n.version
    FROM unnest(${plans}::uuid[], ${articles}::uuid[], ${versions}::uuid[]) AS n(plan, article, version)
    WHERE p."projectId" = ${projectId}::uuid AND p.id = n.plan`;
}

/**
 * Writes the file's included articles in their order. Resolves to how many.
 *
 * @param readRaw gives the text the plan's offsets index; asked only where something is written
 */
export async function writeArticlesOfFile(
  tx: Tx,
  file: FileToWrite,
  given: { sources: SourceResolver; readRaw: () => Promise<string> },
): Promise<number> {
  const list = await listToWrite(tx, file);
  if (list.length === 0) return 0;
  const { projectId } = file;
  await writeHeads(tx, file, list, given.sources);
  await writeVersions(tx, file, list);
  await writeAsides(tx, file, list, await given.readRaw());
  await makeCurrent(tx, projectId, list);
  await linkPlans(tx, projectId, list);
  const texts = list.map(({ articleId, versionId, planned }) => ({
    articleId,
    versionId,
    body: planned.body,
  }));
  await indexFingerprintsOf(tx, projectId, texts);
  await enqueueComparisons(
    tx,
    list.map(({ versionId }) => ({ projectId, versionId })),
  );
  return list.length;
}
