/**
 * What a quantity counts, in a form that two texts can be held against each other by: synonyms and aliases as one, names
 * and verbs of its sentence beside it.
 */

import type { AliasReader } from "./alias-names.ts";
import { FUNCTION_WORDS } from "./function-words.ts";
import type { Stated } from "./number-intervals.ts";
import type { CountedState, Quantity } from "./quantity.ts";
import { isPartOfOne, onOneScale } from "./share-scale.ts";
import { STOCK_WORDS } from "./stock-words.ts";
import { wordStem } from "./word-stem.ts";

export type CountedSide = {
  quantity: Quantity;
  /** The number on the scale of its unit. */
  stated: Stated;
  /** Kind and unit, of a rate also what it is told for; equal on both sides of a pair. */
  unit: string;
  /** Describing words of what is counted, without names, in order; null where the text says nothing of it. */
  counted: string | null;
  state: CountedState | null;
  /** Places by name, in order; empty where none is named. */
  places: string[];
  /** Names of its sentence, or of the ones before where it has none; places among them. */
  names: ReadonlySet<string>;
  /** Stems of the words near it that say what is told: verbs and nouns but no names. */
  told: ReadonlySet<string>;
  /** The words around it, its own left out, and those on either side of it. */
  sentence: string;
  before: string;
  behind: string;
};

/** The words of a sentence near a quantity, on either side of it. */
export type WordsAround = { before: string; behind: string };

/** People with weapons are called by many names in reports of one number. */
const ONE_THING: ReadonlyMap<string, string> = new Map(
  [
    "fighter militant jihadist jihadi insurgent combatant gunman rebel",
    "person human individual soul",
    "soldier troop serviceman",
    "house home dwelling",
    "automobile car",
    "bombing bombattack",
    "tonne tonnes",
    "organization organisation",
    "pupil schoolchild",
  ].flatMap((group) => {
    const names = group.split(" ");
    return names.map((name): [string, string] => [name, names[0] ?? name]);
  }),
);
/** Nouns that are a person in a state. */
const STATE_NOUNS: ReadonlyMap<string, CountedState> = new Map([
  ["death", "dead"],
  ["fatality", "dead"],
  ["body", "dead"],
  ["injury", "injured"],
  ["refugee", "displaced"],
  ["evacuee", "displaced"],
  ["detainee", "detained"],
  ["survivor", "rescued"],
  ["infection", "infected"],
  ["returnee", "returned"],
  ["recruit", "joined"],
]);
/** "30 cases per 100,000 inhabitants": a rate, and what it is told for. */
const RATE =
  /^ (?:per|for every|in every|for each) (?<base>\d[\d,. ]*|(?:hundred|thousand|million)\b|capita\b|head\b)/iu;
const BASE_OF_RATE = /\b(?:per|(?:for|in|of) every|for each) $/iu;
/** Say nothing of what is counted beyond its state. */
const STATE_WORDS =
  /^(?:dead|killed|missing|injured|wounded|displaced|arrested|detained|confirmed|reported|claimed|estimated|alleged|suspected|potential|possible|likely)$/u;
const PERSON = "person";

function oneThing(noun: string): string {
  const [head = noun, ...per] = noun.split("/");
  return [ONE_THING.get(head) ?? head, ...per].join("/");
}

type Counted = Pick<CountedSide, "unit" | "counted" | "state"> & { names: string[] };

/** Of "Harbour Guard fighters": the names, and "fighter". */
function readCounted({ kind, unit, counted, state }: Quantity, aliases: AliasReader): Counted {
  const { rest, names } = aliases.take(counted ?? "");
  const words = rest.split(" ").filter((word) => word !== "" && !STATE_WORDS.test(word));
  const told = words.map(oneThing).join(" ");
  const ofNoun = STATE_NOUNS.get(unit ?? "");
  if (kind === "count" && ofNoun !== undefined && (state === null || state === ofNoun)) {
    const others = words.slice(0, -1).join(" ");
    return { unit: `count ${PERSON}`, counted: `${others} ${PERSON}`.trim(), state: ofNoun, names };
  }
  const head = isPartOfOne({ kind, unit }) ? "percent" : oneThing(unit ?? "");
  return {
    unit: `${kind} ${head}`,
    counted: told === "" ? (unit === null || kind !== "count" ? null : head) : told,
    state,
    names,
  };
}

