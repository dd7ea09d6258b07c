/** The keys of an import's plan, for what binds them and for the foot that names them. */

export const PLAN_KEYS = {
  nextFile: "]",
  previousFile: "[",
  nextArticle: "j",
  previousArticle: "k",
  correct: "c",
  include: "i",
  select: "v",
  selectTo: "shift+v",
  selectAll: "shift+a",
  commit: "a",
  decline: "x",
} as const;

export const PLAN_GROUP = "Plan";

/** Of all articles together. */
export const tableHints = [
  { keys: [PLAN_KEYS.nextArticle, PLAN_KEYS.previousArticle], label: "article" },
  { keys: ["enter"], label: "open its file" },
  { keys: [PLAN_KEYS.select], label: "select" },
  { keys: [PLAN_KEYS.selectAll], label: "select all" },
  { keys: [PLAN_KEYS.nextFile], label: "first file" },
] as const;

/** Of one file. */
export const fileHints = [
  { keys: [PLAN_KEYS.previousFile, PLAN_KEYS.nextFile], label: "file" },
  { keys: [PLAN_KEYS.nextArticle, PLAN_KEYS.previousArticle], label: "article" },
  { keys: [PLAN_KEYS.correct], label: "correct" },
  { keys: [PLAN_KEYS.include], label: "commit it or not" },
] as const;
