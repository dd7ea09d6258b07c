/** Where the words of a quotation stand in a text without quotation marks, as they are or nearly so. */
import { tokenizeTimes } from "#lib/compare/clock-times.ts";
import type { QuotationSpan } from "#lib/compare/find-quotations.ts";
import { STOP_WORDS } from "#lib/compare/stop-words.ts";
import { equalStems, findingKey } from "#lib/compare/telling-words.ts";
import type { Token } from "#lib/text/tokens.ts";
import type { EqualRun } from "#lib/text/word-diff.ts";

export type UnquotedIndex = { tokens: Token[]; places: Map<string, number[]>; quoted: QuotationSpan[] };

/** As gramAt joins them. */
const GRAM_WORDS = 3;
/** Grams standing oftener say nothing about the place. */
const MOST_PLACES = 32;
/** Places whose votes differ by fewer words than this count as one. */
const BUCKET_WORDS = 8;
const MARGIN_WORDS = 4;
/** Share of the quotation's words that must stand there … */
const LEAST_SHARE = 0.6;
/** … or this many in one run, telling ones among them. */
const LEAST_RUN = 7;
const LEAST_TELLING = 2;
/** … or this many where nearly all of them are telling. */
const LEAST_TELLING_RUN = 5;

const gramAt = (keys: readonly string[], from: number) => `${keys[from]} ${keys[from + 1]} ${keys[from + 2]}`;

/** 1 for each token inside one of the ascending `quoted`. */
function quotedTokens(tokens: Token[], quoted: QuotationSpan[]): Uint8Array {
  const marks = new Uint8Array(tokens.length);
  let at = 0;
  tokens.forEach((token, i) => {
    while (at < quoted.length && (quoted[at]?.endUtf16 ?? 0) <= token.startUtf16) at++;
    if ((quoted[at]?.startUtf16 ?? Number.MAX_SAFE_INTEGER) < token.endUtf16) marks[i] = 1;
  });
  return marks;
}

/** Makes `text` searchable; `quoted` are its own quotations in order, whose words do not count. Linear. */
export function indexUnquoted(text: string, quoted: QuotationSpan[]): UnquotedIndex {
  const tokens = tokenizeTimes(text);
  const isIn = quotedTokens(tokens, quoted);
  const keys = tokens.map(findingKey);
  const places = new Map<string, number[]>();
  for (let i = 0; i + GRAM_WORDS <= tokens.length; i++) {
    if (isIn[i] === 1 || isIn[i + 1] === 1 || isIn[i + 2] === 1) continue;
    const gram = gramAt(keys, i);
    const list = places.get(gram);
    if (list) list.push(i);
    else places.set(gram, [i]);
  }
  return { tokens, places, quoted };
}

/** The word index most grams of `words` point to as their beginning, or null. */
function likelyStart(words: Token[], index: UnquotedIndex): number | null {
  const keys = words.map(findingKey);
  const votes = new Map<number, number>();
  for (let i = 0; i + GRAM_WORDS <= words.length; i++) {
    const places = index.places.get(gramAt(keys, i)) ?? [];
    if (places.length > MOST_PLACES) continue;
    for (const place of places) {
      const bucket = Math.floor((place - i) / BUCKET_WORDS);
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
    }
  }
  let best: { bucket: number; count: number } | null = null;
  for (const [bucket, count] of votes) {
    const isBetter = best === null || count > best.count || (count === best.count && bucket < best.bucket);
    if (isBetter) best = { bucket, count };
  }
  return best && best.bucket * BUCKET_WORDS;
}

/** Drops lone common words at the ends, which match anywhere. */
function withoutStrays(runs: EqualRun[], words: Token[]): EqualRun[] {
  const isStray = (run: EqualRun | undefined) =>
    run !== undefined && run.length === 1 && STOP_WORDS.has(words[run.aIndex]?.norm ?? "");
  let from = 0;
  let to = runs.length;
  while (from < to && isStray(runs[from])) from++;
  while (to > from && isStray(runs[to - 1])) to--;
  return runs.slice(from, to);
}

const tellingCount = (words: Token[], run: EqualRun) =>
  words.slice(run.aIndex, run.aIndex + run.length).filter((word) => !STOP_WORDS.has(word.norm)).length;

function isConvincing(runs: EqualRun[], words: Token[]): boolean {
  const matched = runs.reduce((sum, run) => sum + run.length, 0);
  const telling = runs.reduce((sum, run) => sum + tellingCount(words, run), 0);
  if (telling < LEAST_TELLING) return false;
  const hasLongRun = runs.some(
    (run) =>
      (run.length >= LEAST_RUN && tellingCount(words, run) > LEAST_TELLING) ||
      (run.length >= LEAST_TELLING_RUN && tellingCount(words, run) >= run.length - 1),
  );
  return hasLongRun || (matched >= GRAM_WORDS && matched >= LEAST_SHARE * words.length);
}

function isQuoted(span: QuotationSpan, quoted: QuotationSpan[]): boolean {
  return quoted.some((other) => other.startUtf16 < span.endUtf16 && span.startUtf16 < other.endUtf16);
}

/**
 * Every place where a term of one or two words stands outside quotation marks, as it is; none for common words alone.
 * At most MOST_PLACES. Linear in the text.
 */
export function findUnquotedTerm(words: Token[], index: UnquotedIndex): QuotationSpan[] {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last || words.every(({ norm }) => STOP_WORDS.has(norm))) return [];
  const found: QuotationSpan[] = [];
  for (let i = 0; i + words.length <= index.tokens.length && found.length < MOST_PLACES; i++) {
    if (!words.every(({ norm }, at) => index.tokens[i + at]?.norm === norm)) continue;
    const startUtf16 = index.tokens[i]?.startUtf16 ?? 0;
    const span = { startUtf16, endUtf16: index.tokens[i + words.length - 1]?.endUtf16 ?? startUtf16 };
    if (!isQuoted(span, index.quoted)) found.push(span);
  }
  return found;
}

/** The span that carries the words of the quotation outside quotation marks, from its first to its last shared word. */
export function findUnquoted(words: Token[], index: UnquotedIndex): QuotationSpan | null {
  const start = likelyStart(words, index);
  if (start === null) return null;
  const slack = MARGIN_WORDS + Math.floor(words.length / 4);
  const from = Math.max(0, start - slack);
  const near = index.tokens.slice(from, start + BUCKET_WORDS + words.length + slack);
  const runs = withoutStrays(equalStems(words, near), words);
  const first = runs[0];
  const last = runs.at(-1);
  if (!first || !last || !isConvincing(runs, words)) return null;
  const startUtf16 = near[first.bIndex]?.startUtf16 ?? 0;
  const endUtf16 = near[last.bIndex + last.length - 1]?.endUtf16 ?? startUtf16;
  const span = { startUtf16, endUtf16 };
  return isQuoted(span, index.quoted) ? null : span;
}
