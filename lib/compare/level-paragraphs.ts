/**
 * Cuts one long shared passage into pieces that can stand level: paragraphs of the two sides that hold the same words go
 * together, and a passage of many paragraphs becomes as many rows as both sides' paragraphs allow.
 */
import { tokenize } from "#lib/text/tokens.ts";
import type { TextSpan } from "./align-rows.ts";
import type { WordChange } from "./comparison.ts";
import { type SharedStretch, unchangedStretches } from "./unchanged-stretches.ts";

export type LevelPiece = { a: TextSpan[]; b: TextSpan[] };

/** Words two paragraphs must share to be held together: a fifth of the shorter one's, and two at least. */
const leastShared = 2;
const leastShare = 0.2;

/** Where each word of a text's stretch stands, as the index of its paragraph; -1 outside all. `spans`: in order. */
function paragraphsOfWords(text: string, from: number, to: number, spans: readonly TextSpan[]): number[] {
  let at = 0;
  return tokenize(text.slice(from, to)).map((token) => {
    const place = from + token.startUtf16;
    while ((spans[at]?.endUtf16 ?? Number.POSITIVE_INFINITY) <= place) at++;
    return (spans[at]?.startUtf16 ?? Number.POSITIVE_INFINITY) <= place ? at : -1;
  });
}

/** How many words each pair of paragraphs shares, by "index on A, index on B". */
function sharedWords(
  a: string,
  b: string,
  spans: LevelPiece,
  stretches: readonly SharedStretch[],
): Map<string, number> {
  const shared = new Map<string, number>();
  for (const { aStartUtf16: aStart, aEndUtf16: aEnd, bStartUtf16: bStart, bEndUtf16: bEnd } of stretches) {
    const onA = paragraphsOfWords(a, aStart, aEnd, spans.a);
    const onB = paragraphsOfWords(b, bStart, bEnd, spans.b);
    for (const [at, i] of onA.entries()) {
      // Words that are only spaced otherwise make the counts differ by a few: then the place within the stretch decides.
      const j = onB[Math.floor((at * onB.length) / onA.length)] ?? -1;
      if (i >= 0 && j >= 0) shared.set(`${i} ${j}`, (shared.get(`${i} ${j}`) ?? 0) + 1);
    }
  }
  return shared;
}

/** For each paragraph of A the furthest one of B it is held to; -1 for none. */
function furthestPartners(
  a: string,
  b: string,
  spans: LevelPiece,
  shared: ReadonlyMap<string, number>,
): number[] {
  const counts = (text: string, all: readonly TextSpan[]) =>
    all.map(({ startUtf16, endUtf16 }) => tokenize(text.slice(startUtf16, endUtf16)).length);
  const words = { a: counts(a, spans.a), b: counts(b, spans.b) };
  const partners = spans.a.map(() => -1);
  for (const [pair, count] of shared) {
    const [i = 0, j = 0] = pair.split(" ").map(Number);
    const shorter = Math.min(words.a[i] ?? 0, words.b[j] ?? 0);
    if (count >= Math.max(leastShared, shorter * leastShare)) partners[i] = Math.max(partners[i] ?? -1, j);
  }
  return partners;
}

/**
 * The passage in pieces, in order; together they hold each paragraph of both sides once. `spans` are the paragraphs shown
 * of each side, `changes` the passage's own. A side of one paragraph stays whole. O(words).
 */
export function levelParagraphs(
  a: string,
  b: string,
  spans: LevelPiece,
  changes: readonly WordChange[],
): LevelPiece[] {
  const [firstA, lastA, firstB, lastB] = [spans.a[0], spans.a.at(-1), spans.b[0], spans.b.at(-1)];
  if (!firstA || !lastA || !firstB || !lastB || spans.a.length < 2 || spans.b.length < 2) return [spans];
  const whole = {
    aStartUtf16: firstA.startUtf16,
    aEndUtf16: lastA.endUtf16,
    bStartUtf16: firstB.startUtf16,
    bEndUtf16: lastB.endUtf16,
  };
  const shared = sharedWords(a, b, spans, unchangedStretches(whole, changes));
  const partners = furthestPartners(a, b, spans, shared);
  const pieces: LevelPiece[] = [];
  let taken = 0;
  for (const [i, span] of spans.a.entries()) {
    const partner = partners[i] ?? -1;
    const last = pieces.at(-1);
    if (partner >= taken || last === undefined) {
      pieces.push({ a: [span], b: spans.b.slice(taken, Math.max(partner + 1, taken)) });
      taken = Math.max(partner + 1, taken);
    } else last.a.push(span);
  }
  pieces.at(-1)?.b.push(...spans.b.slice(taken));
  return pieces;
}
