/** Writes what is known of articles to come, and leaves out what is there already unless a person said otherwise. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { ImportKey } from "../lock-import.ts";
import type { CopyHere, KnownArticle, KnownHere } from "./known-article.ts";

/** Of a row p whose known articles become now.known. */
const isIncludedSql = Prisma.sql`
  CASE WHEN p."isIncludedByPerson" THEN p."isIncluded" ELSE NOT now.known @> '[{"isRepeat": true}]' END`;

/** Of the library; what is known of the import itself stays. */
export async function keepKnown(
  tx: Tx,
  projectId: string,
  known: ReadonlyMap<string, readonly KnownArticle[]>,
): Promise<void> {
  const rows = [...known].map(([id, list]) => ({ id, known: list }));
  await tx.$executeRaw`
    WITH now AS (
      SELECT p.id, n.known || jsonb_path_query_array(p.known, '$[*] ? (@.kind == "earlierHere" || @.kind == "copyHere")') AS known
      FROM "PlannedArticle" p
      JOIN jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS n(id uuid, known jsonb) ON n.id = p.id
      WHERE p."projectId" = ${projectId}::uuid
    )
    UPDATE "PlannedArticle" p SET known = now.known, "knownAt" = now(), "isIncluded" = ${isIncludedSql}
    FROM now WHERE p."projectId" = ${projectId}::uuid AND p.id = now.id`;
}

/** Of the import itself; what is known of the library stays. Rows of which nothing else is known are left alone. */
export async function keepEarlierHere(
  tx: Tx,
  { projectId, importId }: ImportKey,
  here: ReadonlyMap<string, readonly KnownHere[]>,
): Promise<void> {
  const rows = [...here].map(([id, list]) => ({ id, list }));
  await tx.$executeRaw`
    WITH now AS (
      SELECT p.id, jsonb_path_query_array(p.known, '$[*] ? (@.kind != "earlierHere")') || COALESCE(n.list, '[]') AS known
      FROM "PlannedArticle" p
      JOIN "ImportFile" f ON f."projectId" = p."projectId" AND f.id = p."importFileId"
      LEFT JOIN jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS n(id uuid, list jsonb) ON n.id = p.id
      WHERE f."projectId" = ${projectId}::uuid AND f."importId" = ${importId}::uuid
    )
    UPDATE "PlannedArticle" p SET known = now.known FROM now
    WHERE p."projectId" = ${projectId}::uuid AND p.id = now.id AND p.known <> now.known`;
}

/** Of the import itself, the same texts in it: whoever said nothing of one has it left out. What else is known stays. */
export async function keepCopiesHere(
  tx: Tx,
  { projectId, importId }: ImportKey,
  copies: ReadonlyMap<string, CopyHere>,
): Promise<void> {
  const rows = [...copies].map(([id, copy]) => ({ id, list: [copy] }));
  await tx.$executeRaw`
    WITH now AS (
      SELECT p.id, jsonb_path_query_array(p.known, '$[*] ? (@.kind != "copyHere")') || COALESCE(n.list, '[]') AS known
      FROM "PlannedArticle" p
      JOIN "ImportFile" f ON f."projectId" = p."projectId" AND f.id = p."importFileId"
      LEFT JOIN jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS n(id uuid, list jsonb) ON n.id = p.id
      WHERE f."projectId" = ${projectId}::uuid AND f."importId" = ${importId}::uuid
        AND (n.id IS NOT NULL OR p.known @> '[{"kind": "copyHere"}]')
    )
    UPDATE "PlannedArticle" p SET known = now.known, "isIncluded" = ${isIncludedSql} FROM now
    WHERE p."projectId" = ${projectId}::uuid AND p.id = now.id
      AND (p.known <> now.known OR p."isIncluded" <> ${isIncludedSql})`;
}
