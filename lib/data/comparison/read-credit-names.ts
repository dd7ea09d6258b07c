/** The names by which texts of a project may credit somebody: its sources' and their aliases, source by source. */
import "server-only";
import { db } from "#lib/db/client.ts";
import type { Member } from "../viewer.ts";

/** A source's own name first, then its aliases, sorted; one query. */
export async function readCreditNames({ projectId }: Member): Promise<string[][]> {
  const rows = await db().$queryRaw<{ names: string[] }[]>`
    SELECT s.name || coalesce(array_agg(n.name ORDER BY n.name) FILTER (WHERE n.name IS NOT NULL), '{}') AS names
    FROM "Source" s
    LEFT JOIN "SourceAlias" n ON n."projectId" = s."projectId" AND n."sourceId" = s.id
    WHERE s."projectId" = ${projectId}::uuid AND s."deletedAt" IS NULL
    GROUP BY s.id, s.name ORDER BY s.name`;
  return rows.map(({ names }) => names);
}
