/** The words of a slip as they are quoted beside it: with enough around them to be understood. Pure. */
import { type Stretch, wordsAround } from "#lib/text/words-around.ts";

/** One line, with the rest of its sentence as far as that is near. */
export function oddityQuote(text: string, stretch: Stretch): string {
  const { before, behind } = wordsAround(text, stretch);
  const words = text.slice(stretch.startUtf16, stretch.endUtf16);
  return `${before}${words}${behind}`.replace(/\s+/gu, " ").trim();
}
