/**
 * Imports and comparisons in one worker: while it has an import in hand, it begins no comparison. Somebody waits for the
 * import, and the two together would take the memory of both. Another worker goes on comparing meanwhile.
 */
import type { Task } from "graphile-worker";
import { comparingFlag } from "#lib/data/comparison/enqueue-comparison.ts";

let importsInHand = 0;

/** The task, with comparisons held while it runs. */
export function holdingComparing(task: Task): Task {
  return async (payload, given) => {
    importsInHand += 1;
    try {
      await task(payload, given);
    } finally {
      importsInHand -= 1;
    }
  };
}

/** What the queue is not to give at this moment, as flags of its jobs; null: anything. */
export function flagsHeld(): string[] | null {
  return importsInHand > 0 ? [comparingFlag] : null;
}
