/**
 * The keyboard's selection: whole sentences, from an anchor to a focus, moved by j and k and extended with Shift. Pure.
 */
import type { SentenceSpan } from "#lib/text/sentences.ts";

/** Indexes of sentences; the selection reaches from the lower to the higher, both included. */
export type SentenceCursor = { anchor: number; focus: number };
export type CursorStep = "next" | "previous" | "extendNext" | "extendPrevious";

/** The cursor on the sentence at an offset: the one that holds it, else the next one, else the last. Null without sentences. O(log n). */
export function cursorAt(sentences: readonly SentenceSpan[], offsetUtf16: number): SentenceCursor | null {
  if (sentences.length === 0) return null;
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((sentences[middle]?.endUtf16 ?? 0) > offsetUtf16) high = middle;
    else low = middle + 1;
  }
  return { anchor: low, focus: low };
}

/** The cursor after one step; it stays at the text's ends. */
export function moveCursor(cursor: SentenceCursor, step: CursorStep, count: number): SentenceCursor {
  const by = step === "next" || step === "extendNext" ? 1 : -1;
  const focus = Math.max(0, Math.min(count - 1, cursor.focus + by));
  const isExtending = step === "extendNext" || step === "extendPrevious";
  return { anchor: isExtending ? cursor.anchor : focus, focus };
}

/** The range the cursor selects; null when it stands outside. */
export function cursorRange(
  sentences: readonly SentenceSpan[],
  { anchor, focus }: SentenceCursor,
): { startUtf16: number; endUtf16: number } | null {
  const first = sentences[Math.min(anchor, focus)];
  const last = sentences[Math.max(anchor, focus)];
  return first && last ? { startUtf16: first.startUtf16, endUtf16: last.endUtf16 } : null;
}
