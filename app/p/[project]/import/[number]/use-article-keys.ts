"use client";

/** Keys that go from article to article of a file, over the ends of the part in view too, and act on the one the keyboard is in. */
import { useRouter } from "next/navigation";
import { useShortcut } from "#components/shortcuts/use-shortcut.ts";
import { PLAN_GROUP, PLAN_KEYS } from "./plan-keys.ts";

const sections = () => [...document.querySelectorAll<HTMLElement>("[data-article]")];

/** The one the keyboard is in; until it is in one, the first that is in view. */
function currentSection(): HTMLElement | null {
  const own = document.activeElement?.closest<HTMLElement>("[data-article]") ?? null;
  return own ?? sections().find((section) => section.getBoundingClientRect().bottom > 160) ?? null;
}

/** Frames in which the articles above may still come to their height, and after which it is taken as come to. */
const [mostFrames, stillFrames] = [40, 6];

/** The keyboard goes to the article, which is brought into view, and kept there while what is above it gets its height. */
export function arriveAt(section: HTMLElement | null | undefined): void {
  if (!section) return;
  section.focus({ preventScroll: true });
  let [frames, still, topPx] = [0, 0, Number.NaN];
  const align = () => {
    if (document.activeElement !== section) return;
    const isStill = section.getBoundingClientRect().top === topPx;
    still = isStill ? still + 1 : 0;
    if (!isStill) section.scrollIntoView({ block: "start" });
    topPx = section.getBoundingClientRect().top;
    frames += 1;
    if (frames < mostFrames && still < stillFrames) requestAnimationFrame(align);
  };
  align();
}

/** False where the part in view has no article further that way. */
function step(by: 1 | -1): boolean {
  const all = sections();
  const own = document.activeElement?.closest<HTMLElement>("[data-article]") ?? null;
  const next = all[own === null ? (by === 1 ? 0 : all.length - 1) : all.indexOf(own) + by];
  arriveAt(next);
  return next !== undefined;
}

const press = (selector: string) => currentSection()?.querySelector<HTMLElement>(selector)?.click();

/** Addresses of the articles before and after those in view, in other parts of the file; null at its ends. */
export type ArticlesBeyond = { previousHref: string | null; nextHref: string | null };

export function useArticleKeys(isOpen: boolean, { previousHref, nextHref }: ArticlesBeyond): void {
  const router = useRouter();
  const group = PLAN_GROUP;
  const when = () => isOpen;
  const go = (by: 1 | -1) => {
    const href = by === 1 ? nextHref : previousHref;
    if (!step(by) && href !== null) router.push(href, { scroll: false });
  };
  useShortcut({ keys: PLAN_KEYS.nextArticle, label: "Next article", group, run: () => go(1) });
  useShortcut({ keys: PLAN_KEYS.previousArticle, label: "Article before", group, run: () => go(-1) });
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
