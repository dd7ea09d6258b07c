/** Decoded texts of source files: each written once for the bytes, the engine and the way they were read. */
import "server-only";
import { createHash } from "node:crypto";
import type { Db } from "#lib/db/client.ts";
import type { Json } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { INGEST_VERSION } from "#lib/ingest/plan-source.ts";
import { endingOf } from "#lib/ingest/source-formats.ts";
import type { Reading, SourceText } from "#lib/ingest/source-text.ts";

export type SourceTextKey = { projectId: string; sourceFileId: string; readingKey: string };

/** A text and its row's id. */
export type StoredSourceText = { id: string; source: SourceText };

type Structure = Pick<SourceText, "layout" | "parts" | "facts" | "warnings" | "columns">;

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

type Row = { id: string; format: string; encoding: string; text: string; structure: unknown };

function stored({ id, format, encoding, text, structure }: Row): StoredSourceText {
  const source = { format, encoding, text, ...(structure as Structure) };
  return { id, source: source as SourceText }; // written by keepSourceText from that very type
}

/** The text read in that way, or null when nobody has read it so yet. */
export async function findSourceText(client: Db, key: SourceTextKey): Promise<StoredSourceText | null> {
  const row = await client.sourceText.findUnique({
    where: { projectId_sourceFileId_readingKey: key },
    select: columns,
  });
  return row === null ? null : stored(row);
}

/** A text by its row. Throws when the project has no such row. */
export async function readSourceText(client: Db, projectId: string, id: string): Promise<SourceText> {
  const where = { projectId_id: { projectId, id } };
  return stored(await client.sourceText.findUniqueOrThrow({ where, select: columns })).source;
}

/** Writes it unless someone was faster. Resolves to the row's id. */
export async function keepSourceText(client: Db, key: SourceTextKey, source: SourceText): Promise<string> {
  const { format, encoding, text, layout, parts, facts, warnings, columns: table } = source;
  const structure: Structure = { layout, parts, facts, warnings, columns: table };
  await client.sourceText.createMany({
    data: [
      {
        id: newId(),
        ...key,
        engine: INGEST_VERSION,
        format,
        encoding,
        text,
        lengthUtf16: text.length,
        structure: structure as Json as object,
      },
    ],
    skipDuplicates: true,
  });
  const where = { projectId_sourceFileId_readingKey: key };
  return (await client.sourceText.findUniqueOrThrow({ where, select: { id: true } })).id;
}
