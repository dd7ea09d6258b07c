"use client";

/** Light to dark and back with one press. Which icon shows is the stylesheet's business, so the first frame is right. */
import { Moon, Sun } from "lucide-react";
import { chooseTheme, isDarkNow } from "./theme-store.ts";

export function ThemeToggle({ className }: { className?: string }) {
  return (
    <button
      type="button"
      aria-label="Switch between light and dark"
      title="Switch between light and dark"
      onClick={() => chooseTheme(isDarkNow() ? "light" : "dark")}
      className={className}
    >
      <Moon aria-hidden="true" className="dark:hidden" strokeWidth={1.6} />
      <Sun aria-hidden="true" className="hidden dark:block" strokeWidth={1.6} />
    </button>
  );
}
