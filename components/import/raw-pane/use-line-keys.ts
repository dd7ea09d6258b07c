"use client";

/** The keys that work while the keyboard is on a line of the raw text. */
import { useShortcut } from "#components/shortcuts/use-shortcut.ts";
import type { RawSpan } from "#lib/ingest/planned-article.ts";
import type { RawActs } from "./raw-context.ts";
import { LINE_GROUP, RAW_KEYS } from "./raw-keys.ts";

const stops = "[data-line]";

function focusedLine(pane: HTMLElement | null): HTMLElement | null {
  const element = document.activeElement;
  const isLine = element instanceof HTMLElement && element.dataset.line !== undefined;
  return isLine && pane?.contains(element) ? element : null;
}

/** To the next line, also of the next article. */
function step(pane: HTMLElement | null, by: 1 | -1): void {
  const all = [...(pane?.querySelectorAll<HTMLElement>(stops) ?? [])];
  const own = document.activeElement;
  const at = own instanceof HTMLElement ? all.indexOf(own) : -1;
  const next = at < 0 ? undefined : all[at + by];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "nearest" });
}

const spanOf = (line: HTMLElement): RawSpan => ({
  rawStartUtf16: Number(line.dataset.line),
  rawEndUtf16: Number(line.dataset.lineEnd),
});

function removalIn(line: HTMLElement): RawSpan | null {
  const piece = line.querySelector<HTMLElement>("[data-put-back]");
  if (piece === null) return null;
  const [rawStartUtf16 = 0, rawEndUtf16 = 0] = (piece.dataset.putBack ?? "").split(" ").map(Number);
  return { rawStartUtf16, rawEndUtf16 };
}

export function useLineKeys(pane: HTMLElement | null, acts: RawActs | null): void {
  const line = () => focusedLine(pane);
  const group = LINE_GROUP;
  const isOn = () => line() !== null;
  const mayEdit = () => acts !== null && isOn();
  const takeOut = () => {
    const own = line();
    if (own !== null) acts?.takeOut(spanOf(own));
  };
  useShortcut({ keys: RAW_KEYS.up, label: "Line above", group, when: isOn, run: () => step(pane, -1) });
  useShortcut({ keys: RAW_KEYS.down, label: "Line below", group, when: isOn, run: () => step(pane, 1) });
  useShortcut({
    keys: RAW_KEYS.split,
    label: "Split: an article begins at this line",
    group,
    when: mayEdit,
    run: () => acts?.split(Number(line()?.dataset.line)),
  });
  useShortcut({
    keys: RAW_KEYS.putBack,
    label: "Put back what was removed",
    group,
    when: () => acts !== null && removalIn(line() ?? document.body) !== null && isOn(),
    run: () => {
      const removal = removalIn(line() ?? document.body);
      if (removal !== null) acts?.putBack(removal);
    },
  });
  useShortcut({ keys: RAW_KEYS.takeOut, label: "Take the line out", group, when: mayEdit, run: takeOut });
  useShortcut({ keys: RAW_KEYS.takeOutToo, label: "Take the line out", group, when: mayEdit, run: takeOut });
}
