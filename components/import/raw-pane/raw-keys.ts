/** The keys of a plan's raw side, for what binds them and for the hints that name them. */

export const RAW_KEYS = {
  up: "arrowup",
  down: "arrowdown",
  split: "s",
  takeOut: "delete",
  takeOutToo: "backspace",
  putBack: "enter",
  merge: "delete",
  mergeToo: "backspace",
  undo: "mod+z",
} as const;

export const LINE_GROUP = "A line of the raw text";
export const HANDLE_GROUP = "Where an article begins";
