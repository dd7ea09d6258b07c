/** What one line of a page is by its form: running text, a link, a label. */

import { boilerplateRule } from "../boilerplate-rules.ts";
import { countWords, endsAsSentence, isProse } from "../unit-shape.ts";
import type { PageLine } from "./text-layer.ts";

export type LineShape = {
  words: number;
  /** 0 to 1, of the line's characters. */
  linkShare: number;
  /** Running text that is not made of links nor a notice every page prints. */
  isProse: boolean;
  /** How much the line speaks for its container to be the article's, in words. */
  weight: number;
};

/** A long paragraph speaks for its container no more than this. */
const MAX_WEIGHT_WORDS = 100;
/** Short sentences and the items of lists speak too, more softly; fewer words are a label. */
const MIN_SOFT_WORDS = 5;
/** A paragraph of more links is a teaser. */
const MAX_LINK_SHARE = 0.8;
const SENTENCE_SHARE = 0.5;
const FRAGMENT_SHARE = 0.2;

function weigh(text: string, words: number, linkShare: number): number {
  if (isProse(text))
    return linkShare < MAX_LINK_SHARE ? Math.min(words, MAX_WEIGHT_WORDS) * (1 - linkShare) : 0;
  if (words < MIN_SOFT_WORDS || linkShare > 0.3) return 0;
  return Math.min(words, MAX_WEIGHT_WORDS) * (endsAsSentence(text) ? SENTENCE_SHARE : FRAGMENT_SHARE);
}

/** O(n) in the line's first 4,000 units. */
export function shapeOf({ text, linkUtf16 }: PageLine): LineShape {
  const linkShare = linkUtf16 / text.length;
  const words = countWords(text);
  const found = weigh(text, words, linkShare);
  const weight = found > 0 && boilerplateRule(text, "anywhere") !== null ? 0 : found;
  return { words, linkShare, isProse: weight > 0 && isProse(text), weight };
}
