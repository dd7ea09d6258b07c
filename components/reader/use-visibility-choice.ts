"use client";

/** Whether new marks are drafts or shared: draft until one chooses, then what one chose last on this browser. */
import { useCallback, useSyncExternalStore } from "react";
import { browserStore } from "./kept-text.ts";
import type { Visibility } from "./reader-item.ts";

const listeners = new Set<() => void>();
/** Where storage is forbidden the choice lasts as long as the page. */
let chosenHere: Visibility | null = null;

const keyOf = (userId: string) => `collate:${userId}:visibility`;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(userId: string): Visibility {
  try {
    const kept = browserStore()?.getItem(keyOf(userId));
    return (kept ?? chosenHere) === "shared" ? "shared" : "draft";
  } catch {
    return chosenHere ?? "draft";
  }
}

export function useVisibilityChoice(userId: string): [Visibility, (visibility: Visibility) => void] {
  const visibility = useSyncExternalStore(
    subscribe,
    () => read(userId),
    () => "draft" as const,
  );
  const choose = useCallback(
    (next: Visibility) => {
      chosenHere = next;
      try {
        browserStore()?.setItem(keyOf(userId), next);
      } catch {
        // Full: the choice lasts as long as the page.
      }
      for (const listener of listeners) listener();
    },
    [userId],
  );
  return [visibility, choose];
}
