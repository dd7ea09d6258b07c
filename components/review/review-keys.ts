/** The keys of the review screen, for what binds them and for the hints in the foot. */

export const REVIEW_KEYS = {
  next: "j",
  previous: "k",
  accept: "a",
  amend: "m",
  reject: "x",
  open: "enter",
  send: "mod+enter",
  leave: "escape",
} as const;

export const REVIEW_GROUP = "Review";
