/**
 * Where a passage stands whose words are gone: between the words around it that are still there, or, where its sentence
 * went too, in text that stands for nothing of the old version. Never where another sentence of the old version stands.
 */
import { newTextFinder } from "./new-text.ts";
import { type ChangedPlace, lengthOf, overlaps, scorePlace } from "./place-score.ts";
import type { Passage } from "./standings.ts";
import type { WordSpan } from "./surroundings.ts";
import { sentencesWithin } from "./version-text.ts";
import { type WordMap, wordsOfSentences } from "./word-map.ts";

/** Passages up to this long may be replaced wholly and still be told by what stands around them. */
const SHORT_WORDS = 6;
const REPLACED_AROUND = 0.55;
/** A sentence found elsewhere has nothing but its words to speak for it. */
const LEAST_LIKENESS_ALONE = 0.75;
/** A place this well surrounded has no rival elsewhere. */
const WELL_SURROUNDED = 0.5;

/** The part of a passage that stands in one group of sentences, and the group's words in both versions. */
type Piece = { inside: WordSpan; a: WordSpan; b: WordSpan };

function piecesOf(map: WordMap, passage: Passage): Piece[] {
  const { from, to } = sentencesWithin(map.older, passage.startUtf16, passage.endUtf16);
  const groups = new Set(map.groupOf.subarray(from, to));
  return [...groups].flatMap((index) => {
    const group = map.groups[index];
    if (group === undefined) return [];
    const a = wordsOfSentences(map.older, group.aFrom, group.aTo);
    const b = wordsOfSentences(map.newer, group.bFrom, group.bTo);
    const inside = { from: Math.max(a.from, passage.from), to: Math.min(a.to, passage.to) };
    return [{ inside, a, b }];
  });
}

/**
 * Where, in a stretch of `count` new words that replaced `before` + `own` + `behind` old ones, those of the middle part
 * begin: the outer parts keep their length where there is room, else all shrink alike.
 */
function shareOf(count: number, part: number, whole: number): number {
  return count >= whole ? part : Math.floor((count * part) / whole);
}

/** The nearest word with an image from `at` on in direction `step`, as far as `edge`. */
function nextImage(map: WordMap, at: number, edge: number, step: -1 | 1): number {
  let index = at;
  while (index !== edge && (map.imageOf[index] ?? -1) === -1) index += step;
  return index;
}

/** The words between the images of what stands beside the piece; null when nothing is left of it. */
function placeOfPiece(map: WordMap, { inside, a, b }: Piece): WordSpan | null {
  const image = (index: number, outside: number) => map.imageOf[index] ?? outside;
  const left = nextImage(map, inside.from - 1, a.from - 1, -1);
  const right = nextImage(map, inside.to, a.to, 1);
  const first = nextImage(map, inside.from, inside.to, 1);
  const last = nextImage(map, inside.to - 1, inside.from - 1, -1);
  const from = left < a.from ? b.from : image(left, b.from) + 1;
  const to = right >= a.to ? b.to : image(right, b.to);
  const isKept = first < inside.to;
  const [before, behind] = [inside.from - 1 - left, right - inside.to];
  const ownFirst = (isKept ? first : inside.to) - inside.from;
  const ownLast = inside.to - 1 - (isKept ? last : inside.from - 1);
  const roomBefore = (isKept ? image(first, to) : to) - from;
  const roomBehind = to - (isKept ? image(last, from) + 1 : from);
  const outside = isKept ? 0 : 1;
  const start = from + shareOf(roomBefore, before, before + ownFirst + outside * behind);
  const end = to - shareOf(roomBehind, behind, behind + ownLast + outside * before);
  return start < end ? { from: start, to: end } : null;
}

/** One span over the pieces' places where these follow each other as the passage does, else the longest piece's. */
function placeByImage(map: WordMap, passage: Passage): WordSpan | null {
  const places = piecesOf(map, passage).flatMap((piece) => placeOfPiece(map, piece) ?? []);
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return null;
  const isInOrder = places.every((place, i) => i === 0 || place.from >= (places[i - 1]?.to ?? 0));
  const whole = { from: first.from, to: last.to };
  if (isInOrder && lengthOf(whole) <= 2 * lengthOf(passage) + SHORT_WORDS) return whole;
  return places.reduce((longest, place) => (lengthOf(place) > lengthOf(longest) ? place : longest));
}

function isAcceptable(passage: WordSpan, { likeness, around, from, to }: ChangedPlace): boolean {
  const words = lengthOf(passage);
  const isReplaced =
    around >= REPLACED_AROUND &&
    words <= SHORT_WORDS &&
    lengthOf({ from, to }) <= 2 * words + SHORT_WORDS - 2;
  return (
    isReplaced ||
    likeness >= LEAST_LIKENESS_ALONE ||
    (likeness >= 0.5 && around >= 0.2) ||
    (likeness >= 0.3 && around >= 0.4)
  );
}

export type ChangedFinder = (passage: Passage) => ChangedPlace[];

/** Finds the places a passage may have become, best first; none when it is lost. */
export function changedFinder(map: WordMap): ChangedFinder {
  const findInNewText = newTextFinder(map);
  return (passage) => {
    if (lengthOf(passage) === 0) return [];
    const image = placeByImage(map, passage);
    const sited = image === null ? null : scorePlace(map, passage, image);
    const own = sited !== null && isAcceptable(passage, sited) ? [sited] : [];
    if (own.some(({ around }) => around >= WELL_SURROUNDED)) return own;
    const others = findInNewText(passage).filter((place) => !own.some((one) => overlaps(one, place)));
    return [...own, ...others].sort((x, y) => y.score - x.score);
  };
}
