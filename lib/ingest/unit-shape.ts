/** What a unit's outward form says: prose or a label, counted in words. */

const SENTENCE_END = /[.!?…。！？؟।:;][\s"'”’»«“„)\]\u200f]*$/u;
const PAUSE = /[.,;:!?…。，、！？؟،；]/gu;

/** No question of form needs more of a paragraph than this. */
const LOOKED_AT_UTF16 = 4_000;

const UNKNOWN = 0;
const OTHER = 1;
const WORD = 2;
/** Of scripts that do not part words by spaces: about two characters make a word. */
const UNSPACED = 3;
const JOINER = 4;

function classOf(character: string): number {
  if (
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}]$/u.test(character)
  )
    return UNSPACED;
  if (/^[\p{L}\p{N}]$/u.test(character)) return WORD;
  return /^['’.-]$/u.test(character) ? JOINER : OTHER;
}

/** Classes of the Basic Multilingual Plane, each found out when it is first met: every line is counted several times. */
const CLASSES = new Uint8Array(0x1_0000);

function classOfUnit(unit: number): number {
  const known = CLASSES[unit] ?? OTHER;
  if (known !== UNKNOWN) return known;
  const found = classOf(String.fromCharCode(unit));
  CLASSES[unit] = found;
  return found;
}

/**
 * Words in a text's first 4,000 units: runs of letters and figures, an apostrophe, full stop or hyphen inside a run
 * with it; in scripts without spaces, half the characters. O(n).
 */
export function countWords(text: string): number {
  const end = Math.min(text.length, LOOKED_AT_UTF16);
  let words = 0;
  let unspaced = 0;
  let previous = OTHER;
  let beforeJoiner = OTHER;
  for (let at = 0; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    const point = unit >= 0xd800 && unit <= 0xdbff ? (text.codePointAt(at) ?? unit) : unit;
    const found = point > 0xffff ? classOf(String.fromCodePoint(point)) : classOfUnit(unit);
    if (found === WORD && previous !== WORD && !(previous === JOINER && beforeJoiner === WORD)) words += 1;
    if (found === UNSPACED) unspaced += 1;
    beforeJoiner = previous;
    previous = found;
    if (point > 0xffff) at += 1;
  }
  return words + Math.ceil(unspaced / 2);
}

/** True when the text closes as a sentence does, closing marks passed over. */
export function endsAsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-12));
}

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
