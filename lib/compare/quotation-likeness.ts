/** How far two quotations are one statement: by their words, and where these say little, by who speaks and of what. */
import type { Quotation } from "#lib/compare/quotation.ts";
import { isLikeContext, sharedContext } from "#lib/compare/quotation-context.ts";
import { matchSpeakers } from "#lib/compare/same-speaker.ts";
import { equalStems, isTelling } from "#lib/compare/telling-words.ts";
import type { Token } from "#lib/text/tokens.ts";

/** `isPiece`: one of them stands in the other as it is, so that it may be one piece of several. */
export type Likeness = { score: number; isPiece: boolean };

/** A shorter one ("deficit") is a term, not a statement: the very same words, used of the same thing. */
const LEAST_WORDS = 3;
/** Share of the shorter one's words that must stand in the other, in order. */
const LEAST_CONTAINED = 0.6;
/** A loosely matching pair needs this much likeness of the whole, or a run of words that is hardly chance. */
const LEAST_DICE = 0.5;
const TELLING_RUN = 4;
/** So alike as a whole that it needs no telling words. */
const NEARLY_SAME = 0.75;
/** Telling words in common, names not counted, that make a statement of words; fewer may be a turn of phrase. */
const LEAST_TELLING = 3;
/** The same of one that stands in the other as it is. */
const LEAST_TELLING_PIECE = 2;
/** Words around both in common that say the two are about one thing. */
const LEAST_CONTEXT = 2;
/** Of a statement worded otherwise by the same speaker: share of telling stems of the shorter one, and of all words. */
const REWORDED_TELLING = 0.4;
const REWORDED_DICE = 0.33;

const tellingIn = ({ stretch }: Quotation, tokens: Token[]) =>
  tokens.filter((token) => isTelling(stretch.text, token)).length;

/** One speaker, or one thing spoken of. */
function isSupported(a: Quotation, b: Quotation): boolean {
  return (
    matchSpeakers(a.side.speaker, b.side.speaker) === "same" ||
    sharedContext(a.around, b.around) >= LEAST_CONTEXT
  );
}

const joined = ({ stretch }: Quotation) => stretch.tokens.map((token) => token.norm).join("");

function sameWords(a: Quotation, b: Quotation): Likeness | null {
  if (joined(a) !== joined(b)) return null;
  const isTerm = Math.min(a.stretch.tokens.length, b.stretch.tokens.length) < LEAST_WORDS;
  return isTerm && !isLikeContext(a.around, b.around) ? null : { score: 1, isPiece: true };
}

/** The two as a reader would hold them to be one statement; null when not. */
export function likenessOf(a: Quotation, b: Quotation): Likeness | null {
  const [left, right] = [a.stretch.tokens, b.stretch.tokens];
  const same = sameWords(a, b);
  const shorter = Math.min(left.length, right.length);
  if (same !== null || shorter < LEAST_WORDS) return same;
  const runs = equalStems(left, right);
  const matched = runs.reduce((sum, run) => sum + run.length, 0);
  const contained = matched / shorter;
  const dice = (2 * matched) / (left.length + right.length);
  const longestRun = Math.max(0, ...runs.map((run) => run.length));
  const shared = runs.flatMap((run) => left.slice(run.aIndex, run.aIndex + run.length));
  const telling = tellingIn(a, shared);
  const isPiece = longestRun === shorter;
  const isClose =
    isPiece || (contained >= LEAST_CONTAINED && (dice >= LEAST_DICE || longestRun >= TELLING_RUN));
  const isEvident =
    dice >= NEARLY_SAME ||
    telling >= (isPiece ? LEAST_TELLING_PIECE : LEAST_TELLING) ||
    (telling > 0 && isSupported(a, b));
  const score = (contained + dice) / 2;
  if (isClose && isEvident) return { score, isPiece };
  const fewest = Math.min(tellingIn(a, left), tellingIn(b, right));
  const isReworded =
    telling >= LEAST_TELLING &&
    telling >= REWORDED_TELLING * fewest &&
    dice >= REWORDED_DICE &&
    isSupported(a, b);
  return isReworded ? { score: score / 2, isPiece: false } : null;
}
