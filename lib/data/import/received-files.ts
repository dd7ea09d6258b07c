/** Files of an import that have arrived and are not planned yet: a job's own, and small ones that wait beside it. */
import "server-only";
import { db } from "#lib/db/client.ts";
import type { ImportKey } from "./lock-import.ts";

/** Files a transaction: few enough that it is short and their texts small, many enough that its statements are few. */
export const FILES_AT_ONCE = 20;
/** Larger ones are planned alone, and so many bytes are in memory at once. */
const mostBytesOfOne = 256 * 1024;
const mostBytesTogether = 2 * 1024 * 1024;

async function findRows(projectId: string, fileIds: readonly string[]) {
  return db().importFile.findMany({
    where: { projectId, id: { in: [...fileIds] }, state: "received" },
    orderBy: { position: "asc" },
    include: {
      import: { select: { repeatedLines: true } },
      sourceFile: { select: { byteLength: true } },
    },
  });
}

type Row = Awaited<ReturnType<typeof findRows>>[number];

export type ReceivedFile = Row & { sourceFileId: string; byteLength: number };

/** Those of them that are still to be planned, in their order. */
export async function findReceived(projectId: string, fileIds: readonly string[]): Promise<ReceivedFile[]> {
  return (await findRows(projectId, fileIds)).flatMap((row) => {
    const { sourceFileId, sourceFile } = row;
    if (sourceFileId === null || sourceFile === null) return [];
    return [{ ...row, sourceFileId, byteLength: sourceFile.byteLength }];
  });
}

/** The first that are to be planned, small enough to be planned together; without large ones. At most `most`. */
async function listSmall(
  { projectId, importId }: ImportKey,
  fileIds: { notIn: string[] },
  room: { files: number; bytes: number },
): Promise<string[]> {
  const rows = await db().importFile.findMany({
    where: {
      projectId,
      importId,
      state: "received",
      id: fileIds,
      sourceFile: { byteLength: { lte: mostBytesOfOne } },
    },
    orderBy: { position: "asc" },
    take: room.files,
    select: { id: true, sourceFile: { select: { byteLength: true } } },
  });
  let bytes = 0;
  return rows.flatMap(({ id, sourceFile }) => {
    bytes += sourceFile?.byteLength ?? 0;
    return bytes <= room.bytes ? [id] : [];
  });
}

export const isPlannedAlone = ({ byteLength }: ReceivedFile): boolean => byteLength > mostBytesOfOne;

/** Small files that wait beside a small one and may be planned with it; none beside a large one. */
export async function listBeside(file: ReceivedFile, inHand: readonly string[]): Promise<string[]> {
  if (isPlannedAlone(file)) return [];
  const room = { files: FILES_AT_ONCE - 1, bytes: mostBytesTogether - file.byteLength };
  return listSmall(file, { notIn: [file.id, ...inHand] }, room);
}

/**
 * The first files of an import that are to be planned and may be planned together, beside those in hand; a large one alone.
 * Empty: none is.
 */
export async function listNextReceived(key: ImportKey, inHand: readonly string[]): Promise<string[]> {
  const notIn = [...inHand];
  const small = await listSmall(key, { notIn }, { files: FILES_AT_ONCE, bytes: mostBytesTogether });
  if (small.length > 0) return small;
  const { projectId, importId } = key;
  const large = await db().importFile.findFirst({
    where: { projectId, importId, state: "received", id: { notIn } },
    orderBy: { position: "asc" },
    select: { id: true },
  });
  return large === null ? [] : [large.id];
}
