"use client";

/** Keys that go from article to article of a file, and act on the one the keyboard is in. */
import { useShortcut } from "#components/shortcuts/use-shortcut.ts";
import { PLAN_GROUP, PLAN_KEYS } from "./plan-keys.ts";

const sections = () => [...document.querySelectorAll<HTMLElement>("[data-article]")];

/** The one the keyboard is in; until it is in one, the first that is in view. */
function currentSection(): HTMLElement | null {
  const own = document.activeElement?.closest<HTMLElement>("[data-article]") ?? null;
  return own ?? sections().find((section) => section.getBoundingClientRect().bottom > 160) ?? null;
}

function step(by: 1 | -1): void {
  const all = sections();
  const own = document.activeElement?.closest<HTMLElement>("[data-article]") ?? null;
  const at = own === null ? (by === 1 ? 0 : all.length - 1) : all.indexOf(own) + by;
  const next = all[Math.min(Math.max(at, 0), all.length - 1)];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "start" });
}

const press = (selector: string) => currentSection()?.querySelector<HTMLElement>(selector)?.click();

export function useArticleKeys(isOpen: boolean): void {
  const group = PLAN_GROUP;
  const when = () => isOpen;
  useShortcut({ keys: PLAN_KEYS.nextArticle, label: "Next article", group, run: () => step(1) });
  useShortcut({ keys: PLAN_KEYS.previousArticle, label: "Article before", group, run: () => step(-1) });
  useShortcut({
    keys: PLAN_KEYS.correct,
    label: "Correct the article",
    group,
    when,
    run: () => press("[data-correct]"),
  });
  useShortcut({
    keys: PLAN_KEYS.include,
    label: "Commit the article, or leave it out",
    group,
    when,
    run: () => press("[data-include] input"),
  });
}
