/** What changed within one aligned passage, word by word. */
import type { Passage, WordChange } from "#lib/compare/comparison.ts";
import { readStretch, wordChanges } from "#lib/compare/word-changes.ts";

/**
 * The word changes from the passage in `a` to the same passage in `b`, in order; none for a verbatim one.
 * `a` and `b` are the whole texts the passage was found in; offsets in the answer are theirs.
 */
export function passageChanges(a: string, b: string, passage: Passage): WordChange[] {
  return wordChanges(
    readStretch(a, passage.aStartUtf16, passage.aEndUtf16),
    readStretch(b, passage.bStartUtf16, passage.bEndUtf16),
  );
}
