/**
 * What an import's files print in common, and the files of one source: found once all files are planned, kept with the
 * import, and the files concerned planned anew without it.
 */
import "server-only";
import { createHash } from "node:crypto";
import { type Db, db, type Tx } from "#lib/db/client.ts";
import type { Json } from "#lib/errors.ts";
import { readUnits } from "#lib/ingest/raw-units.ts";
import { findRepeatedLines } from "#lib/ingest/repeated-lines.ts";
import { nameKey } from "#lib/text/name-key.ts";
import { enqueuePlannings } from "./enqueue-import-jobs.ts";
import type { ImportKey } from "./lock-import.ts";
import { storedRepeatedLines } from "./repeated-lines-column.ts";

type FileText = { fileId: string; textId: string; text: string; source: string | null };
export type Repeats = { textsHash: string; lines: ReadonlyMap<string, string>; toPlan: string[] };

/** Texts of more characters are books or dumps, whose lines say nothing of a site. */
const maxText = 400_000;
/** What is held in memory at once, in characters; files beyond it, by arrival, are left out. */
const maxTexts = 60_000_000;
const othersOfSource = 20;
const maxSources = 20;

async function listTexts(client: Db, { projectId, importId }: ImportKey): Promise<FileText[]> {
  return client.$queryRaw<FileText[]>`
    SELECT "fileId", "textId", text, source FROM (
      SELECT f.id AS "fileId", t.id AS "textId", t.text, f.position,
        (SELECT p.planned->>'source' FROM "PlannedArticle" p
          WHERE p."projectId" = f."projectId" AND p."importFileId" = f.id ORDER BY p.position LIMIT 1) AS source,
        sum(t."lengthUtf16") OVER (ORDER BY f.position) AS so_far
      FROM "ImportFile" f
      JOIN "SourceText" t ON t."projectId" = f."projectId" AND t.id = f."sourceTextId"
      WHERE f."projectId" = ${projectId}::uuid AND f."importId" = ${importId}::uuid AND f.state = 'planned'
        AND t."lengthUtf16" <= ${maxText}
    ) AS texts
    WHERE so_far <= ${maxTexts} ORDER BY position`;
}

/** The newest texts of a source's articles in the library, besides those of this import. */
async function listOthersOf(
  client: Db,
  { projectId, importId }: ImportKey,
  source: string,
): Promise<string[]> {
  const rows = await client.$queryRaw<{ text: string }[]>`
    SELECT t.text FROM "Article" a
    JOIN "Source" s ON s."projectId" = a."projectId" AND s.id = a."sourceId"
    JOIN "ArticleVersion" v ON v."projectId" = a."projectId" AND v.id = a."currentVersionId"
    JOIN "SourceText" t ON t."projectId" = v."projectId" AND t.id = v."sourceTextId"
    WHERE a."projectId" = ${projectId}::uuid AND a."deletedAt" IS NULL AND s."deletedAt" IS NULL
      AND s."nameKey" = ${nameKey(source)} AND a."importId" <> ${importId}::uuid AND t."lengthUtf16" <= ${maxText}
    ORDER BY a.id DESC LIMIT ${othersOfSource}`;
  return rows.map(({ text }) => text);
}

function bySource(files: readonly FileText[]): [string, string[]][] {
  const groups = new Map<string, string[]>();
  for (const { source, text } of files) {
    if (source === null) continue;
    const group = groups.get(source);
    if (group === undefined) groups.set(source, [text]);
    else group.push(text);
  }
  return [...groups].sort((a, b) => b[1].length - a[1].length).slice(0, maxSources);
}

async function repeatedAmong(key: ImportKey, files: readonly FileText[]): Promise<Map<string, string>> {
  const lines = findRepeatedLines(files.map(({ text }) => text));
  for (const [source, texts] of bySource(files)) {
    const others = await listOthersOf(db(), key, source);
    if (others.length === 0) continue;
    const ofSource = findRepeatedLines([...texts, ...others], `files of ${source}`);
    for (const [line, rule] of ofSource) if (!lines.has(line)) lines.set(line, rule);
  }
  return lines;
}

/** Files whose plan may be another one: they print a line that is furniture now and was not, or the other way. */
function concerned(
  files: readonly FileText[],
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  const changed = new Set(
    [...before.keys(), ...after.keys()].filter((line) => before.get(line) !== after.get(line)),
  );
  if (changed.size === 0) return [];
  return files
    .filter(({ text }) => readUnits(text).some((unit) => changed.has(unit.text)))
    .map(({ fileId }) => fileId);
}

/**
 * Finds what repeats.
 *
 * @returns null when it was found in these very texts before; else what there is now, and the files to plan anew
 */
export async function findRepeats(key: ImportKey): Promise<Repeats | null> {
  const { projectId, importId } = key;
  const row = await db().import.findUniqueOrThrow({
    where: { projectId_id: { projectId, id: importId } },
    select: { repeatedLines: true, repeatedIn: true },
  });
  const files = await listTexts(db(), key);
  const textsHash = createHash("sha256")
    .update(files.map(({ textId }) => textId).join(" "))
    .digest("hex");
  if (row.repeatedIn === textsHash) return null;
  const lines = await repeatedAmong(key, files);
  return { textsHash, lines, toPlan: concerned(files, storedRepeatedLines(row.repeatedLines), lines) };
}

/** Keeps what was found and has the files concerned planned anew. The import is held. */
export async function keepRepeats(tx: Tx, key: ImportKey, repeats: Repeats): Promise<void> {
  const { projectId, importId } = key;
  await tx.import.update({
    where: { projectId_id: { projectId, id: importId } },
    data: {
      repeatedIn: repeats.textsHash,
      repeatedLines: [...repeats.lines] as Json as object,
      revision: { increment: 1 },
    },
  });
  if (repeats.toPlan.length === 0) return;
  await tx.importFile.updateMany({
    where: { projectId, importId, id: { in: repeats.toPlan }, state: "planned" },
    data: { state: "received", revision: { increment: 1 } },
  });
  await enqueuePlannings(tx, projectId, repeats.toPlan);
}
