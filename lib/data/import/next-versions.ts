/** The articles a file's plans are further versions of, held, and the numbers those versions get. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { Refusal } from "#lib/errors.ts";

type Row = { id: string; title: string; isGone: boolean; last: number };

/**
 * Gives the next number of an article each time it is asked.
 *
 * Throws Refusal conflict when one of the articles is not in the library any more.
 */
export async function nextVersions(
  tx: Tx,
  projectId: string,
  articleIds: readonly string[],
): Promise<(articleId: string) => number> {
  if (articleIds.length === 0) return () => 1;
  await tx.$queryRaw`
    SELECT 1 FROM "Article" WHERE "projectId" = ${projectId}::uuid AND id = ANY(${[...articleIds]}::uuid[])
    ORDER BY id FOR UPDATE`;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT a.id, a.title, a."deletedAt" IS NOT NULL AS "isGone", max(v.number) AS last
    FROM "Article" a JOIN "ArticleVersion" v ON v."projectId" = a."projectId" AND v."articleId" = a.id
    WHERE a."projectId" = ${projectId}::uuid AND a.id = ANY(${[...articleIds]}::uuid[]) GROUP BY a."projectId", a.id`;
  const gone = rows.find(({ isGone }) => isGone);
  if (gone !== undefined) {
    throw new Refusal(
      "conflict",
      `“${gone.title}”, of which a text here is to be the next version, is not in the library any more. Cancel the import and decide anew.`,
    );
  }
  const last = new Map(rows.map((row) => [row.id, row.last]));
  return (articleId) => {
    const number = (last.get(articleId) ?? 0) + 1;
    last.set(articleId, number);
    return number;
  };
}
