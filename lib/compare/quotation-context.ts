/** What stands around a quotation: for words so few or so common that they alone do not say which statement they are. */
import type { QuotationSpan } from "#lib/compare/find-quotations.ts";
import { isTelling, stemOf } from "#lib/compare/telling-words.ts";
import { tokenize } from "#lib/text/tokens.ts";

/** Telling words around a quotation, as stems; names and those of the quotation itself are not among them. */
export type QuotationContext = ReadonlySet<string>;

const REACH_UTF16 = 160;
const LEAST_SHARED = 2;
const LEAST_HELD = 0.6;
const LEAST_FORM = 4;
const PARAGRAPH_BREAK = /\n\s*\n/;

function tellingStems(text: string): string[] {
  return tokenize(text)
    .filter((token) => isTelling(text, token))
    .map(({ norm }) => stemOf(norm));
}

/**
 * The words within REACH_UTF16 of `span` in its paragraph and within `limits`. A word cut by the reach counts as it
 * stands.
 */
export function readContext(
  text: string,
  { startUtf16, endUtf16 }: QuotationSpan,
  limits: QuotationSpan,
): QuotationContext {
  const from = Math.max(limits.startUtf16, startUtf16 - REACH_UTF16);
  const to = Math.min(limits.endUtf16, endUtf16 + REACH_UTF16);
  const before = text.slice(from, startUtf16).split(PARAGRAPH_BREAK).at(-1);
  const behind = text.slice(endUtf16, to).split(PARAGRAPH_BREAK, 1)[0];
  const own = new Set(tellingStems(text.slice(startUtf16, endUtf16)));
  return new Set(
    [...tellingStems(before ?? ""), ...tellingStems(behind ?? "")].filter((stem) => !own.has(stem)),
  );
}

/** How many telling words the surroundings share. */
export function sharedContext(a: QuotationContext, b: QuotationContext): number {
  return [...a].filter((stem) => b.has(stem)).length;
}

/** Whether both quotations are spoken of in like words; where one stands almost alone, nothing speaks against it. */
export function isLikeContext(a: QuotationContext, b: QuotationContext): boolean {
  return sharedContext(a, b) >= Math.min(LEAST_SHARED, a.size, b.size);
}

/** "read", "readi": the stem of a longer form may go on where that of a short word ends. */
function areForms(x: string, y: string): boolean {
  return x === y || (Math.min(x.length, y.length) >= LEAST_FORM && (x.startsWith(y) || y.startsWith(x)));
}

/** Whether most of the telling words of `words` stand in `context`, two of them at least. */
export function standsIn(words: string, context: QuotationContext): boolean {
  const stems = new Set(tellingStems(words));
  const held = [...stems].filter((stem) => [...context].some((other) => areForms(stem, other))).length;
  return held >= LEAST_SHARED && held >= LEAST_HELD * stems.size;
}
