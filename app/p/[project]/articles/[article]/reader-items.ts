/** From what lib/data lists to what the reader is sent: dates as text, the claim as one thing. */
import type { EvidenceItem as EvidenceMark, ReaderItem, Ruling } from "#components/reader/reader-item.ts";
import type { AnnotationItem } from "#lib/data/annotation/list-annotations.ts";
import type { EvidenceItem } from "#lib/data/evidence/list-evidence.ts";
import type { LatestDecision } from "#lib/data/work/latest-decision.ts";

function rulingOf(decision: LatestDecision | null): Ruling | null {
  if (decision === null) return null;
  const { verdict, reason, reviewerName, decidedAt } = decision;
  return { verdict, reason, reviewerName, at: decidedAt };
}

export function fromAnnotation(item: AnnotationItem): ReaderItem {
  const { startUtf16, endUtf16, exact, note, visibility, revision, isMine } = item;
  return {
    kind: "annotation",
    id: item.annotationId,
    startUtf16,
    endUtf16,
    exact,
    note,
    visibility,
    author: { id: item.authorId, name: item.authorName },
    isMine,
    revision,
    createdAt: item.createdAt.toISOString(),
    isWithdrawn: item.withdrawnAt !== null,
    ruling: rulingOf(item.decision),
    tagIds: item.tags.filter((tag) => !tag.isDeleted).map((tag) => tag.tagId),
  };
}

export function fromEvidence(item: EvidenceItem): EvidenceMark {
  const { startUtf16, endUtf16, exact, note, visibility, revision, isMine, stance, credibility } = item;
  return {
    kind: "evidence",
    id: item.evidenceId,
    startUtf16,
    endUtf16,
    exact,
    note,
    visibility,
    author: { id: item.authorId, name: item.authorName },
    isMine,
    revision,
    createdAt: item.createdAt.toISOString(),
    isWithdrawn: item.withdrawnAt !== null,
    ruling: rulingOf(item.decision),
    claim: { id: item.claimId, number: item.claimNumber, text: item.claimText },
    stance,
    credibility,
  };
}
