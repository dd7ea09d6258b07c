"use client";

/** The queue as one list that keys move through. A ruling moves on to the next that waits. */
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useCallback, useMemo, useRef } from "react";
import { useShortcut } from "#components/shortcuts/use-shortcut.ts";
import { toast, toastQueue } from "#components/ui/toast-queue.ts";
import type { ReviewItem } from "#lib/data/decision/review-item.ts";
import type { QueueGroup } from "./group-queue.ts";
import { ReviewCard, type ReviewScope } from "./review-card.tsx";
import { REVIEW_GROUP, REVIEW_KEYS } from "./review-keys.ts";
import { reviewHref } from "./review-query.ts";
import { cardOf, useSelection } from "./use-selection.ts";
import { VERDICT_WORDS, type Verdict } from "./verdict-chip.tsx";

export type ReviewListProps = {
  groups: readonly QueueGroup[];
  scope: Omit<ReviewScope, "tagNames">;
};

/** Says what was ruled, in place of what was said before: the list moves faster than messages go. */
function useRuledToast(projectSlug: string) {
  const router = useRouter();
  const shown = useRef<string | null>(null);
  return useCallback(
    (subjectId: string, verdict: Verdict) => {
      if (shown.current !== null) toastQueue.close(shown.current);
      const word = VERDICT_WORDS[verdict];
      shown.current = toast(`${word.charAt(0).toUpperCase()}${word.slice(1)}`, {
        detail: "It stays on record. You may rule again: the latest ruling counts.",
        action: { label: "Rule again", run: () => router.push(reviewHref(projectSlug, { subjectId })) },
      });
    },
    [router, projectSlug],
  );
}

function QueueKeys({ items, index }: { items: readonly ReviewItem[]; index: number }) {
  const move = (steps: number) => {
    const target = cardOf(items[Math.min(Math.max(index + steps, 0), items.length - 1)]?.id);
    target?.focus();
    target?.scrollIntoView({ block: "nearest" });
  };
  const open = () => cardOf(items[index]?.id)?.querySelector<HTMLAnchorElement>("a[href]")?.click();
  useShortcut({ keys: REVIEW_KEYS.next, label: "Next", group: REVIEW_GROUP, run: () => move(1) });
  useShortcut({ keys: REVIEW_KEYS.previous, label: "Previous", group: REVIEW_GROUP, run: () => move(-1) });
  useShortcut({ keys: REVIEW_KEYS.open, label: "Open at the passage", group: REVIEW_GROUP, run: open });
  return null;
}

export function ReviewList({ groups, scope: given }: ReviewListProps) {
  const router = useRouter();
  const items = useMemo(() => groups.flatMap((group) => group.items), [groups]);
  const { index, selectedId, select } = useSelection(items);
  const scope = useMemo(
    () => ({ ...given, tagNames: new Map(given.tags.map((tag) => [tag.id, tag.name])) }),
    [given],
  );
  const say = useRuledToast(given.projectSlug);
  const moveOn = useCallback(
    (ruled: ReviewItem, verdict: Verdict) => {
      const at = items.findIndex((item) => item.id === ruled.id);
      const waits = (item: ReviewItem) => item.id !== ruled.id && item.canRule && item.isPending;
      const next = items.slice(at + 1).find(waits) ?? items.find(waits);
      cardOf(next?.id)?.focus();
      say(ruled.id, verdict);
      router.refresh();
    },
    [items, router, say],
  );
  return (
    <div>
      <QueueKeys items={items} index={index} />
      {groups.map((group) => (
        <section
          key={group.key}
          data-titled={group.href === null ? undefined : true}
          aria-labelledby={group.title ? `g-${group.key}` : undefined}
        >
          {group.title ? (
            <h2
              id={`g-${group.key}`}
              className="reading mt-6 mb-2 text-19 font-semibold text-balance first:mt-2"
              dir="auto"
            >
              {group.href ? (
                <Link href={group.href} prefetch={false} className="hover:underline">
                  {group.title}
                </Link>
              ) : (
                group.title
              )}
            </h2>
          ) : null}
          <ol>
            {group.items.map((item) => (
              <ReviewCard
                key={item.id}
                item={item}
                scope={scope}
                isSelected={item.id === selectedId}
                onSelect={select}
                onRuled={moveOn}
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
