"use client";

/**
 * Lays cards and stripes out by what the browser measured: reads everything first, then writes everything, and leaves
 * React out of it, so that scrolling a text with a thousand marks costs nothing and a new mark costs one pass.
 */
import { type RefObject, useEffect, useEffectEvent, useLayoutEffect } from "react";
import { cardTops } from "./card-layout.ts";
import type { ReaderItem } from "./reader-item.ts";

type Lines = { top: number; bottom: number };

/** Top and bottom of each mark's runs, from the body's top. */
function measureMarks(body: HTMLElement): Map<string, Lines> {
  const origin = body.getBoundingClientRect().top;
  const lines = new Map<string, Lines>();
  for (const run of body.querySelectorAll<HTMLElement>("mark[data-ids]")) {
    const boxes = run.getClientRects();
    const first = boxes[0];
    const last = boxes[boxes.length - 1];
    if (!first || !last) continue;
    for (const id of run.dataset.ids?.split(" ") ?? []) {
      const known = lines.get(id);
      const top = Math.min(known?.top ?? first.top - origin, first.top - origin);
      lines.set(id, { top, bottom: Math.max(known?.bottom ?? 0, last.bottom - origin) });
    }
  }
  return lines;
}

/** Writes each card's place. Heights are read before anything is written. */
function placeCards(list: HTMLElement, lines: Map<string, Lines>, selectedId: string | null): void {
  const cards = [...list.children].filter((card): card is HTMLElement => card instanceof HTMLElement);
  let above = 0;
  const boxes = cards.map((card) => {
    const id = card.dataset.card ?? "";
    above = lines.get(id)?.top ?? above;
    return { id, wantedTop: above, height: card.offsetHeight };
  });
  const tops = cardTops(boxes, selectedId);
  for (const [index, card] of cards.entries()) {
    card.style.setProperty("--card-top", `${Math.round(tops[index] ?? 0)}px`);
  }
  const end = (tops.at(-1) ?? 0) + (boxes.at(-1)?.height ?? 0);
  list.style.setProperty("--cards-height", `${Math.ceil(end)}px`);
}

/** Gives each stripe the lines its mark stands on. Paragraphs are measured before anything is written. */
function placeStripes(body: HTMLElement, lines: Map<string, Lines>): void {
  const origin = body.getBoundingClientRect().top;
  const stripes = [...body.querySelectorAll<HTMLElement>(".reader-gutter")].flatMap((gutter) => {
    const box = gutter.getBoundingClientRect();
    const [top, bottom] = [box.top - origin, box.bottom - origin];
    return [...gutter.querySelectorAll<HTMLElement>("[data-stripe]")].map((stripe) => ({
      stripe,
      top,
      bottom,
    }));
  });
  for (const { stripe, top, bottom } of stripes) {
    const known = lines.get(stripe.dataset.stripe ?? "");
    if (known === undefined) continue;
    const from = Math.max(known.top, top);
    stripe.style.top = `${Math.round(from - top)}px`;
    stripe.style.height = `${Math.round(Math.min(known.bottom, bottom) - from)}px`;
  }
}

/** Lays out again when the marks or the selection change, and when the body or the selected card changes its size. */
export function useMarginLayout(
  bodyRef: RefObject<HTMLElement | null>,
  listRef: RefObject<HTMLElement | null>,
  items: readonly ReaderItem[],
  selectedId: string | null,
): void {
  const layOut = useEffectEvent((_cause: unknown, levelId: string | null) => {
    const [body, list] = [bodyRef.current, listRef.current];
    if (body === null || list === null) return;
    const lines = measureMarks(body);
    placeCards(list, lines, levelId);
    placeStripes(body, lines);
    list.parentElement?.setAttribute("data-laid-out", "");
  });

  useLayoutEffect(() => layOut(items, selectedId), [items, selectedId]);

  useEffect(() => {
    const observer = new ResizeObserver((entries) => layOut(entries, selectedId));
    const card = selectedId === null ? null : document.getElementById(`card-${selectedId}`);
    for (const element of [bodyRef.current, card]) if (element) observer.observe(element);
    return () => observer.disconnect();
  }, [bodyRef, selectedId]);
}
