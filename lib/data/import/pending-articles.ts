/** What of an accepted import is still to be written, in batches that are neither long nor heavy. */
import "server-only";
import { db } from "#lib/db/client.ts";
import { byFileName } from "./by-file-name.ts";
import type { ImportKey } from "./lock-import.ts";
import { stepsBefore } from "./version-order.ts";

export type Pending = { plannedId: string; fileId: string };

type Row = Pending & {
  name: string;
  filePosition: number;
  position: number;
  bytes: number;
  after: string | null;
};

/** Articles a transaction: few enough that it is short, many enough that its statements are few. */
const mostArticles = 40;
/** Of plans as they are stored, compressed: some four times as much in memory. */
const mostBytes = 1024 * 1024;

function inBatches(rows: readonly Row[]): Pending[][] {
  const batches: Pending[][] = [];
  let bytes = 0;
  for (const { plannedId, fileId, bytes: size } of rows) {
    const last = batches.at(-1);
    bytes += size;
    if (last !== undefined && last.length < mostArticles && bytes <= mostBytes)
      last.push({ plannedId, fileId });
    else {
      batches.push([{ plannedId, fileId }]);
      bytes = size;
    }
  }
  return batches;
}

/** In the order of the files' names and of the articles in them; a version or copy of another text here only after that one. */
export async function listPending({ projectId, importId }: ImportKey): Promise<Pending[][]> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT p.id AS "plannedId", f.id AS "fileId", f.name, f.position AS "filePosition", p.position,
      pg_column_size(p.planned) AS bytes, p.corrections->'as'->>'plannedId' AS after
    FROM "PlannedArticle" p
    JOIN "ImportFile" f ON f."projectId" = p."projectId" AND f.id = p."importFileId"
    WHERE f."projectId" = ${projectId}::uuid AND f."importId" = ${importId}::uuid AND f.state = 'planned'
      AND p."isIncluded" AND p."articleId" IS NULL`;
  const fileOf = ({ name, filePosition: position }: Row) => ({ name, position });
  const steps = stepsBefore(rows.map(({ plannedId: id, after }) => ({ id, after })));
  const stepsOf = ({ plannedId }: Row) => steps.get(plannedId) ?? 0;
  const inOrder = (a: Row, b: Row) =>
    stepsOf(a) - stepsOf(b) || byFileName(fileOf(a), fileOf(b)) || a.position - b.position;
  return inBatches(rows.toSorted(inOrder));
}
