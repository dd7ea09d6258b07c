/** Precision and recall over the multiset of word 4-shingles, as the article-extraction benchmark defines them. */

export type Score = { precision: number; recall: number; f1: number };

const SHINGLE_WORDS = 4;

function shingleCounts(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  const last = Math.max(1, words.length - SHINGLE_WORDS + 1);
  for (let at = 0; at < last; at += 1) {
    const shingle = words.slice(at, at + SHINGLE_WORDS).join(" ");
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function harmonic(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** Scores one prediction against the true text. */
export function shingleScore(truth: string, prediction: string): Score {
  const wanted = shingleCounts(truth);
  const found = shingleCounts(prediction);
  let both = 0;
  let foundTotal = 0;
  let wantedTotal = 0;
  for (const [shingle, count] of found) {
    foundTotal += count;
    both += Math.min(count, wanted.get(shingle) ?? 0);
  }
  for (const count of wanted.values()) wantedTotal += count;
  const precision = both / foundTotal;
  const recall = both / wantedTotal;
  return { precision, recall, f1: harmonic(precision, recall) };
}

/** The mean precision, the mean recall, and the F1 of these two means. */
export function meanScore(scores: readonly Score[]): Score {
  const mean = (pick: (score: Score) => number) =>
    scores.reduce((sum, score) => sum + pick(score), 0) / scores.length;
  const precision = mean((score) => score.precision);
  const recall = mean((score) => score.recall);
  return { precision, recall, f1: harmonic(precision, recall) };
}
