/** Puts a piece of work on a passage of another version of its article: row, selector and revision. The row is locked. */
import "server-only";
import { makeSelector } from "#lib/anchor/selector.ts";
import type { Tx } from "#lib/db/client.ts";
import type { Evidence } from "#lib/db/generated/client.ts";
import { changeAnnotation } from "../annotation/change-annotation.ts";
import type { AnnotationRow } from "../annotation/lock-annotation.ts";
import { appendEvidenceRevision } from "../evidence/change-evidence.ts";
import type { StoredPassage } from "../work/anchor-passage.ts";
import type { RevisionMade } from "../work/guard-work.ts";

export type TargetVersion = { id: string; articleId: string; body: string; lengthUtf16: number };
export type TargetSpan = { startUtf16: number; endUtf16: number };

function passageOf({ id, articleId, body, lengthUtf16 }: TargetVersion, span: TargetSpan): StoredPassage {
  return { ...makeSelector(body, span.startUtf16, span.endUtf16), articleId, versionId: id, lengthUtf16 };
}

/** Throws RangeError for a span outside the version. Resolves to the new revision. */
export async function placeAnnotation(
  tx: Tx,
  row: AnnotationRow,
  version: TargetVersion,
  span: TargetSpan,
  made: RevisionMade,
): Promise<number> {
  const { revision } = await changeAnnotation(tx, row, { passage: passageOf(version, span) }, made);
  return revision;
}

/** The same for evidence, which owns its passage. */
export async function placeEvidence(
  tx: Tx,
  row: Evidence,
  version: TargetVersion,
  span: TargetSpan,
  made: RevisionMade,
): Promise<number> {
  const changed = await tx.evidence.update({
    where: { projectId_id: { projectId: row.projectId, id: row.id } },
    data: { ...passageOf(version, span), revision: row.revision + 1, updatedAt: new Date() },
  });
  await appendEvidenceRevision(tx, changed, made);
  return changed.revision;
}
