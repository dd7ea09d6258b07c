/** The compare screen's keys, for what binds them and for the foot that names them. */
export const compareKeys = {
  next: "n",
  previous: "p",
  same: "y",
  notSame: "x",
  run: "a",
  rule: "d",
  rulePassage: "w",
  evidence: "e",
  nextTwo: "o",
  back: "escape",
  compare: "c",
} as const;

export const compareHints = [
  { keys: [compareKeys.next, compareKeys.previous], label: "next, previous difference" },
  { keys: [compareKeys.same], label: "the same" },
  { keys: [compareKeys.notSame], label: "not the same" },
  { keys: [compareKeys.rulePassage], label: "who took it" },
  { keys: [compareKeys.run], label: "run of this passage" },
] as const;

/** Over three and four texts, where the evidence of each two is folded. */
export const columnHints = [
  ...compareHints,
  { keys: [compareKeys.nextTwo], label: "its next two" },
  { keys: [compareKeys.evidence], label: "evidence of two" },
] as const;

/** Where a picture stands in place of the texts. */
export const pictureHints = [{ keys: [compareKeys.back], label: "back to the texts" }] as const;

/** Where nothing was compared. */
export const askHints = [{ keys: [compareKeys.compare], label: "compare them" }] as const;
