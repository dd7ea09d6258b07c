/** What tests of the screens begin with: passages as they are stored, with what is told otherwise in them. */
import type { Passage } from "#lib/compare/comparison.ts";
import { prepareText } from "#lib/compare/prepared-text.ts";
import { findWording } from "#lib/compare/wording/find-wording.ts";
import type { PassageWording } from "#lib/compare/wording/passage-wording.ts";

export function wordingOf(a: string, b: string, passages: readonly Passage[]): PassageWording[] {
  return findWording(prepareText(a), prepareText(b), passages);
}

/** `passages`: of the texts `a` and `b`. */
export function withWording<P extends Passage>(
  a: string,
  b: string,
  passages: readonly P[],
): (P & { wording: PassageWording })[] {
  const wording = wordingOf(a, b, passages);
  return passages.map((passage, at) => {
    const told = wording[at];
    if (told === undefined) throw new Error("a passage without wording");
    return { ...passage, wording: told };
  });
}
