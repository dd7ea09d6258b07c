/**
 * Writes the articles planned of files in place of those that were planned of them before. An article that begins where
 * one began before is the same one: it keeps its id, its corrections, and whether a person left it out. One whose plan is
 * the same as well keeps its row: of a long file an edit changes one or two.
 */
import "server-only";
import { createHash } from "node:crypto";
import type { Db, Tx } from "#lib/db/client.ts";
import { withLargeValue } from "#lib/db/large-value.ts";
import { newId } from "#lib/ids.ts";
import type { PlannedArticle } from "#lib/ingest/planned-article.ts";
import type { Corrections } from "./corrections.ts";
import type { FileKey } from "./enqueue-import-jobs.ts";
import { type ArticleToKeep, isKept, type KeptPlans, planSha256 } from "./kept-article.ts";

/** What a statement writes: rows, and characters of their plans. */
const mostRows = 200;
const mostUtf16 = 1_000_000;

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** The plan itself is not read again: it is large, and its hash says whether it is the same. */
type Earlier = {
  importFileId: string;
  rawStartUtf16: number;
  position: number;
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
  articles: readonly ArticleToKeep[];
  /** Corrections of a file's only article, as whoever sent it stated them; only for a file planned first. */
  first?: Corrections;
};

type NewRow = Omit<Earlier, "rawStartUtf16"> & { planned: PlannedArticle };

/** What the rows of a file have to become. */
type RowChanges = {
  written: NewRow[];
  /** Rows that stay and stand elsewhere among the others. */
  moved: { id: string; position: number }[];
  /** Ids of rows that go, those that are written anew among them. */
  gone: string[];
};

/** An article was named as kept whose row has another plan by now, or is gone: the file is to be planned again. */
export class KeptPlanIsGone extends Error {}

async function listEarlier(tx: Tx, projectId: string, fileIds: readonly string[]): Promise<Earlier[]> {
  return tx.$queryRaw<Earlier[]>`
    SELECT "importFileId", "rawStartUtf16", position, id, "planSha256", "bodySha256", corrections,
      "isIncluded", "isIncludedByPerson", known, sketch::text AS sketch, "knownAt", revision
    FROM "PlannedArticle" WHERE "projectId" = ${projectId}::uuid AND "importFileId" = ANY(${[...fileIds]}::uuid[])
    ORDER BY "importFileId", position`;
}

function rowOf(
  place: Pick<NewRow, "importFileId" | "position" | "planned" | "planSha256">,
  { earlier, first }: { earlier: Earlier | undefined; first: Corrections },
): NewRow {
  const own = { ...place, bodySha256: sha256(place.planned.body) };
  if (earlier === undefined) {
    const untouched = { corrections: first, isIncluded: true, isIncludedByPerson: false };
    return { id: newId(), ...own, ...untouched, known: [], sketch: "{}", knownAt: null, revision: 1 };
  }
  const { rawStartUtf16: _, ...kept } = earlier;
  return { ...kept, ...own, knownAt: null, revision: kept.revision + 1 };
}

function changesOf({ fileId, articles, first = {} }: FilePlanned, earlier: readonly Earlier[]): RowChanges {
  const byStart = new Map(earlier.map((row) => [row.rawStartUtf16, row]));
  const isFirst = earlier.length === 0 && articles.length === 1;
  const [written, moved]: [NewRow[], RowChanges["moved"]] = [[], []];
  const staying = new Set<string>();
  articles.forEach((article, position) => {
    const before = byStart.get(article.rawStartUtf16);
    const hash = isKept(article) ? article.planSha256 : planSha256(article);
    if (before?.planSha256 === hash) {
      staying.add(before.id);
      if (before.position !== position) moved.push({ id: before.id, position });
      return;
    }
    if (isKept(article)) throw new KeptPlanIsGone(`a plan of file ${fileId} at ${article.rawStartUtf16}`);
    const place = { importFileId: fileId, position, planned: article, planSha256: hash };
    written.push(rowOf(place, { earlier: before, first: isFirst ? first : {} }));
  });
  const gone = earlier.filter(({ id }) => !staying.has(id)).map(({ id }) => id);
  return { written, moved, gone };
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

/**
 * Has rows stand elsewhere among those of their files. No two of a file ever stand at one place, and a statement moves
 * them one by one: they wait below zero until `insert` is done.
 */
async function moveRows(tx: Tx, projectId: string, moved: RowChanges["moved"], insert: () => Promise<void>) {
  if (moved.length === 0) return insert();
  const ids = moved.map(({ id }) => id);
  await tx.$executeRaw`
    UPDATE "PlannedArticle" p SET position = -1 - n.position
    FROM jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) AS n(id uuid, position int)
    WHERE p."projectId" = ${projectId}::uuid AND p.id = n.id`;
  await insert();
  await tx.$executeRaw`
    UPDATE "PlannedArticle" SET position = -1 - position
    WHERE "projectId" = ${projectId}::uuid AND id = ANY(${ids}::uuid[])`;
}

/** Writes what was planned of several files of a project. Throws KeptPlanIsGone for an article that is not kept. */
export async function keepPlans(tx: Tx, projectId: string, files: readonly FilePlanned[]): Promise<void> {
  const fileIds = files.map(({ fileId }) => fileId);
  const earlier = new Map<string, Earlier[]>(fileIds.map((id) => [id, []]));
  for (const row of await listEarlier(tx, projectId, fileIds)) earlier.get(row.importFileId)?.push(row);
  const changes = files.map((file) => changesOf(file, earlier.get(file.fileId) ?? []));
  const gone = changes.flatMap((file) => file.gone);
  if (gone.length > 0)
    await tx.$executeRaw`
      DELETE FROM "PlannedArticle" WHERE "projectId" = ${projectId}::uuid AND id = ANY(${gone}::uuid[])`;
  const written = changes.flatMap((file) => file.written);
  const moved = changes.flatMap((file) => file.moved);
  await moveRows(tx, projectId, moved, () => insertRows(tx, projectId, written));
}

/** The same for one file. */
export async function keepPlan(tx: Tx, { projectId, fileId }: FileKey, articles: readonly ArticleToKeep[]) {
  await keepPlans(tx, projectId, [{ fileId, articles }]);
}

/** By where they begin, the fingerprints of a file's plans as they stand. */
export async function readKeptPlans(client: Db, { projectId, fileId }: FileKey): Promise<KeptPlans> {
  const rows = await client.plannedArticle.findMany({
    where: { projectId, importFileId: fileId },
    select: { rawStartUtf16: true, planSha256: true },
  });
  return new Map(rows.map((row) => [row.rawStartUtf16, row.planSha256]));
}
