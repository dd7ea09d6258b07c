/** Decoded texts of source files: each written once for the bytes, the engine and the way they were read. */
import "server-only";
import { createHash } from "node:crypto";
import type { Db } from "#lib/db/client.ts";
import { withLargeValue } from "#lib/db/large-value.ts";
import type { Json } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { INGEST_VERSION } from "#lib/ingest/plan-source.ts";
import { endingOf } from "#lib/ingest/source-formats.ts";
import type { Reading, SourceText } from "#lib/ingest/source-text.ts";

export type SourceTextKey = { projectId: string; sourceFileId: string; readingKey: string };

/** A text and its row's id. */
export type StoredSourceText = { id: string; source: SourceText };

type Structure = Pick<SourceText, "layout" | "parts" | "facts" | "warnings" | "lineHyphens" | "columns">;

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

type StoredRow = { id: string; format: string; encoding: string; text: string; structure: unknown };

function stored({ id, format, encoding, text, structure }: StoredRow): StoredSourceText {
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
  return new Map(rows.map((row) => [textName(row), stored(row)]));
}

/** A text by its row. Throws when the project has no such row. */
export async function readSourceText(client: Db, projectId: string, id: string): Promise<SourceText> {
  const where = { projectId_id: { projectId, id } };
  return stored(await client.sourceText.findUniqueOrThrow({ where, select: columns })).source;
}

type Read = { key: SourceTextKey; source: SourceText };

function rowOf({ key, source }: Read) {
  const { format, encoding, text, layout, parts, facts, warnings, lineHyphens, columns: table } = source;
  const hyphens = lineHyphens === undefined ? {} : { lineHyphens };
  const structure: Structure = { layout, parts, facts, warnings, ...hyphens, columns: table };
  const decoded = {
    format,
    encoding,
    text,
    lengthUtf16: text.length,
    structure: structure as Json as object,
  };
  return { id: newId(), ...key, engine: INGEST_VERSION, ...decoded };
}

type Row = ReturnType<typeof rowOf>;

/** Longer texts are written one at a time. */
const largeFromUtf16 = 256 * 1024;

async function keepLarge(client: Db, { text, structure, ...row }: Row): Promise<void> {
  const insert = (textName: string, structureName: string) => client.$executeRaw`
    INSERT INTO "SourceText" (id, "projectId", "sourceFileId", "readingKey", engine, format, encoding, "lengthUtf16", text,
      structure)
    VALUES (${row.id}::uuid, ${row.projectId}::uuid, ${row.sourceFileId}::uuid, ${row.readingKey}, ${row.engine},
      ${row.format}, ${row.encoding}, ${row.lengthUtf16}::int, ${textName}::text, ${structureName}::jsonb)
    ON CONFLICT ("projectId", "sourceFileId", "readingKey") DO NOTHING`;
  await withLargeValue(text, (words) =>
    withLargeValue(JSON.stringify(structure), (said) => insert(words, said)),
  );
}

/** Writes texts of one project unless someone was faster. Resolves to their rows' ids, by name. */
export async function keepSourceTexts(
  client: Db,
  projectId: string,
  read: readonly Read[],
): Promise<Map<string, string>> {
  if (read.length === 0) return new Map();
  const isLarge = ({ source }: Read) => source.text.length > largeFromUtf16;
  for (const one of read.filter(isLarge)) await keepLarge(client, rowOf(one));
  const small = read.filter((one) => !isLarge(one)).map(rowOf);
  if (small.length > 0) await client.sourceText.createMany({ data: small, skipDuplicates: true });
  const rows = await client.sourceText.findMany({
    where: whereAny(
      projectId,
      read.map(({ key }) => key),
    ),
    select: { id: true, ...keyColumns },
  });
  return new Map(rows.map((row) => [textName(row), row.id]));
}
