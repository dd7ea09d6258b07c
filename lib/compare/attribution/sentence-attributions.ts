/** The attributions of one sentence, those that hold others first, none inside another. */
import { accordingTo, beforeColon, behindDash } from "#lib/compare/attribution/according-to.ts";
import { trailing } from "#lib/compare/attribution/closing-cues.ts";
import type { Found, Place } from "#lib/compare/attribution/found.ts";
import { byAdjective, byNoun } from "#lib/compare/attribution/noun-attributions.ts";
import { leading } from "#lib/compare/attribution/opening-cues.ts";
import { quotedBefore, quotedBehind } from "#lib/compare/attribution/quoted-as-saying.ts";
import { byEstimate } from "#lib/compare/attribution/told-figures.ts";
import type { Word } from "#lib/compare/attribution/word.ts";

const lastWord = ({ source, cue, pieces }: Found) =>
  Math.max(source?.to ?? 0, cue?.to ?? 0, ...pieces.map(({ to }) => to));

/** Cues whose content stands in front of them, left to right. */
function closings(words: Word[]): number[] {
  return words.flatMap((word, index) =>
    word.cue !== null || word.lower === "according" || word.lower === "by" ? [index] : [],
  );
}

const REACH_WORDS = 40;

/** Whether `found` stands inside the source of a later verb: "Vale, who criticised the plan, said …". */
function isInsideSource(words: Word[], index: number, found: Found, place: Place): boolean {
  const source = found.source;
  if (!source || words[source.from]?.class !== "relative") return false;
  for (let at = index + 1; at < Math.min(words.length, index + REACH_WORDS); at++) {
    const later = words[at]?.cue ? leading(words, at, place) : null;
    if (later?.source && later.source.from < source.from && later.source.to >= source.to) return true;
  }
  return false;
}

function openingAt(words: Word[], index: number, place: Place): Found | null {
  const quoted = quotedBefore(words, index, place);
  if (quoted) return quoted;
  return leading(words, index, place) ?? byAdjective(words, index, place) ?? byNoun(words, index);
}

function closingAt(words: Word[], index: number, place: Place): Found | null {
  const unspoken = accordingTo(words, index, place.floor) ?? byEstimate(words, index, place.floor);
  return unspoken ?? quotedBehind(words, index, place) ?? trailing(words, index, place);
}

/** What `words` (one sentence) attribute, in order. Bounded by the square of a sentence's longest length. */
export function sentenceAttributions(words: Word[], isHeadline: boolean): Found[] {
  const whole = beforeColon(words, isHeadline) ?? behindDash(words);
  if (whole) return [whole];
  const found: Found[] = [];
  const place: Place = { floor: 0, lastSource: null };
  const keep = (one: Found) => {
    found.push(one);
    place.floor = Math.max(place.floor, lastWord(one));
    place.lastSource = one.source ?? place.lastSource;
  };
  const ends = closings(words);
  for (let index = 0; index < words.length; index++) {
    if (index < place.floor) continue;
    if (index === place.floor) {
      const closing = firstClosing(words, ends, place);
      if (closing) keep(closing);
    }
    const one = index < place.floor ? null : openingAt(words, index, place);
    if (one && !isInsideSource(words, index, one, place)) keep(one);
  }
  return found;
}

function firstClosing(words: Word[], ends: number[], place: Place): Found | null {
  for (const index of ends) {
    if (index < place.floor) continue;
    const closing = closingAt(words, index, place);
    if (closing) return closing;
  }
  return null;
}
