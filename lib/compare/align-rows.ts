/**
 * Two texts as rows of a page: shared passages level, what lies between them beside each other. Every character of both
 * texts stands in exactly one row, in order, but for the white space between paragraphs.
 */
import type { Passage } from "./comparison.ts";
import { levelPassages } from "./level-passages.ts";
import { paragraphsWithin } from "./marked-runs.ts";

export type TextSpan = { startUtf16: number; endUtf16: number };

export type AlignedRow =
  /** `index` is the passage's place in the list given. A side's spans are its paragraphs. */
  | { kind: "shared"; index: number; a: TextSpan[]; b: TextSpan[] }
  | { kind: "apart"; a: TextSpan[]; b: TextSpan[] };

export type AlignedTexts = {
  rows: AlignedRow[];
  /** Indices of passages that stand elsewhere on the other side, in A's order. */
  moved: number[];
};

/** Lays out `a` and `b`, whose passages were found in exactly these texts. */
export function alignRows(a: string, b: string, passages: readonly Passage[]): AlignedTexts {
  const level = levelPassages(passages);
  const rows: AlignedRow[] = [];
  let [aAt, bAt] = [0, 0];
  const addApart = (aTo: number, bTo: number) => {
    const row = {
      kind: "apart",
      a: paragraphsWithin(a, aAt, aTo),
      b: paragraphsWithin(b, bAt, bTo),
    } as const;
    if (row.a.length + row.b.length > 0) rows.push(row);
  };
  for (const index of level) {
    const passage = passages[index];
    if (passage === undefined) continue;
    addApart(passage.aStartUtf16, passage.bStartUtf16);
    rows.push({
      kind: "shared",
      index,
      a: paragraphsWithin(a, passage.aStartUtf16, passage.aEndUtf16),
      b: paragraphsWithin(b, passage.bStartUtf16, passage.bEndUtf16),
    });
    [aAt, bAt] = [passage.aEndUtf16, passage.bEndUtf16];
  }
  addApart(a.length, b.length);
  const isLevel = new Set(level);
  const moved = passages.map((_, index) => index).filter((index) => !isLevel.has(index));
  return { rows, moved };
}
