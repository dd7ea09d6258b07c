/** The texts that the plans of files index: as they were kept, or decoded from files planned before texts were kept. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { decodeBytes } from "#lib/ingest/decode-bytes.ts";
import { readSourceFileBytes } from "./source-file-bytes.ts";
import type { FileToWrite } from "./write-articles.ts";

async function readText(tx: Tx, { projectId, sourceFileId, sourceTextId }: FileToWrite): Promise<string> {
  if (sourceTextId !== null) {
    const where = { projectId_id: { projectId, id: sourceTextId } };
    return (await tx.sourceText.findUniqueOrThrow({ where, select: { text: true } })).text;
  }
  const decoded = decodeBytes(await readSourceFileBytes(tx, projectId, sourceFileId));
  if (!decoded.ok) throw new Error(`source file ${sourceFileId} was planned but cannot be decoded`);
  return decoded.file.text;
}

/** Resolves to what gives a file's text. */
export async function rawTexts(
  tx: Tx,
  files: readonly FileToWrite[],
): Promise<(file: FileToWrite) => string> {
  const texts = new Map<string, string>();
  for (const file of files) texts.set(file.fileId, await readText(tx, file));
  return ({ fileId }) => {
    const text = texts.get(fileId);
    if (text === undefined) throw new Error(`the text of file ${fileId} was not read`);
    return text;
  };
}
