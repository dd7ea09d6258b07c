"use client";

/** The articles that carry a paragraph's text, each with the way to the aligned words. Fetched when it is first asked for. */
import Link from "next/link";
import type { RefObject } from "react";
import { Chip } from "#components/ui/chip.tsx";
import { PopoverDialog } from "#components/ui/popover.tsx";
import { formatDay } from "#lib/text/format-date.ts";
import { type ReuseHere, reuseByArticle } from "./reuse-here.ts";

export type ReuseListProps = {
  /** The passages of this paragraph. */
  passages: readonly ReuseHere[];
  articleId: string;
  projectSlug: string;
  triggerRef: RefObject<HTMLElement | null>;
  onClose: () => void;
};

export default function ReuseList({ passages, articleId, projectSlug, triggerRef, onClose }: ReuseListProps) {
  const others = reuseByArticle(passages);
  return (
    <PopoverDialog
      label="Other articles with this passage"
      triggerRef={triggerRef}
      isOpen
      onOpenChange={onClose}
      placement="bottom start"
      className="w-100"
    >
      <p className="mb-1 text-12 text-ink-3">
        In {count(others.length)} here. The words are found, not who took from whom.
      </p>
      <ul>
        {others.map(({ other, passage, passages: all }) => (
          <li key={other.articleId} className="border-t border-line">
            <Link
              prefetch={false}
              href={`/p/${projectSlug}/compare?a=${articleId}&b=${other.articleId}#r-${passage.reuseId}`}
              className="block rounded-s py-2 hover:bg-hover"
            >
              <span className="block font-medium text-ink" dir="auto">
                {other.title}
              </span>
              <span className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-12 text-ink-2">
                <span dir="auto">{other.sourceName ?? "Source not known"}</span>
                <span className="tabular">{(other.datedOn && formatDay(other.datedOn)) ?? "undated"}</span>
                <Chip>{passage.kind}</Chip>
                {all > 1 ? <span>{all} passages</span> : null}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </PopoverDialog>
  );
}

function count(articles: number): string {
  return articles === 1 ? "1 other article" : `${articles} other articles`;
}
