/**
 * What a reviewer may amend in a piece of work, as the form holds it: read from the queue, or from the row a conflict
 * carries; compared; and as the state that lib/review makes a difference of. Pure.
 */
import { currentText } from "#components/form/current-values.ts";
import { asCredibility, CREDIBILITY_WORDING, type Credibility } from "#lib/claims/admiralty.ts";
import {
  CONFIDENCES,
  type Confidence,
  LIKELIHOOD_WORDING,
  LIKELIHOODS,
  type Likelihood,
} from "#lib/claims/estimate.ts";
import { STANCES, type Stance } from "#lib/claims/stance.ts";
import type { ReviewItem } from "#lib/data/decision/review-item.ts";
import type { Json } from "#lib/errors.ts";
import type { WorkState } from "#lib/review/ruling-diff.ts";

export type AmendableAnnotation = { type: "annotation"; note: string; tagIds: readonly string[] };
export type AmendableEvidence = {
  type: "evidence";
  stance: Stance;
  credibility: Credibility | null;
  note: string;
};
export type AmendableClaim = {
  type: "claim";
  text: string;
  likelihood: Likelihood | null;
  likelihoodReason: string;
  confidence: Confidence | null;
};
export type Amendable = AmendableAnnotation | AmendableEvidence | AmendableClaim;

/** Names of the codebook's tags by id. */
export type TagNames = ReadonlyMap<string, string>;

/** How the work reads in the queue. Tags that are no longer in the codebook are left out: no amendment can keep them. */
export function amendableOf(item: ReviewItem): Amendable {
  if (item.type === "annotation") {
    const tagIds = item.tags.filter((tag) => !tag.isDeleted).map((tag) => tag.tagId);
    return { type: "annotation", note: item.note, tagIds };
  }
  if (item.type === "evidence") {
    const { stance, credibility, note } = item;
    return { type: "evidence", stance, credibility, note };
  }
  const { text, likelihood, likelihoodReason, confidence } = item;
  return { type: "claim", text, likelihood, likelihoodReason, confidence };
}

type Row = { [key: string]: Json };

/** How the work stands now, by the row that a conflict carries. */
export function standingAmendable(type: Amendable["type"], row: Row, tags: TagNames): Amendable {
  const known = <Word extends string>(words: readonly Word[], field: string) =>
    words.find((word) => word === row[field]) ?? null;
  const note = currentText(row, "note");
  if (type === "annotation") {
    const worn: Json[] = Array.isArray(row.tagIds) ? row.tagIds : [];
    return { type, note, tagIds: worn.filter((id) => typeof id === "string").filter((id) => tags.has(id)) };
  }
  if (type === "evidence") {
    const credibility = asCredibility(typeof row.credibility === "number" ? row.credibility : null);
    return { type, stance: known(STANCES, "stance") ?? "mentions", credibility, note };
  }
  return {
    type,
    text: currentText(row, "text"),
    likelihood: known(LIKELIHOODS, "likelihood"),
    likelihoodReason: currentText(row, "likelihoodReason"),
    confidence: known(CONFIDENCES, "confidence"),
  };
}

function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.toSorted().join() === b.toSorted().join();
  return a === b;
}

/** Only the fields that differ, as the ruling action takes them: what was not touched is not overwritten. */
export function changedFields(before: Amendable, after: Amendable): Record<string, unknown> {
  const old: Record<string, unknown> = before;
  return Object.fromEntries(Object.entries(after).filter(([field, value]) => !isSame(old[field], value)));
}

/** In the words in which a difference is read. */
export function amendableState(work: Amendable, tags: TagNames): WorkState {
  if (work.type === "annotation") {
    const names = work.tagIds.map((id) => tags.get(id) ?? "a deleted tag");
    return { texts: { note: work.note }, values: {}, lists: { tags: names } };
  }
  if (work.type === "evidence") {
    const { stance, credibility, note } = work;
    const grade = credibility === null ? null : `${credibility} ${CREDIBILITY_WORDING[credibility]}`;
    return { texts: { note }, values: { stance, credibility: grade }, lists: {} };
  }
  const { text, likelihood, likelihoodReason, confidence } = work;
  const values = { likelihood: likelihood === null ? null : LIKELIHOOD_WORDING[likelihood], confidence };
  return { texts: { claim: text, because: likelihoodReason }, values, lists: {} };
}
