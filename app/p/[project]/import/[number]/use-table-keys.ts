"use client";

/** Keys that go through the rows of an import's articles and tick them. The keyboard is on a row when it is on its link. */
import type { RefObject } from "react";
import { useShortcut } from "#components/shortcuts/use-shortcut.ts";
import { PLAN_GROUP, PLAN_KEYS } from "./plan-keys.ts";

export type TableKeysOptions = {
  body: RefObject<HTMLElement | null>;
  canSelect: boolean;
  selected: number;
  toggle: (id: string, isExtending: boolean) => void;
  takeMore: () => void;
  clear: () => void;
  /** Behind the last row, and before the first. */
  turnPage: (by: 1 | -1) => void;
};

export function useTableKeys({
  body,
  canSelect,
  selected,
  toggle,
  takeMore,
  clear,
  turnPage,
}: TableKeysOptions): void {
  const links = () => [...(body.current?.querySelectorAll<HTMLElement>("[data-open]") ?? [])];
  const focusedRow = () => {
    const row = document.activeElement?.closest<HTMLElement>("[data-row]") ?? null;
    return row !== null && body.current?.contains(row) ? row : null;
  };
  const step = (by: 1 | -1) => {
    const own = focusedRow()?.querySelector<HTMLElement>("[data-open]") ?? null;
    const all = links();
    const next = all[own === null ? 0 : all.indexOf(own) + by];
    if (next === undefined && own !== null) turnPage(by);
    next?.focus({ preventScroll: true });
    next?.closest("[data-row]")?.scrollIntoView({ block: "nearest" });
  };
  const tick = (isExtending: boolean) => {
    const id = focusedRow()?.dataset.row;
    if (id !== undefined) toggle(id, isExtending);
  };
  const group = PLAN_GROUP;
  const onRow = () => canSelect && focusedRow() !== null;
  useShortcut({ keys: PLAN_KEYS.nextArticle, label: "Next article", group, run: () => step(1) });
  useShortcut({ keys: PLAN_KEYS.previousArticle, label: "Article before", group, run: () => step(-1) });
  useShortcut({ keys: PLAN_KEYS.select, label: "Select it", group, when: onRow, run: () => tick(false) });
  useShortcut({
    keys: PLAN_KEYS.selectTo,
    label: "Select from the last one to it",
    group,
    when: onRow,
    run: () => tick(true),
  });
  useShortcut({
    keys: PLAN_KEYS.selectAll,
    label: "Select this page, all, or none",
    group,
    when: () => canSelect,
    run: takeMore,
  });
  useShortcut({ keys: "escape", label: "Select none", group, when: () => selected > 0, run: clear });
}
