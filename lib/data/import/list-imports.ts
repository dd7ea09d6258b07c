/** The project's imports, newest first, a page at a time. */
import "server-only";
import { type Db, db } from "#lib/db/client.ts";
import type { Member } from "../viewer.ts";
import type { ImportStateWord, ImportSummary } from "./import-view.ts";

/** Imports numbered below `before`, or the ones next above `after`; neither: the newest. */
export type ImportPageKey = { before?: number; after?: number };

/** `older` and `newer` are the keys of the neighbouring pages; null at the end. */
export type ImportPage = { imports: ImportSummary[]; older: number | null; newer: number | null };

const pageSize = 25;

type SummaryRow = Omit<ImportSummary, "state"> & { state: ImportStateWord };

async function listSummaries(client: Db, projectId: string, numbers: number[]): Promise<ImportSummary[]> {
  return client.$queryRaw<SummaryRow[]>`
    SELECT i.id, i.number, i.state::text AS state, i."createdById", c.name AS "createdBy", i."createdAt", i."proposedAt",
      COALESCE(u.name, d.name, m.name) AS "closedBy",
      COALESCE(i."undoneAt", i."declinedAt", i."committedAt") AS "closedAt", i."declineReason", i.failure,
      (SELECT count(*)::int FROM "ImportFile" f WHERE f."projectId" = i."projectId" AND f."importId" = i.id) AS files,
      (SELECT count(*)::int FROM "ImportFile" f WHERE f."projectId" = i."projectId" AND f."importId" = i.id
        AND f.state = 'failed') AS "failedFiles",
      CASE WHEN i.state IN ('committed', 'undone')
        THEN (SELECT count(*)::int FROM "Article" a WHERE a."projectId" = i."projectId" AND a."importId" = i.id
            AND a."deletedAt" IS NULL)
          + (SELECT count(DISTINCT a.id)::int FROM "ArticleVersion" v
            JOIN "Article" a ON a."projectId" = v."projectId" AND a.id = v."articleId" AND a."deletedAt" IS NULL
            WHERE v."projectId" = i."projectId" AND v."importId" = i.id AND a."importId" <> i.id
              AND i.state = 'committed')
        ELSE (SELECT count(*)::int FROM "PlannedArticle" p
          JOIN "ImportFile" f ON f."projectId" = p."projectId" AND f.id = p."importFileId"
          WHERE f."projectId" = i."projectId" AND f."importId" = i.id AND p."isIncluded")
      END AS articles
    FROM "Import" i
    JOIN "User" c ON c.id = i."createdById"
    LEFT JOIN "User" m ON m.id = i."committedById"
    LEFT JOIN "User" u ON u.id = i."undoneById"
    LEFT JOIN "User" d ON d.id = i."declinedById"
    WHERE i."projectId" = ${projectId}::uuid AND i.number = ANY(${numbers}::int[])
    ORDER BY i.number DESC`;
}

/** The numbers of one page, and whether there are others on the far side. */
async function pageOfNumbers(projectId: string, key: ImportPageKey) {
  const isUpward = key.after !== undefined;
  const number = isUpward ? { gt: key.after } : { lt: key.before ?? Number.MAX_SAFE_INTEGER };
  const found = await db().import.findMany({
    where: { projectId, number: key.after === undefined && key.before === undefined ? {} : number },
    orderBy: { number: isUpward ? "asc" : "desc" },
    take: pageSize + 1,
    select: { number: true },
  });
  const numbers = found.slice(0, pageSize).map((row) => row.number);
  if (isUpward) numbers.reverse();
  return { numbers, hasMore: found.length > pageSize };
}

/** One page of the import history. Members only; who may do what with an import is asked when it is done. */
export async function listImports(member: Member, key: ImportPageKey = {}): Promise<ImportPage> {
  const { projectId } = member;
  const { numbers, hasMore } = await pageOfNumbers(projectId, key);
  const [newest, oldest] = [numbers[0] ?? null, numbers.at(-1) ?? null];
  const isUpward = key.after !== undefined;
  return {
    imports: await listSummaries(db(), projectId, numbers),
    older: isUpward || hasMore ? oldest : null,
    newer: (isUpward ? hasMore : key.before !== undefined) ? newest : null,
  };
}

/** One import's line of the history by its number; null when the project has none. */
export async function findImportSummary(member: Member, number: number): Promise<ImportSummary | null> {
  const [summary] = await listSummaries(db(), member.projectId, [number]);
  return summary ?? null;
}
