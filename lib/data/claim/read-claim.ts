/** One claim as its page shows it: the claim, its evidence, its rulings and its history. */
import "server-only";
import type { Credibility } from "#lib/claims/admiralty.ts";
import type { Confidence, Likelihood } from "#lib/claims/estimate.ts";
import type { Stance } from "#lib/claims/stance.ts";
import { db } from "#lib/db/client.ts";
import type { Member } from "../viewer.ts";
import { articleJsonSql, type PassageArticle } from "../work/article-json.ts";
import { type LatestDecision, latestDecisionSql } from "../work/latest-decision.ts";
import { visibleSql } from "../work/visible-work.ts";

export type ClaimDetail = {
  claimId: string;
  number: number;
  text: string;
  status: "open" | "closed";
  visibility: "draft" | "shared";
  revision: number;
  withdrawnAt: Date | null;
  authorId: string;
  authorName: string;
  isMine: boolean;
  ownerId: string;
  ownerName: string;
  /** ISO day. */
  dueOn: string | null;
  likelihood: Likelihood | null;
  likelihoodReason: string;
  confidence: Confidence | null;
  createdAt: Date;
  decision: LatestDecision | null;
};

export type ClaimEvidence = {
  evidenceId: string;
  article: PassageArticle;
  versionNumber: number;
  /** False when the article has a newer version than the one the passage was marked in. */
  isCurrentVersion: boolean;
  startUtf16: number;
  /** Exclusive. */
  endUtf16: number;
  exact: string;
  language: string;
  stance: Stance;
  credibility: Credibility | null;
  note: string;
  visibility: "draft" | "shared";
  revision: number;
  withdrawnAt: Date | null;
  authorId: string;
  authorName: string;
  isMine: boolean;
  createdAt: Date;
  decision: LatestDecision | null;
};

/** The claim, or null when there is none of that number that the member sees. */
export async function readClaim(member: Member, number: number): Promise<ClaimDetail | null> {
  const [claim] = await db().$queryRaw<ClaimDetail[]>`
    SELECT c.id AS "claimId", c.number, c.text, c.status::text AS status, c.visibility::text AS visibility, c.revision,
      c."withdrawnAt", c."authorId", u.name AS "authorName", c."authorId" = ${member.userId}::uuid AS "isMine",
      c."ownerId", o.name AS "ownerName", to_char(c."dueOn", 'YYYY-MM-DD') AS "dueOn",
      c.likelihood::text AS likelihood, c."likelihoodReason", c.confidence::text AS confidence, c."createdAt",
      ${latestDecisionSql("claim", "c")} AS decision
    FROM "Claim" c JOIN "User" u ON u.id = c."authorId" JOIN "User" o ON o.id = c."ownerId"
    WHERE c.number = ${number} AND ${visibleSql(member, "c")}`;
  return claim ?? null;
}

/** Its evidence that the member sees: by the articles' dates, the undated last, within one in the order of the text. */
export async function listClaimEvidence(member: Member, claimId: string): Promise<ClaimEvidence[]> {
  return db().$queryRaw<ClaimEvidence[]>`
    SELECT e.id AS "evidenceId", ${articleJsonSql} AS article, v.number AS "versionNumber",
      art."currentVersionId" = v.id AS "isCurrentVersion", e."startUtf16", e."endUtf16", e.exact, v.language,
      e.stance::text AS stance, e.credibility, e.note, e.visibility::text AS visibility, e.revision, e."withdrawnAt",
      e."authorId", u.name AS "authorName", e."authorId" = ${member.userId}::uuid AS "isMine", e."createdAt",
      ${latestDecisionSql("evidence", "e")} AS decision
    FROM "Evidence" e
    JOIN "Article" art ON art."projectId" = e."projectId" AND art.id = e."articleId" AND art."deletedAt" IS NULL
    JOIN "ArticleVersion" v ON v."projectId" = e."projectId" AND v.id = e."versionId"
    JOIN "User" u ON u.id = e."authorId"
    WHERE e."claimId" = ${claimId}::uuid AND ${visibleSql(member, "e")}
    ORDER BY COALESCE(art."primaryPublishedOn", art."publishedOn", art."notBefore") ASC NULLS LAST, art.id,
      e."startUtf16", e.id`;
}
