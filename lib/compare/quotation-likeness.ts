/** How far two quotations are one statement: by their words, and where these say little, by who speaks and of what. */
import type { Quotation } from "#lib/compare/quotation.ts";
import { isLikeContext, sharedContext } from "#lib/compare/quotation-context.ts";
import { matchSpeakers, type SpeakerNames } from "#lib/compare/same-speaker.ts";
import { STOP_WORDS } from "#lib/compare/stop-words.ts";
import { equalStems, findingKey, isTelling } from "#lib/compare/telling-words.ts";
import type { Token } from "#lib/text/tokens.ts";

/** `isPiece`: one of them stands in the other as it is, so that it may be one piece of several. */
export type Likeness = { score: number; isPiece: boolean };

/** A shorter one ("deficit") is a term, not a statement: the very same words, used of the same thing. */
const LEAST_WORDS = 3;
const MOST_TITLE_UTF16 = 60;
/** Share of the shorter one's words that must stand in the other, in order. */
const LEAST_CONTAINED = 0.6;
/** A loosely matching pair needs this much likeness of the whole, or a run of words that is hardly chance. */
const LEAST_DICE = 0.5;
const TELLING_RUN = 4;
/** So alike as a whole that it needs no telling words. */
const NEARLY_SAME = 0.75;
const NEARLY_SAME_APART = 0.85;
/** Telling words in common, names not counted, that make a statement of words; fewer may be a turn of phrase. */
const LEAST_TELLING = 3;
/** The same where the speaker or the matter is known to be one. */
const LEAST_TELLING_SUPPORTED = 2;
/** The same of what two different people say. */
const LEAST_TELLING_APART = 5;
/** The same of one whose every word stands in the other. */
const LEAST_TELLING_PIECE = 2;
/** Words around both in common that say the two are about one thing. */
const LEAST_CONTEXT = 2;
/** Of a statement worded otherwise by the same speaker: share of telling stems of the shorter one, and of all words. */
const REWORDED_TELLING = 0.4;
const REWORDED_DICE = 0.33;

const tellingIn = ({ stretch }: Quotation, tokens: Token[]) =>
  tokens.filter((token) => isTelling(stretch.text, token)).length;

/** One speaker, or one thing spoken of. */
function isSupported(a: Quotation, b: Quotation, named?: SpeakerNames): boolean {
  return (
    matchSpeakers(a.side.speaker, b.side.speaker, named) === "same" ||
    sharedContext(a.around, b.around) >= LEAST_CONTEXT
  );
}

/** Words with which both begin that make a statement of one speaker the same, cut short or gone on with. */
const LEAST_OPENING = 4;

/** "We will not strike" and "We will not strike unless they close the pit" of one speaker. */
function isCutShort(
  a: Quotation,
  b: Quotation,
  { isPiece, telling }: Overlap,
  named?: SpeakerNames,
): boolean {
  const [left, right] = [a.stretch.tokens, b.stretch.tokens];
  const shorter = Math.min(left.length, right.length);
  if (!isPiece || telling === 0 || shorter < LEAST_OPENING) return false;
  const isOpening = left.slice(0, shorter).every(({ norm }, at) => norm === right[at]?.norm);
  return isOpening && matchSpeakers(a.side.speaker, b.side.speaker, named) === "same";
}

/** Whether the shorter stands in the longer without a word between. */
export function standsWhole(a: Token[], b: Token[]): boolean {
  const [short, long] = (a.length <= b.length ? [a, b] : [b, a]).map(
    (tokens) => ` ${tokens.map(findingKey).join(" ")} `,
  );
  return long?.includes(short ?? "") === true;
}

/** A title or a name: every word but common ones is capitalised. */
function isTitle({ stretch, side }: Quotation): boolean {
  const words = stretch.tokens.filter(({ norm }) => !STOP_WORDS.has(norm));
  return (
    side.text.length <= MOST_TITLE_UTF16 &&
    words.every((token) => /^[\p{Lu}\p{N}]/u.test(stretch.text.slice(token.startUtf16, token.endUtf16)))
  );
}

const joined = ({ stretch }: Quotation) => stretch.tokens.map((token) => token.norm).join("");

type Overlap = { contained: number; dice: number; longestRun: number; telling: number; isPiece: boolean };

