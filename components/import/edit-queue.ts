/**
 * The edits of one file between the person who makes them and the server that plans anew: what is wanted, what the server
 * has, and the way back. Pure; a hook sends.
 */
import type { PlanEdits } from "#lib/ingest/plan-edits.ts";

export type KeptEdits = { edits: PlanEdits; revision: number };

export type EditQueue = {
  /** As the server last said. */
  kept: KeptEdits;
  wanted: PlanEdits;
  /** What was wanted before each change, oldest first. */
  past: readonly PlanEdits[];
  /** What is on its way; null when nothing is. */
  sending: PlanEdits | null;
};

export type EditEvent =
  | { type: "changed"; edits: PlanEdits }
  | { type: "undone" }
  | { type: "sent" }
  | { type: "answered"; revision: number }
  /** The server would not have it, or does not answer: what it has stands again. */
  | { type: "refused" }
  /** The page was drawn anew. */
  | { type: "served"; kept: KeptEdits };

export function openQueue(kept: KeptEdits): EditQueue {
  return { kept, wanted: kept.edits, past: [], sending: null };
}

export function isSameEdits(a: PlanEdits, b: PlanEdits): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** There is something to send, and nothing on its way. */
export function hasToSend({ kept, wanted, sending }: EditQueue): boolean {
  return sending === null && !isSameEdits(kept.edits, wanted);
}

function served(queue: EditQueue, kept: KeptEdits): EditQueue {
  if (kept.revision <= queue.kept.revision) return queue;
  const isIdle = queue.sending === null && isSameEdits(queue.kept.edits, queue.wanted);
  // What someone else changed meanwhile is shown where one has not changed anything oneself; otherwise the server refuses.
  return isIdle ? { ...queue, kept, wanted: kept.edits } : queue;
}

export function editReducer(queue: EditQueue, event: EditEvent): EditQueue {
  const { wanted, past, kept, sending } = queue;
  if (event.type === "changed") {
    return isSameEdits(wanted, event.edits)
      ? queue
      : { ...queue, wanted: event.edits, past: [...past, wanted] };
  }
  if (event.type === "undone") {
    const before = past.at(-1);
    return before === undefined ? queue : { ...queue, wanted: before, past: past.slice(0, -1) };
  }
  if (event.type === "sent") return { ...queue, sending: wanted };
  if (event.type === "answered") {
    const edits = sending ?? kept.edits;
    return { ...queue, kept: { edits, revision: event.revision }, sending: null };
  }
  if (event.type === "refused") return openQueue(kept);
  return served(queue, event.kept);
}
