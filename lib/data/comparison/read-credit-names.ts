/** The names by which texts of a project may credit somebody: its sources' and their aliases. */
import "server-only";
import { db } from "#lib/db/client.ts";
import type { Member } from "../viewer.ts";

/** Sorted; one query. */
export async function readCreditNames({ projectId }: Member): Promise<string[]> {
  const rows = await db().$queryRaw<{ name: string }[]>`
    SELECT s.name FROM "Source" s WHERE s."projectId" = ${projectId}::uuid AND s."deletedAt" IS NULL
    UNION SELECT n.name FROM "SourceAlias" n
      JOIN "Source" s ON s."projectId" = n."projectId" AND s.id = n."sourceId" AND s."deletedAt" IS NULL
      WHERE n."projectId" = ${projectId}::uuid
    ORDER BY name`;
  return rows.map(({ name }) => name);
}
