/** Slips of the compared articles, each with whose it is and the way to it. Pure. */
import type { Oddity } from "#lib/compare/oddities/oddity.ts";

export type ShownOddity = {
  articleId: string;
  /** As the screen names the article. */
  name: string;
  oddity: Oddity;
  /** Its words, with those around them. */
  quote: string;
  /** Its place in the reader. */
  href: string;
};

type Stretch = { startUtf16: number; endUtf16: number };

/** Those that have to do with a stretch of an article: one of its words that do not fit lies in it. */
export function odditiesAt(
  oddities: readonly ShownOddity[],
  articleId: string,
  { startUtf16, endUtf16 }: Stretch,
): ShownOddity[] {
  return oddities.filter(
    (one) =>
      one.articleId === articleId &&
      one.oddity.spans.some((span) => span.startUtf16 < endUtf16 && span.endUtf16 > startUtf16),
  );
}
