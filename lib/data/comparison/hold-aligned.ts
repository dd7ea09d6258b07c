/** What is said to be the same or not: a passage, or a pair of quotations or of numbers as a comparison tells it now. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { Prisma, type RuledPassage } from "#lib/db/generated/client.ts";
import { notFound } from "#lib/errors.ts";
import { quotationPlaceSql } from "./changed-sql.ts";
import { holdPassage } from "./hold-passage.ts";
import { holdComparison, holdRuled, insertPlace, placeWords } from "./hold-place.ts";
import { numberEnds } from "./quantity-rows.ts";
import type { AlignedSubject, FindingSubject } from "./ruling-input.ts";

/** Where a pair of each kind is kept, and which of its places' fields are the ends that it is known by. */
const kept = {
  quotation: {
    table: Prisma.raw(`"QuotationPair"`),
    a: quotationPlaceSql("a"),
    b: quotationPlaceSql("b"),
    ends: [0, 1],
  },
  quantity: {
    table: Prisma.raw(`"QuantityPair"`),
    a: Prisma.sql`q.a`,
    b: Prisma.sql`q.b`,
    ends: numberEnds,
  },
} satisfies Record<FindingSubject["kind"], object>;

type PairRow = { position: number; ruledPassageId: string | null };

/** The pair of the comparison that stands at exactly these places; null where it tells none. One query. */
async function findPair(tx: Tx, projectId: string, subject: FindingSubject): Promise<PairRow | null> {
  const { table, a, b, ends } = kept[subject.kind];
  const [start, end] = ends;
  const rows = await tx.$queryRaw<PairRow[]>`
    SELECT q.position, q."ruledPassageId" FROM "Comparison" c
    JOIN ${table} q ON q."projectId" = c."projectId" AND q."comparisonId" = c.id
    CROSS JOIN LATERAL (SELECT ${a} AS a, ${b} AS b) p
    WHERE c."projectId" = ${projectId}::uuid AND c.id = ${subject.comparisonId}::uuid
      AND (p.a ->> ${start}::int)::int = ${subject.aStartUtf16} AND (p.a ->> ${end}::int)::int = ${subject.aEndUtf16}
      AND (p.b ->> ${start}::int)::int = ${subject.bStartUtf16} AND (p.b ->> ${end}::int)::int = ${subject.bEndUtf16}
    ORDER BY q.position LIMIT 1`;
  return rows[0] ?? null;
}

async function holdFinding(tx: Tx, projectId: string, subject: FindingSubject): Promise<RuledPassage> {
  const { comparisonId, kind, ...spans } = subject;
  const pair = await holdComparison(tx, projectId, comparisonId);
  const found = pair === null ? null : await findPair(tx, projectId, subject);
  if (pair === null || found === null) throw notFound(placeWords[kind]);
  if (found.ruledPassageId !== null) return holdRuled(tx, projectId, found.ruledPassageId);
  const place = await insertPlace(tx, { kind, pair, spans });
  const where = { projectId, comparisonId, position: found.position };
  const data = { ruledPassageId: place.id };
  if (kind === "quotation") await tx.quotationPair.updateMany({ where, data });
  else await tx.quantityPair.updateMany({ where, data });
  return place;
}

/** The ruled place of what the page named, held; made at its first ruling. Throws Refusal not_found. */
export async function holdAligned(tx: Tx, projectId: string, subject: AlignedSubject): Promise<RuledPassage> {
  if ("kind" in subject) return holdFinding(tx, projectId, subject);
  if ("reuseId" in subject) return holdPassage(tx, projectId, subject);
  return holdRuled(tx, projectId, subject.ruledPassageId);
}
