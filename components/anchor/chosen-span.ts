/** What a person selected in a text, as the place of a mark. */

export type ChosenSpan = { startUtf16: number; endUtf16: number; exact: string };

/** The selection without the white space at its ends; null when there is nothing else in it. */
export function chosenSpan(body: string, startUtf16: number, endUtf16: number): ChosenSpan | null {
  const words = body.slice(startUtf16, endUtf16);
  const exact = words.trim();
  if (exact === "") return null;
  const start = startUtf16 + (words.length - words.trimStart().length);
  return { startUtf16: start, endUtf16: start + exact.length, exact };
}
