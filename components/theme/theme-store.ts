"use client";

/** The theme as the document wears it. The document is the state; this reads it, changes it and tells of changes. */
import { parseThemeChoice, THEME_COOKIE, type ThemeChoice } from "./theme-cookie.ts";

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;
const listeners = new Set<() => void>();

export function subscribeToTheme(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function currentTheme(): ThemeChoice {
  return parseThemeChoice(document.documentElement.dataset.theme);
}

/** Changes the page at once and remembers the choice for the server. Where the browser has no Cookie Store, it lasts until the next load. */
export function chooseTheme(choice: ThemeChoice): void {
  if (choice === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
  for (const listener of listeners) listener();
  if ("cookieStore" in window) {
    void window.cookieStore.set({
      name: THEME_COOKIE,
      value: choice,
      path: "/",
      sameSite: "lax",
      expires: Date.now() + YEAR_MS,
    });
  }
}

/** What the eye sees now, the system's preference included. */
export function isDarkNow(): boolean {
  const choice = currentTheme();
  return choice === "system" ? window.matchMedia("(prefers-color-scheme: dark)").matches : choice === "dark";
}
