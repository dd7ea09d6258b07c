/** How far a project's audit chain is sealed, to be noted down elsewhere: that is what finds rows cut off at its end. */
import "server-only";
import { db } from "#lib/db/client.ts";
import { memberWhoMay } from "../member.ts";
import type { Member } from "../viewer.ts";

export type ChainHead = { sequence: bigint; hash: string; sealedAt: Date };

/** Null before the first seal. Throws Refusal for anyone but an admin. */
export async function readChainHead(member: Member): Promise<ChainHead | null> {
  const { projectId } = await memberWhoMay(db(), member, member.projectId, "audit.read");
  return db().auditSeal.findFirst({
    where: { chainId: projectId },
    orderBy: { sequence: "desc" },
    select: { sequence: true, hash: true, sealedAt: true },
  });
}
