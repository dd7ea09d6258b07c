/** A source file's bytes in the database: kept unchanged, in chunks, once for a project and content. */
import "server-only";
import type { Db, Tx } from "#lib/db/client.ts";
import { newId } from "#lib/ids.ts";

export type SourceFileBytes = { projectId: string; sha256: string; bytes: Uint8Array; uploadedById: string };

const chunkBytes = 1024 * 1024;

/** Stores the bytes unless the project has them already. Resolves to the source file's id. */
export async function keepSourceFile(tx: Tx, file: SourceFileBytes): Promise<string> {
  const key = { projectId: file.projectId, sha256: file.sha256 };
  const known = await tx.sourceFile.findUnique({ where: { projectId_sha256: key }, select: { id: true } });
  if (known !== null) return known.id;
  const id = newId();
  await tx.sourceFile.create({
    data: { id, ...key, byteLength: file.bytes.byteLength, uploadedById: file.uploadedById },
  });
  for (let index = 0; index * chunkBytes < file.bytes.byteLength; index++) {
    const bytes = file.bytes.slice(index * chunkBytes, (index + 1) * chunkBytes);
    await tx.sourceFileChunk.create({ data: { projectId: file.projectId, sourceFileId: id, index, bytes } });
  }
  return id;
}

/** The bytes as they came. Throws when the project has no such file. */
export async function readSourceFileBytes(
  client: Db,
  projectId: string,
  sourceFileId: string,
): Promise<Uint8Array> {
  const { byteLength } = await client.sourceFile.findUniqueOrThrow({
    where: { projectId_id: { projectId, id: sourceFileId } },
    select: { byteLength: true },
  });
  const chunks = await client.sourceFileChunk.findMany({
    where: { projectId, sourceFileId },
    orderBy: { index: "asc" },
    select: { bytes: true },
  });
  const whole = new Uint8Array(byteLength);
  let at = 0;
  for (const { bytes } of chunks) {
    whole.set(bytes, at);
    at += bytes.byteLength;
  }
  return whole;
}
