/** The passages that other articles share with this one, as the reader is sent them. Pure. */
import type { TextRange } from "./text-range.ts";

export type ReuseHere = TextRange & {
  reuseId: string;
  kind: "verbatim" | "edited" | "paraphrase";
  other: { articleId: string; title: string; sourceName: string | null; datedOn: string | null };
};

export type ReuseOfArticle = {
  other: ReuseHere["other"];
  /** The longest of them. */
  passage: ReuseHere;
  passages: number;
};

const lengthOf = (range: TextRange) => range.endUtf16 - range.startUtf16;

/** One entry an article, dated ones first and the earliest of them on top. O(passages log passages). */
export function reuseByArticle(passages: readonly ReuseHere[]): ReuseOfArticle[] {
  const byArticle = new Map<string, ReuseOfArticle>();
  for (const passage of passages) {
    const { other } = passage;
    const known = byArticle.get(other.articleId);
    const longest = known && lengthOf(known.passage) >= lengthOf(passage) ? known.passage : passage;
    byArticle.set(other.articleId, { other, passage: longest, passages: (known?.passages ?? 0) + 1 });
  }
  const undated = "9999";
  return [...byArticle.values()].toSorted((a, b) => {
    const [first, second] = [a.other.datedOn ?? undated, b.other.datedOn ?? undated];
    if (first !== second) return first < second ? -1 : 1;
    return a.other.articleId < b.other.articleId ? -1 : 1;
  });
}

/** "1 text origin": texts are counted, not the articles that carry them. */
export function originWords(textOrigins: number): string {
  return textOrigins === 1 ? "1 text origin" : `${textOrigins} text origins`;
}

/** The stretch of a paragraph that others carry, from the first shared word to the last; null where none do. */
export function sharedStretch(paragraph: TextRange, passages: readonly TextRange[]): TextRange | null {
  const inside = passages.filter(
    ({ startUtf16, endUtf16 }) => startUtf16 < paragraph.endUtf16 && endUtf16 > paragraph.startUtf16,
  );
  if (inside.length === 0) return null;
  return {
    startUtf16: Math.max(paragraph.startUtf16, Math.min(...inside.map(({ startUtf16 }) => startUtf16))),
    endUtf16: Math.min(paragraph.endUtf16, Math.max(...inside.map(({ endUtf16 }) => endUtf16))),
  };
}
