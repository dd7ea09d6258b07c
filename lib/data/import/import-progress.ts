/** How far an import is, in one short query: what its progress is watched by. */
import "server-only";
import { db } from "#lib/db/client.ts";
import type { Member } from "../viewer.ts";
import type { ImportProgress, ImportStateWord } from "./import-view.ts";

type Row = {
  state: ImportStateWord;
  isSettled: boolean;
  failure: string | null;
  total: number;
  received: number;
  planned: number;
  failed: number;
  written: number;
  articles: number;
  articlesWritten: number;
  reading: string | null;
  writing: string | null;
};

/** Null when the project has no import of that number. Linear in the import's files. */
export async function importProgress(member: Member, number: number): Promise<ImportProgress | null> {
  const [row] = await db().$queryRaw<Row[]>`
    SELECT i.state::text AS state, i."settledAt" IS NOT NULL AS "isSettled", i.failure,
      count(f.id)::int AS total,
      (count(f.id) FILTER (WHERE f.state = 'received'))::int AS received,
      (count(f.id) FILTER (WHERE f.state = 'planned'))::int AS planned,
      (count(f.id) FILTER (WHERE f.state = 'failed'))::int AS failed,
      (count(f.id) FILTER (WHERE f."writtenAt" IS NOT NULL))::int AS written,
      COALESCE(sum(p.articles), 0)::int AS articles, COALESCE(sum(p.written), 0)::int AS "articlesWritten",
      (array_agg(f.name ORDER BY f.position) FILTER (WHERE f.state = 'received'))[1] AS reading,
      (array_agg(f.name ORDER BY f.position) FILTER (WHERE f.state = 'planned' AND f."writtenAt" IS NULL))[1] AS writing
    FROM "Import" i
    LEFT JOIN "ImportFile" f ON f."projectId" = i."projectId" AND f."importId" = i.id
    LEFT JOIN LATERAL (
      SELECT count(*) AS articles, count(*) FILTER (WHERE p."articleId" IS NOT NULL) AS written
      FROM "PlannedArticle" p WHERE p."projectId" = f."projectId" AND p."importFileId" = f.id AND p."isIncluded"
    ) p ON true
    WHERE i."projectId" = ${member.projectId}::uuid AND i.number = ${number}
    GROUP BY i.id`;
  if (row === undefined) return null;
  const { state, isSettled, failure, total, received, planned, failed, written } = row;
  const isOpen = state === "planned" || state === "proposed";
  const isWriting = state === "committing" && failure === null;
  return {
    state,
    files: { total, received, planned, failed, written },
    articles: { planned: row.articles, written: row.articlesWritten },
    current: isWriting ? row.writing : row.reading,
    isSettled,
    isMoving: isWriting || (isOpen && !isSettled),
    failure,
  };
}
