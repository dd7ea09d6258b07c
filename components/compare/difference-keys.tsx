"use client";

/** `n` and `p` go to the next and the previous shared passage that differs, and keep the place in the address. */
import { useShortcut } from "#components/shortcuts/use-shortcut.ts";

/** The differing passage after (1) or before (-1) where the page stands, round at the ends; null when there is none. */
function neighbour(step: 1 | -1): HTMLElement | null {
  const all = [...document.querySelectorAll<HTMLElement>("[data-difference]")];
  const here = all.findIndex((element) => `#${element.id}` === window.location.hash);
  if (here !== -1) return all.at((here + step) % all.length) ?? null;
  const middle = window.innerHeight / 2;
  const below = all.findIndex((element) => element.getBoundingClientRect().top > middle);
  if (step === 1) return all[below === -1 ? 0 : below] ?? null;
  return all.at(below === -1 ? -1 : below - 1) ?? null;
}

function go(step: 1 | -1): void {
  const target = neighbour(step);
  if (target === null) return;
  // A real navigation to the fragment, so that :target and the back button know it.
  window.location.hash = target.id;
  target.focus({ preventScroll: true });
}

export function DifferenceKeys() {
  useShortcut({ keys: "n", label: "Next difference", group: "Compare", run: () => go(1) });
  useShortcut({ keys: "p", label: "Previous difference", group: "Compare", run: () => go(-1) });
  return null;
}
