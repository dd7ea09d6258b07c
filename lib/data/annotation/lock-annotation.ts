/** An annotation's row, held until the transaction ends, so that its revisions come one after the other. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Annotation } from "#lib/db/generated/client.ts";
import { type Json, notFound } from "#lib/errors.ts";
import type { WorkAct } from "#lib/policy/policy.ts";
import type { Member } from "../viewer.ts";
import { refuseUnlessMay } from "../work/guard-work.ts";

export type AnnotationRow = Annotation & { tagIds: string[] };

async function readRow(tx: Tx, projectId: string, annotationId: string): Promise<AnnotationRow | null> {
  await tx.$queryRaw`
    SELECT 1 FROM "Annotation" WHERE "projectId" = ${projectId}::uuid AND id = ${annotationId}::uuid FOR UPDATE`;
  const row = await tx.annotation.findFirst({
    where: { projectId, id: annotationId, version: { article: { deletedAt: null } } },
    include: { tags: { select: { tagId: true }, orderBy: [{ addedAt: "asc" }, { tagId: "asc" }] } },
  });
  if (row === null) return null;
  const { tags, ...annotation } = row;
  return { ...annotation, tagIds: tags.map((tag) => tag.tagId) };
}

/** The row, also when it is deleted. Throws Refusal: not_found (another's draft too), forbidden. */
export async function lockAnnotationEvenDeleted(
  tx: Tx,
  member: Member,
  annotationId: string,
  act: WorkAct,
): Promise<AnnotationRow> {
  const row = await readRow(tx, member.projectId, annotationId);
  // What is deleted is not readable, shared or not: to others it is not there.
  if (row !== null && row.deletedAt !== null && row.authorId !== member.userId)
    throw notFound("This annotation");
  refuseUnlessMay(member, act, "This annotation", row);
  return row;
}

/** The row when it is not deleted. Throws as above. */
export async function lockAnnotation(
  tx: Tx,
  member: Member,
  annotationId: string,
  act: WorkAct,
): Promise<AnnotationRow> {
  const row = await lockAnnotationEvenDeleted(tx, member, annotationId, act);
  if (row.deletedAt !== null) throw notFound("This annotation");
  return row;
}

/** How it stands now, for a conflict. */
export function annotationNow(row: AnnotationRow): { revision: number; current: Json } {
  const { revision, note, tagIds, startUtf16, endUtf16, exact } = row;
  return { revision, current: { revision, note, tagIds, startUtf16, endUtf16, exact } };
}
