/** Revisions of work as the states that lib/review compares, in the words in which they are read. */
import { asCredibility, CREDIBILITY_WORDING } from "#lib/claims/admiralty.ts";
import { LIKELIHOOD_WORDING, type Likelihood } from "#lib/claims/estimate.ts";
import type { AnnotationRevision, ClaimRevision, EvidenceRevision } from "#lib/db/generated/client.ts";
import type { WorkState } from "#lib/review/ruling-diff.ts";

/** Names by id; an id without a name is shown as deleted or unknown, never as an id. */
export type Names = ReadonlyMap<string, string>;

export function annotationState(
  revision: Pick<AnnotationRevision, "note" | "exact" | "tagIds">,
  tags: Names,
): WorkState {
  const names = revision.tagIds.map((tagId) => tags.get(tagId) ?? "a deleted tag");
  return { texts: { note: revision.note, passage: revision.exact }, values: {}, lists: { tags: names } };
}

function gradeWords(credibility: number | null): string | null {
  const known = asCredibility(credibility);
  return known === null ? null : `${known} ${CREDIBILITY_WORDING[known]}`;
}

export function evidenceState(
  revision: Pick<EvidenceRevision, "note" | "exact" | "stance" | "credibility">,
): WorkState {
  const { note, exact, stance, credibility } = revision;
  const values = { stance, credibility: gradeWords(credibility) };
  return { texts: { note, passage: exact }, values, lists: {} };
}

function likelihoodWords(likelihood: Likelihood | null): string | null {
  return likelihood === null ? null : LIKELIHOOD_WORDING[likelihood];
}

export function claimState(
  revision: Pick<
    ClaimRevision,
    "text" | "status" | "ownerId" | "dueOn" | "likelihood" | "likelihoodReason" | "confidence"
  >,
  people: Names,
): WorkState {
  const { text, status, ownerId, dueOn, likelihood, likelihoodReason, confidence } = revision;
  return {
    texts: { claim: text, because: likelihoodReason },
    values: {
      likelihood: likelihoodWords(likelihood),
      confidence,
      status,
      owner: people.get(ownerId) ?? "someone",
      due: dueOn === null ? null : dueOn.toISOString().slice(0, 10),
    },
    lists: {},
  };
}
