/** "doubled from 40 to 60": a change told by the word of a multiple, and not near it. */
import { changeOf, hasOtherUnit } from "./change-oddities.ts";
import { inDigits, type Neighbours, type Oddity, oddity } from "./oddity.ts";

const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ["doubl", 2],
  ["tripl", 3],
  ["trebl", 3],
  ["quadrupl", 4],
  ["halv", 1 / 2],
]);
const OBJECT =
  "(?: (?:its|their|his|her|the)(?: \\p{L}[\\p{L}’'-]*){1,3}| in (?:number|size|value|price|strength))?";
/** "double" and "doubles" are rooms and tennis as well. */
const VERB = new RegExp(
  `(?<how>(?:more than|much more than|well over|over|nearly|almost|about|roughly|around|all but|practically|virtually|less than|not quite|at least) )?\\b(?<verb>(?<multiple>doubl|tripl|trebl|quadrupl|halv)(?:ed|ing))(?: again)?${OBJECT}(?: (?:in|over|during|since|within|between) [^,;:.()]{3,24})?,? (?:from|to) (?:US\\$|[$€£])?$`,
  "iu",
);
const NOT = /(?:\b(?:not|never|nowhere near)|n['’]t)(?: \p{L}+){0,2} ?$/iu;
/** As parts of the multiple: how far a plain word is stretched in the news, and how far one with "nearly" or "about". */
const LEAST_PLAIN = 0.875;
const MOST_PLAIN = 1.25;
const LEAST_LOOSE = 0.75;
const MOST_LOOSE = 1.35;
/** "More than doubled" is told of twice as many, rounded, but of no fewer. */
const LEAST_MORE = 0.97;

/** The multiples a word may be told of: of "halved" how many times less. */
function roomOf(how: string): [least: number, most: number] {
  if (/more|over|least/iu.test(how)) return [LEAST_MORE, Number.POSITIVE_INFINITY];
  if (/less|not quite/iu.test(how)) return [0, MOST_PLAIN];
  return how === "" ? [LEAST_PLAIN, MOST_PLAIN] : [LEAST_LOOSE, MOST_LOOSE];
}

/** "doubled from 40 to 60", "halved to 90 from 100". */
export function multipleOfChange(pair: Neighbours): Oddity | null {
  const change = changeOf(pair);
  const match = change === null ? null : VERB.exec(pair.before);
  if (change === null || match === null || NOT.test(pair.before.slice(0, match.index))) return null;
  const { how = "", verb = "", multiple = "" } = match.groups ?? {};
  const [from, to] = [change.from.low ?? 0, change.to.low ?? 0];
  const times = MULTIPLES.get(multiple.toLowerCase());
  if (times === undefined || from <= 0 || to <= 0 || hasOtherUnit(change)) return null;
  const real = times < 1 ? from / to : to / from;
  const part = real / (times < 1 ? 1 / times : times);
  const [least, most] = roomOf(how);
  if (part >= least && part <= most) return null;
  return oddity(
    "multipleDoesNotFit",
    [pair.first, pair.second],
    `From ${inDigits(from)} to ${inDigits(to)} is ${inDigits(to / from)} times as much, and the text says “${(how + verb).toLowerCase()}”.`,
  );
}
