/** On how many statements of independence credibility 1 could rest, claim by claim. */
import "server-only";
import type { Credibility } from "#lib/claims/admiralty.ts";
import { nothingStated, type StatedIndependence } from "#lib/claims/credibility-rule.ts";
import { type Db, db } from "#lib/db/client.ts";
import type { Member } from "../viewer.ts";
import { readClaimOrigins } from "./read-claim-origins.ts";

/** Of these claims, or of all the member sees: those with statements that stand and weigh. Few claims have any. */
export async function readIndependent(
  member: Member,
  claimIds: readonly string[] | "all",
  client: Db = db(),
): Promise<Map<string, number>> {
  const { projectId } = member;
  const within = claimIds === "all" ? {} : { claimId: { in: [...claimIds] } };
  const rows = await client.independence.findMany({
    where: { projectId, ...within },
    select: { claimId: true },
    distinct: ["claimId"],
  });
  if (rows.length === 0) return new Map();
  const origins = await readClaimOrigins(
    member,
    rows.map(({ claimId }) => claimId),
    client,
  );
  const counted = [...origins.values()].map(({ claimId, independent }) => [claimId, independent] as const);
  return new Map(counted.filter(([, independent]) => independent > 0));
}

/** What is stated on the claim, as far as the grade asks for it: only 1 rests on a statement. */
export async function statedFor(
  client: Db,
  member: Member,
  claimId: string,
  credibility: Credibility | null | undefined,
): Promise<StatedIndependence> {
  if (credibility !== 1) return nothingStated;
  const counted = await readIndependent(member, [claimId], client);
  return { statements: counted.get(claimId) ?? 0 };
}
