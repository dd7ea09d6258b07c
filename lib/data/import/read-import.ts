/** One import with its files and, in short, the articles in them: what its screen shows beside the chosen file. */
import "server-only";
import { db } from "#lib/db/client.ts";
import type { Member } from "../viewer.ts";
import { byFileName } from "./by-file-name.ts";
import { articleToCome } from "./corrections.ts";
import type { ImportFileProblemCode } from "./file-problem.ts";
import type { ArticleBrief, EarlierImport, ImportFileView, ImportView } from "./import-view.ts";
import { findImportSummary } from "./list-imports.ts";
import { planHash } from "./plan-hash.ts";
import { type EarlierFile, listEarlierFiles } from "./recognise-files.ts";
import { storedCorrections, storedPlan } from "./stored-plan.ts";

type ImportKey = { projectId: string; importId: string };

type BriefRow = {
  plannedId: string;
  fileId: string;
  isIncluded: boolean;
  articleId: string | null;
  title: string | null;
  source: string | null;
  planned: unknown;
  corrections: unknown;
};

/** The plans without their texts, which only the chosen file needs. */
async function listBriefs({ projectId, importId }: ImportKey): Promise<Map<string, ArticleBrief[]>> {
  const rows = await db().$queryRaw<BriefRow[]>`
    SELECT p.id AS "plannedId", f.id AS "fileId", p."isIncluded", p.corrections, a.id AS "articleId", a.title, s.name AS source,
      p.planned - ARRAY['body', 'bodyMap', 'captions', 'notes', 'removed'] AS planned
    FROM "PlannedArticle" p
    JOIN "ImportFile" f ON f."projectId" = p."projectId" AND f.id = p."importFileId"
    LEFT JOIN "Article" a ON a."projectId" = p."projectId" AND a.id = p."articleId" AND a."deletedAt" IS NULL
    LEFT JOIN "Source" s ON s."projectId" = a."projectId" AND s.id = a."sourceId"
    WHERE f."projectId" = ${projectId}::uuid AND f."importId" = ${importId}::uuid
    ORDER BY f.id, p.position`;
  const byFile = new Map<string, ArticleBrief[]>();
  for (const { fileId, plannedId, isIncluded, articleId, title, source, planned, corrections } of rows) {
    const toCome = articleToCome(storedPlan(planned), storedCorrections(corrections));
    const article = articleId === null || title === null ? null : { id: articleId, title, source };
    const brief = { plannedId, isIncluded, article, ...toCome };
    const known = byFile.get(fileId);
    if (known === undefined) byFile.set(fileId, [brief]);
    else known.push(brief);
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

async function listFiles(key: ImportKey, ownNumber: number): Promise<ImportFileView[]> {
  const rows = await db().importFile.findMany({
    where: { projectId: key.projectId, importId: key.importId },
    include: { sourceFile: { select: { byteLength: true } } },
  });
  const [briefs, earlier] = [await listBriefs(key), await listEarlierFiles(db(), key)];
  return rows.toSorted(byFileName).map((row) => ({
    id: row.id,
    name: row.name,
    byteLength: row.sourceFile?.byteLength ?? null,
    encoding: row.encoding,
    problem:
      row.errorCode === null || row.errorMessage === null
        ? null
        : { code: row.errorCode as ImportFileProblemCode, message: row.errorMessage, line: row.errorLine },
    earlier: earlierImports(
      earlier.filter((one) => one.fileId === row.id),
      ownNumber,
    ),
    articles: briefs.get(row.id) ?? [],
  }));
}

/**
 * The import with this number; null when the project has none. The hash is taken before anything else is read, so that
 * a change in between makes a later commit a conflict rather than a surprise.
 */
export async function readImport(member: Member, number: number): Promise<ImportView | null> {
  const summary = await findImportSummary(member, number);
  if (summary === null) return null;
  const key = { projectId: member.projectId, importId: summary.id };
  const hash = summary.state === "planned" ? await planHash(db(), key) : null;
  return { ...summary, planHash: hash, fileViews: await listFiles(key, number) };
}
