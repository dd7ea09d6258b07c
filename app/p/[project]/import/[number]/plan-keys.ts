/** The keys of an import's plan, for what binds them and for the foot that names them. */
import type { KeyHint } from "#components/shortcuts/key-hints.tsx";

export const PLAN_KEYS = {
  find: "/",
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

const articleHint = { keys: [PLAN_KEYS.nextArticle, PLAN_KEYS.previousArticle], label: "article" };
const fileHint = { keys: [PLAN_KEYS.previousFile, PLAN_KEYS.nextFile], label: "file" };

/** Where files can be found by name. */
export const findHint: KeyHint = { keys: [PLAN_KEYS.find], label: "find a file" };

/** Of all articles together, of one file, or of one without articles; without what only somebody who may change the plan can do. */
export function planHints(shows: "table" | "file" | "emptyFile", canChange: boolean): KeyHint[] {
  if (shows === "emptyFile") return [fileHint];
  if (shows === "table") {
    return [
      articleHint,
      { keys: ["enter"], label: "open its file" },
      ...(canChange ? [{ keys: [PLAN_KEYS.select], label: "select" }] : []),
      ...(canChange ? [{ keys: [PLAN_KEYS.selectAll], label: "select all" }] : []),
    ];
  }
  return [
    fileHint,
    articleHint,
    ...(canChange ? [{ keys: [PLAN_KEYS.correct], label: "correct" }] : []),
    ...(canChange ? [{ keys: [PLAN_KEYS.include], label: "commit it or not" }] : []),
  ];
}
