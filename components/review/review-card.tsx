"use client";

/** One piece of shared work in the queue: what was shared, by whom, the rulings on it, and ruling on it. */
import { memo, useRef } from "react";
import { Avatar } from "#components/ui/avatar.tsx";
import { Chip } from "#components/ui/chip.tsx";
import type { ReviewItem } from "#lib/data/decision/review-item.ts";
import { formatAge } from "#lib/text/format-date.ts";
import type { TagNames } from "./amendment.ts";
import { PastRulings } from "./past-rulings.tsx";
import type { ReviewTag } from "./review-tag.ts";
import { RulingPanel } from "./ruling-panel.tsx";
import type { RuleAction } from "./use-ruling.ts";
import type { Verdict } from "./verdict-chip.tsx";
import { WorkSubject } from "./work-subject.tsx";

/** What is the same for every card of the list. */
export type ReviewScope = {
  projectId: string;
  projectSlug: string;
  viewerId: string;
  isReviewer: boolean;
  tags: readonly ReviewTag[];
  tagNames: TagNames;
  /** ISO instant the page was made at, so that server and browser tell the same age. */
  now: string;
  rule: RuleAction;
};

export type ReviewCardProps = {
  item: ReviewItem;
  scope: ReviewScope;
  isSelected: boolean;
  onSelect: (id: string) => void;
  onRuled: (item: ReviewItem, verdict: Verdict) => void;
};

function Byline({ item, now }: { item: ReviewItem; now: string }) {
  const { authorId, authorName, type, updatedAt, withdrawnAt, isMine } = item;
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-12 text-ink-2 lg:flex-col lg:items-start lg:gap-y-1.5">
      <span className="font-medium text-ink">{type}</span>
      <span className="flex min-w-0 items-center gap-1.5">
        <Avatar id={authorId} name={authorName} size="s" />
        <span className="truncate" dir="auto">
          {isMine ? "you" : authorName}
        </span>
        <span className="shrink-0 tabular text-ink-3">· {formatAge(updatedAt, new Date(now))}</span>
      </span>
      {withdrawnAt === null ? null : <Chip>withdrawn</Chip>}
    </div>
  );
}

export const ReviewCard = memo(function ReviewCard(props: ReviewCardProps) {
  const { item, scope, isSelected, onSelect, onRuled } = props;
  const card = useRef<HTMLLIElement>(null);
  return (
    <li
      ref={card}
      id={`w-${item.id}`}
      tabIndex={-1}
      onFocus={() => onSelect(item.id)}
      aria-current={isSelected || undefined}
      className="-mx-4 grid scroll-mt-12 gap-x-8 gap-y-3 border-t border-line px-4 py-5 outline-none aria-[current=true]:rounded-m aria-[current=true]:border-transparent aria-[current=true]:bg-surface aria-[current=true]:inset-ring aria-[current=true]:inset-ring-accent lg:grid-cols-[minmax(0,1fr)_11rem] [[aria-current=true]+&]:border-transparent"
    >
      <div className="lg:order-2">
        <Byline item={item} now={scope.now} />
      </div>
      <div className="flex min-w-0 flex-col gap-2.5">
        <WorkSubject item={item} projectSlug={scope.projectSlug} />
        <PastRulings rulings={item.rulings} isPending={item.isPending} />
        {item.canRule ? (
          <RulingPanel
            {...scope}
            item={item}
            isSelected={isSelected}
            card={card}
            onRuled={(verdict) => onRuled(item, verdict)}
          />
        ) : null}
        {item.isMine && item.isPending && scope.isReviewer ? (
          <p className="text-12 text-ink-3">You cannot rule on your own work.</p>
        ) : null}
      </div>
    </li>
  );
});
