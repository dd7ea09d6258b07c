/** A source file's bytes in the database: kept unchanged, in chunks, once for a project and content. */
import "server-only";
import { open } from "node:fs/promises";
import type { Db, Tx } from "#lib/db/client.ts";
import { withLargeValue } from "#lib/db/large-value.ts";
import { newId } from "#lib/ids.ts";

export type SourceFileKey = { projectId: string; sha256: string; uploadedById: string };

/** Bytes in memory, or in a file of which a chunk at a time is. */
export type BytesToKeep = Uint8Array | { path: string; byteLength: number };

const chunkBytes = 1024 * 1024;

/**
 * The content in chunks. Each is good until the next is asked for: what reads a file of 20 MB has one chunk's room, and of
 * bytes in memory nothing is copied.
 */
async function* chunksOf(content: BytesToKeep): AsyncGenerator<Uint8Array> {
  if (content instanceof Uint8Array) {
    for (let at = 0; at < content.byteLength; at += chunkBytes) yield content.subarray(at, at + chunkBytes);
    return;
  }
  const room = new Uint8Array(Math.min(chunkBytes, content.byteLength));
  const file = await open(content.path);
  try {
    for (let at = 0; at < content.byteLength; at += chunkBytes) {
      const wanted = Math.min(chunkBytes, content.byteLength - at);
      const { bytesRead } = await file.read(room, 0, wanted, at);
      if (bytesRead !== wanted) throw new Error(`${content.path} ended before its end`);
      yield room.subarray(0, wanted);
    }
  } finally {
    await file.close();
  }
}

/** Writes the file and its first chunk in one statement. False when the project has these bytes already. */
async function isFirstKept(tx: Tx, id: string, file: SourceFileKey, byteLength: number, bytes: Uint8Array) {
  const { projectId, sha256, uploadedById } = file;
  // Someone may bring the same bytes at the same moment: then theirs count.
  const insert = (chunk: string) => tx.$executeRaw`
    WITH f AS (
      INSERT INTO "SourceFile" ("projectId", id, sha256, "byteLength", "uploadedById")
      VALUES (${projectId}::uuid, ${id}::uuid, ${sha256}, ${byteLength}::int, ${uploadedById}::uuid)
      ON CONFLICT ("projectId", sha256) DO NOTHING RETURNING id
    )
    INSERT INTO "SourceFileChunk" ("projectId", "sourceFileId", index, bytes)
    SELECT ${projectId}::uuid, f.id, 0, ${chunk}::bytea FROM f`;
  return (await withLargeValue(bytes, insert)) > 0;
}

type Chunk = { projectId: string; sourceFileId: string; index: number; bytes: Uint8Array };

async function keepChunk(tx: Tx, { projectId, sourceFileId, index, bytes }: Chunk): Promise<void> {
  const insert = (chunk: string) => tx.$executeRaw`
    INSERT INTO "SourceFileChunk" ("projectId", "sourceFileId", index, bytes)
    VALUES (${projectId}::uuid, ${sourceFileId}::uuid, ${index}::int, ${chunk}::bytea)`;
  await withLargeValue(bytes, insert);
}

/** Stores the bytes, at least one, unless the project has them already. Resolves to the source file's id. */
export async function keepSourceFile(tx: Tx, file: SourceFileKey, content: BytesToKeep): Promise<string> {
  const { projectId, sha256 } = file;
  const id = newId();
  let index = 0;
  for await (const bytes of chunksOf(content)) {
    if (index > 0) await keepChunk(tx, { projectId, sourceFileId: id, index, bytes });
    else if (!(await isFirstKept(tx, id, file, content.byteLength, bytes))) break;
    index += 1;
  }
  if (index > 0) return id;
  const where = { projectId_sha256: { projectId, sha256 } };
  return (await tx.sourceFile.findUniqueOrThrow({ where, select: { id: true } })).id;
}

export type Content = { sha256: string; bytes: BytesToKeep };

