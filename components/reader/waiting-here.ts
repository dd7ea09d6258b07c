/** A mark that waits for a person and whose place in this version is known roughly, as the margin shows it. Pure. */
export type WaitingHere = {
  reanchoringId: string;
  verdict: "changed" | "ambiguous";
  /** The best of the places found. */
  startUtf16: number;
  /** Exclusive. */
  endUtf16: number;
  /** How many places fit as well. */
  places: number;
  /** What was marked, in the older version. */
  exact: string;
  authorName: string;
  /** What the mark says: its note, its tags or its claim. */
  says: string;
};

/** Names its card among those of marks. */
export const waitingCardId = ({ reanchoringId }: WaitingHere) => `w-${reanchoringId}`;
