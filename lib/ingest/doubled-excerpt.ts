/**
 * Whether paragraphs are an excerpt of the text right below them: their words, word for word, are those the text begins
 * with. A standfirst in words of its own is none, and neither is a line that comes again because the text is built so
 * (a refrain, an anaphora, a list). Nothing here marks anything.
 */

import { readByline } from "./byline.ts";
import { beforeCut, isMoreLine } from "./cut-text.ts";
import { readDateLine } from "./date-line.ts";
import { findDates } from "./date-text.ts";
import { readDateline } from "./dateline.ts";
import { inlineMarkup } from "./inline-markup.ts";
import type { RawUnit } from "./raw-units.ts";
import { countWords, isProse } from "./unit-shape.ts";

/** Of longer paragraphs nobody makes an excerpt. */
const MAX_EXCERPT_UTF16 = 2_000;
const MAX_EXCERPT_WORDS = 250;
/** One that says it was cut needs fewer words to be known again than one that could be a sentence of the text. */
const MIN_CUT_WORDS = 8;
const MIN_WHOLE_WORDS = 12;
/** Lines of verse and of lists, which follow one another without an empty line, have fewer words. */
const MIN_UNPARTED_WORDS = 20;
/** A paragraph further down that begins with this many of the excerpt's words makes it a refrain. */
const REFRAIN_WORDS = 6;
/** Where those words, and a dateline, stand in a paragraph. */
const MAX_START_UTF16 = 400;
/** How many lines of a head may stand between excerpt and text. */
const MAX_LINES_BETWEEN = 5;

/** Characters of scripts that do not part words, one by one; other words whole; signs that change what a figure says. */
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}]|[\p{L}\p{M}\p{N}]+|[%‰\p{Sc}]/gu;

function tokensOf(text: string): string[] {
  return text.toLowerCase().match(TOKEN) ?? [];
}

/** An article's paragraphs, or those of a stretch of a page. */
export type Paragraphs = {
  units: readonly RawUnit[];
  /** Positions of those units that may be text, ascending. */
  positions: readonly number[];
};

function unitAt({ units, positions }: Paragraphs, index: number): RawUnit | undefined {
  return units[positions[index] ?? -1];
}

/** A paragraph's text as a reader sees it, without the mark-up around its words. */
function shownAt(paragraphs: Paragraphs, index: number): string {
  const text = unitAt(paragraphs, index)?.text.slice(0, 2 * MAX_EXCERPT_UTF16) ?? "";
  const markUp = inlineMarkup(text, { rawStartUtf16: 0, rawEndUtf16: text.length });
  const starts = [0, ...markUp.map(({ rawEndUtf16 }) => rawEndUtf16)];
  return starts.map((start, at) => text.slice(start, markUp[at]?.rawStartUtf16)).join("");
}

/** What a dateline sets before the first sentence. */
const BEFORE_SENTENCE = /^[^–—]{1,100}?(?:--|[–—-])\s+(?=\S)/u;

/** The words of the text from one paragraph on, at least as many as are wanted: as they stand, and below its dateline. */
function textTokens(paragraphs: Paragraphs, from: number, wanted: number): string[][] {
  const opening = shownAt(paragraphs, from);
  const isPlaced = readDateline(opening.slice(0, MAX_START_UTF16)) !== null;
  return [opening, ...(isPlaced ? [opening.replace(BEFORE_SENTENCE, "")] : [])].map((first) => {
    const tokens = tokensOf(first);
    for (let index = from + 1; index < paragraphs.positions.length && tokens.length < wanted; index += 1) {
      for (const token of tokensOf(shownAt(paragraphs, index))) tokens.push(token);
    }
    return tokens;
  });
}

/** "outright": it says that it was cut; "maybe": it ends in an ellipsis, as sentences may; "no": it does not say so. */
type Cut = "outright" | "maybe" | "no";

type Excerpt = {
  /** Indexes into the positions: of its paragraphs, the end exclusive, and of the text's first. */
  first: number;
  end: number;
  textFrom: number;
  tokens: string[];
  cut: Cut;
};

/** True when the first list begins with the second, whose last word may be cut off where it says that it was cut. */
function beginsWith(tokens: readonly string[], start: readonly string[], cut: Cut): boolean {
  return start.every((token, at) => {
    const other = tokens[at];
    return other === token || (cut !== "no" && at === start.length - 1 && other?.startsWith(token) === true);
  });
}

/** A date, a byline or a line with a day in it, such as a credit: what stands between an excerpt and its text. */
function isHeadLine(text: string): boolean {
  if (text === "" || isProse(text)) return false;
  const isMeta = readDateLine(text) !== null || readByline(text) !== null;
  return isMeta || findDates(text).some(({ precision }) => precision === "day");
}

