/** The words and marks of a sentence with what part they can play in it. */
import { type CueVerb, cueVerbOf } from "#lib/compare/attribution/cue-verbs.ts";
import type { VerbForm } from "#lib/compare/attribution/verb-forms.ts";
import * as lists from "#lib/compare/attribution/word-lists.ts";

export type WordClass =
  | "name"
  | "noun"
  | "number"
  | "pronoun"
  | "relative"
  | "determiner"
  | "preposition"
  | "conjunction"
  | "subordinator"
  | "auxiliary"
  | "adverb"
  | "to"
  | "verb"
  | "possessive"
  /** A whole quotation with its marks. */
  | "quotation"
  | "comma"
  | "colon"
  | "dash"
  | "stop"
  | "bracket";

export type Word = {
  startUtf16: number;
  endUtf16: number;
  lower: string;
  class: WordClass;
  isCapitalised: boolean;
  isAllCapitals: boolean;
  /** A quotation whose last character is a comma or a stop, so that what stands behind it is about it. */
  isClosed: boolean;
  /** Set where it can be a form of an attributing verb, whatever its class here. */
  cue: { verb: CueVerb; form: VerbForm } | null;
  form: VerbForm | null;
  /** "Monday", "last", "noon": says when. */
  isTime: boolean;
};

const PUNCTUATION: Readonly<Record<string, WordClass>> = {
  ",": "comma",
  ":": "colon",
  ";": "colon",
  "—": "dash",
  "–": "dash",
  "―": "dash",
  "--": "dash",
  "-": "dash",
  "(": "bracket",
  ")": "bracket",
  "[": "bracket",
  "]": "bracket",
};

/** A word in several lists is of the first. */
const CLOSED_LISTS: readonly (readonly [WordClass, ReadonlySet<string>])[] = [
  ["auxiliary", lists.AUXILIARIES],
  ["pronoun", lists.PRONOUNS],
  ["determiner", lists.DETERMINERS],
  ["relative", lists.RELATIVES],
  ["conjunction", lists.CONJUNCTIONS],
  ["subordinator", lists.SUBORDINATORS],
  ["preposition", lists.PREPOSITIONS],
  ["adverb", lists.ADVERBS],
  ["noun", lists.OBJECT_PRONOUNS],
];
const CLOSED = new Map<string, WordClass>([["to", "to"]]);
for (const [is, list] of CLOSED_LISTS) for (const word of list) if (!CLOSED.has(word)) CLOSED.set(word, is);

function openClassOf(lower: string, isCapitalised: boolean): WordClass {
  if (/^\p{N}/u.test(lower)) return "number";
  if (lower.startsWith("@")) return "name";
  if (isCapitalised) return "name";
  if (
    /[a-z]{3}ly$/.test(lower) &&
    !/^(?:family|ally|rally|assembly|supply|reply|early|daily|only|friendly|elderly|likely)$/.test(lower)
  )
    return "adverb";
  return "noun";
}

/** Which form an unknown word can be by its ending; null for none. */
function endingForm(lower: string): VerbForm | null {
  if (/[a-z]{2}ed$/.test(lower) && !/(?:eed|hundred)$/.test(lower)) return "past";
  return /[a-z]{3}ing$/.test(lower) &&
    !/^(?:morning|evening|during|nothing|something|everything|anything)$/.test(lower)
    ? "gerund"
    : null;
}

/** A word wherever it stands. */
type WordForm = Omit<Word, "startUtf16" | "endUtf16">;

function readForm(written: string): WordForm {
  const small = written.toLowerCase();
  const lower = small.includes("'") ? small.replaceAll("'", "’") : small;
  // Only a letter with a small form can be a capital.
  const isCapitalised = small !== written && /^\p{Lu}/u.test(written);
  const isAllCapitals = isCapitalised && written === written.toUpperCase();
  const base = {
    lower,
    isCapitalised,
    isAllCapitals,
    isClosed: false,
    cue: null,
    form: null,
    isTime: lists.TIME_WORDS.has(lower),
  };
  if (!/[\p{L}\p{N}]/u.test(written)) {
    const mark = /^[.!?…。！？]+$/u.test(written) ? "stop" : (PUNCTUATION[written] ?? "bracket");
    return { ...base, class: mark };
  }
  const closed = CLOSED.get(lower);
  if (closed) return { ...base, class: closed };
  const cue = cueVerbOf(lower);
  const form = cue?.form ?? lists.commonVerbForm(lower) ?? endingForm(lower);
  return { ...base, class: openClassOf(lower, isCapitalised), cue, form };
}

/** Of the words read lately: a text repeats most of its own. Words longer than any that is repeated are not kept. */
const kept = new Map<string, WordForm>();
const MOST_KEPT = 10_000;
const MOST_KEPT_UTF16 = 24;

function formOf(written: string): WordForm {
  const known = kept.get(written);
  if (known !== undefined) return known;
  const form = readForm(written);
  if (kept.size >= MOST_KEPT) kept.clear();
  if (written.length <= MOST_KEPT_UTF16) kept.set(written, form);
  return form;
}

/** The word `written` at `startUtf16`, by itself; its neighbours may change its class later. */
export function readWord(written: string, startUtf16: number): Word {
  const { lower, class: is, isCapitalised, isAllCapitals, isClosed, cue, form, isTime } = formOf(written);
  const span = { startUtf16, endUtf16: startUtf16 + written.length };
  return { ...span, lower, class: is, isCapitalised, isAllCapitals, isClosed, cue, form, isTime };
}
