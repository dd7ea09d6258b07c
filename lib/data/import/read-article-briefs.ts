/** The articles to come of some files, in short: what a row of a list says of each. */
import "server-only";
import { db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { storedCapture } from "./capture.ts";
import { articleToCome } from "./corrections.ts";
import type { ArticleBrief } from "./import-view.ts";
import { storedCopyHere, storedHere, storedKnown, storedNearHere } from "./known/known-article.ts";
import { planHeadSql, undecidedSql } from "./listed-articles.ts";
import type { ImportKey } from "./lock-import.ts";
import { needsDecision } from "./needs-decision.ts";
import { storedCorrections, storedPlan } from "./stored-plan.ts";

export type WantedBriefs = {
  /** In this order, each file's articles in theirs. */
  fileIds: readonly string[];
  which: "all" | "undecided" | "included";
  /** Rows passed over, and taken at most; null: all. */
  offset: number;
  limit: number | null;
};

export type BriefOfFile = { fileId: string; brief: ArticleBrief };

type BriefRow = {
  plannedId: string;
  fileId: string;
  revision: number;
  isIncluded: boolean;
  articleId: string | null;
  title: string | null;
  source: string | null;
  copyOf: { id: string; title: string } | null;
  planned: unknown;
  corrections: unknown;
  capture: unknown;
  known: unknown;
};

const conditions: Record<WantedBriefs["which"], Prisma.Sql> = {
  all: Prisma.sql`true`,
  undecided: undecidedSql,
  included: Prisma.sql`p."isIncluded"`,
};

/** Which rows is settled before their plans are opened: those are large. */
async function listRows({ projectId, importId }: ImportKey, wanted: WantedBriefs): Promise<BriefRow[]> {
  const { fileIds, which, offset, limit } = wanted;
  return db().$queryRaw<BriefRow[]>`
    WITH chosen AS MATERIALIZED (
      SELECT p.id, f.id AS file, f.capture, row_number() OVER (ORDER BY w.place, p.position) AS place
      FROM unnest(${[...fileIds]}::uuid[]) WITH ORDINALITY AS w(id, place)
      JOIN "ImportFile" f ON f."projectId" = ${projectId}::uuid AND f."importId" = ${importId}::uuid AND f.id = w.id
      JOIN "PlannedArticle" p ON p."projectId" = f."projectId" AND p."importFileId" = f.id
      WHERE ${conditions[which]}
      ORDER BY w.place, p.position OFFSET ${offset}::bigint LIMIT ${limit}::bigint
    )
    SELECT p.id AS "plannedId", c.file AS "fileId", p.revision, p."isIncluded", p.corrections, c.capture, p.known,
      a.id AS "articleId", a.title, s.name AS source, ${planHeadSql} AS planned,
      CASE WHEN o.id IS NULL THEN NULL ELSE jsonb_build_object('id', o.id, 'title', o.title) END AS "copyOf"
    FROM chosen c
    JOIN "PlannedArticle" p ON p."projectId" = ${projectId}::uuid AND p.id = c.id
    LEFT JOIN "Article" a ON a."projectId" = p."projectId" AND a.id = p."articleId" AND a."deletedAt" IS NULL
    LEFT JOIN "Article" o ON o."projectId" = a."projectId" AND o.id = a."copyOfId" AND o."deletedAt" IS NULL
    LEFT JOIN "Source" s ON s."projectId" = a."projectId" AND s.id = a."sourceId"
    ORDER BY c.place`;
}

type NamedHere = { id: string; title: string; fileName: string };

/** The articles that some may be later versions or are near copies of, as far as they are not left out, by their ids. */
export async function listIncludedHere(
  projectId: string,
  rows: readonly { known: unknown }[],
): Promise<Map<string, NamedHere>> {
  const ids = rows.flatMap(({ known }) =>
    [...storedHere(known), ...storedNearHere(known)].map(({ plannedId }) => plannedId),
  );
  if (ids.length === 0) return new Map();
  const found = await db().$queryRaw<NamedHere[]>`
    SELECT p.id, COALESCE(p.corrections->>'title', p.planned->>'title') AS title, f.name AS "fileName"
    FROM "PlannedArticle" p JOIN "ImportFile" f ON f."projectId" = p."projectId" AND f.id = p."importFileId"
    WHERE p."projectId" = ${projectId}::uuid AND p.id = ANY(${[...new Set(ids)]}::uuid[]) AND p."isIncluded"`;
  return new Map(found.map((row) => [row.id, row]));
}

function brief(row: BriefRow, included: ReadonlyMap<string, NamedHere>): ArticleBrief {
  const { plannedId, revision, isIncluded, articleId, title, source, copyOf } = row;
  const capture = storedCapture(row.capture);
  const planned = storedPlan(row.planned);
  const toCome = articleToCome(planned, storedCorrections(row.corrections), capture);
  const article = articleId === null || title === null ? null : { id: articleId, title, source, copyOf };
  const known = storedKnown(row.known);
  const here = storedHere(row.known).filter((one) => included.has(one.plannedId));
  const isOpen = needsDecision({ isIncluded, known, here, as: toCome.as });
  const isCopyHere = storedCopyHere(row.known) !== null;
  const isNearCopyHere = storedNearHere(row.known).some((one) => included.has(one.plannedId));
  return {
    plannedId,
    rawStartUtf16: planned.rawStartUtf16,
    revision,
    isIncluded,
    known,
    here,
    isCopyHere,
    isNearCopyHere,
    needsDecision: isOpen,
    article,
    ...toCome,
  };
}

/** Files of another import have none here. Linear in the rows passed over and taken. */
export async function readArticleBriefs(key: ImportKey, wanted: WantedBriefs): Promise<BriefOfFile[]> {
  if (wanted.fileIds.length === 0) return [];
  const rows = await listRows(key, wanted);
  const included = await listIncludedHere(key.projectId, rows);
  return rows.map((row) => ({ fileId: row.fileId, brief: brief(row, included) }));
}
