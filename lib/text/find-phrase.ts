/** Words as they stand in a text: a quoted search means exactly these, also where a language's search drops small words. */
import type { FoundRange, MarkedPart } from "./marked-text.ts";

const quoteMarks = /['’‘‛`´"“”„«»]/u;

/** Case, kinds of quotation mark and runs of white space do not count. */
function phrasePattern(phrase: string): RegExp {
  const source = [...phrase.trim().replace(/\s+/gu, " ")]
    .map((character) => {
      if (character === " ") return "\\s+";
      return quoteMarks.test(character)
        ? quoteMarks.source
        : character.replace(/[\\^$.*+?()[\]{}|/]/u, "\\$&");
    })
    .join("");
  return new RegExp(source, "iu");
}

/** Where the phrase first stands in `text`; null when it does not. O(|text|) for texts people write. */
export function findPhrase(text: string, phrase: string): FoundRange | null {
  const match = phrasePattern(phrase).exec(text);
  return match === null ? null : { startUtf16: match.index, endUtf16: match.index + match[0].length };
}

const wordEdge = /\s/u;

/** The words around a range, about `aroundUtf16` on each side, whole words only. */
export function extractAround(text: string, range: FoundRange, aroundUtf16 = 90): MarkedPart[] {
  let start = Math.max(0, range.startUtf16 - aroundUtf16);
  let end = Math.min(text.length, range.endUtf16 + aroundUtf16);
  while (start > 0 && start < range.startUtf16 && !wordEdge.test(text.charAt(start - 1))) start += 1;
  while (start < range.startUtf16 && wordEdge.test(text.charAt(start))) start += 1;
  while (end < text.length && end > range.endUtf16 && !wordEdge.test(text.charAt(end))) end -= 1;
  const part = (from: number, to: number, isMarked: boolean): MarkedPart => ({
    text: text.slice(from, to),
    isMarked,
    startUtf16: from - start,
  });
  return [
    part(start, range.startUtf16, false),
    part(range.startUtf16, range.endUtf16, true),
    part(range.endUtf16, end, false),
  ].filter(({ text: words }) => words !== "");
}
