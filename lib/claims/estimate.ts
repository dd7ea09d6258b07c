/**
 * The language of estimates of Intelligence Community Directive 203 (Analytic Standards, 2 January 2015, D.6.e.2):
 * seven terms of likelihood with their ranges, and analytic confidence. Likelihood says how probable a thing is,
 * confidence how good the ground for saying so is; the two are never put into one sentence. Only the directive's
 * first row of terms is used, as its two rows are not to be mixed.
 */

/** Least to most likely. */
export const LIKELIHOODS = [
  "almostNoChance",
  "veryUnlikely",
  "unlikely",
  "roughlyEvenChance",
  "likely",
  "veryLikely",
  "almostCertain",
] as const;
export type Likelihood = (typeof LIKELIHOODS)[number];

export const CONFIDENCES = ["low", "moderate", "high"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const LIKELIHOOD_WORDING: Record<Likelihood, string> = {
  almostNoChance: "almost no chance",
  veryUnlikely: "very unlikely",
  unlikely: "unlikely",
  roughlyEvenChance: "roughly even chance",
  likely: "likely",
  veryLikely: "very likely",
  almostCertain: "almost certain",
};

/** Whole per cent, both ends included. Neighbouring terms meet, as in the directive. */
export const LIKELIHOOD_PERCENT: Record<Likelihood, { from: number; to: number }> = {
  almostNoChance: { from: 1, to: 5 },
  veryUnlikely: { from: 5, to: 20 },
  unlikely: { from: 20, to: 45 },
  roughlyEvenChance: { from: 45, to: 55 },
  likely: { from: 55, to: 80 },
  veryLikely: { from: 80, to: 95 },
  almostCertain: { from: 95, to: 99 },
};

/** "55–80 %", with a no-break space. */
export function likelihoodRange(likelihood: Likelihood): string {
  const { from, to } = LIKELIHOOD_PERCENT[likelihood];
  return `${from}–${to}\u00A0%`;
}

/** A likelihood needs a reason. Null when it has one or is not judged; else what to say to the person. */
export function likelihoodProblem(likelihood: Likelihood | null, reason: string): string | null {
  if (likelihood === null || reason.trim() !== "") return null;
  return "Say why: a likelihood needs its reason.";
}
