/** What a known article is to one to come: an exact copy, a new version of it, a near copy, or nothing of note. Pure. */
import type { KnownArticle } from "./known-article.ts";

/** An article of the library beside the article to come. */
export type Candidate = Omit<KnownArticle, "kind" | "isRepeat" | "why"> & {
  /** Letter for letter. */
  isSameText: boolean;
  isSameBytes: boolean;
  isSameAddress: boolean;
  isSameTitleAndSource: boolean;
  /** Both state the day, and it is the same. */
  isSameDay: boolean;
  /** Both state their source, and it is another. */
  isOtherSource: boolean;
};

/**
 * Share of each text's fingerprints that must stand in the other for a near copy. One changed word breaks at most five
 * of the word 5-grams, so half of them is left of a text whose every tenth word was changed; two reports of one event
 * that were written apart share a few in a hundred.
 */
export const NEAR_COPY_SHARE = 0.5;

/** A column's next instalment has the last one's title and source, and shares next to no text with it. */
export const SAME_STORY_SHARE = 0.2;

/** As many are told of; an article that resembles more resembles a form letter. */
const MOST_KNOWN = 5;

function amount(share: number): string {
  if (share >= 0.995) return "all";
  if (share >= 0.9) return "nearly all";
  return share >= 0.7 ? "most" : "more than half";
}

type Verdict = Pick<KnownArticle, "kind" | "isRepeat" | "why">;

function copyOf(one: Candidate): Verdict | null {
  const kind = "exactCopy";
  if (one.isSameText && one.isOtherSource)
    return { kind, isRepeat: false, why: "Another source has the same text, letter for letter." };
  if (one.isSameText) return { kind, isRepeat: true, why: "Its text is the same, letter for letter." };
  return one.isSameBytes ? { kind, isRepeat: true, why: "It was made from the same bytes." } : null;
}

function versionOf(one: Candidate): Verdict | null {
  const kind = "newVersion";
  if (one.isSameAddress)
    return { kind, isRepeat: false, why: "It stands at the same address, with another text." };
  const shared = Math.max(one.containmentNew, one.containmentKnown);
  const isSameStory = one.isSameDay || shared >= SAME_STORY_SHARE;
  if (!one.isSameTitleAndSource || !isSameStory) return null;
  return { kind, isRepeat: false, why: "It has the same title and source, with another text." };
}

/** What two texts have in common, in a sentence about the new one; null where they are no near copies. */
export function nearCopyWhy(
  shares: Pick<KnownArticle, "containmentNew" | "containmentKnown">,
): string | null {
  const { containmentNew: inKnown, containmentKnown: inNew } = shares;
  if (Math.min(inKnown, inNew) < NEAR_COPY_SHARE) return null;
  return `Of this text ${amount(inKnown)} stands in that one, and ${amount(inNew)} of that one in this.`;
}

function nearCopyOf(candidate: Candidate): Verdict | null {
  const why = nearCopyWhy(candidate);
  return why === null ? null : { kind: "nearCopy", isRepeat: false, why };
}

const order = { exactCopy: 0, newVersion: 1, nearCopy: 2 } as const;

/** The candidates of note, the closest first, at most five. O(n log n). */
export function judgeKnown(candidates: readonly Candidate[]): KnownArticle[] {
  const known = candidates.flatMap((candidate) => {
    const verdict = copyOf(candidate) ?? versionOf(candidate) ?? nearCopyOf(candidate);
    if (verdict === null) return [];
    const { articleId, versionId, title, source, publishedOn, containmentNew, containmentKnown } = candidate;
    const containment = { containmentNew, containmentKnown };
    return [{ articleId, versionId, title, source, publishedOn, ...containment, ...verdict }];
  });
  const closeness = (one: KnownArticle) => one.containmentNew + one.containmentKnown;
  return known
    .toSorted(
      (a, b) =>
        order[a.kind] - order[b.kind] || closeness(b) - closeness(a) || (a.articleId < b.articleId ? -1 : 1),
    )
    .slice(0, MOST_KNOWN);
}
