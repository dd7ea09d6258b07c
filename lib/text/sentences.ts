/**
 * Sentence spans of a text. Rules for European scripts and CJK stops, no dictionary:
 * a paragraph break always ends a sentence, a lone line break never does.
 */

export type SentenceSpan = { startUtf16: number; endUtf16: number };

/** Abbreviations that a name, a number or more of the sentence follows. */
const NEVER_LAST = new Set(
  (
    "mr mrs ms dr prof gen lt col maj capt sgt cpl adm cmdr brig sen rep gov pres st mt ft fr rev hon messrs " +
    "jan feb mar apr jun jul aug sept oct nov dec vs cf ca approx fig eq vol ed eds pp art al viz e.g i.e"
  ).split(" "),
);
/** "No. 5" is an abbreviation, "No. He left" is not: these need a number behind them. */
const BEFORE_NUMBER = new Set(["no", "nos", "nr", "p", "sec", "ch", "para"]);
/** Abbreviations that may close a sentence; what follows decides. */
const MAY_BE_LAST = new Set("inc ltd co corp jr sr etc bros dept univ a.m p.m".split(" "));
/** Words that begin a sentence far more often than a name. */
const STARTERS = new Set(
  (
    "the a an it he she they we i you this that these those there here in on at but and or so yet for as if when while " +
    "after before since although however moreover meanwhile his her its their our my what who why how according"
  ).split(" "),
);

const PARAGRAPH_BREAK = /\n[^\S\n]*\n\s*/g;
/** Begins at the first of several stops only, so that a long run of them is read once. */
const STOP = /(?<![.!?…؟।։])[.!?…؟।։]+[”"’'»›“\])）」』]*(?=\s)|[。！？]+[”"’'»›“\])）」』]*/gu;
const NEXT_WORD = /^[\s“”„"‘’'«»‹›([]*([\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*)/u;
const LAST_WORD = /([\p{L}\p{N}][\p{L}\p{M}\p{N}.'’]*)$/u;

/** What LAST_WORD finds at the end of `text`. Of plain letters it is read from the end, and nothing else is looked at. */
function lastWord(text: string): string {
  let from = text.length;
  while (from > 0 && /[A-Za-z]/.test(text[from - 1] ?? "")) from--;
  const before = text[from - 1] ?? "";
  if (from < text.length && /^[\s"(-]?$/.test(before)) return text.slice(from);
  return LAST_WORD.exec(text)?.[1] ?? "";
}

function isAbbreviation(word: string, next: string): boolean {
  const lower = word.toLowerCase();
  const startsNext = STARTERS.has(next.toLowerCase()) && /^\p{Lu}/u.test(next);
  if (NEVER_LAST.has(lower)) return true;
  if (BEFORE_NUMBER.has(lower)) return /^\p{N}/u.test(next);
  // An initial ("J. Smith") or an acronym with stops ("U.S. officials", "the U.S. He …").
  if (/^\p{Lu}$/u.test(word)) return word !== "I" && !startsNext;
  if (MAY_BE_LAST.has(lower) || /^\p{L}(?:\.\p{L})+$/u.test(word)) return !startsNext;
  return false;
}

function endsSentence(paragraph: string, stopStart: number, stop: string): boolean {
  const after = paragraph.slice(stopStart + stop.length, stopStart + stop.length + 60);
  const next = NEXT_WORD.exec(after)?.[1] ?? "";
  if (next === "") return true;
  if (/^[。！？]/u.test(stop)) return true;
  // “Really?” she asked … goes on in lower case.
  if (/^\p{Ll}/u.test(next)) return false;
  if (!/^\.[^.]*$/u.test(stop)) return true;
  const word = lastWord(paragraph.slice(Math.max(0, stopStart - 30), stopStart));
  return !isAbbreviation(word, next);
}

function pushTrimmed(spans: SentenceSpan[], text: string, startUtf16: number, endUtf16: number): void {
  const piece = text.slice(startUtf16, endUtf16);
  const trimmed = piece.trim();
  if (trimmed === "") return;
  const lead = piece.length - piece.trimStart().length;
  spans.push({ startUtf16: startUtf16 + lead, endUtf16: startUtf16 + lead + trimmed.length });
}

function splitParagraph(spans: SentenceSpan[], text: string, startUtf16: number, endUtf16: number): void {
  const paragraph = text.slice(startUtf16, endUtf16);
  let from = 0;
  for (const match of paragraph.matchAll(STOP)) {
    const stopEnd = match.index + match[0].length;
    if (!endsSentence(paragraph, match.index, match[0])) continue;
    pushTrimmed(spans, text, startUtf16 + from, startUtf16 + stopEnd);
    from = stopEnd;
  }
  pushTrimmed(spans, text, startUtf16 + from, endUtf16);
}

/** Of the text last asked for: whoever reads a text in several ways asks for its sentences each time. */
let latest: { text: string; spans: readonly SentenceSpan[] } = { text: "", spans: [] };

/**
 * Sentences of `text` in order, without the white space around them; a closing quotation mark or bracket belongs to
 * the sentence it closes. Together they cover every character that is not white space. Linear.
 */
export function sentences(text: string): readonly SentenceSpan[] {
  if (text === latest.text) return latest.spans;
  const spans: SentenceSpan[] = [];
  let from = 0;
  for (const gap of text.matchAll(PARAGRAPH_BREAK)) {
    splitParagraph(spans, text, from, gap.index);
    from = gap.index + gap[0].length;
  }
  splitParagraph(spans, text, from, text.length);
  latest = { text, spans };
  return spans;
}
