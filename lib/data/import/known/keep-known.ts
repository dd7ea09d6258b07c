/** Writes what is known of articles to come, and leaves out what is there already unless a person said otherwise. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { ImportKey } from "../lock-import.ts";
import type { KnownArticle, KnownHere } from "./known-article.ts";

/** Of the library; what is known of the import itself stays. */
export async function keepKnown(
  tx: Tx,
  projectId: string,
  known: ReadonlyMap<string, readonly KnownArticle[]>,
): Promise<void> {
  const rows = [...known].map(([id, list]) => {
    return { id, known: list, isRepeat: list.some((one) => one.isRepeat) };
  });
  await tx.$executeRaw`
    UPDATE "PlannedArticle" p SET
      known = n.known || jsonb_path_query_array(p.known, '$[*] ? (@.kind == "earlierHere")'), "knownAt" = now(),
      "isIncluded" = CASE WHEN p."isIncludedByPerson" THEN p."isIncluded" ELSE NOT n."isRepeat" END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS n(id uuid, known jsonb, "isRepeat" boolean)
    WHERE p."projectId" = ${projectId}::uuid AND p.id = n.id`;
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
