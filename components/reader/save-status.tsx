"use client";

/** In the foot: whether everything done here has reached the server. */
import { useSyncExternalStore } from "react";
import type { OutboxState } from "./outbox.ts";

let state: OutboxState = "saved";
const listeners = new Set<() => void>();

export function tellSaveState(next: OutboxState): void {
  if (next === state) return;
  state = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const WORDS: Record<OutboxState, string> = {
  saved: "All changes saved",
  saving: "Saving",
  waiting: "Not saved yet, kept in this browser",
};
const DOTS: Record<OutboxState, string> = {
  saved: "bg-supports",
  saving: "bg-ink-3",
  waiting: "bg-caution",
};

export function SaveStatus() {
  const now = useSyncExternalStore(
    subscribe,
    () => state,
    () => "saved" as const,
  );
  return (
    <>
      <span aria-hidden="true" className={`size-1.75 rounded-full ${DOTS[now]}`} />
      <span role="status">{WORDS[now]}</span>
    </>
  );
}
