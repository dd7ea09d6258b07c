/** Decoded texts of source files: each written once for the bytes, the engine and the way they were read. */
import "server-only";
import { createHash } from "node:crypto";
import { type Db, db, type Tx } from "#lib/db/client.ts";
import { withLargeValue } from "#lib/db/large-value.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import type { Json } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { INGEST_VERSION } from "#lib/ingest/plan-source.ts";
import { endingOf } from "#lib/ingest/source-formats.ts";
import type { Reading, SourceText } from "#lib/ingest/source-text.ts";
import { packFileLines } from "#lib/text/file-lines.ts";
import { keepPieces, longFromUtf16, textOfRow } from "./source-text-pieces.ts";

export type SourceTextKey = { projectId: string; sourceFileId: string; readingKey: string };

/** A text and its row's id. */
export type StoredSourceText = { id: string; source: SourceText };

type Structure = Pick<
  SourceText,
  "layout" | "parts" | "facts" | "warnings" | "lineHyphens" | "blockStarts" | "columns"
>;

/** Keys in one order, so that the same wish gives the same key. */
function inOrder(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, inOrder(part)]),
  );
}

/** What decides how bytes are read, as one hash: the engine, the name's ending, and what a person wants. */
export function readingKey(name: string, reading: Reading): string {
  return createHash("sha256")
    .update(JSON.stringify([INGEST_VERSION, endingOf(name), inOrder(reading)]))
    .digest("hex");
}

const columns = { id: true, format: true, encoding: true, text: true, structure: true } as const;
const keyColumns = { sourceFileId: true, readingKey: true } as const;

type StoredRow = { id: string; format: string; encoding: string; text: string | null; structure: unknown };

async function stored(client: Db, projectId: string, row: StoredRow): Promise<StoredSourceText> {
  const { id, format, encoding, structure } = row;
  const text = await textOfRow(client, projectId, row);
  const source = { format, encoding, text, ...(structure as Structure) };
  return { id, source: source as SourceText }; // written by keepSourceText from that very type
}

/** Names a text among those of one project. */
export function textName({ sourceFileId, readingKey: key }: Omit<SourceTextKey, "projectId">): string {
  return `${sourceFileId} ${key}`;
}

const whereAny = (projectId: string, keys: readonly SourceTextKey[]) => ({
  projectId,
  sourceFileId: { in: keys.map(({ sourceFileId }) => sourceFileId) },
  readingKey: { in: keys.map(({ readingKey: key }) => key) },
});

/** By name, the texts that somebody has read in that way already. */
export async function findSourceTexts(
  client: Db,
  projectId: string,
  keys: readonly SourceTextKey[],
): Promise<Map<string, StoredSourceText>> {
  const rows = await client.sourceText.findMany({
    where: whereAny(projectId, keys),
    select: { ...columns, ...keyColumns },
  });
  const texts = new Map<string, StoredSourceText>();
  for (const row of rows) texts.set(textName(row), await stored(client, projectId, row));
  return texts;
}

/** A text by its row. Throws when the project has no such row. */
export async function readSourceText(client: Db, projectId: string, id: string): Promise<SourceText> {
  const where = { projectId_id: { projectId, id } };
  const row = await client.sourceText.findUniqueOrThrow({ where, select: columns });
  return (await stored(client, projectId, row)).source;
}

/** A table's columns and what they were taken for; null of another format. The rest of the structure is large. */
export async function readTextColumns(projectId: string, id: string): Promise<SourceText["columns"]> {
  const [row] = await db().$queryRaw<{ columns: unknown }[]>`
    SELECT structure->'columns' AS columns FROM "SourceText"
    WHERE "projectId" = ${projectId}::uuid AND id = ${id}::uuid`;
  return (row?.columns ?? null) as SourceText["columns"]; // written by keepSourceTexts from that very type
}

type Read = { key: SourceTextKey; source: SourceText };

function rowOf({ key, source }: Read) {
  const {
    format,
    encoding,
    text,
    layout,
    parts,
    facts,
    warnings,
    lineHyphens,
    blockStarts,
    columns: table,
  } = source;
  const hyphens = lineHyphens === undefined ? {} : { lineHyphens };
  const starts = blockStarts === undefined ? {} : { blockStarts };
  const structure: Structure = { layout, parts, facts, warnings, ...hyphens, ...starts, columns: table };
  const fileLines = source.fileLines === undefined ? {} : { fileLines: packFileLines(source.fileLines) };
  const decoded = {
    format,
    encoding,
    text,
    lengthUtf16: text.length,
    structure: structure as Json as object,
    ...fileLines,
  };
  return { id: newId(), ...key, engine: INGEST_VERSION, ...decoded };
}

/** The row and its pieces, or neither: someone may bring the same text at the same moment. */
async function keepLong(tx: Tx, read: Read): Promise<void> {
  const { text, structure, ...row } = rowOf(read);
  const insert = (structureName: string) => tx.$executeRaw`
    INSERT INTO "SourceText" (id, "projectId", "sourceFileId", "readingKey", engine, format, encoding, "lengthUtf16",
      structure)
    VALUES (${row.id}::uuid, ${row.projectId}::uuid, ${row.sourceFileId}::uuid, ${row.readingKey}, ${row.engine},
      ${row.format}, ${row.encoding}, ${row.lengthUtf16}::int, ${structureName}::jsonb)
    ON CONFLICT ("projectId", "sourceFileId", "readingKey") DO NOTHING`;
  const isNew = (await withLargeValue(JSON.stringify(structure), insert)) > 0;
  if (isNew) await keepPieces(tx, row, text, read.source.fileLines);
}

/** Writes texts of one project unless someone was faster, long ones one at a time. Resolves to their rows' ids, by name. */
export async function keepSourceTexts(
  projectId: string,
  read: readonly Read[],
): Promise<Map<string, string>> {
  if (read.length === 0) return new Map();
  const isLong = ({ source }: Read) => source.text.length > longFromUtf16;
  for (const one of read.filter(isLong)) await inTransaction((tx) => keepLong(tx, one));
  const short = read.filter((one) => !isLong(one)).map(rowOf);
  if (short.length > 0) await db().sourceText.createMany({ data: short, skipDuplicates: true });
  const rows = await db().sourceText.findMany({
    where: whereAny(
      projectId,
      read.map(({ key }) => key),
    ),
    select: { id: true, ...keyColumns },
  });
  return new Map(rows.map((row) => [textName(row), row.id]));
}