function overlapOf(a: Quotation, b: Quotation): Overlap {
  const [left, right] = [a.stretch.tokens, b.stretch.tokens];
  const runs = equalStems(left, right);
  const matched = runs.reduce((sum, run) => sum + run.length, 0);
  const inA = runs.flatMap((run) => left.slice(run.aIndex, run.aIndex + run.length));
  const inB = runs.flatMap((run) => right.slice(run.bIndex, run.bIndex + run.length));
  return {
    contained: matched / Math.min(left.length, right.length),
    dice: (2 * matched) / (left.length + right.length),
    longestRun: Math.max(0, ...runs.map((run) => run.length)),
    telling: Math.min(tellingIn(a, inA), tellingIn(b, inB)),
    isPiece: standsWhole(left, right),
  };
}

/** Mostly the same words, and enough of them, or of their surroundings, to be no turn of phrase. */
function isClose(a: Quotation, b: Quotation, overlap: Overlap, named?: SpeakerNames): boolean {
  const { contained, dice, longestRun, telling, isPiece } = overlap;
  const isMostly = contained >= LEAST_CONTAINED && (dice >= LEAST_DICE || longestRun >= TELLING_RUN);
  if (!isPiece && !isMostly) return false;
  const isHeld = isPiece || (contained === 1 && dice >= LEAST_DICE);
  if (isHeld && telling >= LEAST_TELLING_PIECE) return true;
  const isApart = matchSpeakers(a.side.speaker, b.side.speaker, named) === "different";
  if (dice >= (isApart ? NEARLY_SAME_APART : NEARLY_SAME)) return true;
  return (
    telling >= (isApart ? LEAST_TELLING_APART : LEAST_TELLING) ||
    (telling >= LEAST_TELLING_SUPPORTED && isSupported(a, b, named))
  );
}

/** Worded otherwise, as by another translator, with enough of its telling words kept. */
function isReworded(a: Quotation, b: Quotation, { telling, dice }: Overlap, named?: SpeakerNames): boolean {
  const fewest = Math.min(tellingIn(a, a.stretch.tokens), tellingIn(b, b.stretch.tokens));
  const isKept = telling >= LEAST_TELLING && telling >= REWORDED_TELLING * fewest;
  return isKept && dice >= REWORDED_DICE && isSupported(a, b, named);
}

/** Share of all words, in whatever order, that make a statement of one speaker the same one turned round. */
const TURNED_DICE = 0.7;
const LEAST_TURNED = 2;

/** How many words the two have in common in any order, and how many of those are more than common words. */
function inAnyOrder(a: Quotation, b: Quotation): { all: number; telling: number } {
  const left = new Map<string, number>();
  for (const token of b.stretch.tokens) left.set(findingKey(token), (left.get(findingKey(token)) ?? 0) + 1);
  const common = a.stretch.tokens.filter((token) => {
    const count = left.get(findingKey(token)) ?? 0;
    if (count > 0) left.set(findingKey(token), count - 1);
    return count > 0;
  });
  return { all: common.length, telling: common.filter(({ norm }) => !STOP_WORDS.has(norm)).length };
}

/** "Karst attacked Velden" and "Velden attacked Karst" of one speaker: the words of one statement, in another order. */
function turnedDice(a: Quotation, b: Quotation, named?: SpeakerNames): number | null {
  const { all, telling } = inAnyOrder(a, b);
  const dice = (2 * all) / (a.stretch.tokens.length + b.stretch.tokens.length);
  if (dice < TURNED_DICE || telling < LEAST_TURNED) return null;
  return matchSpeakers(a.side.speaker, b.side.speaker, named) === "same" ? dice : null;
}

/** The two as a reader would hold them to be one statement; null when not. One alignment, when the words differ. */
export function likenessOf(a: Quotation, b: Quotation, named?: SpeakerNames): Likeness | null {
  const shorter = Math.min(a.stretch.tokens.length, b.stretch.tokens.length);
  if (joined(a) === joined(b)) {
    const isTerm = shorter < LEAST_WORDS || (isTitle(a) && isTitle(b));
    return isTerm && !isLikeContext(a.around, b.around) ? null : { score: 1, isPiece: true };
  }
  if (shorter < LEAST_WORDS) return null;
  const overlap = overlapOf(a, b);
  const score = (overlap.contained + overlap.dice) / 2;
  if (isClose(a, b, overlap, named) || isCutShort(a, b, overlap, named))
    return { score, isPiece: overlap.isPiece };
  if (isReworded(a, b, overlap, named)) return { score: score / 2, isPiece: false };
  const turned = turnedDice(a, b, named);
  return turned === null ? null : { score: turned / 2, isPiece: false };
}
