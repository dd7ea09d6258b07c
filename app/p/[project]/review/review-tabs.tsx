/** The sides of review, as links: what waits for a ruling, marks whose text changed, what was ruled on one's own work. */
import Link from "next/link";
import { type ReviewQuery, reviewHref } from "#components/review/review-query.ts";

const TABS = [
  { tab: "queue", label: "Queue" },
  { tab: "anchors", label: "Anchors" },
  { tab: "mine", label: "Rulings on my work" },
] as const;

export type ReviewTabsProps = {
  projectSlug: string;
  /** Null for a single piece of work, which belongs to none. */
  tab: ReviewQuery["tab"] | null;
  /** Marks whose text changed. */
  waiting: number;
};

export function ReviewTabs({ projectSlug, tab, waiting }: ReviewTabsProps) {
  return (
    <nav
      aria-label="Review"
      className="sticky top-(--top-height) z-10 flex gap-5 border-b border-line bg-paper px-7 max-sm:px-4"
    >
      {TABS.map((one) => (
        <Link
          prefetch={false}
          key={one.tab}
          href={reviewHref(projectSlug, { tab: one.tab })}
          aria-current={one.tab === tab ? "page" : undefined}
          className="-mb-px flex h-10 shrink-0 items-center border-b-2 border-transparent font-medium text-ink-2 hover:text-ink focus-visible:-outline-offset-2 aria-[current=page]:border-accent aria-[current=page]:text-ink"
        >
          {one.label}
          {one.tab === "anchors" && waiting > 0 ? (
            <span className="tabular ms-1.5 text-12 font-normal text-ink-2">{waiting}</span>
          ) : null}
        </Link>
      ))}
    </nav>
  );
}
