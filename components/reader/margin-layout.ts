"use client";

/**
 * Knows where marks stand and how high cards are, and moves cards and stripes to their places. It measures what is new
 * and keeps the rest: a new mark must not make the browser lay a long text out again. React is left out of it.
 */
import { domRangeOf } from "./body-offsets.ts";
import { cardTops } from "./card-layout.ts";

type Lines = { top: number; bottom: number };

function unite(known: Lines | undefined, top: number, bottom: number): Lines {
  return { top: Math.min(known?.top ?? top, top), bottom: Math.max(known?.bottom ?? bottom, bottom) };
}

export class MarginLayout {
  readonly #body: HTMLElement;
  readonly #list: HTMLElement;
  /** From the body's top, by mark. */
  #lines = new Map<string, Lines>();
  #heights = new Map<Element, number>();
  #tops = new Map<Element, number>();
  readonly #observer: ResizeObserver;
  #levelId: string | null = null;
  /** What each run was last measured for: the marks on it change where another begins. */
  #measuredFor = new WeakMap<HTMLElement, string>();
  #bodySize = "";

  constructor(body: HTMLElement, list: HTMLElement) {
    this.#body = body;
    this.#list = list;
    this.#observer = new ResizeObserver((entries) => this.#resized(entries));
    this.#observer.observe(body);
  }

  stop(): void {
    this.#observer.disconnect();
  }

  /** After marks or cards changed, or another card is to stand level with its passage. */
  update(levelId: string | null): void {
    this.#levelId = levelId;
    const known = new Set(this.#heights.keys());
    for (const card of this.#list.children) {
      if (!known.delete(card)) this.#watch(card);
    }
    for (const gone of known) this.#forget(gone);
    this.#measure(
      [...this.#body.querySelectorAll<HTMLElement>("mark[data-ids]")].filter(
        (run) => this.#measuredFor.get(run) !== run.dataset.ids,
      ),
    );
    this.#measurePlaces();
    this.#place();
  }

  /** Of cards that have no mark in the text: they name the part of it they belong to. */
  #measurePlaces(): void {
    const origin = this.#body.getBoundingClientRect().top;
    for (const card of this.#list.querySelectorAll<HTMLElement>("[data-placed]")) {
      const { placed: id = "", from, to } = card.dataset;
      if (this.#lines.has(id)) continue;
      const range = domRangeOf(this.#body, { startUtf16: Number(from), endUtf16: Number(to) });
      const box = range?.getBoundingClientRect();
      if (box) this.#lines.set(id, unite(undefined, box.top - origin, box.bottom - origin));
    }
  }

  #watch(card: Element): void {
    // Its height comes with the observer's first word, before it is painted.
    this.#heights.set(card, 0);
    this.#observer.observe(card);
  }

  #forget(card: Element): void {
    this.#observer.unobserve(card);
    this.#heights.delete(card);
    this.#tops.delete(card);
  }

  #resized(entries: readonly ResizeObserverEntry[]): void {
    for (const { target, borderBoxSize } of entries) {
      const box = borderBoxSize[0];
      if (target !== this.#body) this.#heights.set(target, box?.blockSize ?? 0);
      else this.#bodyResized(`${box?.inlineSize} ${box?.blockSize}`);
    }
    this.#place();
    this.#list.parentElement?.setAttribute("data-laid-out", "");
  }

  #bodyResized(size: string): void {
    if (size === this.#bodySize) return;
    this.#bodySize = size;
    this.#lines.clear();
    this.#measure([...this.#body.querySelectorAll<HTMLElement>("mark[data-ids]")]);
    this.#measurePlaces();
  }

  /** Reads everything, then writes: the marks' lines, and with them the stripes beside their paragraphs. */
  #measure(runs: readonly HTMLElement[]): void {
    if (runs.length === 0) return;
    const origin = this.#body.getBoundingClientRect().top;
    for (const run of runs) {
      const boxes = run.getClientRects();
      const [first, last] = [boxes[0], boxes[boxes.length - 1]];
      if (!first || !last) continue;
      for (const id of run.dataset.ids?.split(" ") ?? []) {
        this.#lines.set(id, unite(this.#lines.get(id), first.top - origin, last.bottom - origin));
      }
    }
    const gutters = new Set(runs.map((run) => run.closest("p")?.previousElementSibling));
    const stripes = [...gutters].flatMap((gutter) => this.#stripesOf(gutter ?? null, origin));
    for (const run of runs) this.#measuredFor.set(run, run.dataset.ids ?? "");
    for (const { stripe, top, height } of stripes) {
      stripe.style.top = `${top}px`;
      stripe.style.height = `${height}px`;
    }
  }

  #stripesOf(gutter: Element | null, origin: number) {
    if (!gutter?.classList.contains("reader-gutter")) return [];
    const box = gutter.getBoundingClientRect();
    const [from, to] = [box.top - origin, box.bottom - origin];
    return [...gutter.querySelectorAll<HTMLElement>("[data-stripe]")].flatMap((stripe) => {
      const lines = this.#lines.get(stripe.dataset.stripe ?? "");
      if (lines === undefined) return [];
      const top = Math.max(lines.top, from);
      return [{ stripe, top: Math.round(top - from), height: Math.round(Math.min(lines.bottom, to) - top) }];
    });
  }

  /** Writes the places of the cards that have moved. Reads nothing from the page. */
  #place(): void {
    const cards = [...this.#list.children].filter((card): card is HTMLElement => card instanceof HTMLElement);
    let above = 0;
    const boxes = cards.map((card) => {
      const id = card.dataset.card ?? card.dataset.placed ?? "";
      above = this.#lines.get(id)?.top ?? above;
      return { id, wantedTop: above, height: this.#heights.get(card) ?? 0 };
    });
    const tops = cardTops(boxes, this.#levelId);
    for (const [index, card] of cards.entries()) {
      const top = Math.round(tops[index] ?? 0);
      if (this.#tops.get(card) === top) continue;
      this.#tops.set(card, top);
      card.style.setProperty("--card-top", `${top}px`);
    }
    const end = Math.ceil((tops.at(-1) ?? 0) + (boxes.at(-1)?.height ?? 0));
    this.#list.style.setProperty("--cards-height", `${end}px`);
  }
}
