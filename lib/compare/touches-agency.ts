/**
 * Whether a change bears on who acts and who is acted upon: a passive against an active, a doer behind "by" that comes
 * or goes, a verb for its converse. English.
 */
import { type ChangedSide, changedTokens, plainWords } from "#lib/compare/changed-side.ts";
import { BE, CALENDAR, CONVERSES, IRREGULAR_PARTICIPLES, NO_DOER } from "#lib/compare/touch-words.ts";

const REACH_BEFORE = 2;
const REACH_BEHIND = 1;
/** Words merely added or left out bear on a passive only when they are few: "was shot", "shot". */
const MOST_ADDED_WORDS = 3;

function isParticiple(norm: string): boolean {
  return norm.length > 3 && (/(?:ed|en|wn)$/.test(norm) || IRREGULAR_PARTICIPLES.has(norm));
}

/** "has been forced", "was later shot": a form of be with a participle at most two words behind. */
function passives(side: ChangedSide): number {
  const near = side.tokens.slice(Math.max(0, side.from - REACH_BEFORE), side.to + REACH_BEHIND);
  return near.filter(
    ({ norm }, i) => BE.has(norm) && near.slice(i + 1, i + 4).some((next) => isParticiple(next.norm)),
  ).length;
}

function mayTurnPassive(a: ChangedSide, b: ChangedSide): boolean {
  const left = a.to - a.from;
  const right = b.to - b.from;
  return (left > 0 && right > 0) || left + right <= MOST_ADDED_WORDS;
}

/** Words of the sentence in front of "by": "was killed in the cellar by". */
const REACH_BEFORE_DOER = 7;

/** A participle right in front, or a passive a few words before. */
function standsBehindPassive(side: ChangedSide, at: number): boolean {
  if (side.tokens.slice(Math.max(0, at - 2), at).some(({ norm }) => isParticiple(norm))) return true;
  const before = side.tokens.slice(Math.max(0, at - REACH_BEFORE_DOER), at);
  return before.some(
    ({ norm }, i) => BE.has(norm) && before.slice(i + 1, i + 3).some((next) => isParticiple(next.norm)),
  );
}

/** Changed words "by …" behind a participle, where what follows may act: not "by Sunday", "by hand". */
function doers(side: ChangedSide): number {
  return changedTokens(side).filter(({ norm }, i) => {
    if (norm !== "by" || !standsBehindPassive(side, side.from + i)) return false;
    const next = side.tokens[side.from + i + 1]?.norm ?? "";
    return (
      next !== "" && !NO_DOER.has(next) && !CALENDAR.has(next) && !/^\p{Nd}/u.test(next) && !/ing$/.test(next)
    );
  }).length;
}

function isConverse(a: ChangedSide, b: ChangedSide): boolean {
  const left = plainWords(a);
  const right = plainWords(b);
  const holds = (words: string[], list: ReadonlySet<string>) => words.some((word) => list.has(word));
  const only = (words: string[], one: ReadonlySet<string>, other: ReadonlySet<string>) =>
    holds(words, one) && !holds(words, other);
  return CONVERSES.some(
    ([one, other]) =>
      (only(left, one, other) && only(right, other, one)) ||
      (only(left, other, one) && only(right, one, other)),
  );
}

export function touchesAgency(a: ChangedSide, b: ChangedSide): boolean {
  if (mayTurnPassive(a, b) && passives(a) > 0 !== passives(b) > 0) return true;
  return doers(a) !== doers(b) || isConverse(a, b);
}
