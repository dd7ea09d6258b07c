/**
 * Writes the articles planned of files in place of those that were planned of them before. An article that begins where
 * one began before is the same one: it keeps its id, its corrections, and whether a person left it out.
 */
import "server-only";
import { createHash } from "node:crypto";
import type { Tx } from "#lib/db/client.ts";
import { withLargeValue } from "#lib/db/large-value.ts";
import { newId } from "#lib/ids.ts";
import type { PlannedArticle } from "#lib/ingest/planned-article.ts";
import type { Corrections } from "./corrections.ts";
import type { FileKey } from "./enqueue-import-jobs.ts";

/** What a statement writes: rows, and characters of their plans. */
const mostRows = 200;
const mostUtf16 = 1_000_000;

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** The plan itself is not read again: it is large, and its hash says whether it is the same. */
type Earlier = {
  importFileId: string;
  rawStartUtf16: number;
  id: string;
  planSha256: string;
  bodySha256: string;
  corrections: unknown;
  isIncluded: boolean;
  isIncludedByPerson: boolean;
  known: unknown;
  /** As the database writes it. */
  sketch: string;
  knownAt: Date | null;
  revision: number;
};

export type FilePlanned = {
  fileId: string;
  /** At least one. */
  articles: readonly PlannedArticle[];
  /** Corrections of a file's only article, as whoever sent it stated them; only for a file planned first. */
  first?: Corrections;
};

type NewRow = Omit<Earlier, "rawStartUtf16"> & { position: number; planned: PlannedArticle };

async function listEarlier(tx: Tx, projectId: string, fileIds: readonly string[]): Promise<Earlier[]> {
  return tx.$queryRaw<Earlier[]>`
    SELECT "importFileId", "rawStartUtf16", id, "planSha256", "bodySha256", corrections,
      "isIncluded", "isIncludedByPerson", known, sketch::text AS sketch, "knownAt", revision
    FROM "PlannedArticle" WHERE "projectId" = ${projectId}::uuid AND "importFileId" = ANY(${[...fileIds]}::uuid[])
    ORDER BY "importFileId", position`;
}

function rowOf(
  importFileId: string,
  position: number,
  planned: PlannedArticle,
  { earlier, first }: { earlier: Earlier | undefined; first: Corrections },
): NewRow {
  const hashes = { planSha256: sha256(JSON.stringify(planned)), bodySha256: sha256(planned.body) };
  const place = { importFileId, position, planned, ...hashes };
  if (earlier === undefined) {
    const untouched = { corrections: first, isIncluded: true, isIncludedByPerson: false };
    return { id: newId(), ...place, ...untouched, known: [], sketch: "{}", knownAt: null, revision: 1 };
  }
  const { rawStartUtf16: _, ...kept } = earlier;
  const isSame = earlier.planSha256 === hashes.planSha256;
  return isSame ? { ...kept, ...place } : { ...kept, ...place, knownAt: null, revision: kept.revision + 1 };
}

/** The file's new rows; null when they are the earlier ones. */
function rowsOf({ fileId, articles, first = {} }: FilePlanned, earlier: readonly Earlier[]): NewRow[] | null {
  const byStart = new Map(earlier.map((row) => [row.rawStartUtf16, row]));
  const isFirst = earlier.length === 0 && articles.length === 1;
  const rows = articles.map((planned, position) =>
    rowOf(fileId, position, planned, {
      earlier: byStart.get(planned.rawStartUtf16),
      first: isFirst ? first : {},
    }),
  );
  const hashes = (list: readonly { planSha256: string }[]) => list.map((row) => row.planSha256).join();
  return hashes(earlier) === hashes(rows) ? null : rows;
}

/**
 * One statement's rows at a time: all of them at once would be the plans over again. For the same reason what a plan's hash
 * was made of is not kept until here, but written once more.
 */
function* inStatements(rows: readonly NewRow[]): Generator<string[]> {
  let open: string[] = [];
  let utf16 = 0;
  for (const row of rows) {
    const json = JSON.stringify(row);
    const isFull = open.length >= mostRows || utf16 + json.length > mostUtf16;
    if (isFull && open.length > 0) {
      yield open;
      [open, utf16] = [[], 0];
    }
    open.push(json);
    utf16 += json.length;
  }
  if (open.length > 0) yield open;
}

async function insertRows(tx: Tx, projectId: string, rows: readonly NewRow[]): Promise<void> {
  for (const list of inStatements(rows)) {
    const insert = (json: string) => tx.$executeRaw`
      INSERT INTO "PlannedArticle" ("projectId", id, "importFileId", position, planned, "planSha256", "bodySha256",
        corrections, "isIncluded", "isIncludedByPerson", known, sketch, "knownAt", revision)
      SELECT ${projectId}::uuid, n.id, n."importFileId", n.position, n.planned, n."planSha256", n."bodySha256",
        n.corrections, n."isIncluded", n."isIncludedByPerson", n.known, n.sketch::bigint[], n."knownAt", n.revision
      FROM jsonb_to_recordset(${json}::jsonb) AS n(id uuid, "importFileId" uuid, position int,
        planned jsonb, "planSha256" text, "bodySha256" text, corrections jsonb, "isIncluded" boolean,
        "isIncludedByPerson" boolean, known jsonb, sketch text, "knownAt" timestamptz, revision int)`;
    await withLargeValue(`[${list.join(",")}]`, insert);
  }
}

/** Writes what was planned of several files of a project. Files whose plan is the same as before are left alone. */
export async function keepPlans(tx: Tx, projectId: string, files: readonly FilePlanned[]): Promise<void> {
  const fileIds = files.map(({ fileId }) => fileId);
  const earlier = new Map<string, Earlier[]>(fileIds.map((id) => [id, []]));
  for (const row of await listEarlier(tx, projectId, fileIds)) earlier.get(row.importFileId)?.push(row);
  const changed = files.flatMap((file) => rowsOf(file, earlier.get(file.fileId) ?? []) ?? []);
  if (changed.length === 0) return;
  const importFileId = { in: [...new Set(changed.map((row) => row.importFileId))] };
  await tx.plannedArticle.deleteMany({ where: { projectId, importFileId } });
  await insertRows(tx, projectId, changed);
}

/** The same for one file. */
export async function keepPlan(tx: Tx, { projectId, fileId }: FileKey, articles: readonly PlannedArticle[]) {
  await keepPlans(tx, projectId, [{ fileId, articles }]);
}
