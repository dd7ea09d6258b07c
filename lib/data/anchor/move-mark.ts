/** Puts an annotation or evidence onto another version: its passage, and a revision that says how it came there. */
import "server-only";
import { makeSelector } from "#lib/anchor/selector.ts";
import type { Tx } from "#lib/db/client.ts";
import { appendAnnotationRevision } from "../annotation/change-annotation.ts";
import { appendEvidenceRevision } from "../evidence/change-evidence.ts";
import type { StoredPassage } from "../work/anchor-passage.ts";
import type { Mark } from "./outdated-marks.ts";

export type VersionBody = { projectId: string; articleId: string; versionId: string; body: string };

/** The passage as it is stored, from a span of the version's body. */
export function passageAt(version: VersionBody, startUtf16: number, endUtf16: number): StoredPassage {
  const { articleId, versionId, body } = version;
  return { ...makeSelector(body, startUtf16, endUtf16), articleId, versionId, lengthUtf16: body.length };
}

/**
 * Holds the mark until the transaction ends. Resolves to when it was last worked on; null when it is gone or stands
 * otherwise than it was read.
 */
export async function lockMark(tx: Tx, projectId: string, mark: Mark): Promise<{ updatedAt: Date } | null> {
  const { kind, id, versionId, startUtf16, endUtf16 } = mark;
  const rows =
    kind === "annotation"
      ? await tx.$queryRaw<{ updatedAt: Date }[]>`
          SELECT "updatedAt" FROM "Annotation" WHERE "projectId" = ${projectId}::uuid AND id = ${id}::uuid
            AND "versionId" = ${versionId}::uuid AND "startUtf16" = ${startUtf16} AND "endUtf16" = ${endUtf16}
            AND "deletedAt" IS NULL FOR UPDATE`
      : await tx.$queryRaw<{ updatedAt: Date }[]>`
          SELECT "updatedAt" FROM "Evidence" WHERE "projectId" = ${projectId}::uuid AND id = ${id}::uuid
            AND "versionId" = ${versionId}::uuid AND "startUtf16" = ${startUtf16} AND "endUtf16" = ${endUtf16}
            AND "deletedAt" IS NULL FOR UPDATE`;
  return rows[0] ?? null;
}

/**
 * Moves a locked mark. `by` is who brought it there: its author where it followed by itself. When it was last worked on
 * stays as it was, for following is no work on it. Resolves to its revision.
 */
export async function moveMark(
  tx: Tx,
  mark: { kind: Mark["kind"]; id: string; projectId: string },
  passage: StoredPassage,
  by: string,
): Promise<number> {
  const where = { projectId_id: { projectId: mark.projectId, id: mark.id } };
  const data = { ...passage, revision: { increment: 1 } };
  const made = { by, cause: "reanchored" } as const;
  if (mark.kind === "evidence") {
    const row = await tx.evidence.update({ where, data });
    await appendEvidenceRevision(tx, row, made);
    return row.revision;
  }
  const { tags, ...row } = await tx.annotation.update({
    where,
    data,
    include: { tags: { select: { tagId: true }, orderBy: [{ addedAt: "asc" }, { tagId: "asc" }] } },
  });
  await appendAnnotationRevision(tx, { ...row, tagIds: tags.map(({ tagId }) => tagId) }, made);
  return row.revision;
}
