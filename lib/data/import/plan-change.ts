/**
 * What articles to come were before many of them were corrected at once: kept with the import for a day, so that the
 * way back is a press and not a list sent to the browser and back.
 */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { Refusal } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import type { ImportKey } from "./lock-import.ts";

type Seen = { plannedId: string; revision: number };

/** The refusal of what was made on articles that are others by now. */
export function unseen(changed: readonly string[]): Refusal {
  return new Refusal(
    "conflict",
    "Some of these articles were changed meanwhile. Nothing was overwritten: look again and repeat it.",
    { current: { changed: [...changed] } },
  );
}

/** Throws Refusal conflict unless every article is there and as it was seen. */
export function refuseUnseen(seen: readonly Seen[], rows: readonly { id: string; revision: number }[]): void {
  const revisions = new Map(seen.map(({ plannedId, revision }) => [plannedId, revision]));
  const changed = rows.filter(({ id, revision }) => revisions.get(id) !== revision);
  if (changed.length === 0 && rows.length === revisions.size) return;
  throw unseen(changed.map(({ id }) => id));
}

/** Before they are changed, each to its next revision. Resolves to the change's id. Linear in the articles. */
export async function keepBefore(
  tx: Tx,
  { projectId, importId }: ImportKey,
  plannedIds: readonly string[],
): Promise<string> {
  const id = newId();
  await tx.$executeRaw`
    INSERT INTO "PlanChange" (id, "projectId", "importId", before)
    SELECT ${id}::uuid, ${projectId}::uuid, ${importId}::uuid, COALESCE(jsonb_agg(jsonb_build_object(
      'plannedId', p.id, 'revision', p.revision + 1, 'corrections', p.corrections, 'isIncluded', p."isIncluded")), '[]')
    FROM "PlannedArticle" p
    WHERE p."projectId" = ${projectId}::uuid AND p.id = ANY(${[...plannedIds]}::uuid[])`;
  return id;
}
