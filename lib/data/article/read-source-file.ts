/** The bytes a version was made from, as they were imported. */
import "server-only";
import { db } from "#lib/db/client.ts";
import { isId } from "#lib/ids.ts";
import type { Member } from "../viewer.ts";

export type SourceFileBytes = { name: string; sha256: string; byteLength: number; bytes: Uint8Array };

/**
 * A source file of the member's project under the name it was first imported by; null when there is none. At most 20 MB,
 * which the database holds it to.
 */
export async function readSourceFile(member: Member, sourceFileId: string): Promise<SourceFileBytes | null> {
  if (!isId(sourceFileId)) return null;
  const file = await db().sourceFile.findFirst({
    where: { projectId: member.projectId, id: sourceFileId },
    select: {
      sha256: true,
      byteLength: true,
      chunks: { orderBy: { index: "asc" }, select: { bytes: true } },
      files: { orderBy: { createdAt: "asc" }, take: 1, select: { name: true } },
    },
  });
  if (file === null) return null;
  const { sha256, byteLength, chunks, files } = file;
  const bytes = Buffer.concat(chunks.map((chunk) => chunk.bytes));
  return { name: files[0]?.name ?? `${sha256}.txt`, sha256, byteLength, bytes };
}
