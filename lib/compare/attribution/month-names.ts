/**
 * "Jan Egeland", "Theresa May", "April Ryan": names of people that are months as well, told from the months by what stands
 * beside them. Where that leaves it open it is the month.
 */
import type { Word } from "#lib/compare/attribution/word.ts";

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

/** The words, with such names as names, and the month of May as one as well. Linear. */
export function nameMonths(words: readonly Word[]): Word[] {
  const bare = { class: "name", cue: null, form: null } as const;
  return words.map((word, at) => {
    if (isPerson(words, at)) return { ...word, ...bare, isTime: false };
    return isMay(words, at) ? { ...word, ...bare } : word;
  });
}
