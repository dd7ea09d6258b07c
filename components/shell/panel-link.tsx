/** A line of a shell panel. */
import Link from "next/link";
import type { ReactNode } from "react";

export const panelRow =
  "flex min-h-8 w-full items-center gap-2.5 rounded-[6px] px-2 text-start hover:bg-hover focus-visible:-outline-offset-2 max-sm:min-h-11 " +
  "aria-[current]:font-semibold [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-3";

export type PanelLinkProps = {
  href: string;
  current?: "page" | "true";
  className?: string;
  children: ReactNode;
};

export function PanelLink({ href, current, className = "", children }: PanelLinkProps) {
  return (
    <Link prefetch={false} href={href} aria-current={current} className={`${panelRow} ${className}`}>
      {children}
    </Link>
  );
}
