/** Whether a text was cut by whoever exported or listed it: an excerpt is no article, and says so only by how it ends. */

const CUT =
  /(?:\[\s*(?:…|\.{3,}|&hellip;)\s*\]|\[\+\d+ chars\]|…|\.{3,}|\b(?:read more|continue reading|read the (?:full|rest)[^.]{0,40}|weiterlesen|mehr lesen|lire la suite|leer más|sigue leyendo|leggi tutto|lees verder|czytaj dalej|читать далее|baca selengkapnya|devamını oku)\s*(?:»|→|>|…|\.{3})?)\s*$/iu;

/** True when the text ends as excerpts end. */
export function isCutShort(text: string): boolean {
  return CUT.test(text.slice(-200));
}

const MORE_LINE =
  /^(?:\[|…|\.{3})?\s*(?:read (?:more|on|the (?:rest|full|whole)\b.{0,40})|continue reading.{0,80}|more\s*(?:»|›|→|\.{3}|…)|full story|weiterlesen.{0,60}|mehr lesen|lire (?:la suite|plus).{0,40}|leer más.{0,40}|leia mais.{0,40}|leggi tutto.{0,40}|lees verder.{0,40}|читать (?:далее|дальше|полностью).{0,40})[\s»›→….:\]]*(?:\]?\([^)\s]*\))?$/iu;
/** A longer line is text. */
const MAX_MORE_UTF16 = 160;

/** True for a line that only leads on to the text an excerpt was cut from: "Read more", "Continue reading …". */
export function isMoreLine(text: string): boolean {
  return text.length <= MAX_MORE_UTF16 && MORE_LINE.test(text);
}

export type BeforeCut = {
  /** The text without what says that it was cut. */
  text: string;
  /** "[…]" or "Read more" says so outright; a sentence may end in "…", too. */
  isOutright: boolean;
};

const ELLIPSIS = /\s*(?:\[\s*(?:…|\.{3,}|&hellip;)\s*\]|\[\+\d+ chars\]|…|\.{3,})\s*$/u;
const BARE_ELLIPSIS = /\s*(?:…|\.{3,})\s*$/u;
/** The words that lead on, behind the end of a sentence or of an ellipsis, with the title they may name. */
const LEADS_ON =
  /(?<=[.!?…\]"”’»)]\s{0,3})\(?(?:read (?:more|on|the (?:full|rest|whole))|continue reading|more(?=\s*(?:»|›|→|>|\.{3}|…))|weiterlesen|mehr lesen|lire la suite|leer más|sigue leyendo|leia mais|leggi tutto|lees verder|czytaj dalej|читать далее|baca selengkapnya|devamını oku)(?!\p{L})[^.!?…]{0,160}(?:[.!?…]{1,3}\s*)?(?:»|›|→|>|\))?\s*$/iu;
/** Nothing that leads on is longer, whatever a paragraph is. */
const LOOKED_AT_UTF16 = 220;

/** The text without what says that it was cut, by whoever listed it; null when nothing says so. O(1) beside the copy. */
export function beforeCut(text: string): BeforeCut | null {
  const tailAt = Math.max(0, text.length - LOOKED_AT_UTF16);
  const tail = text.slice(tailAt);
  const words = tail.replace(LEADS_ON, "");
  const kept = words.replace(ELLIPSIS, "");
  if (kept === tail) return null;
  return { text: text.slice(0, tailAt) + kept, isOutright: words !== tail || !BARE_ELLIPSIS.test(words) };
}
