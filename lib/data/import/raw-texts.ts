/** The texts that the plans of files index: as they were kept, or decoded from files planned before texts were kept. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { decodeBytes } from "#lib/ingest/decode-bytes.ts";
import { readSourceFileBytes } from "./source-file-bytes.ts";
import { textOfRow } from "./source-text-pieces.ts";
import type { FileToWrite } from "./write-articles.ts";

async function readText(tx: Tx, { projectId, sourceFileId, sourceTextId }: FileToWrite): Promise<string> {
  if (sourceTextId !== null) {
    const where = { projectId_id: { projectId, id: sourceTextId } };
    const row = await tx.sourceText.findUniqueOrThrow({ where, select: { id: true, text: true } });
    return textOfRow(tx, projectId, row);
  }
  const decoded = decodeBytes(await readSourceFileBytes(tx, projectId, sourceFileId));
  if (!decoded.ok) throw new Error(`source file ${sourceFileId} was planned but cannot be decoded`);
  return decoded.file.text;
}

/** Reads the texts of a batch's files. Resolves to what gives a file's text. */
export type RawTexts = (tx: Tx, files: readonly FileToWrite[]) => Promise<(file: FileToWrite) => string>;

/** For batches in the order of their files: a file in several of them is read once, and forgotten with its last. */
export function rawTextsInTurn(): RawTexts {
  let before = new Map<string, string>();
  return async (tx, files) => {
    const texts = new Map<string, string>();
    for (const file of files) texts.set(file.fileId, before.get(file.fileId) ?? (await readText(tx, file)));
    before = texts;
    return ({ fileId }) => {
      const text = texts.get(fileId);
      if (text === undefined) throw new Error(`the text of file ${fileId} was not read`);
      return text;
    };
  };
}
