/** Looking again at articles to come whose title, source or address a person corrected. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { unsettleImport } from "../change-import.ts";
import type { Corrections } from "../corrections.ts";
import type { ImportKey } from "../lock-import.ts";
import { keepKnown } from "./keep-known.ts";
import { recogniseKnown } from "./recognise-known.ts";

/** What an article is known by, besides its text. */
function signsOf({ title, source, url, published, capture }: Corrections): string {
  return JSON.stringify([title, source, url, published?.on, capture?.url]);
}

export function changesSigns(before: Corrections, after: Corrections): boolean {
  return signsOf(before) !== signsOf(after);
}

/** At once, for one. The import stays settled if it was. */
export async function recogniseNow(tx: Tx, key: ImportKey, plannedId: string): Promise<void> {
  await keepKnown(tx, key.projectId, await recogniseKnown(tx, key, [plannedId]));
}

/** By the job, for many: until then the import is not settled. */
export async function recogniseLater(tx: Tx, key: ImportKey, plannedIds: readonly string[]): Promise<void> {
  const where = { projectId: key.projectId, id: { in: [...plannedIds] } };
  await tx.plannedArticle.updateMany({ where, data: { knownAt: null } });
  await unsettleImport(tx, key);
}
