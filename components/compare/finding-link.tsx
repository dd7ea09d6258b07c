"use client";

/** A finding that leads to its place in the texts, and says when that is where one is. */
import { type ReactNode, useSyncExternalStore } from "react";

const itemStyle =
  "-mx-1.5 grid gap-0.5 rounded-[6px] px-2.5 py-2 hover:bg-hover aria-[current=true]:bg-accent-soft";

function subscribe(onChange: () => void): () => void {
  window.addEventListener("hashchange", onChange);
  return () => window.removeEventListener("hashchange", onChange);
}

/** `place` is an element's id. */
export function FindingLink({ place, children }: { place: string; children: ReactNode }) {
  const isHere = useSyncExternalStore(
    subscribe,
    () => window.location.hash === `#${place}`,
    () => false,
  );
  return (
    <a href={`#${place}`} aria-current={isHere ? "true" : undefined} className={itemStyle}>
      {children}
    </a>
  );
}
