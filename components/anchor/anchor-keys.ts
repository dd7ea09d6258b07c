/** The keys of the queue of marks whose text changed, for what binds them and for the hints in the foot. */

export const ANCHOR_KEYS = {
  next: "j",
  previous: "k",
  take: "a",
  keep: "x",
  select: "s",
  open: "enter",
  send: "mod+enter",
  leave: "escape",
} as const;

export const ANCHOR_GROUP = "Anchors";

/** Of several places the first nine have a key. */
export const placeKeys = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;
