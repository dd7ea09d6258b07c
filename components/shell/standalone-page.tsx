/** The frame of screens outside the shell: signing in, setting up, and what could not be shown. */
import type { ReactNode } from "react";
import { ThemeToggle } from "#components/theme/theme-toggle.tsx";
import { iconButtonStyle } from "#components/ui/button-style.ts";
import { Logo } from "./logo.tsx";

export function StandalonePage({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex h-14 items-center gap-2 px-5 max-sm:px-4">
        <Logo className="size-6" />
        <span className="reading text-17 font-semibold">Collate</span>
        <ThemeToggle className={`${iconButtonStyle()} ms-auto [&_svg]:size-4`} />
      </header>
      <main className="grid flex-1 place-items-center pb-14">{children}</main>
    </div>
  );
}
