/** Reads the index of an import: some hundred bytes a file, and no text. */
import "server-only";
import { db } from "#lib/db/client.ts";
import { type IndexedFile, inListOrder } from "./import-index.ts";
import { undecidedSql, warnedSql } from "./listed-articles.ts";
import type { ImportKey } from "./lock-import.ts";

/** In the order of the list. Linear in the import's files and articles. */
export async function readImportIndex({ projectId, importId }: ImportKey): Promise<IndexedFile[]> {
  const files = await db().$queryRaw<IndexedFile[]>`
    SELECT f.id, f.name, f.position, f."containerName", f.state::text AS state,
      f."sourceFileId" IS NOT NULL AS "isKept", f."errorCode" IS NOT NULL AS "isUnusable", ${warnedSql} AS "isWarned",
      count(p.id)::int AS articles, (count(p.id) FILTER (WHERE p."isIncluded"))::int AS included,
      (count(p.id) FILTER (WHERE ${undecidedSql}))::int AS undecided
    FROM "ImportFile" f
    LEFT JOIN "PlannedArticle" p ON p."projectId" = f."projectId" AND p."importFileId" = f.id
    WHERE f."projectId" = ${projectId}::uuid AND f."importId" = ${importId}::uuid
    GROUP BY f.id`;
  return inListOrder(files);
}
