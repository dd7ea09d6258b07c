/**
 * What changed on the way between two compared versions, as SQL over a `Comparison` c and a row q of its quotations or
 * numbers. What a person said is not the same changed on no way, nor did what stands in a passage that was taken out: it
 * counts nowhere, unless another passage, which was not taken out, holds it too, or the two themselves were confirmed.
 */
import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";

type Side = "a" | "b";

/** A quotation's place in one version: its span's ends come first. */
export function quotationPlaceSql(side: Side): Prisma.Sql {
  const [position, version] = [
    Prisma.raw(`q."${side}Position"`),
    Prisma.raw(`c."version${side.toUpperCase()}Id"`),
  ];
  return Prisma.sql`CASE WHEN ${position} IS NULL THEN q.unmarked ELSE (
    SELECT vq.quotations -> ${position} FROM "VersionQuotations" vq
    WHERE vq."projectId" = c."projectId" AND vq."versionId" = ${version} AND vq.engine = c.engine) END`;
}

/** A passage r that touches both places. */
function touchesSql(a: Prisma.Sql, b: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT r."aStartUtf16" < (p.a ->> 1)::int AND (p.a ->> 0)::int < r."aEndUtf16"
    AND r."bStartUtf16" < (p.b ->> 1)::int AND (p.b ->> 0)::int < r."bEndUtf16" FROM (SELECT ${a} AS a, ${b} AS b) p)`;
}

function standsSql(a: Prisma.Sql, b: Prisma.Sql): Prisma.Sql {
  const passages = Prisma.sql`SELECT 1 FROM "Reuse" r
    WHERE r."projectId" = c."projectId" AND r."comparisonId" = c.id AND ${touchesSql(a, b)}`;
  return Prisma.sql`(q.state = 'confirmed' OR (q.state = 'suspected' AND (
    NOT EXISTS (${passages} AND r.state = 'rejected') OR EXISTS (${passages} AND r.state <> 'rejected'))))`;
}

/**
 * A quotation that is not the same in both: words dropped, added or swapped, cut, gone on with, made of a paraphrase, or
 * its marks lost.
 */
export const changedQuotationSql = Prisma.sql`((q.verdict IN ('altered', 'truncated', 'extended') OR q.note IS NOT NULL)
  AND ${standsSql(quotationPlaceSql("a"), quotationPlaceSql("b"))})`;

/** Numbers of the same thing that differ, by date or in contradiction. */
export const differingNumberSql = Prisma.sql`(q.verdict IN ('changed', 'conflict')
  AND ${standsSql(Prisma.sql`q.a`, Prisma.sql`q.b`)})`;
