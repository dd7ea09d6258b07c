"use client";

/** `w` presses the link to who says what, and from there the one back to the text. */
import { useShortcut } from "#components/shortcuts/use-shortcut.ts";

function press(view: "speakers" | "text"): void {
  document.querySelector<HTMLElement>(`.reader-views [data-view="${view}"]`)?.click();
}

export function SpeakersKey({ isShown }: { isShown: boolean }) {
  useShortcut({
    keys: "w",
    label: isShown ? "Back to the text" : "Who says what",
    group: "Article",
    run: () => press(isShown ? "text" : "speakers"),
  });
  return null;
}
