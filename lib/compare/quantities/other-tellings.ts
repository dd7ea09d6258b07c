/**
 * What two texts both tell beside two numbers for one day, and tell otherwise: the sort of place, what is done to those
 * counted, who did it. Then they may speak of two events. English. Not what only one of them says (one-sided-words.ts).
 */
import type { CountedSide } from "./counted-side.ts";
import { wordStem } from "./word-stem.ts";

/** What stands in the place: "in a market", "at a mosque". */
const VENUE =
  /\b(?:in|at|on|near|outside|inside) an? (?:\p{Ll}+ ){0,2}(?<venue>market|mosque|church|temple|synagogue|school|university|hospital|clinic|hotel|restaurant|caf[eé]|bar|checkpoint|wedding|funeral|camp|prison|jail|station|airport|airfield|factory|stadium|theat(?:re|er)|park|square|bakery|bridge|base|barracks|convoy|bus|train|ferry|boat|mine|shop|mall|warehouse|office|headquarters|village|town|nightclub|concert)\b/giu;

const venuesOf = ({ sentence }: CountedSide) =>
  [...sentence.matchAll(VENUE)].map(({ groups }) => (groups?.venue ?? "").toLowerCase());

function haveOtherVenues(a: CountedSide, b: CountedSide): boolean {
  const [inA, inB] = [venuesOf(a), venuesOf(b)];
  return inA.length > 0 && inB.length > 0 && !inA.some((venue) => inB.includes(venue));
}

/** What is done to those counted, where its word ends right in front of the number. */
const DONE = /(?<!\p{L})(?<verb>\p{Ll}{2,}ed|sent|lost|won|held|took|shot|hit|sold|bought|built|made) ?$/u;
/** Of these it is the text that counts. */
const COUNTING =
  /^(?:report|record|register|count|document|confirm|estimat|verifi|logg|talli|list|not|observ|identifi|detect|announc|stat|claim|need|total|reach|includ|involv|contain|measur|believ|expect|reveal|indicat|suggest|show)ed$/u;

function doneTo({ before }: CountedSide): string | null {
  const verb = DONE.exec(before)?.groups?.verb;
  return verb === undefined || COUNTING.test(verb) ? null : wordStem(verb);
}

const BREAK = /[,;:—–()“”"]|\b(?:and|but|while|whereas|that|who|which|after|before|when|as)\b/iu;
const DOES = /(?<!\p{L})(?<verb>\p{Ll}{2,}ed)(?!\p{L})/gu;

/** What they do, or what is done to them, by the first such word behind the number in its clause. */
function doneBehind({ behind }: CountedSide): string | null {
  for (const { groups } of (behind.split(BREAK, 1)[0] ?? "").matchAll(DOES)) {
    const verb = groups?.verb ?? "";
    if (!COUNTING.test(verb)) return wordStem(verb);
  }
  return null;
}

function differ(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b;
}

function doOther(a: CountedSide, b: CountedSide): boolean {
  if (a.state !== null || b.state !== null) return false;
  const [byA, byB] = [doneTo(a), doneTo(b)];
  if (byA !== null || byB !== null) return differ(byA, byB);
  return differ(doneBehind(a), doneBehind(b));
}

const EVENT =
  "strike|airstrike|attack|bombing|bomb|blast|explosion|shooting|raid|clash|ambush|crash|collision|accident|fire|protest|rally|march";
const ONE_EVENT = new RegExp(`\\b(?:an?|one|another) (?:\\p{Ll}+ ){0,2}(?:${EVENT})(?!\\p{L})`, "iu");
const EVENTS = new RegExp(`(?<!\\p{L})(?:${EVENT})e?s(?!\\p{L})`, "iu");

/** "strikes on Rafah" beside "a strike on a house in Rafah". */
function tellOfMoreEvents(a: CountedSide, b: CountedSide): boolean {
  return [
    [a, b],
    [b, a],
  ].some(
    ([one, more]) =>
      ONE_EVENT.test(one?.sentence ?? "") &&
      !EVENTS.test(one?.sentence ?? "") &&
      EVENTS.test(more?.sentence ?? "") &&
      !ONE_EVENT.test(more?.sentence ?? ""),
  );
}

/** "800 cases of cholera". */
const OF_WHAT = /^ of (?:the |its |their |his |her )?(?:\p{L}+ ){0,1}?(?<what>\p{Ll}{3,})(?!\p{L})/u;

function countOfOther(a: CountedSide, b: CountedSide): boolean {
  const [ofA, ofB] = [a, b].map(({ behind }) => OF_WHAT.exec(behind)?.groups?.what);
  return ofA !== undefined && ofB !== undefined && wordStem(ofA) !== wordStem(ofB);
}

/** Names that are no places of the number, where there are any. */
function othersNamed({ names, places }: CountedSide): string[] {
  const inPlaces = new Set(places.flatMap((place) => [place, ...place.split(" ")]));
  return [...names].filter((name) => !inPlaces.has(name));
}

function nameOthers(a: CountedSide, b: CountedSide): boolean {
  const [inA, inB] = [othersNamed(a), othersNamed(b)];
  return inA.length > 0 && inB.length > 0 && !inA.some((name) => inB.includes(name));
}

/** Behind these stands where, to or from whom it was, and not who did it. */
const BEHIND_PREPOSITION =
  /\b(?:to|from|into|onto|in|at|near|for|against|over|on|off|of|across|towards?|inside|outside|around|via|with|between|and) (?:the )?\p{Lu}[\p{L}\p{M}’'.-]*(?: \p{Lu}[\p{L}\p{M}’'.-]*)*/gu;

/** Names of those who act: neither places nor behind a preposition. */
function actorsNamed(side: CountedSide): string[] {
  const rest = side.sentence.replace(BEHIND_PREPOSITION, " ").replaceAll(".", "").toLowerCase();
  const words = new Set(rest.split(/[^\p{L}\p{M}\d-]+/u));
  return [...side.names].filter((name) => name.split(" ").every((word) => words.has(word)));
}

/** "Turkey sent 800 soldiers to Idlib", "Iran sent 300 soldiers to Idlib". */
function actOthers(a: CountedSide, b: CountedSide): boolean {
  const [inA, inB] = [actorsNamed(a), actorsNamed(b)];
  return (
    inA.length > 0 &&
    inB.length > 0 &&
    !inA.some((name) => b.names.has(name)) &&
    !inB.some((name) => a.names.has(name))
  );
}

/** Reasons not to hold the two numbers against each other; the same from either side. Linear in the two sentences. */
export function otherTellings(a: CountedSide, b: CountedSide): string[] {
  const found: string[] = [];
  if (haveOtherVenues(a, b)) found.push("they name different sorts of place");
  if (countOfOther(a, b)) found.push("what they count is of different things");
  if (tellOfMoreEvents(a, b)) found.push("one may speak of one event and the other of several");
  if (doOther(a, b)) found.push("what is done to those counted differs");
  if (nameOthers(a, b)) found.push("beside the place they name nothing in common");
  else if (actOthers(a, b)) found.push("they name others who did it or say so");
  return found;
}
