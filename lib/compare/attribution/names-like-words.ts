/**
 * Names of people that are common words as well, told by what stands beside them: "Theresa May" and "April Ryan" from the
 * months, "Long Chen" and "Can Dündar" by a capital where a sentence has none otherwise. Where that leaves it open it is the
 * common word.
 */
import type { Word, WordClass } from "#lib/compare/attribution/word.ts";

/** Weekdays are people's names too, but "Friday Obama said" is how agencies write the day. */
const BOTH: ReadonlySet<string> = new Set("jan april may june august".split(" "));
/** What stands in front of a month and of no name. */
const BEFORE_MONTH: ReadonlySet<string> = new Set(
  "in since until till during throughout early late mid last next this every each between".split(" "),
);
const TITLE = /^(?:mr|mrs|ms|miss|dr|prof|lady|lord|sir|minister|secretary|senator|sen\.?|rep\.?|pm)\.?$/;

const isName = (word: Word | undefined) =>
  word !== undefined && word.class === "name" && word.isCapitalised && !word.isTime;

/** "May have", "May not be": in a headline whose every word is capitalised the modal is, too. */
function isModalBefore(next: Word | undefined): boolean {
  return (
    next !== undefined && (/^(?:be|have|not|also|still|yet|never)$/.test(next.lower) || next.form === "base")
  );
}

function isPerson(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (word === undefined || !word.isCapitalised || word.isAllCapitals || !BOTH.has(word.lower)) return false;
  if (next?.class === "number" || BEFORE_MONTH.has(before?.lower ?? "")) return false;
  if (before !== undefined && TITLE.test(before.lower)) return true;
  if (word.lower === "may" && isModalBefore(next)) return false;
  if (isName(before)) return true;
  const opensSentence = before === undefined || before.class === "stop";
  // "May God bless them", "the June Brexit vote", "an August Reuters report".
  if ((opensSentence && word.lower === "may") || before?.class === "determiner") return false;
  return isName(next);
}

/** "in May", "May 5": the month and not the verb. */
function isMay(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word?.lower !== "may" || !word.isCapitalised) return false;
  return words[at + 1]?.class === "number" || BEFORE_MONTH.has(words[at - 1]?.lower ?? "");
}

/** Of these a capital inside a sentence speaks; of "the" and of "in" it may be a paper's or a place's. */
const SMALL_INSIDE: ReadonlySet<WordClass> = new Set([
  "adverb",
  "auxiliary",
  "pronoun",
  "conjunction",
  "subordinator",
]);
const OPENS: ReadonlySet<WordClass> = new Set(["stop", "colon", "dash", "quotation", "bracket"]);
/** Of the words that are commonly small: in a headline that capitalises all of them, none says anything. */
const LEAST_SMALL = 0.5;

/** Whether the sentence writes its common words small. */
function writesSmall(words: readonly Word[]): boolean {
  const common = words.filter(({ lower, class: is }) => is !== "name" && /^\p{L}/u.test(lower));
  return common.filter(({ isCapitalised }) => !isCapitalised).length >= LEAST_SMALL * common.length;
}

/** "said Long Chen", "told He Yafei": in front of a name, where a common word would be small. */
function isGivenName(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (word === undefined || !word.isCapitalised || word.isAllCapitals || word.isTime) return false;
  if (!SMALL_INSIDE.has(word.class) || !isName(next)) return false;
  if (before === undefined || OPENS.has(before.class)) return false;
  // Behind another capital it may be a headline that ran into the sentence.
  return !before.isCapitalised || TITLE.test(before.lower);
}

const MOST_NAMES = 3;

/** "Will Ross said": a question would go on with "say". */
function isSaying(words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (word?.class !== "auxiliary" || !word.isCapitalised || word.isAllCapitals) return false;
  if (before !== undefined && !OPENS.has(before.class)) return false;
  let next = at + 1;
  while (next <= at + MOST_NAMES && isName(words[next])) next++;
  const form = words[next]?.cue?.form;
  return next > at + 1 && (form === "past" || form === "present");
}

/** The words, with such names as names, and the month of May as one as well. Linear. */
export function nameLikeWords(words: readonly Word[]): Word[] {
  const bare = { class: "name", cue: null, form: null } as const;
  const isSmall = writesSmall(words);
  return words.map((word, at) => {
    if (isPerson(words, at) || isSaying(words, at) || (isSmall && isGivenName(words, at)))
      return { ...word, ...bare, isTime: false };
    return isMay(words, at) ? { ...word, ...bare } : word;
  });
}
