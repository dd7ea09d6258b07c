/** Optimistic concurrency: an edit names the revision it was made on; a newer one is a conflict that shows both texts. */
import { type Json, Refusal } from "#lib/errors.ts";

/** Throws a conflict carrying how the row stands now, unless the edit was made on the newest revision. */
export function refuseStale(
  what: string,
  editedRevision: number,
  now: { revision: number; current: Json },
): void {
  if (editedRevision === now.revision) return;
  throw new Refusal(
    "conflict",
    `${what} was changed meanwhile. Nothing was overwritten: compare both and save again.`,
    {
      current: now.current,
    },
  );
}