/** The same for several, in a few statements. Resolves to the source files' ids by SHA-256. */
export async function keepSourceFiles(
  tx: Tx,
  { projectId, uploadedById }: Omit<SourceFileKey, "sha256">,
  contents: readonly Content[],
): Promise<Map<string, string>> {
  const distinct = new Map(contents.map((content) => [content.sha256, { id: newId(), ...content }]));
  await tx.sourceFile.createMany({
    data: [...distinct.values()].map(({ id, sha256, bytes }) => {
      return { id, projectId, sha256, byteLength: bytes.byteLength, uploadedById };
    }),
    skipDuplicates: true,
  });
  const rows = await tx.sourceFile.findMany({
    where: { projectId, sha256: { in: [...distinct.keys()] } },
    select: { id: true, sha256: true },
  });
  for (const { id, sha256 } of rows) {
    const content = distinct.get(sha256);
    if (content?.id !== id) continue; // the project has had these bytes
    let index = 0;
    for await (const bytes of chunksOf(content.bytes)) {
      await keepChunk(tx, { projectId, sourceFileId: id, index, bytes });
      index += 1;
    }
  }
  return new Map(rows.map(({ id, sha256 }) => [sha256, id]));
}

type Whole = { bytes: Uint8Array; filled: number };

/** Chunks a statement brings: on its way through the driver each stands in memory several times over. */
const chunksAtOnce = 2;

/** The chunks of these files in their order: of files of one chunk all together, of larger ones a few at a time. */
async function* readChunks(
  client: Db,
  projectId: string,
  files: readonly { id: string; byteLength: number }[],
) {
  const longest = Math.max(...files.map(({ byteLength }) => byteLength));
  const step = longest <= chunkBytes ? 1 : chunksAtOnce;
  for (let from = 0; from * chunkBytes < longest; from += step) {
    const sourceFileId = {
      in: files.filter(({ byteLength }) => byteLength > from * chunkBytes).map(({ id }) => id),
    };
    yield* await client.sourceFileChunk.findMany({
      where: { projectId, sourceFileId, index: { gte: from, lt: from + step } },
      orderBy: [{ sourceFileId: "asc" }, { index: "asc" }],
      select: { sourceFileId: true, bytes: true },
    });
  }
}

/** The bytes of each as they came. Throws when the project has not one of them, or not all of its bytes. Two statements, and more for files of several chunks. */
export async function readSourceFilesBytes(
  client: Db,
  projectId: string,
  sourceFileIds: readonly string[],
): Promise<(sourceFileId: string) => Uint8Array> {
  const wholes = new Map<string, Whole>();
  if (sourceFileIds.length > 0) {
    const files = await client.sourceFile.findMany({
      where: { projectId, id: { in: [...sourceFileIds] } },
      select: { id: true, byteLength: true },
    });
    for (const { id, byteLength } of files) wholes.set(id, { bytes: new Uint8Array(byteLength), filled: 0 });
    for await (const { sourceFileId, bytes } of readChunks(client, projectId, files)) {
      const whole = wholes.get(sourceFileId);
      if (whole === undefined) continue;
      whole.bytes.set(bytes, whole.filled);
      whole.filled += bytes.byteLength;
    }
  }
  return (sourceFileId) => {
    const whole = wholes.get(sourceFileId);
    if (whole === undefined) throw new Error(`source file ${sourceFileId} is not the project's`);
    const { filled, bytes } = whole;
    if (filled !== bytes.byteLength)
      throw new Error(`source file ${sourceFileId} has ${filled} bytes instead of ${bytes.byteLength}`);
    return whole.bytes;
  };
}

/** Its first bytes, 1,048,576 of them, or all of a shorter one. Throws when the project has no such file. */
export async function readSourceFileHead(
  client: Db,
  projectId: string,
  sourceFileId: string,
): Promise<Uint8Array> {
  const where = { projectId_sourceFileId_index: { projectId, sourceFileId, index: 0 } };
  return (await client.sourceFileChunk.findUniqueOrThrow({ where, select: { bytes: true } })).bytes;
}

/** The bytes as they came. Throws when the project has no such file. */
export async function readSourceFileBytes(
  client: Db,
  projectId: string,
  sourceFileId: string,
): Promise<Uint8Array> {
  return (await readSourceFilesBytes(client, projectId, [sourceFileId]))(sourceFileId);
}
