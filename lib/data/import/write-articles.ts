/**
 * Writes the included articles of one file: article, version, what stands beside it, its fingerprints, and the job that
 * compares it. A few statements for the whole file, whatever the number of its articles.
 */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { Refusal } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import type { PlannedArticle } from "#lib/ingest/planned-article.ts";
import { insertVersion } from "../article/insert-version.ts";
import { enqueueComparisons } from "../comparison/enqueue-comparison.ts";
import { indexFingerprintsOf } from "../comparison/index-fingerprints.ts";
import { articleRow } from "./article-row.ts";
import { type CaptureFacts, DEFAULT_METHOD } from "./capture.ts";
import { type ArticleToCome, articleToCome } from "./corrections.ts";
import type { SourceResolver } from "./resolve-sources.ts";
import { storedCorrections, storedPlan } from "./stored-plan.ts";
import { asideRows, type VersionOrigin, versionRow } from "./version-rows.ts";

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

/** An article to write, with the ids it gets. */
type ToWrite = {
  plannedId: string;
  articleId: string;
  versionId: string;
  planned: PlannedArticle;
  toCome: ArticleToCome;
};

type Given = { sources: SourceResolver; raw: string };

function originOf({ importId, sourceFileId, sourceTextId, encoding, engine }: FileToWrite): VersionOrigin {
  return { importId, sourceFileId, sourceTextId, encoding, engine };
}

async function listToWrite(tx: Tx, file: FileToWrite): Promise<ToWrite[]> {
  const rows = await tx.plannedArticle.findMany({
    where: { projectId: file.projectId, importFileId: file.fileId, isIncluded: true },
    orderBy: { position: "asc" },
    select: { id: true, planned: true, corrections: true },
  });
  return rows.map((row) => {
    const planned = storedPlan(row.planned);
    const toCome = articleToCome(planned, storedCorrections(row.corrections), file.capture);
    return { plannedId: row.id, articleId: newId(), versionId: newId(), planned, toCome };
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
  const captureIdOf = await writeCaptures(
    tx,
    file,
    list.map(({ toCome }) => toCome.capture),
  );
  const articles = [];
  for (const one of list) {
    const keys = { id: one.articleId, projectId, importId, captureId: captureIdOf(one.toCome.capture) };
    articles.push(articleRow(keys, one, await sourcesOf(one, sources)));
  }
  await tx.article.createMany({ data: articles });
}

async function writeVersions(tx: Tx, file: FileToWrite, list: ToWrite[]): Promise<void> {
  const { projectId } = file;
  const origin = originOf(file);
  await tx.articleVersion.createMany({
    data: list.map(({ articleId, versionId: id, planned }) =>
      versionRow({ projectId, articleId, id, number: 1 }, planned, origin),
    ),
  });
}

async function writeAsides(tx: Tx, file: FileToWrite, list: ToWrite[], raw: string): Promise<void> {
  const { projectId } = file;
  const data = list.flatMap(({ articleId, versionId, planned }) =>
    asideRows(planned, raw).map((aside) => ({ ...aside, id: newId(), projectId, articleId, versionId })),
  );
  if (data.length > 0) await tx.articleAside.createMany({ data });
}

/** Makes the versions current, which indexes them for search. */
async function makeCurrent(tx: Tx, projectId: string, list: ToWrite[]): Promise<void> {
  const articles = list.map((one) => one.articleId);
  const versions = list.map((one) => one.versionId);
  await tx.$executeRaw`
    UPDATE "Article" a SET "currentVersionId" = n.version
    FROM unnest(${articles}::uuid[], ${versions}::uuid[]) AS n(article, version)
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

async function writeNew(tx: Tx, file: FileToWrite, list: ToWrite[], given: Given): Promise<void> {
  if (list.length === 0) return;
  const { projectId } = file;
  await writeHeads(tx, file, list, given.sources);
  await writeVersions(tx, file, list);
  await writeAsides(tx, file, list, given.raw);
  await makeCurrent(tx, projectId, list);
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
}

/** Throws Refusal conflict when an article that one is a version or copy of is not in the library any more. */
async function requireTargets(tx: Tx, projectId: string, list: ToWrite[]): Promise<void> {
  const ids = list.flatMap(({ toCome: { as } }) => (as === null || as.kind === "new" ? [] : [as.articleId]));
  const gone = await tx.article.findFirst({
    where: { projectId, id: { in: ids }, deletedAt: { not: null } },
    select: { title: true },
  });
  if (gone === null) return;
  throw new Refusal(
    "conflict",
    `“${gone.title}”, of which a text here is to be a version or a copy, is not in the library any more. Cancel the import and decide anew.`,
  );
}

/** One after the other: two of one file may be versions of the same article. Resolves to them as they were written. */
async function writeFurther(tx: Tx, file: FileToWrite, list: ToWrite[], raw: string): Promise<ToWrite[]> {
  const { projectId } = file;
  const captures = list.map(({ toCome }) => toCome.capture);
  if (captures.length > 0) await writeCaptures(tx, file, captures);
  const written: ToWrite[] = [];
  for (const one of list) {
    const { planned, toCome } = one;
    if (toCome.as?.kind !== "version") continue;
    const { articleId } = toCome.as;
    const { versionId } = await insertVersion(tx, {
      projectId,
      articleId,
      planned,
      origin: originOf(file),
      raw,
    });
    written.push({ ...one, articleId, versionId });
  }
  return written;
}

/**
 * Writes the file's included articles in their order. Resolves to how many. Throws Refusal for what no further try mends.
 *
 * @param readRaw gives the text the plan's offsets index; asked only where something is written
 */
export async function writeArticlesOfFile(
  tx: Tx,
  file: FileToWrite,
  given: { sources: SourceResolver; readRaw: () => Promise<string> },
): Promise<number> {
  const all = await listToWrite(tx, file);
  if (all.length === 0) return 0;
  await requireTargets(tx, file.projectId, all);
  const raw = await given.readRaw();
  const isFurther = ({ toCome }: ToWrite) => toCome.as?.kind === "version";
  const fresh = all.filter((one) => !isFurther(one));
  await writeNew(tx, file, fresh, { sources: given.sources, raw });
  const further = await writeFurther(tx, file, all.filter(isFurther), raw);
  await linkPlans(tx, file.projectId, [...fresh, ...further]);
  return all.length;
}