function placesOf(place: string | null, aliases: AliasReader): string[] {
  if (place === null) return [];
  const { rest, names } = aliases.take(place);
  const others = rest.split(/ and |,|\//u).map((part) => part.trim().toLowerCase().replace(/^the /u, ""));
  return [...names, ...others].filter((name) => name !== "").toSorted();
}

const NAME = /\p{Lu}[\p{L}\p{M}\d]*(?:['’.-]\p{L}[\p{L}\p{M}]*)*/gu;
const NO_NAME =
  /^(?:mr|mrs|ms|dr|president|minister|prime|general|gen|colonel|secretary|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/u;

/** Who speaks or acts where a sentence opens: a capital makes no name of them. */
const NOBODY_BY_NAME =
  /^(?:police|organi[sz]ers|officials|authorities|rescuers|witnesses|residents|villagers|locals|activists|campaigners|doctors|medics|lawyers|protesters|demonstrators|militants|insurgents|rebels|gunmen|soldiers|troops|fighters|firefighters|investigators|prosecutors|experts|scientists|researchers|analysts|observers|critics|opponents|supporters|voters|workers|survivors|relatives|families|hundreds|thousands|dozens|scores)$/u;
/** In capitals these are names, and no words: the country, the health organisation. */
const INITIALS = /^(?:US|U\.S|WHO)$/u;

/** The names of a sentence, word by word. Its first word is one only where it is no common word. */
function namesIn(sentence: string, aliases: AliasReader): Set<string> {
  const { rest, names } = aliases.take(sentence);
  const found = new Set(names);
  for (const [written] of rest.matchAll(NAME)) {
    const own = written.replace(/['’]s?$/u, "");
    const isInitials = INITIALS.test(own);
    const name = (isInitials ? own.replaceAll(".", "") : own).toLowerCase();
    if (name.length < 2 || NO_NAME.test(name) || NOBODY_BY_NAME.test(name)) continue;
    if (!isInitials && (FUNCTION_WORDS.has(name) || STOCK_WORDS.has(name))) continue;
    found.add(name);
  }
  return found;
}

const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu;

/** The stems of its common words; the word that opens the sentence may be one for all its capital. */
export function toldIn(sentence: string, counted: string): Set<string> {
  const ownWords = new Set(counted.split(/[ /]/u).map(wordStem));
  const stems = new Set<string>();
  let isFirst = true;
  for (const [word] of sentence.matchAll(WORD)) {
    const written = word.replace(/['’]s?$/u, "");
    const lower = written.toLowerCase();
    const isCommon = lower === written || (isFirst && !/^\p{Lu}{2}/u.test(written));
    isFirst = false;
    if (!isCommon || lower.length < 3 || FUNCTION_WORDS.has(lower) || STOCK_WORDS.has(lower)) continue;
    const stem = wordStem(lower);
    if (!ownWords.has(stem)) stems.add(stem);
  }
  return stems;
}

/**
 * Makes a quantity comparable.
 *
 * @param words its sentence without the quantity itself
 * @param earlier sentences in front of it, nearest first, for names its own does not repeat
 * @returns null for what is never compared: labels, bare multiples, what a rate is told for, and numbers of which nothing is said
 */
export function countedSide(
  quantity: Quantity,
  words: WordsAround,
  earlier: readonly string[],
  aliases: AliasReader,
): CountedSide | null {
  const { kind, unit, counted, state } = quantity;
  if (kind === "label" || kind === "age" || (kind === "times" && counted === null)) return null;
  if (unit === null && counted === null && state === null) return null;
  if (BASE_OF_RATE.test(words.before)) return null;
  const rate = RATE.exec(words.behind)?.groups?.base?.replace(/[, ]/gu, "");
  const read = readCounted(quantity, aliases);
  const sentence = `${words.before} ${words.behind}`;
  const names = new Set([...namesIn(sentence, aliases), ...read.names]);
  for (const one of earlier) {
    if (names.size > 0) break;
    for (const name of namesIn(one.replace(/^\W*\p{L}+/u, ""), aliases)) names.add(name);
  }
  return {
    quantity,
    stated: onOneScale(quantity),
    unit: rate === undefined ? read.unit : `${read.unit} per ${rate.toLowerCase()}`,
    counted: read.counted,
    state: read.state,
    places: placesOf(quantity.place, aliases),
    names,
    told: toldIn(sentence, `${counted ?? ""} ${unit ?? ""}`),
    sentence,
    ...words,
  };
}
