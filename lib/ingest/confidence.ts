/** Which of two readings of one thing is kept: the surer one, and beside it what the other says. */

import type { AnyEvidence, Confidence } from "./planned-article.ts";

const RANK: Readonly<Record<Confidence, number>> = { high: 2, medium: 1, low: 0 };

export function confidenceOf(evidence: AnyEvidence): Confidence {
  return evidence.confidence ?? "high";
}

/** True when `one` is surer than `other`; two readings of the same confidence are equal. */
export function isSurer(one: AnyEvidence, other: AnyEvidence): boolean {
  return RANK[confidenceOf(one)] > RANK[confidenceOf(other)];
}

/** The evidence of a value, with what another reading says instead. */
export function againstOther(evidence: AnyEvidence, other: AnyEvidence, otherValue: string): AnyEvidence {
  return { ...evidence, rule: `${evidence.rule}; ${other.rule} says “${otherValue}”` };
}
