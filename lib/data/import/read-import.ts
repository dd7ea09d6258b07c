/** One import with its files and, in short, the articles in them: what its screen shows beside the chosen file. */
import "server-only";
import { db } from "#lib/db/client.ts";
import type { SourceFormat } from "#lib/ingest/source-text.ts";
import type { Member } from "../viewer.ts";
import { byFileName } from "./by-file-name.ts";
import { storedCapture } from "./capture.ts";
import { articleToCome } from "./corrections.ts";
import type { ImportFileProblemCode } from "./file-problem.ts";
import type { ArticleBrief, EarlierImport, ImportFileView, ImportView } from "./import-view.ts";
import { storedHere, storedKnown } from "./known/known-article.ts";
import { findImportSummary } from "./list-imports.ts";
import type { ImportKey } from "./lock-import.ts";
import { needsDecision } from "./needs-decision.ts";
import { planHash } from "./plan-hash.ts";
import { type EarlierFile, listEarlierFiles } from "./recognise-files.ts";
import { storedCorrections, storedEdits, storedPlan, storedReading, storedWarnings } from "./stored-plan.ts";

type BriefRow = {
  plannedId: string;
  fileId: string;
  revision: number;
  isIncluded: boolean;
  articleId: string | null;
  title: string | null;
  source: string | null;
  planned: unknown;
  corrections: unknown;
  capture: unknown;
  known: unknown;
};

function brief(row: BriefRow, included: ReadonlySet<string>): ArticleBrief {
  const { plannedId, revision, isIncluded, articleId, title, source } = row;
  const capture = storedCapture(row.capture);
  const toCome = articleToCome(storedPlan(row.planned), storedCorrections(row.corrections), capture);
  const article = articleId === null || title === null ? null : { id: articleId, title, source };
  const known = storedKnown(row.known);
  const here = storedHere(row.known).filter((one) => included.has(one.plannedId));
  const isOpen = needsDecision({ isIncluded, known, here, as: toCome.as });
  return { plannedId, revision, isIncluded, known, here, needsDecision: isOpen, article, ...toCome };
}

/** The plans without their texts, which only the chosen file needs. */
async function listBriefs({ projectId, importId }: ImportKey): Promise<Map<string, ArticleBrief[]>> {
  const rows = await db().$queryRaw<BriefRow[]>`
    SELECT p.id AS "plannedId", f.id AS "fileId", p.revision, p."isIncluded", p.corrections, f.capture, p.known,
      a.id AS "articleId", a.title, s.name AS source,
      p.planned - ARRAY['body', 'bodyMap', 'captions', 'notes', 'removed'] AS planned
    FROM "PlannedArticle" p
    JOIN "ImportFile" f ON f."projectId" = p."projectId" AND f.id = p."importFileId"
    LEFT JOIN "Article" a ON a."projectId" = p."projectId" AND a.id = p."articleId" AND a."deletedAt" IS NULL
    LEFT JOIN "Source" s ON s."projectId" = a."projectId" AND s.id = a."sourceId"
    WHERE f."projectId" = ${projectId}::uuid AND f."importId" = ${importId}::uuid
    ORDER BY f.id, p.position`;
  const included = new Set(rows.filter((row) => row.isIncluded).map((row) => row.plannedId));
  const byFile = new Map<string, ArticleBrief[]>();
  for (const row of rows) {
    const known = byFile.get(row.fileId);
    if (known === undefined) byFile.set(row.fileId, [brief(row, included)]);
    else known.push(brief(row, included));
  }
  return byFile;
}

function earlierImports(rows: readonly EarlierFile[], ownNumber: number): EarlierImport[] {
  const found = new Map<string, EarlierImport>();
  for (const { importNumber, importState, name, articleId, title } of rows) {
    const key = `${importNumber} ${name}`;
    const earlier = found.get(key) ?? {
      importNumber,
      name,
      isUndone: importState === "undone",
      isThisImport: importNumber === ownNumber,
      articles: [],
    };
    if (articleId !== null && title !== null) earlier.articles.push({ articleId, title });
    found.set(key, earlier);
  }
  return [...found.values()];
}

function problemOf(row: { errorCode: string | null; errorMessage: string | null; errorLine: number | null }) {
  const { errorCode, errorMessage: message, errorLine: line } = row;
  if (errorCode === null || message === null) return null;
  return { code: errorCode as ImportFileProblemCode, message, line };
}

async function listFiles(key: ImportKey, ownNumber: number): Promise<ImportFileView[]> {
  const rows = await db().importFile.findMany({
    where: { projectId: key.projectId, importId: key.importId },
    include: { sourceFile: { select: { byteLength: true } } },
  });
  const [briefs, earlier] = [await listBriefs(key), await listEarlierFiles(db(), key)];
  return rows.toSorted(byFileName).map((row) => ({
    id: row.id,
    name: row.name,
    state: row.state,
    revision: row.revision,
    byteLength: row.sourceFile?.byteLength ?? null,
    encoding: row.encoding,
    format: row.format as SourceFormat | null,
    containerName: row.containerName,
    warnings: storedWarnings(row.warnings),
    reading: storedReading(row.reading),
    edits: storedEdits(row.edits),
    capture: storedCapture(row.capture),
    problem: problemOf(row),
    earlier: earlierImports(
      earlier.filter((one) => one.fileId === row.id),
      ownNumber,
    ),
    articles: briefs.get(row.id) ?? [],
  }));
}

async function isSettled({ projectId, importId: id }: ImportKey): Promise<boolean> {
  const where = { projectId_id: { projectId, id } };
  return (await db().import.findUniqueOrThrow({ where, select: { settledAt: true } })).settledAt !== null;
}

/**
 * The import with this number; null when the project has none. The hash is taken before anything else is read, so that
 * a change in between makes a later commit a conflict rather than a surprise.
 */
export async function readImport(member: Member, number: number): Promise<ImportView | null> {
  const summary = await findImportSummary(member, number);
  if (summary === null) return null;
  const key = { projectId: member.projectId, importId: summary.id };
  const isOpen = summary.state === "planned" || summary.state === "proposed";
  const settled = await isSettled(key);
  const hash = isOpen && settled ? await planHash(db(), key) : null;
  return { ...summary, isSettled: settled, planHash: hash, fileViews: await listFiles(key, number) };
}
