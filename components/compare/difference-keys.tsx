"use client";

/** `n` and `p` go to the next and the previous place that differs, and keep the place in the address. */
import { useShortcut } from "#components/shortcuts/use-shortcut.ts";
import { compareKeys } from "./compare-keys.ts";

const differences = () => [...document.querySelectorAll<HTMLElement>("[data-difference]")];

/** The differing place after (1) or before (-1) where the page stands, round at the ends; null when there is none. */
function neighbour(step: 1 | -1): HTMLElement | null {
  const all = differences();
  const here = all.findIndex((element) => `#${element.id}` === window.location.hash);
  if (here !== -1) return all.at((here + step) % all.length) ?? null;
  const middle = window.innerHeight / 2;
  const below = all.findIndex((element) => element.getBoundingClientRect().top > middle);
  if (step === 1) return all[below === -1 ? 0 : below] ?? null;
  return all.at(below === -1 ? -1 : below - 1) ?? null;
}

/** The differing place that follows `place` on the page, or the one before it where it is the last; null: it is alone. */
export function differenceAfter(place: HTMLElement): HTMLElement | null {
  const others = differences().filter((element) => element !== place);
  const follows = (element: HTMLElement) =>
    (place.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return others.find(follows) ?? others.at(-1) ?? null;
}

export function goTo(target: HTMLElement): void {
  // A real navigation to the fragment, so that :target and the back button know it.
  window.location.hash = target.id;
  target.focus({ preventScroll: true });
}

function go(step: 1 | -1): void {
  const target = neighbour(step);
  if (target !== null) goTo(target);
}

export function DifferenceKeys() {
  useShortcut({ keys: compareKeys.next, label: "Next difference", group: "Compare", run: () => go(1) });
  useShortcut({
    keys: compareKeys.previous,
    label: "Previous difference",
    group: "Compare",
    run: () => go(-1),
  });
  return null;
}
