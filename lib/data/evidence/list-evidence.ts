/** The passages of one article version that serve as evidence, for the reader. One query. */
import "server-only";
import type { Credibility } from "#lib/claims/admiralty.ts";
import type { Stance } from "#lib/claims/stance.ts";
import { db } from "#lib/db/client.ts";
import type { Member } from "../viewer.ts";
import { type LatestDecision, latestDecisionSql } from "../work/latest-decision.ts";
import { visibleSql } from "../work/visible-work.ts";

export type EvidenceItem = {
  evidenceId: string;
  startUtf16: number;
  /** Exclusive. */
  endUtf16: number;
  exact: string;
  stance: Stance;
  credibility: Credibility | null;
  note: string;
  visibility: "draft" | "shared";
  revision: number;
  authorId: string;
  authorName: string;
  isMine: boolean;
  createdAt: Date;
  withdrawnAt: Date | null;
  decision: LatestDecision | null;
  claimId: string;
  claimNumber: number;
  claimText: string;
};

/** One's own and what is shared, on claims the member sees, in the order of the text. */
export async function listEvidenceForVersion(member: Member, versionId: string): Promise<EvidenceItem[]> {
  return db().$queryRaw<EvidenceItem[]>`
    SELECT e.id AS "evidenceId", e."startUtf16", e."endUtf16", e.exact, e.stance::text AS stance, e.credibility, e.note,
      e.visibility::text AS visibility, e.revision, e."authorId", u.name AS "authorName",
      e."authorId" = ${member.userId}::uuid AS "isMine", e."createdAt", e."withdrawnAt", ${latestDecisionSql("evidence", "e")} AS decision,
      c.id AS "claimId", c.number AS "claimNumber", c.text AS "claimText"
    FROM "Evidence" e
    JOIN "Claim" c ON c."projectId" = e."projectId" AND c.id = e."claimId" AND ${visibleSql(member, "c")}
    JOIN "User" u ON u.id = e."authorId"
    JOIN "Article" art ON art."projectId" = e."projectId" AND art.id = e."articleId" AND art."deletedAt" IS NULL
    WHERE e."versionId" = ${versionId}::uuid AND ${visibleSql(member, "e")}
    ORDER BY e."startUtf16", e."endUtf16" DESC, e.id`;
}
