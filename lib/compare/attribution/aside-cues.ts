/** Cues amid what they attribute: "In the north, Vale said, water is rising", "As Vale said in July, it is rising". */
import { contentEnd } from "#lib/compare/attribution/content-end.ts";
import {
  type Found,
  hasMainVerb,
  hasQuotation,
  nonEmpty,
  type Place,
  withPieces,
} from "#lib/compare/attribution/found.ts";
import { isFiniteLike, isSetting, type Range } from "#lib/compare/attribution/phrase-words.ts";
import type { Word } from "#lib/compare/attribution/word.ts";

const OPENS_CLAUSE =
  /^(?:after|before|since|until|because|while|as|if|when|although|though|unless|whereas|whenever)$/;

/** "As prices rose, farmers left": what stands behind the comma that closes the opening clause; nothing without one. */
export function behindIntroduction(words: Word[], range: Range): Range {
  if (!OPENS_CLAUSE.test(words[range.from]?.lower ?? "")) return range;
  const comma = words.findIndex(({ class: is }, at) => at > range.from && is === "comma");
  return comma < 0 || comma > range.to ? { from: range.to, to: range.to } : { from: comma, to: range.to };
}

const SETTING_WORDS = 14;

/** The comma that closes the remark whose cue ends at `at`, behind where and when it was said; −1 without one. */
function closingComma(words: Word[], at: number): number {
  if (words[at]?.class === "comma") return at;
  if (!isSetting(words, at)) return -1;
  for (let next = at + 1; next < at + SETTING_WORDS; next++) {
    const word = words[next];
    if (word?.class === "comma") return next;
    if (!word || isFiniteLike(word) || word.class === "stop" || word.class === "quotation") return -1;
  }
  return -1;
}

/** Whether `front` says all, so that nothing behind the remark belongs to it. */
function isWhole(words: Word[], front: Range | null, next: Word): boolean {
  if (front === null) return false;
  if (hasQuotation(words, front)) return true;
  // "The tools his town has, Vale said, are old": the verb behind is told of what stands in front.
  return !isFiniteLike(next) && hasMainVerb(words, behindIntroduction(words, front));
}

export type Aside = { source: Range; start: number; cue: Range };

/** The attribution of a remark between commas, from `start` on; null where the clause does not go on behind it. */
export function parenthetical(words: Word[], { source, start, cue }: Aside, place: Place): Found | null {
  const isOpening = start < source.from && start === place.floor;
  const comma = closingComma(words, cue.to);
  if (comma === -1 || (!isOpening && words[start - 1]?.class !== "comma")) return null;
  const front = nonEmpty(words, { from: place.floor, to: start - 1 });
  const next = words[comma + 1];
  if ((!front && !isOpening) || !next || isWhole(words, front, next)) return null;
  if (["conjunction", "relative"].includes(next.class) || next.form === "gerund") return null;
  const rest = nonEmpty(words, { from: comma + 1, to: contentEnd(words, comma + 1) });
  if (!rest || !(hasMainVerb(words, rest) || hasQuotation(words, rest))) return null;
  return withPieces(source, { from: cue.from, to: cue.to }, [front, rest]);
}
