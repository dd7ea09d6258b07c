/** The base direction of a text, for `dir` where `auto` would look at its first letter alone. */

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;
const LETTER = /\p{L}/gu;
/** A direction is a whole text's property: its opening is enough and keeps the cost flat. */
const LOOKED_AT_UTF16 = 20_000;

/**
 * The direction most letters of the text run in.
 *
 * @param text any text
 * @returns "rtl" when more than half of the letters belong to a right-to-left script, else "ltr"
 */
export function textDirection(text: string): "ltr" | "rtl" {
  const opening = text.slice(0, LOOKED_AT_UTF16);
  const rightToLeft = opening.match(RIGHT_TO_LEFT)?.length ?? 0;
  if (rightToLeft === 0) return "ltr";
  const letters = opening.match(LETTER)?.length ?? 0;
  return rightToLeft * 2 > letters ? "rtl" : "ltr";
}
