/**
 * Imports and comparisons in one worker: while it has an import in hand it takes no comparison from the queue, and one
 * that it has begun stands still (run-compare.ts). Another worker goes on comparing meanwhile.
 */
import type { Task } from "graphile-worker";
import { comparingFlag } from "#lib/data/comparison/enqueue-comparison.ts";
import { isImportInHand, withImportInHand } from "#lib/data/jobs/imports-in-hand.ts";

/** The task, with comparisons held while it runs. */
export function holdingComparing(task: Task): Task {
  return (payload, given) => withImportInHand(() => task(payload, given));
}

/** What the queue is not to give at this moment, as flags of its jobs; null: anything. */
export function flagsHeld(): string[] | null {
  return isImportInHand() ? [comparingFlag] : null;
}
