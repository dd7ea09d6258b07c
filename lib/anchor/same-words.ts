/**
 * Which of the places where a passage's words stand is the passage's own. Surroundings decide; a place that suits
 * another standing of the same words in the old version better is that one's, and never taken for this.
 */
import type { Needle } from "./occurrences.ts";
import { type Framed, type Passage, readStandings, type Sited, type Standings } from "./standings.ts";
import type { WordMap } from "./word-map.ts";

export type SameWords =
  /** Nowhere, or only where a sibling stands. */
  | { kind: "none" }
  /** `isSure`: its surroundings say so; else only the words themselves do, or another standing of them is missing. */
  | { kind: "one"; place: Sited; isSure: boolean }
  /** Equally good ones; or a single one that is as good for a sibling. */
  | { kind: "several"; places: Sited[] };

/** Surroundings closer than this to each other do not tell two places apart; more where they are not whole. */
const MARGIN = 0.15;
const WIDE_MARGIN = 0.4;
/** From this on the surroundings alone vouch for a place. */
const SURE = 0.5;
/** Below this they say nothing. */
const LEAST = 0.3;
const PERFECT = 1 - 1e-9;
/** Words this many, or this long, are telling by themselves. */
const TELLING_WORDS = 4;
const TELLING_UTF16 = 24;
const TELLING_SIGNS = 8;
const MOST_NAMED = 8;

type Claim = "free" | "contested" | "taken";

function isTelling(passage: Passage): boolean {
  const words = passage.to - passage.from;
  const units = passage.endUtf16 - passage.startUtf16;
  return words >= TELLING_SIGNS || (words >= TELLING_WORDS && units >= TELLING_UTF16);
}

function marginOf(place: Sited, { isWhole }: Standings): number {
  return isWhole && place.around.flush === 2 ? MARGIN : WIDE_MARGIN;
}

/** How well the place suits another standing of the same words that has no better place of its own. */
function claimOn(place: Sited, standings: Standings): Claim {
  const { siblings, places, agree } = standings;
  const own = place.around.share;
  const margin = marginOf(place, standings);
  let claim: Claim = "free";
  for (const sibling of siblings) {
    const theirs = agree(sibling, place).share;
    if (theirs < own - margin) continue;
    const hasBetter = places.some(
      (other) => other !== place && agree(sibling, other).share > theirs + MARGIN,
    );
    if (hasBetter) continue;
    if (theirs > own + MARGIN) return "taken";
    claim = "contested";
  }
  return claim;
}

/** Where as many stand as stood before and nothing tells them apart, the order of the text does. */
function byRank({ passage, siblings, places, agree, isWhole, isCapped }: Standings): Sited | null {
  if (!isWhole || isCapped || places.length !== siblings.length + 1) return null;
  const place = places[siblings.filter((sibling) => sibling.startUtf16 < passage.startUtf16).length];
  const isPerfect = (one: Sited) => one.around.share >= PERFECT;
  const isTied = place !== undefined && isPerfect(place) && places.filter(isPerfect).length > 1;
  return isTied && siblings.some((sibling) => agree(sibling, place).share >= PERFECT) ? place : null;
}

/** The only place whose surroundings are wholly the passage's, and wholly no sibling's. */
function perfect({ siblings, places, agree }: Standings): Sited | null {
  const [place, ...more] = places.filter(({ around }) => around.share >= PERFECT);
  if (place === undefined || more.length > 0) return null;
  return siblings.some((sibling: Framed) => agree(sibling, place).share >= PERFECT) ? null : place;
}

/**
 * Other places where the very sentence stands, where the best one is in a sentence that was changed: which of two that
 * read the same was changed is not known, unless a sibling has its place beyond doubt.
 */
function standsElsewhere(best: Sited, { siblings, places, agree, readsTheSame }: Standings): Sited[] {
  if (siblings.length === 0 || readsTheSame(best)) return [];
  const isSettled = (place: Sited) => siblings.some((sibling) => agree(sibling, place).share >= PERFECT);
  return places.filter((place) => place !== best && readsTheSame(place) && !isSettled(place));
}

function weigh(standings: Standings): SameWords {
  const { passage, siblings, places } = standings;
  const certain = perfect(standings) ?? byRank(standings);
  if (certain !== null && certain.around.share >= SURE) return { kind: "one", place: certain, isSure: true };
  const open = places
    .map((place) => ({ place, share: place.around.share, claim: claimOn(place, standings) }))
    .filter(({ claim }) => claim !== "taken")
    .sort((x, y) => y.share - x.share);
  const best = open[0];
  if (best === undefined || (best.share < LEAST && !isTelling(passage))) return { kind: "none" };
  const near = open.filter(({ share }) => share >= best.share - marginOf(best.place, standings));
  const isAlone = siblings.length === 0 && places.length === 1;
  const isVouched = isAlone || (best.place.around.flush === 2 && best.share >= SURE);
  const rivals = standsElsewhere(best.place, standings);
  const isUnclear = near.length > 1 || best.claim === "contested" || !isVouched || rivals.length > 0;
  if (isUnclear) {
    const named = new Set([...near.map(({ place }) => place), ...rivals]);
    return { kind: "several", places: [...named].slice(0, MOST_NAMED) };
  }
  const isMissingOne = places.length <= siblings.length;
  return { kind: "one", place: best.place, isSure: best.share >= SURE && !isMissingOne };
}

/** O(text + occurrences²) for each passage, occurrences bounded by MOST_OCCURRENCES on either side. */
export function findSameWords(passage: Passage, needle: Needle, map: WordMap): SameWords {
  const standings = readStandings(passage, needle, map);
  return standings.places.length === 0 ? { kind: "none" } : weigh(standings);
}
