/** How findings are called on the screen. */

import { countOf } from "#components/import/count-of.ts";
import type { ChipTone } from "#components/ui/chip.tsx";
import type { ChangedWords } from "#lib/compare/carried/count-changed.ts";
import type { Passage, QuotationPair, Touched } from "#lib/compare/comparison.ts";
import type { FoundPassage } from "./comparison-view.ts";

export const touchWords: Record<Touched, string> = {
  negation: "negation",
  agency: "who acts",
  number: "number",
  modality: "modality",
  hedge: "hedge",
  name: "name",
};

export const verdictWords: Record<QuotationPair["verdict"], string> = {
  altered: "altered",
  truncated: "cut short",
  extended: "longer on the right",
  onlyA: "only left",
  onlyB: "only right",
  same: "same",
};

export const verdictTones: Record<QuotationPair["verdict"], ChipTone> = {
  altered: "disputes",
  truncated: "disputes",
  extended: "disputes",
  onlyA: "caution",
  onlyB: "caution",
  same: "supports",
};

export const noteWords: Record<NonNullable<QuotationPair["note"]>, string> = {
  madeFromParaphrase: "made from a paraphrase",
  marksLost: "quotation marks lost",
};

export const kindWords: Record<Passage["kind"], string> = {
  verbatim: "the same words",
  edited: "edited",
  paraphrase: "a paraphrase",
};

/** Why a passage that reads alike does not count as shared; null: it counts. */
export const natureWords: Record<FoundPassage["nature"], string | null> = {
  copied: null,
  stockPhrase: "a stock phrase",
  commonQuotation: "quotes the same third",
};

/** How many words differ, in words: "the same words", "1 word differs", "edited, changes not known yet"; beyond the bound its kind. */
export function differenceWords(kind: Passage["kind"], changedWords: ChangedWords): string {
  if (changedWords === "notCounted") return kindWords[kind];
  if (changedWords === "notKnownYet") return `${kindWords[kind]}, ${changesWords(null)}`;
  if (changedWords === 0) return kindWords.verbatim;
  return changedWords === 1 ? "1 word differs" : `${changedWords.toLocaleString("en-GB")} words differ`;
}

/** "1 day later" */
export function daysAfterWords(days: number): string {
  return days === 1 ? "1 day later" : `${days.toLocaleString("en-GB")} days later`;
}

/** "verbatim", "1 change", "6 changes"; null: not known yet, which is not that there are none. */
export function changesWords(changes: number | null): string {
  if (changes === null) return "changes not known yet";
  if (changes === 0) return "verbatim";
  return changes === 1 ? "1 change" : `${changes} changes`;
}

/** "1 part moved", "2 parts moved" */
export function movedWords(parts: number): string {
  return parts === 1 ? "1 part moved" : `${parts} parts moved`;
}

/** How much of an article a passage is, in words counted; null: not known yet. */
export function partWords(passageWords: number | null, articleWords: number): string {
  if (passageWords === null) return "not known yet";
  const all = articleWords.toLocaleString("en-GB");
  if (passageWords >= articleWords) return articleWords === 1 ? "its 1 word" : `all of its ${all} words`;
  return `${passageWords.toLocaleString("en-GB")} of ${countOf(articleWords, "word")}`;
}
