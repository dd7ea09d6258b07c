/** Articles that something is being said of: none of them is taken out of the library until that is written. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";

/**
 * Whether all of them are in the library; then they stay there for the rest of the transaction. Whoever is taking one out
 * comes first. Others may say something of the same ones meanwhile.
 */
export async function holdLiveArticles(tx: Tx, projectId: string, ids: readonly string[]): Promise<boolean> {
  const wanted = [...new Set(ids)];
  const found = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Article" WHERE "projectId" = ${projectId}::uuid AND id = ANY(${wanted}::uuid[])
      AND "deletedAt" IS NULL ORDER BY id FOR KEY SHARE`;
  return found.length === wanted.length;
}
