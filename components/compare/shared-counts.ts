/** What two articles share, counted: each passage, and each word of the first text once, however many passages hold it. Pure. */

import { tokenize } from "#lib/text/tokens.ts";
import { isChanged, type PassageView } from "./comparison-view.ts";

export type SharedCounts = {
  passages: number;
  /** Words of A's text. */
  words: number;
  /** Passages without a changed word, as far as that is known. */
  verbatim: number;
  /** Passages with a number that differs. */
  withNumbers: number;
};

type Counted = Pick<PassageView, "aStartUtf16" | "aEndUtf16" | "touches" | "wording" | "kind">;

/** A sentence that stands twice in the other text is two passages, and its words are shared once. O(n log n) and the text. */
export function sharedCounts(aBody: string, passages: readonly Counted[]): SharedCounts {
  let end = 0;
  let words = 0;
  for (const { aStartUtf16, aEndUtf16 } of passages.toSorted((x, y) => x.aStartUtf16 - y.aStartUtf16)) {
    words += tokenize(aBody.slice(Math.max(end, aStartUtf16), Math.max(end, aEndUtf16))).length;
    end = Math.max(end, aEndUtf16);
  }
  return {
    passages: passages.length,
    words,
    verbatim: passages.filter((passage) => !isChanged(passage)).length,
    withNumbers: passages.filter(({ touches }) => touches.includes("number")).length,
  };
}
