/** What a person chose to have compared: the current versions that stand for the chosen articles. */
import "server-only";
import { db } from "#lib/db/client.ts";
import type { StoredSide } from "./carry-rulings.ts";
import type { OtherSide } from "./compare-with.ts";

/** Of the articles that were chosen with this one; those that are not in the library any more are left out. */
export function listChosenWith(projectId: string, articleId: string): Promise<OtherSide[]> {
  return db().$queryRaw<OtherSide[]>`
    SELECT a.id AS "articleId", v.id AS "versionId", v."lengthUtf16"
    FROM (
      SELECT c."articleBId" AS other FROM "ChosenPair" c
      WHERE c."projectId" = ${projectId}::uuid AND c."articleAId" = ${articleId}::uuid
      UNION ALL
      SELECT c."articleAId" FROM "ChosenPair" c
      WHERE c."projectId" = ${projectId}::uuid AND c."articleBId" = ${articleId}::uuid
    ) chosen
    JOIN "Article" a ON a."projectId" = ${projectId}::uuid AND a.id = chosen.other AND a."deletedAt" IS NULL
    JOIN "ArticleVersion" v ON v."projectId" = a."projectId" AND v.id = a."currentVersionId"
    ORDER BY a.id`;
}

export type ChosenKey = { projectId: string; chosenPairId: string };

/** Both sides of a choice; null where one is not in the library any more. */
export async function readChosen({ projectId, chosenPairId }: ChosenKey): Promise<StoredSide[] | null> {
  const sides = await db().$queryRaw<StoredSide[]>`
    SELECT a.id AS "articleId", v.id AS "versionId", v.body
    FROM "ChosenPair" c
    JOIN "Article" a ON a."projectId" = c."projectId" AND a.id IN (c."articleAId", c."articleBId")
      AND a."deletedAt" IS NULL
    JOIN "ArticleVersion" v ON v."projectId" = a."projectId" AND v.id = a."currentVersionId"
    WHERE c."projectId" = ${projectId}::uuid AND c.id = ${chosenPairId}::uuid
    ORDER BY a.id`;
  return sides.length === 2 ? sides : null;
}
