/** What a unit's outward form says: prose or a label, counted in words. */

const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;
/** Scripts that do not part words by spaces: about two characters make a word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}]/gu;
const SENTENCE_END = /[.!?…。！？؟।:;][\s"'”’»«“„)\]\u200f]*$/u;

/** No question of form needs more of a paragraph than this. */
const LOOKED_AT_UTF16 = 4_000;

/** Words in a text's first 4,000 units; in scripts without spaces, half its characters. */
export function countWords(whole: string): number {
  const text = whole.slice(0, LOOKED_AT_UTF16);
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  if (unspaced > 0) return Math.ceil(unspaced / 2) + (text.replace(UNSPACED, " ").match(WORD)?.length ?? 0);
  return text.match(WORD)?.length ?? 0;
}

/** True when the text closes as a sentence does, closing marks passed over. */
export function endsAsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-12));
}

const PAUSE = /[.,;:!?…。，、！？؟،；]/gu;

/** True for running text: a closed sentence of some length, or a long passage with the pauses of sentences. */
export function isProse(text: string): boolean {
  const words = countWords(text);
  if (words >= 12 && endsAsSentence(text)) return true;
  // A cloud of tags is as long as a paragraph, and has no pauses.
  return words >= 30 && (text.slice(0, LOOKED_AT_UTF16).match(PAUSE)?.length ?? 0) * 40 >= words;
}

/** True for a heading, menu item or label: short and not closed as a sentence. */
export function isLabel(text: string): boolean {
  return countWords(text) <= 10 && !endsAsSentence(text);
}
