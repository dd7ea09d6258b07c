"use client";

/**
 * Which item of a queue is selected: the one that holds the keyboard's focus. It lives in the address as a fragment, so
 * that a link lands on it and reload keeps it.
 */
import { useCallback, useEffect, useEffectEvent, useState } from "react";

export function cardOf(id: string | undefined): HTMLElement | null {
  return id === undefined ? null : document.getElementById(`w-${id}`);
}

/** Written past the router: a fragment is no navigation. */
function writeFragment(id: string): void {
  const { pathname, search } = window.location;
  window.history.replaceState(window.history.state, "", `${pathname}${search}#w-${id}`);
}

/** The selected item's id; until one is chosen, the first. Expects the items' cards as `w-<id>` in the document. */
export function useSelection(items: readonly { id: string }[]) {
  const [chosenId, setChosenId] = useState<string | null>(null);
  useEffect(() => {
    const follow = () => setChosenId(/^#w-([0-9a-f-]{36})$/.exec(window.location.hash)?.[1] ?? null);
    follow();
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);
  const select = useCallback((id: string) => {
    setChosenId(id);
    writeFragment(id);
  }, []);
  const index = Math.max(
    0,
    items.findIndex((item) => item.id === chosenId),
  );
  const selectedId = items[index]?.id ?? null;
  // What was ruled on leaves the list above the selected work, which must not slide under the frame. Not when another is
  // selected: a press that selects must not move the page under itself, or its click is lost.
  const keepInView = useEffectEvent(() => {
    const card = cardOf(selectedId ?? undefined);
    if (card?.contains(document.activeElement)) card.scrollIntoView({ block: "nearest" });
  });
  useEffect(() => {
    if (items.length > 0) keepInView();
  }, [items]);
  return { index, selectedId, select };
}
