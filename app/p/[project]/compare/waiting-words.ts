/** What is said of articles that are not compared: what comes next, and whether it comes by itself. Pure. */
import type { StoredComparison } from "#lib/data/comparison/read-comparison.ts";

/**
 * pending, queued: the worker is at it, or comes to it; unsought, again: it is to look whether they share enough to be
 * compared, for the first time or anew; apart: they do not, and wait to be asked for; unread: it could not look.
 */
export type NextStep = "pending" | "queued" | "unsought" | "again" | "apart" | "unread";

export type Uncompared = Pick<StoredComparison, "state" | "isSought" | "isWaiting">;

/** Null where they were compared, or could not be. */
export function nextStep({ state, isSought, isWaiting }: Uncompared): NextStep | null {
  if (state === "pending" || state === "queued" || state === "unsought") return state;
  if (state !== "uncompared") return null;
  if (!isSought) return "unread";
  return isWaiting ? "again" : "apart";
}

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** `subject`: which articles, as several things within a sentence: "these two". */
export function stepSentence(step: NextStep, subject: string): string {
  switch (step) {
    case "pending":
      return "What the worker finds is shown here as soon as it is there.";
    case "queued":
      return "The worker comes to them in their turn; an import that is being written comes first. What it finds is shown here as soon as it is there.";
    case "unsought":
      return `The worker has yet to look for words that ${subject} share, and compares them by itself if they share enough in a row. You need not wait for it.`;
    case "again":
      return `${capital(subject)} shared too few words in a row for the worker to compare them by itself. It is to look again; you need not wait for it.`;
    case "apart":
      return `${capital(subject)} share too few words in a row for the worker to compare them by itself. Asked for it, it also holds their quotations and numbers against each other.`;
    case "unread":
      return `The worker could not look for words that ${subject} share, and does not come back to them by itself.`;
  }
}

/** Over the sentences of all that wait to be asked for. */
export function askTitle(steps: readonly NextStep[]): string {
  return steps.every((step) => step === "unsought") ? "Not compared yet" : "Not compared";
}
