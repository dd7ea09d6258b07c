/** What was not analysed, in sentences, so that "none found" is not read as "there is none". Pure. */
import type { Coverage } from "#lib/data/comparison/read-coverage.ts";

/** The part of a Coverage that is told. */
export type ShownCoverage = Omit<Coverage, "failed"> & {
  failed: readonly Pick<Coverage["failed"][number], "title" | "problem">[];
};

const articles = (count: number) => (count === 1 ? "1 article" : `${count.toLocaleString("en-GB")} articles`);

/** What is read by rules for English, in words that follow "its". */
const readInEnglish = "numbers, speakers, stock phrases and what a change touches";

/**
 * What is not read of a text in another language; null where it is in English. `language`: a BCP 47 tag, "und" where it is
 * not known. `subject`: how the text is named at the beginning of a sentence.
 */
export function languageSentence(language: string, subject = "This text"): string | null {
  const [primary = ""] = language.toLowerCase().split("-");
  if (primary === "en") return null;
  const isWhat =
    primary === "und" || primary === "" ? "is in no language that was recognised" : "is not in English";
  return `${subject} ${isWhat}: its ${readInEnglish} are read by rules for English only. Passages are found in any language.`;
}

/** In the order of their weight; none where everything was looked at. */
export function coverageSentences(coverage: ShownCoverage): string[] {
  const { isPending, isOutdated, isTooShort, otherLanguages, notYetCompared, tooShort, failed, underWay } =
    coverage;
  const { hasMoreCandidates, numbersProblem, language } = coverage;
  const unreadLanguage = languageSentence(language);
  const unread = Math.max(notYetCompared, underWay);
  return [
    ...(isPending ? ["This text has not been compared yet."] : []),
    ...(isTooShort ? ["This text is too short for a shared passage to be found."] : []),
    ...(unreadLanguage === null ? [] : [unreadLanguage]),
    ...(isOutdated ? ["What is shown was found by an earlier engine; it is being compared anew."] : []),
    ...(unread === 0 ? [] : [`${articles(unread)} here not compared yet.`]),
    ...(otherLanguages === 0
      ? []
      : [`${articles(otherLanguages)} here in another language: a translation is not found.`]),
    ...(tooShort === 0 ? [] : [`${articles(tooShort)} here too short for a shared passage.`]),
    ...(hasMoreCandidates
      ? [
          "More articles carry its words than one text is compared with: there may be more copies than are counted.",
        ]
      : []),
    ...(numbersProblem === null ? [] : [numbersProblem]),
    ...failed.map(({ title, problem }) => `Could not be compared with “${title}”: ${problem}`),
  ];
}
