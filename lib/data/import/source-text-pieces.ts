/**
 * Kept texts as the database has them: a short one whole in its row, a long one in pieces. Whoever shows a part of a long
 * text reads the pieces that hold it; long texts kept before there were pieces stand in their rows and are read whole.
 */
import "server-only";
import type { Db, Tx } from "#lib/db/client.ts";
import { withLargeValue } from "#lib/db/large-value.ts";
import { type FileLine, unpackFileLines } from "#lib/text/file-lines.ts";
import {
  cutIntoPieces,
  type PartialText,
  partialText,
  pieceIndexes,
  type TextPiece,
  type TextSpan,
  wholeText,
} from "#lib/text/text-pieces.ts";

/** Of a longer text the row says null: it is kept in pieces. */
export const longFromUtf16 = 256 * 1024;

export type TextKey = { projectId: string; id: string };
export type TextRow = { id: string; text: string | null };

/** What a statement writes or brings: on its way through the driver each piece stands in memory several times over. */
const piecesAtOnce = 16;

async function insertPieces(tx: Tx, { projectId, id }: TextKey, pieces: readonly TextPiece[]): Promise<void> {
  const insert = (json: string) => tx.$executeRaw`
    INSERT INTO "SourceTextPiece" ("projectId", "sourceTextId", index, "startUtf16", "firstLine", text, "fileLines")
    SELECT ${projectId}::uuid, ${id}::uuid, n.index, n."startUtf16", n."firstLine", n.text, n."fileLines"
    FROM json_to_recordset(${json}::json) AS n(index int, "startUtf16" int, "firstLine" int, text text, "fileLines" text)`;
  await withLargeValue(JSON.stringify(pieces), insert);
}

/** Writes the pieces of a text whose row was written in the same transaction. Linear in its length. */
export async function keepPieces(
  tx: Tx,
  key: TextKey,
  text: string,
  fileLines?: readonly FileLine[],
): Promise<void> {
  let waiting: TextPiece[] = [];
  for (const piece of cutIntoPieces(text, fileLines)) {
    waiting.push(piece);
    if (waiting.length < piecesAtOnce) continue;
    await insertPieces(tx, key, waiting);
    waiting = [];
  }
  if (waiting.length > 0) await insertPieces(tx, key, waiting);
}

async function listPieces(client: Db, { projectId, id }: TextKey, indexes: number[]): Promise<TextPiece[]> {
  return client.sourceTextPiece.findMany({
    where: { projectId, sourceTextId: id, index: { in: indexes } },
    orderBy: { index: "asc" },
    select: { index: true, startUtf16: true, firstLine: true, text: true, fileLines: true },
  });
}

async function joinPieces(client: Db, key: TextKey): Promise<string> {
  const parts: string[] = [];
  for (let from = 0; ; from += piecesAtOnce) {
    const indexes = Array.from({ length: piecesAtOnce }, (_, at) => from + at);
    const pieces = await listPieces(client, key, indexes);
    parts.push(...pieces.map(({ text }) => text));
    if (pieces.length < piecesAtOnce) return parts.join("");
  }
}

/** The whole text of a row. Linear in its length; whoever shows a part of it has `openText`. */
export async function textOfRow(client: Db, projectId: string, { id, text }: TextRow): Promise<string> {
  return text ?? joinPieces(client, { projectId, id });
}

/** A kept text of which parts are read. */
export type OpenText = {
  lengthUtf16: number;
  /** The text with these spans at hand, and all read before. Of a long one a statement, unless they are. */
  read(spans: readonly TextSpan[]): Promise<PartialText>;
};

/** The same of a text that is at hand. */
export function openWhole(text: string, fileLines?: readonly FileLine[]): OpenText {
  const whole = wholeText(text, fileLines);
  return { lengthUtf16: text.length, read: async () => whole };
}

/** Opens a kept text; null when the project has none of that id. One of a short text is read here. */
export async function openText(client: Db, { projectId, id }: TextKey): Promise<OpenText | null> {
  const where = { projectId_id: { projectId, id } };
  const row = await client.sourceText.findUnique({
    where,
    select: { text: true, lengthUtf16: true, fileLines: true },
  });
  if (row === null) return null;
  const { text, lengthUtf16, fileLines } = row;
  if (text !== null) return openWhole(text, fileLines === null ? undefined : unpackFileLines(fileLines));
  const pieces = new Map<number, TextPiece>();
  return {
    lengthUtf16,
    read: async (spans) => {
      const missing = new Set(spans.flatMap(pieceIndexes).filter((index) => !pieces.has(index)));
      const found = missing.size === 0 ? [] : await listPieces(client, { projectId, id }, [...missing]);
      for (const piece of found) pieces.set(piece.index, piece);
      return partialText(lengthUtf16, pieces.values());
    },
  };
}
