"use client";

/**
 * The rule that removed the words under the pointer or the keyboard, beside them. One for all of the text: it stays while
 * the pointer moves onto it, and Escape takes it away (WCAG 1.4.13). A screen reader hears the rule with the words.
 */
import { useEffect, useState } from "react";
import { Kbd } from "#components/ui/kbd.tsx";
import { RAW_KEYS } from "./raw-keys.ts";

/** `by`: what is on the words, which says how they are put back. */
type Tip = { rule: string; by: "pointer" | "keyboard"; top: number; left: number };

/** Room the tip needs at the right of where it begins. */
const widthPx = 240;

function tipFor(target: EventTarget | null, by: Tip["by"]): Tip | null {
  const element = target instanceof HTMLElement ? target : null;
  // A line with the keyboard on it stands for the removal in it.
  const piece =
    element?.closest<HTMLElement>("[data-removal]") ?? element?.querySelector<HTMLElement>("[data-removal]");
  const rect = piece?.getClientRects()[0];
  if (piece === null || piece === undefined || rect === undefined) return null;
  const left = Math.max(8, Math.min(rect.left, window.innerWidth - widthPx));
  return { rule: piece.dataset.removal ?? "", by, top: rect.bottom + 2, left };
}

function isInTip(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("[data-removal-tip]") !== null;
}

/** Follows pointer and focus within the pane. */
function useTip(pane: HTMLElement | null): Tip | null {
  const [tip, setTip] = useState<Tip | null>(null);
  useEffect(() => {
    if (pane === null) return;
    const onPointer = (event: PointerEvent) => {
      const isOnPiece = event.target instanceof Element && event.target.closest("[data-removal]") !== null;
      setTip(isOnPiece ? tipFor(event.target, "pointer") : null);
    };
    const onLeave = (event: PointerEvent) => {
      if (!isInTip(event.relatedTarget)) setTip(null);
    };
    const onFocus = (event: FocusEvent) => setTip(tipFor(event.target, "keyboard"));
    const close = () => setTip(null);
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") close();
    };
    const controller = new AbortController();
    const { signal } = controller;
    pane.addEventListener("pointerover", onPointer, { signal });
    pane.addEventListener("pointerleave", onLeave, { signal });
    pane.addEventListener("focusin", onFocus, { signal });
    pane.addEventListener("focusout", close, { signal });
    document.addEventListener("keydown", onKey, { signal });
    document.addEventListener("scroll", close, { signal, passive: true });
    return () => controller.abort();
  }, [pane]);
  return tip;
}

export type RemovalTipProps = { pane: HTMLElement | null; canPutBack: boolean };

export function RemovalTip({ pane, canPutBack }: RemovalTipProps) {
  const tip = useTip(pane);
  if (tip === null) return null;
  return (
    <div
      aria-hidden="true"
      data-removal-tip
      style={{ top: tip.top, left: tip.left }}
      className="fixed z-20 flex max-w-60 items-center gap-2 rounded-[6px] bg-ink px-2 py-1 text-12 text-paper shadow-lift"
    >
      <span className="min-w-0">Removed: {tip.rule}</span>
      {canPutBack ? (
        <span className="flex items-center gap-1 whitespace-nowrap">
          {tip.by === "keyboard" ? <Kbd keys={RAW_KEYS.putBack} /> : "click to"} put back
        </span>
      ) : null}
    </div>
  );
}
