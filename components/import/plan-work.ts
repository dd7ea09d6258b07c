"use client";

/**
 * Changes of a plan that are made on the screen and not in it yet: while there are any, nothing is committed. A store
 * outside React's tree, since what commits stands far from what changes.
 */
import { useEffect, useSyncExternalStore } from "react";

const waiting = new Set<symbol>();
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Holds a commit back for as long as `isWaiting`. */
export function useHoldCommit(isWaiting: boolean): void {
  useEffect(() => {
    if (!isWaiting) return;
    const own = Symbol("a change that waits");
    waiting.add(own);
    tell();
    return () => {
      waiting.delete(own);
      tell();
    };
  }, [isWaiting]);
}

export function useIsCommitHeld(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => waiting.size > 0,
    () => false,
  );
}
