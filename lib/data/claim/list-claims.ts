/** The ledger of claims: one row a claim, with the articles for and against it. */
import "server-only";
import type { Confidence, Likelihood } from "#lib/claims/estimate.ts";
import { db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { Member } from "../viewer.ts";
import { type LatestDecision, latestDecisionSql } from "../work/latest-decision.ts";
import { visibleSql } from "../work/visible-work.ts";
import {
  type ClaimFilter,
  claimConditions,
  claimOrders,
  fromClaimCursor,
  writeClaimCursor,
} from "./claim-filter.ts";

export type ClaimRow = {
  claimId: string;
  number: number;
  text: string;
  status: "open" | "closed";
  visibility: "draft" | "shared";
  withdrawnAt: Date | null;
  ownerId: string;
  ownerName: string;
  isMine: boolean;
  /** ISO day. */
  dueOn: string | null;
  likelihood: Likelihood | null;
  confidence: Confidence | null;
  /** Articles with evidence that counts: seen by the member, not withdrawn, not rejected. Not text origins. */
  articlesFor: number;
  articlesAgainst: number;
  /** The last change of the claim or of evidence on it. */
  changedAt: Date;
  decision: LatestDecision | null;
};

export type ClaimPage = {
  rows: ClaimRow[];
  /** How many claims the filter lets through. */
  total: number;
  next: string | null;
};

const pageSize = 50;

/** Evidence that counts, by claim: articles by stance, and its last change. */
function evidenceSql(member: Member): Prisma.Sql {
  return Prisma.sql`
    SELECT count(DISTINCT e."articleId") FILTER (WHERE e.stance = 'supports' AND counts.it)::int AS "for",
      count(DISTINCT e."articleId") FILTER (WHERE e.stance = 'disputes' AND counts.it)::int AS against,
      max(e."updatedAt") AS "updatedAt"
    FROM "Evidence" e
    JOIN "Article" art ON art."projectId" = e."projectId" AND art.id = e."articleId" AND art."deletedAt" IS NULL
    CROSS JOIN LATERAL (SELECT e."withdrawnAt" IS NULL AND NOT COALESCE((
      SELECT d.verdict = 'reject' AND NOT EXISTS (
        SELECT 1 FROM "EvidenceRevision" r WHERE r."projectId" = d."projectId" AND r."evidenceId" = d."evidenceId"
          AND r.number > d."subjectRevision" AND r.cause = 'edited')
      FROM "Decision" d WHERE d."projectId" = e."projectId" AND d."evidenceId" = e.id
      ORDER BY d."createdAt" DESC, d.id DESC LIMIT 1), false) AS it) counts
    WHERE e."claimId" = c.id AND ${visibleSql(member, "e")}`;
}

async function countClaims(conditions: Prisma.Sql): Promise<number> {
  const [row] = await db().$queryRaw<
    { total: number }[]
  >`SELECT count(*)::int AS total FROM "Claim" c WHERE ${conditions}`;
  return row?.total ?? 0;
}

async function readRows(member: Member, filter: ClaimFilter, conditions: Prisma.Sql): Promise<ClaimRow[]> {
  return db().$queryRaw<ClaimRow[]>`
    SELECT c.id AS "claimId", c.number, c.text, c.status::text AS status, c.visibility::text AS visibility,
      c."withdrawnAt", c."ownerId", o.name AS "ownerName", c."authorId" = ${member.userId}::uuid AS "isMine",
      to_char(c."dueOn", 'YYYY-MM-DD') AS "dueOn", c.likelihood::text AS likelihood, c.confidence::text AS confidence,
      ev."for" AS "articlesFor", ev.against AS "articlesAgainst",
      GREATEST(c."updatedAt", ev."updatedAt") AS "changedAt", ${latestDecisionSql("claim", "c")} AS decision
    FROM "Claim" c
    JOIN "User" o ON o.id = c."ownerId"
    CROSS JOIN LATERAL (${evidenceSql(member)}) ev
    WHERE ${conditions} ${fromClaimCursor(filter)}
    ORDER BY ${claimOrders[filter.sort].by} LIMIT ${pageSize + 1}`;
}

/** One page of at most 50; two queries. */
export async function listClaims(member: Member, filter: ClaimFilter): Promise<ClaimPage> {
  const conditions = claimConditions(member, filter);
  const [rows, total] = await Promise.all([readRows(member, filter, conditions), countClaims(conditions)]);
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  const next = rows.length > pageSize && last ? writeClaimCursor(filter, last) : null;
  return { rows: page, total, next };
}
