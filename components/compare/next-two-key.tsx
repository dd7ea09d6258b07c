"use client";

/** Over three and four texts: one key goes from the two articles of a passage to the next two that have it, round the row. */
import { useShortcut } from "#components/shortcuts/use-shortcut.ts";
import { compareKeys } from "./compare-keys.ts";
import { currentPassage } from "./current-place.ts";
import { goTo } from "./difference-keys.tsx";

/** Each passage of the row once: where it is told, else where it is first named. */
function passagesOfRow(row: Element): HTMLElement[] {
  const told = [...row.querySelectorAll<HTMLElement>("section[data-reuse]")];
  const named = [...row.querySelectorAll<HTMLElement>("[data-reuse]:not(section)")];
  const byId = new Map<string | undefined, HTMLElement>();
  for (const place of [...told, ...named]) {
    if (!byId.has(place.dataset.reuse)) byId.set(place.dataset.reuse, place);
  }
  return [...byId.values()];
}

/** Where the passage stands in the texts: one of the list leads there. */
function inTexts(place: HTMLElement): HTMLElement | null {
  if (place.closest("[data-row]") !== null) return place;
  const href = place.querySelector("a")?.getAttribute("href") ?? "";
  return href.startsWith("#") ? document.getElementById(href.slice(1)) : null;
}

function goToNextTwo(): void {
  const current = currentPassage(document.body);
  const here = current === null ? null : inTexts(current);
  const row = here?.closest("[data-row]");
  if (!here || !row) return;
  const all = passagesOfRow(row);
  const at = all.findIndex(({ dataset }) => dataset.reuse === here.dataset.reuse);
  const next = all[(at + 1) % all.length];
  if (next !== undefined) goTo(next);
}

export function NextTwoKey() {
  useShortcut({
    keys: compareKeys.nextTwo,
    label: "The next two articles that have this passage",
    group: "Compare",
    when: () => document.querySelector("[data-row] [data-reuse]") !== null,
    run: goToNextTwo,
  });
  return null;
}
