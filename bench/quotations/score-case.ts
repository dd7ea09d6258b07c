/** Whether what is said of the quotations of a pair is what a reader says. */
import type { QuotationPair } from "#lib/compare/comparison.ts";
import type { ExpectedPair, GarbledCase } from "./garbled-case.ts";

/** What anybody who compares quotations can be asked. */
export type Said = Pick<QuotationPair, "verdict" | "note" | "speakers"> & { touches: readonly string[] };

export type CaseScore = {
  verdicts: boolean;
  touches: boolean;
  notes: boolean;
  speakers: boolean;
  all: boolean;
};

export function saidOf({ verdict, note, speakers, changes }: QuotationPair): Said {
  return { verdict, note, speakers, touches: [...new Set(changes.flatMap((change) => change.touches))] };
}

function areTouched(said: Said, { touches }: ExpectedPair): boolean {
  return touches === undefined || [...said.touches].sort().join() === [...touches].sort().join();
}

/** Every pair in its place; what is expected of none counts as right. */
export function scoreCase({ expected }: GarbledCase, said: readonly Said[]): CaseScore {
  const holds = (isRight: (said: Said, expected: ExpectedPair) => boolean) =>
    said.length === expected.length &&
    expected.every((each, i) => {
      const answer = said[i];
      return answer !== undefined && isRight(answer, each);
    });
  const score = {
    verdicts: holds((answer, each) => answer.verdict === each.verdict),
    touches: holds(areTouched),
    notes: holds((answer, each) => each.note === undefined || answer.note === each.note),
    speakers: holds((answer, each) => each.speakers === undefined || answer.speakers === each.speakers),
  };
  return { ...score, all: Object.values(score).every(Boolean) };
}
