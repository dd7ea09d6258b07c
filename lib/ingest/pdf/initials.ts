/** A large initial letter set into a paragraph's first lines, put back before the word it belongs to. */

import { weightedMedian } from "./page-lines.ts";
import type { Word } from "./page-words.ts";

const INITIAL = /^["“„«'‘]?\p{Lu}['’]?$/u;
/** In sizes of the text beside it. */
const MIN_SIZE = 1.8;
const REACH = 1.5;

/** The word right of the initial in the uppermost line beside it, or null. */
function firstBeside(initial: Word, words: readonly Word[], size: number): Word | null {
  const top = initial.y - initial.size;
  const beside = words.filter(
    (word) =>
      word !== initial &&
      word.size < initial.size / 1.5 &&
      word.x0 >= initial.x1 - size * 0.5 &&
      word.x0 <= initial.x1 + size * REACH &&
      word.y > top &&
      word.y < initial.y - size * 0.3,
  );
  return beside.toSorted((a, b) => a.y - b.y)[0] ?? null;
}

/** The words without set-in initials, each of which now begins its word. O(initials · words). */
export function attachInitials(words: readonly Word[]): Word[] {
  const size = weightedMedian(words.map((word) => ({ value: word.size, weight: word.text.length })));
  const attached = new Map<Word, string>();
  const initials = words
    .filter((word) => word.size >= size * MIN_SIZE && INITIAL.test(word.text))
    .slice(0, 50);
  const gone = new Set<Word>();
  for (const initial of initials) {
    const first = firstBeside(initial, words, size);
    if (first === null) continue;
    gone.add(initial);
    attached.set(
      first,
      initial.text + (first.hasSpaceBefore && /^[AI]$/.test(initial.text) ? " " : "") + first.text,
    );
  }
  return words
    .filter((word) => !gone.has(word))
    .map((word) => ({ ...word, text: attached.get(word) ?? word.text }));
}
