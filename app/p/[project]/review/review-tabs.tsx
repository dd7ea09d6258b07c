/** The two sides of review, as links: what waits, and what was ruled on one's own work. */
import Link from "next/link";
import { reviewHref } from "#components/review/review-query.ts";

const TABS = [
  { tab: "queue", label: "Queue" },
  { tab: "mine", label: "Rulings on my work" },
] as const;

/** `tab`: null for a single piece of work, which belongs to neither. */
export function ReviewTabs({ projectSlug, tab }: { projectSlug: string; tab: "queue" | "mine" | null }) {
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
          className="-mb-px flex h-10 items-center border-b-2 border-transparent font-medium text-ink-2 hover:text-ink focus-visible:-outline-offset-2 aria-[current=page]:border-accent aria-[current=page]:text-ink"
        >
          {one.label}
        </Link>
      ))}
    </nav>
  );
}
