"use client";

/** Which mark is selected. It lives in the address as a fragment, so that a link lands on it and reload keeps it. */
import { useCallback, useEffect, useEffectEvent, useState } from "react";
import { nextAt } from "./cycle-marks.ts";
import { anchorOf, type ReaderItem } from "./reader-item.ts";
import type { ReaderStore } from "./reader-store.ts";
import type { ReaderWork } from "./reader-work.ts";

function idInAddress(): string | null {
  return /^#[ae]-([0-9a-f-]{36})$/.exec(window.location.hash)?.[1] ?? null;
}

/** Replaced, not navigated to: selecting is no step back to, and the browser must not jump. */
function writeAddress(item: ReaderItem | undefined): void {
  const { pathname, search, hash } = window.location;
  const fragment = item && item.revision > 0 ? `#${anchorOf(item)}` : "";
  if (fragment !== hash)
    window.history.replaceState(window.history.state, "", `${pathname}${search}${fragment}`);
}

/** Brings a mark's first run into view where it is not; `instant`, because a way through forty pages is no orientation. */
export function revealMark(item: ReaderItem): void {
  const run = document.getElementById(anchorOf(item));
  const box = run?.getBoundingClientRect();
  if (!run || !box) return;
  const isInView = box.top > 72 && box.bottom < window.innerHeight - 72;
  if (!isInView) run.scrollIntoView({ block: "center", behavior: "instant" });
}

/**
 * Writes the selected mark into the address, again when it gets its id and when the router has written its own. Not
 * before the answer is painted: the router takes part in it.
 */
function useAddressFollows(shown: readonly ReaderItem[], selectedId: string | null): void {
  useEffect(() => {
    if (selectedId === null) return;
    const timer = setTimeout(() => writeAddress(shown.find((item) => item.id === selectedId)));
    return () => clearTimeout(timer);
  }, [shown, selectedId]);
}

export function useSelectedItem(store: ReaderStore, { realIds, shown }: ReaderWork) {
  const [chosenId, setChosenId] = useState<string | null>(null);
  const selectedId = chosenId === null ? null : (realIds[chosenId] ?? chosenId);
  useAddressFollows(shown, selectedId);

  const select = useCallback((id: string | null) => {
    setChosenId(id);
    if (id === null) setTimeout(() => writeAddress(undefined));
  }, []);

  const reveal = useCallback(
    (id: string) => {
      select(id);
      const item = store.get().shown.find((one) => one.id === id);
      if (item) revealMark(item);
    },
    [store, select],
  );

  const release = useCallback(() => select(null), [select]);

  /** Of the marks at one place the innermost; asked again at the same place, the next one outward, and round. */
  const pick = useEffectEvent((ids: readonly string[]) => select(nextAt(ids, selectedId)));
  const selectAt = useCallback((ids: readonly string[]) => pick(ids), []);

  useEffect(() => {
    const follow = () => {
      const id = idInAddress();
      const item = store.get().shown.find((one) => one.id === id);
      if (!item) return;
      setChosenId(item.id);
      revealMark(item);
    };
    follow();
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, [store]);

  return { selectedId, select, reveal, release, selectAt };
}
