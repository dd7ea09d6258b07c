/** What was not analysed, in sentences, so that "none found" is not read as "there is none". Pure. */
import type { Coverage } from "#lib/data/comparison/read-coverage.ts";

/** The part of a Coverage that is told. */
export type ShownCoverage = Omit<Coverage, "language" | "failed"> & {
  failed: readonly Pick<Coverage["failed"][number], "title" | "problem">[];
};

const articles = (count: number) => (count === 1 ? "1 article" : `${count.toLocaleString("en-GB")} articles`);

/** In the order of their weight; none where everything was looked at. */
export function coverageSentences(coverage: ShownCoverage): string[] {
  const { isPending, isOutdated, isTooShort, otherLanguages, notYetCompared, tooShort, failed, underWay } =
    coverage;
  const { hasMoreCandidates, numbersProblem } = coverage;
  const unread = Math.max(notYetCompared, underWay);
  return [
    ...(isPending ? ["This text has not been compared yet."] : []),
    ...(isTooShort ? ["This text is too short for a shared passage to be found."] : []),
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
