"use client";

/** The one listener of the document. It leaves alone what is typed, what is composed and what a control already took. */
import { useEffect } from "react";
import { strokeOf } from "./keystroke.ts";
import { shortcutRegistry } from "./shortcut-registry.ts";

/** Where keys have a meaning of their own: text, and whatever opens over the page. */
const OWN_KEYS =
  "input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable=true], " +
  "[role=textbox], [role=dialog], [role=alertdialog], [role=menu], [role=listbox], [popover]";

/** What Enter and Space already press. */
const PRESSABLE = "a, button, summary, [role=button], [role=tab], [role=option]";

function focusOf(target: EventTarget | null, stroke: string): "page" | "typing" {
  if (!(target instanceof Element)) return "page";
  const isPress = stroke === "enter" || stroke === "space";
  return target.closest(isPress ? `${OWN_KEYS}, ${PRESSABLE}` : OWN_KEYS) ? "typing" : "page";
}

function listen(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const stroke = strokeOf(event);
  if (stroke === null) return;
  const outcome = shortcutRegistry.press(stroke, event.timeStamp, focusOf(event.target, stroke));
  if (outcome === null) return;
  event.preventDefault();
  if (outcome !== "pending") outcome.run();
}

export function ShortcutListener() {
  useEffect(() => {
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
  return null;
}
