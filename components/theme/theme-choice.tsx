"use client";

/** Light, dark or as the system says. Native radios, so that it weighs nothing. */
import { useId, useSyncExternalStore } from "react";
import { type ThemeChoice as Choice, THEME_CHOICES } from "./theme-cookie.ts";
import { chooseTheme, currentTheme, subscribeToTheme } from "./theme-store.ts";

const WORDS: Record<Choice, string> = { system: "System", light: "Light", dark: "Dark" };

export function ThemeChoice() {
  const chosen = useSyncExternalStore(subscribeToTheme, currentTheme, () => "system" as const);
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1 text-12 font-medium text-ink-2">Appearance</legend>
      <div className="grid grid-cols-3 gap-0.5 rounded-m border border-line bg-sunken p-0.5">
        {THEME_CHOICES.map((choice) => (
          <label
            key={choice}
            className="grid h-7 cursor-pointer place-items-center rounded-[6px] border border-transparent font-medium text-ink-2 hover:text-ink has-checked:border-line-strong has-checked:bg-surface has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent max-sm:h-10"
          >
            <input
              type="radio"
              name={name}
              value={choice}
              checked={chosen === choice}
              onChange={() => chooseTheme(choice)}
              className="sr-only"
            />
            {WORDS[choice]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
