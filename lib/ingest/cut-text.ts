/** Whether a text was cut by whoever exported it: an excerpt is no article, and says so only by how it ends. */

const CUT =
  /(?:\[\s*(?:…|\.{3,}|&hellip;)\s*\]|\[\+\d+ chars\]|…|\.{3,}|\b(?:read more|continue reading|read the (?:full|rest)[^.]{0,40}|weiterlesen|mehr lesen|lire la suite|leer más|sigue leyendo|leggi tutto|lees verder|czytaj dalej|читать далее|baca selengkapnya|devamını oku)\s*(?:»|→|>|…|\.{3})?)\s*$/iu;

/** True when the text ends as excerpts end. */
export function isCutShort(text: string): boolean {
  return CUT.test(text.slice(-200));
}
