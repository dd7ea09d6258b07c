/** The body as paragraphs, each with its place. Pure; the white space between paragraphs belongs to none. */
import { textDirection } from "#lib/text/text-direction.ts";

export type BodyParagraph = {
  startUtf16: number;
  /** Exclusive. */
  endUtf16: number;
  text: string;
  /** Set only where it differs from the body's own. */
  direction: "ltr" | "rtl" | null;
};

/** Paragraphs in order, parted by one empty line or more; without white space at their ends. O(body). */
export function bodyParagraphs(body: string, bodyDirection: "ltr" | "rtl"): BodyParagraph[] {
  const paragraphs: BodyParagraph[] = [];
  for (const match of body.matchAll(/\S(?:[^\n]|\n(?![^\S\n]*\n))*/g)) {
    const text = match[0].trimEnd();
    const direction = textDirection(text);
    paragraphs.push({
      startUtf16: match.index,
      endUtf16: match.index + text.length,
      text,
      direction: direction === bodyDirection || !/\p{L}/u.test(text) ? null : direction,
    });
  }
  return paragraphs;
}

/** Index of the paragraph that holds the offset; in the gap behind one, that one. -1 without paragraphs. O(log n). */
export function paragraphAt(paragraphs: readonly { startUtf16: number }[], offsetUtf16: number): number {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((paragraphs[middle]?.startUtf16 ?? 0) <= offsetUtf16) low = middle;
    else high = middle - 1;
  }
  return high < 0 ? -1 : low;
}
