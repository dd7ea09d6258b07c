"use client";

/** Going on from the last row of a page to the first of the next, and back: the keyboard arrives on the row it goes to. */
import { useRouter } from "next/navigation";
import { type RefObject, useEffect, useEffectEvent, useRef } from "react";
import type { RowWindow } from "#components/import/row-window.ts";
import type { PagePlace } from "#lib/data/import/import-page.ts";

export type PageTurnOptions = {
  body: RefObject<HTMLElement | null>;
  place: Pick<PagePlace, "page" | "pages">;
  /** Of the page's first and last row; undefined where it has none. */
  firstId: string | undefined;
  lastId: string | undefined;
  /** Rows that are drawn. */
  drawn: RowWindow;
  hrefOf: (page: number) => string;
};

/** Turns to the page after or before this one; does nothing at the list's ends. */
export function usePageTurn(options: PageTurnOptions): (by: 1 | -1) => void {
  const { body, place, firstId, lastId, drawn, hrefOf } = options;
  const router = useRouter();
  const arriving = useRef<{ page: number; by: 1 | -1 } | null>(null);
  const arrive = useEffectEvent(() => {
    const goal = arriving.current;
    if (goal === null || goal.page !== place.page) return;
    const id = goal.by === 1 ? firstId : lastId;
    const link = body.current?.querySelector<HTMLElement>(`[data-open="${id}"]`) ?? null;
    if (link === null) {
      // Not drawn yet: it is once it would be in view.
      body.current?.scrollIntoView({ block: goal.by === 1 ? "start" : "end" });
      return;
    }
    arriving.current = null;
    link.focus({ preventScroll: true });
    if (goal.by === 1) window.scrollTo({ top: 0 });
    else link.closest("[data-row]")?.scrollIntoView({ block: "nearest" });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: where other rows are drawn, the one gone to may be among them
  useEffect(() => arrive(), [firstId, drawn.from, drawn.to]);
  return (by) => {
    const page = place.page + by;
    if (page < 1 || page > place.pages) return;
    arriving.current = { page, by };
    router.push(hrefOf(page), { scroll: false });
  };
}
