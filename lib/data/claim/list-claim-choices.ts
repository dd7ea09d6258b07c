/** The claims a passage can be made evidence of: number and words, and whether credibility 1 may be given there. */
import "server-only";
import { db } from "#lib/db/client.ts";
import type { Member } from "../viewer.ts";
import { visibleTo } from "../work/visible-work.ts";
import { readIndependent } from "./read-independent.ts";

export type ClaimChoice = {
  id: string;
  number: number;
  text: string;
  visibility: "draft" | "shared";
  /** Statements of independence that stand and weigh. */
  statements: number;
};

/** More than this is found in the ledger, not by typing in a form. */
const MOST = 1_000;

/** Open claims the member sees, the newest first; withdrawn ones are left out. */
export async function listClaimChoices(member: Member): Promise<ClaimChoice[]> {
  const [claims, independent] = await Promise.all([
    db().claim.findMany({
      where: { ...visibleTo(member), withdrawnAt: null, status: "open" },
      select: { id: true, number: true, text: true, visibility: true },
      orderBy: { number: "desc" },
      take: MOST,
    }),
    readIndependent(member, "all"),
  ]);
  return claims.map((claim) => ({ ...claim, statements: independent.get(claim.id) ?? 0 }));
}
