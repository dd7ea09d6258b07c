/** The JSON of `collate compare`: a comparison under its public names, offsets in Unicode code points. */

import type {
  Comparison,
  Passage,
  QuantityPair,
  QuotationPair,
  QuotationSide,
  WordChange,
} from "#lib/compare/comparison.ts";
import { type CodePointIndex, codePointIndex } from "#lib/text/code-points.ts";
import { quantityJson } from "#scripts/collate/quantity-json.ts";

/** One of the two texts: what it is called, and where its characters are. */
export type NamedText = { file: string; text: string; index: CodePointIndex };

export function namedText(file: string, text: string): NamedText {
  return { file, text, index: codePointIndex(text) };
}

type Places = Pick<Passage, "aStartUtf16" | "aEndUtf16" | "bStartUtf16" | "bEndUtf16">;

function placesJson(places: Places, a: NamedText, b: NamedText) {
  return {
    aStart: a.index.toCodePoint(places.aStartUtf16),
    aEnd: a.index.toCodePoint(places.aEndUtf16),
    bStart: b.index.toCodePoint(places.bStartUtf16),
    bEnd: b.index.toCodePoint(places.bEndUtf16),
  };
}

function sideJson(side: QuotationSide | null, { index }: NamedText) {
  if (side === null) return null;
  const { startUtf16, endUtf16, text, speaker, quoted } = side;
  return { start: index.toCodePoint(startUtf16), end: index.toCodePoint(endUtf16), text, speaker, quoted };
}

function changeJson(change: WordChange, a: NamedText, b: NamedText) {
  const { kind, touches, shownBy = null } = change;
  return { kind, a: change.a, b: change.b, touches, shownBy, ...placesJson(change, a, b) };
}

function quotationJson(pair: QuotationPair, a: NamedText, b: NamedText) {
  return {
    a: sideJson(pair.a, a),
    b: sideJson(pair.b, b),
    verdict: pair.verdict,
    changes: pair.changes.map((change) => changeJson(change, a, b)),
    note: pair.note,
    speakers: pair.speakers,
  };
}

function quantityPairJson({ a: ofA, b: ofB, verdict, why }: QuantityPair, a: NamedText, b: NamedText) {
  return { a: quantityJson(ofA, a.text, a.index), b: quantityJson(ofB, b.text, b.index), verdict, why };
}

/** The object printed for one pair of texts. */
export function comparisonJson(comparison: Comparison, a: NamedText, b: NamedText) {
  const { engine, containmentA, containmentB, passages, quotations, quantities } = comparison;
  return {
    a: { file: a.file, length: a.index.lengthCodePoints },
    b: { file: b.file, length: b.index.lengthCodePoints },
    engine,
    containmentA,
    containmentB,
    passages: passages.map((passage) => ({
      ...placesJson(passage, a, b),
      kind: passage.kind,
      similarity: passage.similarity,
      nature: passage.nature,
    })),
    quotations: quotations.map((pair) => quotationJson(pair, a, b)),
    quantities: quantities.map((pair) => quantityPairJson(pair, a, b)),
  };
}
