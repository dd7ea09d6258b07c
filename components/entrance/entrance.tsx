/**
 * The page of someone who is not in yet: signing in, set-up, a new password. On wide screens the other half shows what
 * Collate is for, in one sentence and one example.
 */
import type { ReactNode } from "react";
import { Logo } from "#components/shell/logo.tsx";
import { ThemeToggle } from "#components/theme/theme-toggle.tsx";
import { iconButtonStyle } from "#components/ui/button-style.ts";
import { Specimen } from "./specimen.tsx";

export function Entrance({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)]">
      <main className="flex flex-col px-6 py-8 sm:px-12 lg:order-2 lg:px-16">
        <div className="m-auto w-full max-w-88">
          <p className="flex items-center gap-2">
            <Logo className="size-6" />
            <span className="reading text-17 font-semibold">Collate</span>
            <ThemeToggle className={`${iconButtonStyle()} ms-auto [&_svg]:size-4`} />
          </p>
          <h1 className="reading mt-10 text-34 font-semibold text-balance">{title}</h1>
          {lead ? <div className="mt-2 text-15 text-ink-2 text-pretty">{lead}</div> : null}
          <div className="mt-8">{children}</div>
        </div>
      </main>
      <Specimen />
    </div>
  );
}
