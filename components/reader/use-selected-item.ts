"use client";

/** Which mark is selected. It lives in the address as a fragment, so that a link lands on it and reload keeps it. */
import { useCallback, useEffect, useState } from "react";
import { anchorOf, type ReaderItem } from "./reader-item.ts";

function idInAddress(): string | null {
  return /^#[ae]-([0-9a-f-]{36})$/.exec(window.location.hash)?.[1] ?? null;
}

/** Written past the router: a fragment is no navigation, and the browser must not jump. */
function writeAddress(item: ReaderItem | undefined): void {
  const { pathname, search } = window.location;
  const fragment = item ? `#${anchorOf(item)}` : "";
  window.history.replaceState(window.history.state, "", `${pathname}${search}${fragment}`);
}

export function useSelectedItem(items: readonly ReaderItem[]) {
  const [selectedId, setSelectedId] = useState<string | null>(null);
  useEffect(() => {
    const follow = () => setSelectedId(idInAddress());
    follow();
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);

  const select = useCallback(
    (id: string | null) => {
      setSelectedId(id);
      writeAddress(items.find((item) => item.id === id));
    },
    [items],
  );

  /** Of the marks at one place the innermost; asked again at the same place, the next one outward, and round. */
  const selectAt = useCallback(
    (ids: readonly string[]) => select(nextAt(ids, selectedId)),
    [select, selectedId],
  );

  return { selectedId, select, selectAt };
}

/** The mark to select at a place where these lie, outermost first, when `selectedId` is selected. */
export function nextAt(ids: readonly string[], selectedId: string | null): string | null {
  const at = selectedId === null ? -1 : ids.indexOf(selectedId);
  if (at === -1) return ids.at(-1) ?? null;
  return ids.at(at - 1) ?? null;
}
