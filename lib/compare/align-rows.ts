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

const opening = /[\p{Ps}\p{Pi}"'„‚]/u;
const closing = /[\p{Pe}\p{Pf}"'“‘.,;:!?…]/u;

/** A passage's span with the marks that cling to it (an opening quotation mark, a closing full stop), inside the limits. */
function withClingingMarks(text: string, span: TextSpan, limits: TextSpan): TextSpan {
  let { startUtf16, endUtf16 } = span;
  while (startUtf16 > limits.startUtf16 && opening.test(text.charAt(startUtf16 - 1))) startUtf16--;
  while (endUtf16 < limits.endUtf16 && closing.test(text.charAt(endUtf16))) endUtf16++;
  return { startUtf16, endUtf16 };
}

/** The shown span of each level passage on one side: widened by clinging marks, but never into its neighbour. */
function shownSpans(text: string, spans: readonly TextSpan[]): TextSpan[] {
  let after = 0;
  return spans.map((span, at) => {
    const limits = { startUtf16: after, endUtf16: spans[at + 1]?.startUtf16 ?? text.length };
    const shown = withClingingMarks(text, span, limits);
    after = shown.endUtf16;
    return shown;
  });
}

/** Lays out `a` and `b`, whose passages were found in exactly these texts. */
export function alignRows(a: string, b: string, passages: readonly Passage[]): AlignedTexts {
  const level = levelPassages(passages);
  const chosen = level.flatMap((index) => passages[index] ?? []);
  const aShown = shownSpans(
    a,
    chosen.map((p) => ({ startUtf16: p.aStartUtf16, endUtf16: p.aEndUtf16 })),
  );
  const bShown = shownSpans(
    b,
    chosen.map((p) => ({ startUtf16: p.bStartUtf16, endUtf16: p.bEndUtf16 })),
  );
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
  for (const [at, index] of level.entries()) {
    const [onA, onB] = [aShown[at], bShown[at]];
    if (onA === undefined || onB === undefined) continue;
    addApart(onA.startUtf16, onB.startUtf16);
    rows.push({
      kind: "shared",
      index,
      a: paragraphsWithin(a, onA.startUtf16, onA.endUtf16),
      b: paragraphsWithin(b, onB.startUtf16, onB.endUtf16),
    });
    [aAt, bAt] = [onA.endUtf16, onB.endUtf16];
  }
  addApart(a.length, b.length);
  const isLevel = new Set(level);
  const moved = passages.map((_, index) => index).filter((index) => !isLevel.has(index));
  return { rows, moved };
}
