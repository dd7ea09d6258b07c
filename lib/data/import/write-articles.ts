/**
 * Writes included articles of an import: article, version, what stands beside it, its fingerprints, and the job that
 * compares it. A few statements for some dozens of articles.
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
import type { CaptureFacts } from "./capture.ts";
import type { ArticleToCome } from "./corrections.ts";
import type { SourceResolver } from "./resolve-sources.ts";
import { asideRows, type VersionOrigin, versionRow } from "./version-rows.ts";
import { writeCaptures } from "./write-captures.ts";
import { articleWrittenHere } from "./written-here.ts";

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

/** An article to write, of which file, with the ids it gets. */
export type ToWrite = {
  file: FileToWrite;
  plannedId: string;
  articleId: string;
  versionId: string;
  planned: PlannedArticle;
  toCome: ArticleToCome;
};

/** `rawOf` gives the text that the plans of a file index. */
export type WriteWith = { sources: SourceResolver; rawOf: (file: FileToWrite) => string };

/** `beside`: all that is written with them. */
type WriteBeside = WriteWith & { beside: readonly ToWrite[] };

/** Rows a statement: a statement takes at most 65,535 values. */
const rowsAtOnce = 1_000;

type CaptureIdOf = (one: ToWrite) => string;

function originOf({ file }: ToWrite, captureId: string): VersionOrigin {
  const { importId, sourceFileId, sourceTextId, encoding, engine } = file;
  return { importId, captureId, sourceFileId, sourceTextId, encoding, engine };
}

async function sourcesOf({ toCome }: ToWrite, sources: SourceResolver) {
  const primary = toCome.primarySource?.source ?? null;
  return {
    sourceId: await sources.resolve(toCome.source),
    primarySourceId: primary === null ? null : await sources.resolve({ kind: "named", name: primary }),
  };
}

async function writeHeads(
  tx: Tx,
  list: ToWrite[],
  { sources, beside }: WriteBeside,
  captureIdOf: CaptureIdOf,
): Promise<void> {
  const articles = [];
  for (const one of list) {
    const { projectId, importId } = one.file;
    const keys = { id: one.articleId, projectId, importId, captureId: captureIdOf(one) };
    const copyOf = await copyOfId(tx, projectId, one, beside);
    articles.push(articleRow({ ...keys, copyOfId: copyOf }, one, await sourcesOf(one, sources)));
  }
  await tx.article.createMany({ data: articles });
}

async function writeVersions(tx: Tx, list: ToWrite[], captureIdOf: CaptureIdOf): Promise<void> {
  await tx.articleVersion.createMany({
    data: list.map((one) => {
      const { file, articleId, versionId: id, planned } = one;
      const keys = { projectId: file.projectId, articleId, id, number: 1 };
      return versionRow(keys, planned, originOf(one, captureIdOf(one)));
    }),
  });
}

async function writeAsides(tx: Tx, list: ToWrite[], rawOf: WriteWith["rawOf"]): Promise<void> {
  const data = list.flatMap(({ file, articleId, versionId, planned }) =>
    asideRows(planned, rawOf(file)).map((aside) => {
      return { ...aside, id: newId(), projectId: file.projectId, articleId, versionId };
    }),
  );
  for (let from = 0; from < data.length; from += rowsAtOnce)
    await tx.articleAside.createMany({ data: data.slice(from, from + rowsAtOnce) });
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

async function writeNew(tx: Tx, projectId: string, list: ToWrite[], given: WriteBeside): Promise<void> {
  if (list.length === 0) return;
  const captureIdOf = await writeCaptures(tx, list);
  await writeHeads(tx, list, given, captureIdOf);
  await writeVersions(tx, list, captureIdOf);
  await writeAsides(tx, list, given.rawOf);
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
async function requireTargets(tx: Tx, projectId: string, list: readonly ToWrite[]): Promise<void> {
  const ids = list.flatMap(({ toCome: { as } }) => (as !== null && "articleId" in as ? [as.articleId] : []));
  if (ids.length === 0) return;
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

/** The article it is to be a copy of; null: of none. Throws Refusal conflict when that was not written. */
async function copyOfId(
  tx: Tx,
  projectId: string,
  { toCome: { as, title } }: ToWrite,
  beside: readonly ToWrite[],
): Promise<string | null> {
  if (as?.kind === "copy") return as.articleId;
  if (as?.kind !== "copyHere") return null;
  return articleWrittenHere(tx, projectId, { plannedId: as.plannedId, title }, beside);
}

/** The article whose version it is. Throws Refusal conflict when the text it follows was not written. */
async function articleOf(tx: Tx, projectId: string, { toCome }: ToWrite, written: readonly ToWrite[]) {
  const { as } = toCome;
  if (as?.kind === "version") return as.articleId;
  if (as?.kind !== "versionHere") throw new Error("this is no version of anything");
  return articleWrittenHere(tx, projectId, { plannedId: as.plannedId, title: toCome.title }, written);
}

/** One after the other: two may be versions of the same article. Resolves to them as they were written. */
async function writeFurther(
  tx: Tx,
  projectId: string,
  list: ToWrite[],
  before: readonly ToWrite[],
  given: WriteWith,
) {
  const written: ToWrite[] = [];
  if (list.length === 0) return written;
  const captureIdOf = await writeCaptures(tx, list);
  for (const one of list) {
    const { planned } = one;
    const articleId = await articleOf(tx, projectId, one, [...before, ...written]);
    const { rawOf } = given;
    const origin = originOf(one, captureIdOf(one));
    const version = { projectId, articleId, planned, origin, raw: rawOf(one.file) };
    const { versionId } = await insertVersion(tx, version);
    written.push({ ...one, articleId, versionId });
  }
  return written;
}

/** Writes them in their order. Throws Refusal for what no further try mends. */
export async function writeArticles(
  tx: Tx,
  projectId: string,
  list: readonly ToWrite[],
  given: WriteWith,
): Promise<void> {
  await requireTargets(tx, projectId, list);
  const isFurther = ({ toCome }: ToWrite) =>
    toCome.as?.kind === "version" || toCome.as?.kind === "versionHere";
  const fresh = list.filter((one) => !isFurther(one));
  await writeNew(tx, projectId, fresh, { ...given, beside: list });
  const further = await writeFurther(tx, projectId, list.filter(isFurther), fresh, given);
  await linkPlans(tx, projectId, [...fresh, ...further]);
}
