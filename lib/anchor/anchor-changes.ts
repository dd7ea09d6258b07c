/**
 * What changed between a passage and its place in a new version: the words, as lib/compare tells them, and what that
 * leaves to typography but an anchor may not: case, apostrophes, signs and punctuation.
 */
import type { Touched, WordChange } from "#lib/compare/comparison.ts";
import { equalWords, readStretch, type Stretch, wordChanges } from "#lib/compare/word-changes.ts";
import type { Token } from "#lib/text/tokens.ts";
import { plainWriting } from "./plain-writing.ts";

export type TextSpan = { startUtf16: number; endUtf16: number };

const DIGIT = /\p{Nd}/u;
const CAPITAL = /\p{Lu}/u;
const OPENS_SENTENCE = /(?:^|[.!?…:\n])[\s“”"‘’'«([]*$|[“"‘«]$/u;
const HIGH = /[\ud800-\udbff]/;
const LOW = /[\udc00-\udfff]/;

function opensSentence(side: Stretch, token: Token): boolean {
  return OPENS_SENTENCE.test(side.text.slice(Math.max(0, token.startUtf16 - 12), token.startUtf16));
}

const written = (side: Stretch, token: Token) =>
  plainWriting(side.text.slice(token.startUtf16, token.endUtf16)).plain;

function asChange(a: Stretch, was: TextSpan, b: Stretch, is: TextSpan, touches: Touched[]): WordChange {
  const [left, right] = [
    a.text.slice(was.startUtf16, was.endUtf16),
    b.text.slice(is.startUtf16, is.endUtf16),
  ];
  return {
    kind: left === "" ? "insert" : right === "" ? "delete" : "substitute",
    a: left,
    b: right,
    aStartUtf16: was.startUtf16,
    aEndUtf16: was.endUtf16,
    bStartUtf16: is.startUtf16,
    bEndUtf16: is.endUtf16,
    touches,
  };
}

function writingTouches(a: Stretch, left: Token, b: Stretch, right: Token): Touched[] {
  const [was, is] = [written(a, left), written(b, right)];
  if (DIGIT.test(was) || DIGIT.test(is)) return ["number"];
  const isCase = was.toLowerCase() === is.toLowerCase() && (CAPITAL.test(was) || CAPITAL.test(is));
  return isCase && !opensSentence(a, left) && !opensSentence(b, right) ? ["name"] : [];
}

/** Words that compare as equal and are written otherwise: "polish" and "Polish", "were" and "we're". */
function rewrittenWords(a: Stretch, b: Stretch): WordChange[] {
  const changes: WordChange[] = [];
  for (const { aIndex, bIndex, length } of equalWords(a.tokens, b.tokens)) {
    for (let i = 0; i < length; i++) {
      const [left, right] = [a.tokens[aIndex + i], b.tokens[bIndex + i]];
      if (left === undefined || right === undefined || written(a, left) === written(b, right)) continue;
      changes.push(asChange(a, left, b, right, writingTouches(a, left, b, right)));
    }
  }
  return changes;
}

/** Moves an end that would part a surrogate pair outward. */
function wholePairs(text: string, { startUtf16, endUtf16 }: TextSpan): TextSpan {
  const parts = (at: number) => HIGH.test(text.charAt(at - 1)) && LOW.test(text.charAt(at));
  return {
    startUtf16: parts(startUtf16) ? startUtf16 - 1 : startUtf16,
    endUtf16: parts(endUtf16) ? endUtf16 + 1 : endUtf16,
  };
}

/** What is left between the same beginning and the same end: punctuation, signs. Null where nothing differs. */
function otherSigns(a: Stretch, b: Stretch): WordChange | null {
  const [was, is] = [a.text.slice(a.startUtf16, a.endUtf16), b.text.slice(b.startUtf16, b.endUtf16)];
  if (plainWriting(was).plain === plainWriting(is).plain) return null;
  const shorter = Math.min(was.length, is.length);
  let front = 0;
  while (front < shorter && was[front] === is[front]) front++;
  let back = 0;
  while (back < shorter - front && was.at(-1 - back) === is.at(-1 - back)) back++;
  const span = (side: Stretch) =>
    wholePairs(side.text, { startUtf16: side.startUtf16 + front, endUtf16: side.endUtf16 - back });
  const [left, right] = [span(a), span(b)];
  const near = (side: Stretch, { startUtf16, endUtf16 }: TextSpan) =>
    DIGIT.test(side.text.slice(Math.max(0, startUtf16 - 1), endUtf16 + 1));
  return asChange(a, left, b, right, near(a, left) || near(b, right) ? ["number"] : []);
}

/**
 * The changes from `aSpan` of `a` to `bSpan` of `b`, in the old text's order; none only where both read the same in
 * plain writing. Offsets are those of the whole texts. O(words · edits).
 */
export function anchorChanges(a: string, aSpan: TextSpan, b: string, bSpan: TextSpan): WordChange[] {
  const [left, right] = [
    readStretch(a, aSpan.startUtf16, aSpan.endUtf16),
    readStretch(b, bSpan.startUtf16, bSpan.endUtf16),
  ];
  const changes = [...wordChanges(left, right), ...rewrittenWords(left, right)];
  const signs = changes.length === 0 ? otherSigns(left, right) : null;
  return [...changes, ...(signs === null ? [] : [signs])].sort(
    (x, y) => x.aStartUtf16 - y.aStartUtf16 || x.bStartUtf16 - y.bStartUtf16,
  );
}
