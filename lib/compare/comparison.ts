/** What a comparison of two texts says. Offsets are UTF-16 units of the texts given. */

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
};

/** The words between quotation marks, or (`quoted: false`) the same words standing without them. */
export type QuotationSide = {
  startUtf16: number;
  endUtf16: number;
  text: string;
  /** As written beside the quotation; null when the text does not make it plain. */
  speaker: string | null;
  quoted: boolean;
};

export type QuotationPair = {
  a: QuotationSide | null;
  b: QuotationSide | null;
  verdict: "same" | "altered" | "truncated" | "extended" | "onlyA" | "onlyB";
  changes: WordChange[];
  note: "madeFromParaphrase" | "marksLost" | null;
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
  quantities: [];
};
