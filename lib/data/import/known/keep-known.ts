/** Writes what is known of articles to come, and leaves out what is there already unless a person said otherwise. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { KnownArticle } from "./known-article.ts";

export async function keepKnown(
  tx: Tx,
  projectId: string,
  known: ReadonlyMap<string, readonly KnownArticle[]>,
): Promise<void> {
  const rows = [...known].map(([id, list]) => {
    return { id, known: list, isRepeat: list.some((one) => one.isRepeat) };
  });
  await tx.$executeRaw`
    UPDATE "PlannedArticle" p SET known = n.known, "knownAt" = now(),
      "isIncluded" = CASE WHEN p."isIncludedByPerson" THEN p."isIncluded" ELSE NOT n."isRepeat" END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS n(id uuid, known jsonb, "isRepeat" boolean)
    WHERE p."projectId" = ${projectId}::uuid AND p.id = n.id`;
}
