/** The tags an annotation is about to wear. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { Refusal } from "#lib/errors.ts";

/** Holds the tags against deletion until the transaction ends. Throws Refusal: invalid when one of them is not there. */
export async function holdTags(tx: Tx, projectId: string, tagIds: readonly string[]): Promise<void> {
  const wanted = [...new Set(tagIds)].sort();
  if (wanted.length === 0) return;
  const live = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Tag" WHERE "projectId" = ${projectId}::uuid AND id = ANY(${wanted}::uuid[]) AND "deletedAt" IS NULL
    ORDER BY id FOR KEY SHARE`;
  if (live.length === wanted.length) return;
  const message = "One of these tags is no longer in the codebook. Choose another.";
  throw new Refusal("invalid", message, { fields: { tagIds: message } });
}
