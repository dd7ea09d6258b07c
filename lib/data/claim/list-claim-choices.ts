/** The claims a passage can be made evidence of: number and words only. */
import "server-only";
import { db } from "#lib/db/client.ts";
import type { Member } from "../viewer.ts";
import { visibleTo } from "../work/visible-work.ts";

export type ClaimChoice = { id: string; number: number; text: string; visibility: "draft" | "shared" };

/** More than this is found in the ledger, not by typing in a form. */
const MOST = 1_000;

/** Open claims the member sees, the newest first; withdrawn ones are left out. */
export async function listClaimChoices(member: Member): Promise<ClaimChoice[]> {
  return db().claim.findMany({
    where: { ...visibleTo(member), withdrawnAt: null, status: "open" },
    select: { id: true, number: true, text: true, visibility: true },
    orderBy: { number: "desc" },
    take: MOST,
  });
}
