/** Steps through a list by keys, not by numbers: the addresses come from the page, which knows its cursor. */
import { ArrowLeft, ArrowRight } from "lucide-react";
import { LinkButton } from "./link-button.tsx";

export type PaginationProps = {
  /** Address of the neighbouring page; null at the end of the list. */
  previousHref: string | null;
  nextHref: string | null;
  /** What is being paged, for screen readers: "articles". */
  noun: string;
};

export function Pagination({ previousHref, nextHref, noun }: PaginationProps) {
  if (previousHref === null && nextHref === null) return null;
  return (
    <nav
      aria-label={`Pages of ${noun}`}
      className="flex items-center justify-between gap-2 border-t border-line py-4"
    >
      {previousHref === null ? (
        <span />
      ) : (
        <LinkButton href={previousHref} rel="prev">
          <ArrowLeft aria-hidden="true" className="size-3.5" />
          Previous
        </LinkButton>
      )}
      {nextHref === null ? null : (
        <LinkButton href={nextHref} rel="next">
          Next
          <ArrowRight aria-hidden="true" className="size-3.5" />
        </LinkButton>
      )}
    </nav>
  );
}
