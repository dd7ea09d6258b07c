/**
 * What an import's files print in common, and the files of one source: found once all files are planned and kept with the
 * import. The files concerned are to be planned anew without it.
 */
import "server-only";
import { createHash } from "node:crypto";
import { type Db, db, type Tx } from "#lib/db/client.ts";
import type { Json } from "#lib/errors.ts";
import { createLineRegister, type FileLines, type LineRegister } from "#lib/ingest/line-register.ts";
import { findRepeatedAmong } from "#lib/ingest/repeated-lines.ts";
import { nameKey } from "#lib/text/name-key.ts";
import type { ImportKey } from "./lock-import.ts";
import { storedRepeatedLines } from "./repeated-lines-column.ts";
import { type TextRow, textOfRow } from "./source-text-pieces.ts";

type ListedText = { fileId: string; textId: string; lengthUtf16: number };
type FileRead = { fileId: string; lines: FileLines };
export type Repeats = { textsHash: string; lines: ReadonlyMap<string, string>; toPlan: string[] };

/** Texts of more characters are books or dumps, whose lines say nothing of a site. */
const maxText = 400_000;
/** What is looked at in all, in characters; files beyond it, by arrival, are left out. */
const maxTexts = 60_000_000;
/** And what of it is in memory at once. */
const textsAtOnce = 1_000_000;
const othersOfSource = 20;
const maxSources = 20;

async function listTexts({ projectId, importId }: ImportKey): Promise<ListedText[]> {
  return db().$queryRaw<ListedText[]>`
    SELECT "fileId", "textId", "lengthUtf16" FROM (
      SELECT f.id AS "fileId", t.id AS "textId", t."lengthUtf16", f.position,
        sum(t."lengthUtf16") OVER (ORDER BY f.position) AS so_far
      FROM "ImportFile" f
      JOIN "SourceText" t ON t."projectId" = f."projectId" AND t.id = f."sourceTextId"
      WHERE f."projectId" = ${projectId}::uuid AND f."importId" = ${importId}::uuid AND f.state = 'planned'
        AND t."lengthUtf16" <= ${maxText}
    ) AS texts
    WHERE so_far <= ${maxTexts} ORDER BY position`;
}

function inBatches(texts: readonly ListedText[]): ListedText[][] {
  const batches: ListedText[][] = [];
  let length = 0;
  for (const text of texts) {
    const open = batches.at(-1);
    length += text.lengthUtf16;
    if (open !== undefined && length <= textsAtOnce) open.push(text);
    else {
      batches.push([text]);
      length = text.lengthUtf16;
    }
  }
  return batches;
}

/** The lines of all of them; the texts are not held. */
async function readLines(projectId: string, texts: readonly ListedText[], register: LineRegister) {
  const files: FileRead[] = [];
  for (const batch of inBatches(texts)) {
    const id = { in: batch.map(({ textId }) => textId) };
    const rows = await db().sourceText.findMany({
      where: { projectId, id },
      select: { id: true, text: true },
    });
    const byId = new Map<string, FileLines>();
    for (const row of rows) byId.set(row.id, register.read(await textOfRow(db(), projectId, row)));
    for (const { fileId, textId } of batch) {
      const lines = byId.get(textId);
      if (lines !== undefined) files.push({ fileId, lines });
    }
  }
  return files;
}

/** The source that each file's first article states. */
async function listSources({ projectId, importId }: ImportKey): Promise<Map<string, string>> {
  const rows = await db().$queryRaw<{ fileId: string; source: string }[]>`
    SELECT f.id AS "fileId", p.planned->>'source' AS source
    FROM "ImportFile" f
    JOIN "PlannedArticle" p ON p."projectId" = f."projectId" AND p."importFileId" = f.id AND p.position = 0
    WHERE f."projectId" = ${projectId}::uuid AND f."importId" = ${importId}::uuid AND f.state = 'planned'
      AND p.planned->>'source' IS NOT NULL`;
  return new Map(rows.map(({ fileId, source }) => [fileId, source]));
}

/** The newest texts of a source's articles in the library, besides those of this import. */
async function listOthersOf(
  client: Db,
  { projectId, importId }: ImportKey,
  source: string,
): Promise<string[]> {
  const rows = await client.$queryRaw<TextRow[]>`
    SELECT t.id, t.text FROM "Article" a
    JOIN "Source" s ON s."projectId" = a."projectId" AND s.id = a."sourceId"
    JOIN "ArticleVersion" v ON v."projectId" = a."projectId" AND v.id = a."currentVersionId"
    JOIN "SourceText" t ON t."projectId" = v."projectId" AND t.id = v."sourceTextId"
    WHERE a."projectId" = ${projectId}::uuid AND a."deletedAt" IS NULL AND s."deletedAt" IS NULL
      AND s."nameKey" = ${nameKey(source)} AND a."importId" <> ${importId}::uuid AND t."lengthUtf16" <= ${maxText}
    ORDER BY a.id DESC LIMIT ${othersOfSource}`;
  const texts: string[] = [];
  for (const row of rows) texts.push(await textOfRow(client, projectId, row));
  return texts;
}

async function bySource(key: ImportKey, files: readonly FileRead[]): Promise<[string, FileLines[]][]> {
  const sources = await listSources(key);
  const groups = new Map<string, FileLines[]>();
  for (const { fileId, lines } of files) {
    const source = sources.get(fileId);
    if (source === undefined) continue;
    const group = groups.get(source);
    if (group === undefined) groups.set(source, [lines]);
    else group.push(lines);
  }
  return [...groups].sort((a, b) => b[1].length - a[1].length).slice(0, maxSources);
}

async function repeatedAmong(key: ImportKey, files: readonly FileRead[], register: LineRegister) {
  const lines = findRepeatedAmong(
    files.map((file) => file.lines),
    register,
  );
  for (const [source, own] of await bySource(key, files)) {
    const others = (await listOthersOf(db(), key, source)).map(register.read);
    if (others.length === 0) continue;
    const ofSource = findRepeatedAmong([...own, ...others], register, `files of ${source}`);
    for (const [line, rule] of ofSource) if (!lines.has(line)) lines.set(line, rule);
  }
  return lines;
}

/** Files whose plan may be another one: they print a line that is furniture now and was not, or the other way. */
function concerned(
  files: readonly FileRead[],
  register: LineRegister,
  [before, after]: [ReadonlyMap<string, string>, ReadonlyMap<string, string>],
): string[] {
  const changed = [...before.keys(), ...after.keys()].filter((line) => before.get(line) !== after.get(line));
  const numbers = new Set(changed.flatMap((line) => register.numberOf(line) ?? []));
  if (numbers.size === 0) return [];
  const isChanged = (line: number) => numbers.has(line);
  return files
    .filter(({ lines }) => lines.lines.some(isChanged) || lines.joined.some(isChanged))
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
  const texts = await listTexts(key);
  const textsHash = createHash("sha256")
    .update(texts.map(({ textId }) => textId).join(" "))
    .digest("hex");
  if (row.repeatedIn === textsHash) return null;
  const register = createLineRegister();
  const files = await readLines(projectId, texts, register);
  const lines = await repeatedAmong(key, files, register);
  const before = storedRepeatedLines(row.repeatedLines);
  return { textsHash, lines, toPlan: concerned(files, register, [before, lines]) };
}

/** Keeps what was found; the files concerned are to be planned anew. The import is held. */
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
}
