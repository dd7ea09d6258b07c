/** Where the words of a quotation stand in a text without quotation marks. */
import type { QuotationSpan } from "#lib/compare/find-quotations.ts";
import { STOP_WORDS } from "#lib/compare/stop-words.ts";
import { equalWords } from "#lib/compare/word-changes.ts";
import { type Token, tokenize } from "#lib/text/tokens.ts";
import type { EqualRun } from "#lib/text/word-diff.ts";

export type UnquotedIndex = { tokens: Token[]; places: Map<string, number[]>; quoted: QuotationSpan[] };

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

const gramAt = (tokens: Token[], from: number) =>
  tokens
    .slice(from, from + GRAM_WORDS)
    .map((token) => token.norm)
    .join(" ");

/** Makes `text` searchable; `quoted` are its own quotations, whose words do not count. Linear. */
export function indexUnquoted(text: string, quoted: QuotationSpan[]): UnquotedIndex {
  const tokens = tokenize(text);
  const places = new Map<string, number[]>();
  for (let i = 0; i + GRAM_WORDS <= tokens.length; i++) {
    const gram = gramAt(tokens, i);
    const list = places.get(gram);
    if (list) list.push(i);
    else places.set(gram, [i]);
  }
  return { tokens, places, quoted };
}

/** The word index most grams of `words` point to as their beginning, or null. */
function likelyStart(words: Token[], index: UnquotedIndex): number | null {
  const votes = new Map<number, number>();
  for (let i = 0; i + GRAM_WORDS <= words.length; i++) {
    const places = index.places.get(gramAt(words, i)) ?? [];
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
  const hasLongRun = runs.some((run) => run.length >= LEAST_RUN && tellingCount(words, run) > LEAST_TELLING);
  return hasLongRun || (matched >= GRAM_WORDS && matched >= LEAST_SHARE * words.length);
}

function isQuoted(span: QuotationSpan, quoted: QuotationSpan[]): boolean {
  return quoted.some((other) => other.startUtf16 < span.endUtf16 && span.startUtf16 < other.endUtf16);
}

/** The span that carries the words of the quotation outside quotation marks, from its first to its last shared word. */
export function findUnquoted(words: Token[], index: UnquotedIndex): QuotationSpan | null {
  const start = likelyStart(words, index);
  if (start === null) return null;
  const slack = MARGIN_WORDS + Math.floor(words.length / 4);
  const from = Math.max(0, start - slack);
  const near = index.tokens.slice(from, start + BUCKET_WORDS + words.length + slack);
  const runs = withoutStrays(equalWords(words, near), words);
  const first = runs[0];
  const last = runs.at(-1);
  if (!first || !last || !isConvincing(runs, words)) return null;
  const startUtf16 = near[first.bIndex]?.startUtf16 ?? 0;
  const endUtf16 = near[last.bIndex + last.length - 1]?.endUtf16 ?? startUtf16;
  const span = { startUtf16, endUtf16 };
  return isQuoted(span, index.quoted) ? null : span;
}
