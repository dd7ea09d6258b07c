/** The ledger of claims: one row a claim, with the text origins for and against it. */
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
import { readClaimOrigins } from "./read-claim-origins.ts";

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
  /** Text origins of evidence that counts: seen by the member, not withdrawn, not rejected. Copies count once. */
  originsFor: number;
  originsAgainst: number;
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

/** The last change of a claim's evidence. */
function evidenceSql(member: Member): Prisma.Sql {
  return Prisma.sql`
    SELECT max(e."updatedAt") AS "updatedAt" FROM "Evidence" e
    JOIN "Article" art ON art."projectId" = e."projectId" AND art.id = e."articleId" AND art."deletedAt" IS NULL
    WHERE e."claimId" = c.id AND ${visibleSql(member, "e")}`;
}

async function countClaims(conditions: Prisma.Sql): Promise<number> {
  const [row] = await db().$queryRaw<
    { total: number }[]
  >`SELECT count(*)::int AS total FROM "Claim" c WHERE ${conditions}`;
  return row?.total ?? 0;
}

type Row = Omit<ClaimRow, "originsFor" | "originsAgainst">;

async function readRows(member: Member, filter: ClaimFilter, conditions: Prisma.Sql): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    SELECT c.id AS "claimId", c.number, c.text, c.status::text AS status, c.visibility::text AS visibility,
      c."withdrawnAt", c."ownerId", o.name AS "ownerName", c."authorId" = ${member.userId}::uuid AS "isMine",
      to_char(c."dueOn", 'YYYY-MM-DD') AS "dueOn", c.likelihood::text AS likelihood, c.confidence::text AS confidence,
      GREATEST(c."updatedAt", ev."updatedAt") AS "changedAt", ${latestDecisionSql("claim", "c")} AS decision
    FROM "Claim" c
    JOIN "User" o ON o.id = c."ownerId"
    CROSS JOIN LATERAL (${evidenceSql(member)}) ev
    WHERE ${conditions} ${fromClaimCursor(filter)}
    ORDER BY ${claimOrders[filter.sort].by} LIMIT ${pageSize + 1}`;
}

async function withOrigins(member: Member, rows: readonly Row[]): Promise<ClaimRow[]> {
  const origins = await readClaimOrigins(
    member,
    rows.map(({ claimId }) => claimId),
  );
  return rows.map((row) => {
    const { originsFor = 0, originsAgainst = 0 } = origins.get(row.claimId) ?? {};
    return { ...row, originsFor, originsAgainst };
  });
}

/** One page of at most 50; a handful of queries. */
export async function listClaims(member: Member, filter: ClaimFilter): Promise<ClaimPage> {
  const conditions = claimConditions(member, filter);
  const [rows, total] = await Promise.all([readRows(member, filter, conditions), countClaims(conditions)]);
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  const next = rows.length > pageSize && last ? writeClaimCursor(filter, last) : null;
  return { rows: await withOrigins(member, page), total, next };
}
