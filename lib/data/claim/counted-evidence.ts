/** The evidence of claims that counts: seen by the member, of articles that take part, not withdrawn, not rejected. */
import "server-only";
import type { Stance } from "#lib/claims/stance.ts";
import { type Db, db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { Member } from "../viewer.ts";
import { visibleSql } from "../work/visible-work.ts";

export type CountedEvidence = {
  evidenceId: string;
  claimId: string;
  articleId: string;
  versionId: string;
  startUtf16: number;
  endUtf16: number;
  stance: Stance;
  credibility: number | null;
  /** False where its version has not been compared: whether it shares text is not known. */
  isCompared: boolean;
};

/** Over `e`: no ruling that rejects it stands. An edit after the ruling lifts it. */
export const notRejectedSql = Prisma.sql`NOT COALESCE((
  SELECT d.verdict = 'reject' AND NOT EXISTS (
    SELECT 1 FROM "EvidenceRevision" r WHERE r."projectId" = d."projectId" AND r."evidenceId" = d."evidenceId"
      AND r.number > d."subjectRevision" AND r.cause = 'edited')
  FROM "Decision" d WHERE d."projectId" = e."projectId" AND d."evidenceId" = e.id
  ORDER BY d."createdAt" DESC, d.id DESC LIMIT 1), false)`;

/** In the order of their making. One query. */
export function listCountedEvidence(
  member: Member,
  claimIds: readonly string[],
  client: Db = db(),
): Promise<CountedEvidence[]> {
  return client.$queryRaw<CountedEvidence[]>`
    SELECT e.id AS "evidenceId", e."claimId", e."articleId", e."versionId", e."startUtf16", e."endUtf16",
      e.stance::text AS stance, e.credibility,
      EXISTS (SELECT 1 FROM "VersionAnalysis" x WHERE x."projectId" = e."projectId" AND x."versionId" = e."versionId")
        AS "isCompared"
    FROM "Evidence" e
    JOIN "Article" art ON art."projectId" = e."projectId" AND art.id = e."articleId" AND art."deletedAt" IS NULL
    WHERE e."claimId" = ANY(${[...claimIds]}::uuid[]) AND ${visibleSql(member, "e")}
      AND e."withdrawnAt" IS NULL AND ${notRejectedSql}
    ORDER BY e."createdAt", e.id`;
}
