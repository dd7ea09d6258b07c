/** Which rows of how many a page of a long list shows, and links to the pages around it. Nothing where all are on one page. */
import { ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { type ButtonSize, iconButtonStyle } from "#components/ui/button-style.ts";
import type { PagePlace } from "#lib/data/import/import-page.ts";

export type PageStepsProps = {
  place: PagePlace;
  /** Rows on this page. */
  rows: number;
  hrefOf: (page: number) => string;
  /** What is paged, for screen readers: "articles". */
  noun: string;
  /** "s" where there is little room. */
  size?: ButtonSize;
  /** Where the same steps stand above and below a list, screen readers are told which are which. */
  at?: "top" | "bottom";
  className?: string;
};

const grouped = new Intl.NumberFormat("en-GB");

type StepProps = { label: string; href: string; size: ButtonSize; isPossible: boolean; children: ReactNode };

/** A step that leads nowhere keeps its room, so that the others stay under the pointer. */
function Step({ label, href, size, isPossible, children }: StepProps) {
  const look = `${iconButtonStyle("ghost", size)} [&_svg]:size-4`;
  if (!isPossible)
    return (
      <span aria-hidden="true" className={`${look} pointer-events-none opacity-35`}>
        {children}
      </span>
    );
  return (
    <Link prefetch={false} href={href} aria-label={label} title={label} className={look}>
      {children}
    </Link>
  );
}

export function PageSteps(props: PageStepsProps) {
  const { place, rows, hrefOf, noun, size = "m", at = "top", className = "" } = props;
  const { page, pages, total, before } = place;
  if (pages === 1) return null;
  const [isPast, isAhead] = [page > 1, page < pages];
  return (
    <nav
      aria-label={`Pages of ${noun}${at === "top" ? "" : ", at its end"}`}
      className={`flex items-center gap-0.5 ${className}`}
    >
      <p className="tabular me-auto text-12 whitespace-nowrap text-ink-2">
        {grouped.format(before + 1)}–{grouped.format(before + rows)} of {grouped.format(total)}
      </p>
      <Step label="First page" href={hrefOf(1)} size={size} isPossible={isPast}>
        <ChevronsLeft aria-hidden="true" strokeWidth={1.75} />
      </Step>
      <Step label="Previous page" href={hrefOf(page - 1)} size={size} isPossible={isPast}>
        <ChevronLeft aria-hidden="true" strokeWidth={1.75} />
      </Step>
      <Step label="Next page" href={hrefOf(page + 1)} size={size} isPossible={isAhead}>
        <ChevronRight aria-hidden="true" strokeWidth={1.75} />
      </Step>
      <Step label="Last page" href={hrefOf(pages)} size={size} isPossible={isAhead}>
        <ChevronsRight aria-hidden="true" strokeWidth={1.75} />
      </Step>
    </nav>
  );
}
