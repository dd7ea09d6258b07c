/** Where a text writes telephone numbers: their figures name and count nothing. */
import type { Span } from "./holding-span.ts";

const FORMS: readonly RegExp[] = [
  /(?<![\p{L}\d.,])\+\d{1,3}(?:[ .-]?\(?\d{1,5}\)?){2,6}(?![\d\p{L}])/gu,
  // No count begins with a nought.
  /(?<![\p{L}\d.,:$€£-]|\d )\(?0\d{2,4}\)?[ -]\d{3,4}(?:[ -]\d{3,4})?(?![\d\p{L}])/gu,
  // "call 112 in an emergency", but not "call 200 witnesses".
  /(?<=\b(?:[Cc]all(?:ing|ed)?|[Dd]ial(?:l?ing|l?ed)?|[Pp]hone|[Tt]el(?:ephone|\.)?|[Hh]otline|[Ff]ax|WhatsApp|[Tt]ext(?: [A-Z]{2,})? to)(?: (?:us|them))?(?: (?:on|at|number))?:? )\(?\d[\d ()-]{1,18}\d(?= (?:in|for|to|or|and|if|now|immediately)(?!\p{L})|[.,;)]|$)/gu,
];

/** Finds them: spans in text order, not overlapping. O(n). */
export function findTelephoneNumbers(text: string): Span[] {
  const all = FORMS.flatMap((form) =>
    [...text.matchAll(form)].map((match) => ({
      startUtf16: match.index,
      endUtf16: match.index + match[0].length,
    })),
  ).toSorted((a, b) => a.startUtf16 - b.startUtf16);
  const kept: Span[] = [];
  for (const one of all) if (one.startUtf16 >= (kept.at(-1)?.endUtf16 ?? 0)) kept.push(one);
  return kept;
}
