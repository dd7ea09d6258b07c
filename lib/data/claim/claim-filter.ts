/** What the ledger of claims is filtered and sorted by, as SQL conditions over the claim's alias `c`. */
import "server-only";
import type { Likelihood } from "#lib/claims/estimate.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { canonicalText } from "#lib/text/canonical-text.ts";
import { likeLiteral } from "#lib/text/like-literal.ts";
import type { Member } from "../viewer.ts";
import { day } from "../work/input-parts.ts";
import { visibleSql } from "../work/visible-work.ts";

export type ClaimFilter = {
  status: "open" | "closed" | "all";
  sort: "newest" | "due";
  /** Words that stand in the claim, or its number as C-12 or 12. */
  text?: string | null;
  ownerId?: string | null;
  /** "none": not judged. */
  likelihood?: Likelihood | "none" | null;
  /** draft: one's own drafts; waiting: shared, and no ruling holds for how it reads now. */
  state?: "draft" | "waiting" | null;
  /** The cursor of the page before. */
  after?: string | null;
};

/** A claim without a due date stands last. */
const farthest = "9999-12-31";
const dueSql = Prisma.sql`COALESCE(c."dueOn", ${farthest}::date)`;

export const claimOrders = {
  newest: { by: Prisma.sql`c.number DESC` },
  due: { by: Prisma.sql`${dueSql} ASC, c.number ASC` },
} as const;

function textCondition(typed: string): Prisma.Sql {
  const text = canonicalText(typed.trim());
  const number = /^(?:c-?)?(\d{1,9})$/iu.exec(text)?.[1];
  const inText = Prisma.sql`c.text ILIKE ${`%${likeLiteral(text)}%`}`;
  return number === undefined ? inText : Prisma.sql`(c.number = ${Number(number)} OR ${inText})`;
}

const waiting = Prisma.sql`c.visibility = 'shared' AND c."withdrawnAt" IS NULL AND NOT EXISTS (
  SELECT 1 FROM "Decision" d WHERE d."projectId" = c."projectId" AND d."claimId" = c.id AND NOT EXISTS (
    SELECT 1 FROM "ClaimRevision" r WHERE r."projectId" = d."projectId" AND r."claimId" = d."claimId"
      AND r.number > d."subjectRevision" AND r.cause = 'edited'))`;

function likelihoodCondition(likelihood: Likelihood | "none"): Prisma.Sql {
  return likelihood === "none"
    ? Prisma.sql`c.likelihood IS NULL`
    : Prisma.sql`c.likelihood = ${likelihood}::"Likelihood"`;
}

/** What the member sees and the filter lets through; the cursor apart, so that all can be counted. */
export function claimConditions(member: Member, filter: ClaimFilter): Prisma.Sql {
  const { status, text, ownerId, likelihood, state } = filter;
  const conditions = [visibleSql(member, "c")];
  if (status !== "all") conditions.push(Prisma.sql`c.status = ${status}::"ClaimStatus"`);
  if (text) conditions.push(textCondition(text));
  if (ownerId) conditions.push(Prisma.sql`c."ownerId" = ${ownerId}::uuid`);
  if (likelihood) conditions.push(likelihoodCondition(likelihood));
  if (state === "draft") conditions.push(Prisma.sql`c.visibility = 'draft'`);
  if (state === "waiting") conditions.push(waiting);
  return Prisma.join(conditions, " AND ");
}

const cursorShape = /^(?:(\d{4}-\d{2}-\d{2})_)?(\d{1,9})$/u;

/** Past the last row of the page before; nothing for no cursor or one of another order. */
export function fromClaimCursor({ sort, after }: ClaimFilter): Prisma.Sql {
  const [, due, number] = cursorShape.exec(after ?? "") ?? [];
  if (number === undefined) return Prisma.empty;
  if (sort === "newest") return Prisma.sql`AND c.number < ${Number(number)}`;
  if (!day.safeParse(due).success) return Prisma.empty;
  return Prisma.sql`AND (${dueSql}, c.number) > (${due}::date, ${Number(number)})`;
}

export function writeClaimCursor(
  { sort }: Pick<ClaimFilter, "sort">,
  last: { number: number; dueOn: string | null },
): string {
  return sort === "newest" ? `${last.number}` : `${last.dueOn ?? farthest}_${last.number}`;
}
