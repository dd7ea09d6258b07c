"use client";

/**
 * A panel of the shell on the browser's own popover: Escape, a click beside it and the return of focus come with it.
 * Opened by a button with `popoverTarget`. Following a link in it closes it.
 */
import type { MouseEvent, ReactNode } from "react";

function closeOnLink(event: MouseEvent<HTMLElement>): void {
  if (event.target instanceof Element && event.target.closest("a")) event.currentTarget.hidePopover();
}

export type ShellPopoverProps = { id: string; label: string; className?: string; children: ReactNode };

export function ShellPopover({ id, label, className = "", children }: ShellPopoverProps) {
  return (
    // The click handler only tidies up after the links inside, which are themselves the controls.
    <section
      id={id}
      popover="auto"
      aria-label={label}
      onClickCapture={closeOnLink}
      className={`fixed m-0 rounded-m border border-line-strong bg-surface p-1.5 text-ink shadow-high ${className}`}
    >
      {children}
    </section>
  );
}
