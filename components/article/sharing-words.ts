/** What a list says of an article's passages elsewhere: how many others have them, and of how many texts they are. Pure. */
import { originWords } from "#components/reader/reuse-here.ts";
import type { SharingBadge } from "#lib/data/comparison/count-sharing.ts";

type Told = Pick<
  SharingBadge,
  "isCompared" | "isTooShort" | "sharesWith" | "mayShareWithMore" | "textOrigins" | "isEarliestHere"
>;

export type SharingWords = {
  /** Null: nothing was found. */
  chip: string | null;
  note: string;
};

const notAll = "not all compared";

function nothingFound({ isTooShort, mayShareWithMore }: Told): string {
  if (mayShareWithMore) return `no passage found; ${notAll}`;
  return isTooShort ? "too short to compare" : "no passage found";
}

/** `sharing` null: it has not been compared yet. */
export function sharingWords(sharing: Told | null): SharingWords {
  if (sharing === null || !sharing.isCompared) return { chip: null, note: "not compared yet" };
  const { sharesWith, mayShareWithMore, textOrigins, isEarliestHere } = sharing;
  if (sharesWith === 0) return { chip: null, note: nothingFound(sharing) };
  const origins = originWords(textOrigins);
  if (mayShareWithMore) return { chip: `shares with ${sharesWith}+`, note: `${origins}; ${notAll}` };
  return {
    chip: isEarliestHere ? `earliest here of ${sharesWith + 1}` : `shares with ${sharesWith}`,
    note: origins,
  };
}