/** The first paragraph behind an excerpt and the few lines of a head that may part them; null when it is no text. */
function findText(paragraphs: Paragraphs, end: number): number | null {
  const textAt = (index: number) => unitAt(paragraphs, index)?.text ?? "";
  let index = end;
  while (index < end + MAX_LINES_BETWEEN && isHeadLine(textAt(index))) index += 1;
  return isProse(textAt(index)) ? index : null;
}

/** The paragraphs `first … last` as what may be an excerpt: their words, without what says that they were cut. */
function readExcerpt(paragraphs: Paragraphs, first: number, last: number): Excerpt | null {
  const below = (paragraphs.positions[last] ?? 0) + 1;
  const isMoreBelow = isMoreLine(paragraphs.units[below]?.text ?? "");
  const end = last + (isMoreBelow && paragraphs.positions[last + 1] === below ? 2 : 1);
  const textFrom = findText(paragraphs, end);
  if (textFrom === null) return null;
  const texts = Array.from({ length: last - first + 1 }, (_, at) => shownAt(paragraphs, first + at));
  const closing = texts.at(-1) ?? "";
  const found = beforeCut(closing);
  const tokens = [...texts.slice(0, -1), found?.text ?? closing].flatMap(tokensOf);
  const cut = isMoreBelow || found?.isOutright ? "outright" : found === null ? "no" : "maybe";
  return { first, end, textFrom, tokens, cut };
}

/** What stands between excerpt and text: lines of a head, or what other passes took out; an empty line; or nothing. */
function betweenOf(
  { units, positions }: Paragraphs,
  { end, textFrom }: Excerpt,
): "lines" | "gap" | "nothing" {
  const [lastAt = 0, textAt = 0] = [positions[end - 1], positions[textFrom]];
  if (textAt > lastAt + 1) return "lines";
  return units[textAt]?.isAfterBlank === true ? "gap" : "nothing";
}

/**
 * True where nothing but their words says that paragraphs are an excerpt: texts repeat lines of verse and items of
 * lists, and some of them several paragraphs at once.
 */
function isOwnRepetition(paragraphs: Paragraphs, excerpt: Excerpt, words: number): boolean {
  const { first, end, cut } = excerpt;
  const between = betweenOf(paragraphs, excerpt);
  if (cut === "outright" || between === "lines") return false;
  return (between === "nothing" && words < MIN_UNPARTED_WORDS) || (cut === "no" && end - first > 1);
}

/** True where a paragraph further down begins with these words as well: the text is built so. */
function isRefrain({ units, positions }: Paragraphs, { first, end, textFrom, tokens }: Excerpt): boolean {
  const start = tokens.slice(0, REFRAIN_WORDS);
  return positions.slice(textFrom + end - first).some((at) => {
    const opening = units[at]?.text.slice(0, MAX_START_UTF16) ?? "";
    return beginsWith(tokensOf(opening), start, "no");
  });
}

function isDoubled(paragraphs: Paragraphs, excerpt: Excerpt): boolean {
  const { first, end, textFrom, tokens, cut } = excerpt;
  const { units, positions } = paragraphs;
  const texts = positions.slice(first, end).map((at) => units[at]?.text ?? "");
  const words = texts.reduce((all, text) => all + countWords(text), 0);
  if (words < (cut === "outright" ? MIN_CUT_WORDS : MIN_WHOLE_WORDS)) return false;
  if (tokens.length > MAX_EXCERPT_WORDS || (cut === "no" && !texts.every(isProse))) return false;
  if (isOwnRepetition(paragraphs, excerpt, words)) return false;
  // An excerpt is shorter than its text.
  const texted = textTokens(paragraphs, textFrom, tokens.length + 1).filter(
    (text) => text.length > tokens.length,
  );
  return texted.some((text) => beginsWith(text, tokens, cut)) && !isRefrain(paragraphs, excerpt);
}

/**
 * Asks whether the paragraphs `first … last` are an excerpt of the text below them. One that was cut says so ("[…]",
 * "Continue reading"); one that was not has to be running text, one paragraph or above the lines of a head.
 *
 * @param paragraphs what may be text, of one article
 * @param first index of the excerpt's first paragraph in their positions
 * @param last index of its last
 * @returns the index behind the excerpt and a line below it that leads on ("Read more"), or null. O(words of the
 *   excerpt), and where its words are found again O(n) in the paragraphs.
 */
export function excerptEnd(paragraphs: Paragraphs, first: number, last: number): number | null {
  const lengthUtf16 = unitAt(paragraphs, last)?.text.length ?? 0;
  if (lengthUtf16 > MAX_EXCERPT_UTF16) return null;
  const excerpt = readExcerpt(paragraphs, first, last);
  return excerpt !== null && isDoubled(paragraphs, excerpt) ? excerpt.end : null;
}
