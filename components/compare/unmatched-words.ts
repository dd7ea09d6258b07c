/** What people said of passages, quotations and numbers that are no longer found in two texts, in the screen's words. Pure. */
import type { AlignmentWord, DirectionWord, RuledPassageView } from "#lib/data/comparison/pair-rulings.ts";
import { directionShort } from "./direction-words.ts";
import { isCompared, type PairState } from "./pair-state-words.ts";
import type { SideNames } from "./side-names.ts";

/** What stands of it, and what an undo says again. `subject`: whether it is the same one, or who took it from whom. */
type StandingWord =
  | { subject: "alignment"; word: Exclude<AlignmentWord, "none"> }
  | { subject: "direction"; word: Exclude<DirectionWord, "none"> };

export type UnmatchedWord = StandingWord & {
  ruledPassageId: string;
  revision: number;
  reason: string;
  authorName: string;
  /** ISO time. */
  at: string;
  /** The words it was said of, as they stood then. */
  exact: string;
  /** What was said: "not the same quotation". */
  says: string;
};

/** Of numbers both, which alone say little. */
function exactOf({ kind, a, b }: RuledPassageView): string {
  return kind === "quantity" ? `“${a.exact}” against “${b.exact}”` : a.exact;
}

/** Each word that stands, whether a passage is the same before who took it; a word that was taken back does not stand. */
export function unmatchedWords(unmatched: readonly RuledPassageView[], names: SideNames): UnmatchedWord[] {
  return unmatched.flatMap((place) => {
    const { ruledPassageId, kind, alignment, direction } = place;
    const words: UnmatchedWord[] = [];
    const exact = exactOf(place);
    if (alignment !== null && alignment.word !== "none") {
      const { word, revision, reason, authorName, at } = alignment;
      const says = word === "same" ? `the same ${kind}` : `not the same ${kind}`;
      const said = { ruledPassageId, revision, reason, authorName, at, exact, says };
      words.push({ ...said, subject: "alignment", word });
    }
    if (direction !== null && direction.word !== "none") {
      const { word, revision, reason, authorName, at } = direction;
      const says = directionShort(names)[word];
      const said = { ruledPassageId, revision, reason, authorName, at, exact, says };
      words.push({ ...said, subject: "direction", word });
    }
    return words;
  });
}

/** How many there are; that something is no longer found is said only where it was looked for. */
export function unmatchedSummary(count: number, state: PairState): string {
  const rulings = count === 1 ? "1 ruling" : `${count} rulings`;
  return isCompared(state)
    ? `${rulings} on what is no longer found`
    : `${rulings} on what an earlier comparison found`;
}
