/** The plans of those of a file's articles that reach into the part that is shown, without what nobody sees of them. */
import "server-only";
import { db } from "#lib/db/client.ts";
import type { PlannedArticle } from "#lib/ingest/planned-article.ts";
import type { TextWindow } from "#lib/text/text-window.ts";
import type { FileKey } from "./enqueue-import-jobs.ts";

/** A preview, not a reader: of a very long text its beginning. */
export const shownUtf16 = 40_000;

/** At most `shownUtf16` of a text, and how long all of it is. */
export type Beginning = { text: string; lengthUtf16: number };

/** A plan as its card shows it. */
export type ShownPlan = Omit<PlannedArticle, "body" | "bodyMap"> & { body: Beginning };

export type ShownRow = {
  id: string;
  revision: number;
  isIncluded: boolean;
  /** Set once committed and as long as the article is in the library. */
  articleId: string | null;
  corrections: unknown;
  known: unknown;
  planned: ShownPlan;
};

type Row = Omit<ShownRow, "planned"> & { planned: unknown; beginning: string; lengthUtf16: number | null };

function shownRow({ planned, beginning, lengthUtf16, ...row }: Row): ShownRow {
  const body = { text: beginning.slice(0, shownUtf16), lengthUtf16: lengthUtf16 ?? beginning.length };
  return { ...row, planned: { ...(planned as Omit<ShownPlan, "body">), body } }; // written by keep-plan.ts
}

/** Where all articles of the file begin, ascending. Opens no plan. */
export async function listStarts({ projectId, fileId }: FileKey): Promise<number[]> {
  const rows = await db().plannedArticle.findMany({
    where: { projectId, importFileId: fileId },
    orderBy: { position: "asc" },
    select: { rawStartUtf16: true },
  });
  return rows.map(({ rawStartUtf16 }) => rawStartUtf16);
}

/**
 * Those that something of is in the part (`isInWindow`), in order. Postgres counts characters: so many as units are shown
 * are at least what is shown, and the length of a text that is longer is told with those that are two units.
 */
export async function readShownPlans(
  key: FileKey,
  { startUtf16, endUtf16 }: TextWindow,
): Promise<ShownRow[]> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT p.id, p.revision, p."isIncluded", a.id AS "articleId", p.corrections, p.known,
      p.planned - ARRAY['body', 'bodyMap'] AS planned, left(b.body, ${shownUtf16}::int) AS beginning,
      CASE WHEN length(b.body) > ${shownUtf16}::int
        THEN length(b.body) + length(regexp_replace(b.body, '[^\\U00010000-\\U0010FFFF]+', '', 'g')) END AS "lengthUtf16"
    FROM "PlannedArticle" p
    CROSS JOIN LATERAL (SELECT p.planned->>'body' AS body OFFSET 0) b
    LEFT JOIN "Article" a ON a."projectId" = p."projectId" AND a.id = p."articleId" AND a."deletedAt" IS NULL
    WHERE p."projectId" = ${key.projectId}::uuid AND p."importFileId" = ${key.fileId}::uuid
      AND p."rawStartUtf16" < ${endUtf16}::int AND p."rawEndUtf16" > ${startUtf16}::int
    ORDER BY p.position`;
  return rows.map(shownRow);
}
