/** Looking again at articles to come whose title, source or address a person corrected. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { unsettleImport } from "../change-import.ts";
import type { Corrections } from "../corrections.ts";
import type { ImportKey } from "../lock-import.ts";
import { findCopiesHere } from "./find-copies-here.ts";
import { findEarlierHere } from "./find-earlier-here.ts";
import { keepCopiesHere, keepEarlierHere, keepKnown } from "./keep-known.ts";
import { recogniseKnown } from "./recognise-known.ts";

/** What an article is known by, besides its text. */
function signsOf({ title, source, url, published, capture }: Corrections): string {
  return JSON.stringify([title, source, url, published?.on, capture?.url, capture?.retrievedAt]);
}

export function changesSigns(before: Corrections, after: Corrections): boolean {
  return signsOf(before) !== signsOf(after);
}

/** All signs of an import of so many articles are read within a moment. */
const mostAtOnce = 2_000;

/** What is left out, and what is not, decides what the same text elsewhere in the import repeats. */
export async function leaveOutCopies(tx: Tx, key: ImportKey): Promise<void> {
  await keepCopiesHere(tx, key, await findCopiesHere(tx, key));
}

/** At once, for one, while nobody has to wait for it. The import stays settled then if it was. */
export async function recogniseNow(tx: Tx, key: ImportKey, plannedId: string): Promise<void> {
  const { projectId, importId } = key;
  const articles = await tx.plannedArticle.count({ where: { projectId, importFile: { importId } } });
  if (articles > mostAtOnce) return recogniseLater(tx, key, [plannedId]);
  await keepKnown(tx, projectId, await recogniseKnown(tx, key, [plannedId]));
  await keepEarlierHere(tx, key, await findEarlierHere(tx, key));
  await leaveOutCopies(tx, key);
}

/** By the job, for many: until then the import is not settled. */
export async function recogniseLater(tx: Tx, key: ImportKey, plannedIds: readonly string[]): Promise<void> {
  const where = { projectId: key.projectId, id: { in: [...plannedIds] } };
  await tx.plannedArticle.updateMany({ where, data: { knownAt: null } });
  await unsettleImport(tx, key);
}
