/** What a comparison of two texts says. Offsets are UTF-16 units of the texts given. */

import type { Quantity } from "./quantities/quantity.ts";

export type Passage = {
  aStartUtf16: number;
  /** Exclusive. */
  aEndUtf16: number;
  bStartUtf16: number;
  bEndUtf16: number;
  /** verbatim: the same words in the same order; typography may differ. */
  kind: "verbatim" | "edited" | "paraphrase";
  /** Share of both sides' words that stand on the other side in the same order, 0 to 1 (Dice). */
  similarity: number;
  /**
   * What the shared words say of who read whom. copied: the wording of one text, or its gist, stands in the other.
   * stockPhrase: next to nothing is shared but words that every newsroom uses ("on condition of anonymity"), which are no
   * evidence of reuse. commonQuotation: next to nothing is shared but what both put between quotation marks; they may
   * have it from each other or both from a third, so that only dates, credit lines or an analyst can tell. Passages that
   * are not copied are shown, and count for nothing until an analyst confirms them.
   */
  nature: "copied" | "stockPhrase" | "commonQuotation";
};

export type Touched = "number" | "negation" | "hedge" | "modality" | "agency" | "name";

export type WordChange = {
  kind: "insert" | "delete" | "substitute";
  /** The words as written, "" where there are none; the offsets then mark the place between words. */
  a: string;
  b: string;
  aStartUtf16: number;
  aEndUtf16: number;
  bStartUtf16: number;
  bEndUtf16: number;
  touches: Touched[];
  /** In quotations, how the one that has the fewer words, or other ones, shows it: "…", "[the ministry]". */
  shownBy?: "ellipsis" | "brackets";
};

/** The words between quotation marks, or (`quoted: false`) the same words standing without them. */
export type QuotationSide = {
  startUtf16: number;
  endUtf16: number;
  text: string;
  /** As written beside the quotation; null when the text does not make it plain. */
  speaker: string | null;
  /** The words that give it to somebody ("has said", "according to"); null where only the marks do, or nothing does. */
  cue: { startUtf16: number; endUtf16: number } | null;
  quoted: boolean;
};

/** Whether both texts name one speaker; unknown where a text names none or only an office. */
export type SpeakerMatch = "same" | "different" | "unknown";

export type QuotationPair = {
  a: QuotationSide | null;
  b: QuotationSide | null;
  verdict: "same" | "altered" | "truncated" | "extended" | "onlyA" | "onlyB";
  changes: WordChange[];
  /** Also beside extended and truncated: the words in question stand beside the other's marks as the reporter's own. */
  note: "madeFromParaphrase" | "marksLost" | null;
  speakers: SpeakerMatch;
};

/** A number as its text states it, with what the text says of it. */
export type QuantitySide = Quantity;

/** Two numbers that count the same thing, as far as their texts say. */
export type QuantityPair = {
  a: QuantitySide;
  b: QuantitySide;
  /**
   * conflict: told for one and the same date, and no number fits both. changed: told for different dates. agree: a
   * number fits both. unclear: a date, or whether both count the same, is not known.
   */
  verdict: "agree" | "changed" | "conflict" | "unclear";
  /** A plain sentence, the same from either side. */
  why: string;
};

export type Comparison = {
  /** COMPARE_VERSION of the engine that made it. */
  engine: string;
  /** Share of A's words that stand in a shared passage's aligned words, 0 to 1; 0 for a text without words. */
  containmentA: number;
  containmentB: number;
  /** In A's order. */
  passages: Passage[];
  quotations: QuotationPair[];
  /** In A's order. */
  quantities: QuantityPair[];
};
