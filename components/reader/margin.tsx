"use client";

/** The cards beside the text, each at its passage's height as far as the others leave room. */
import { X } from "lucide-react";
import { lazy, type RefObject, Suspense, useMemo, useRef } from "react";
import { IconButton } from "#components/ui/icon-button.tsx";
import type { BodyParagraph } from "./body-paragraphs.ts";
import { crowdedCards } from "./crowded-cards.ts";
import { MarkCard } from "./mark-card.tsx";
import type { ReaderItem, ReaderTag } from "./reader-item.ts";
import type { ReaderWork } from "./reader-work.ts";
import { useClicks } from "./use-clicks.ts";
import { useMarginLayout } from "./use-margin-layout.ts";

const CardTools = lazy(() => import("./card-tools.tsx"));

export type MarginProps = {
  work: ReaderWork;
  items: readonly ReaderItem[];
  paragraphs: readonly BodyParagraph[];
  tags: ReadonlyMap<string, ReaderTag>;
  selectedId: string | null;
  now: string;
  projectSlug: string;
  bodyRef: RefObject<HTMLElement | null>;
  onSelect: (id: string) => void;
  onClose: () => void;
  onClaim: (item: ReaderItem) => void;
};

export function Margin(props: MarginProps) {
  const { work, items, paragraphs, tags, selectedId, now, projectSlug, bodyRef, onSelect } = props;
  const list = useRef<HTMLOListElement>(null);
  const crowded = useMemo(() => crowdedCards(paragraphs, items), [paragraphs, items]);
  useClicks(list, (target) => selectCard(target, onSelect));
  useMarginLayout(bodyRef, list, items, selectedId);
  return (
    <aside
      className="reader-margin"
      aria-label="Marks in this article"
      data-open={selectedId !== null || undefined}
    >
      <ol ref={list}>
        {items.map((item) => (
          <MarkCard
            key={work.firstIds[item.id] ?? item.id}
            item={item}
            tags={tags}
            isSelected={item.id === selectedId}
            isCompact={crowded.has(item.id)}
            now={now}
            projectSlug={projectSlug}
          >
            {item.id === selectedId ? <SelectedTools {...props} item={item} /> : null}
          </MarkCard>
        ))}
      </ol>
    </aside>
  );
}

function SelectedTools({ item, work, onClaim, onClose }: MarginProps & { item: ReaderItem }) {
  return (
    <>
      <Suspense fallback={<div className="reader-card-tools h-8" />}>
        <CardTools item={item} conflict={work.conflicts[item.id] ?? null} onClaim={onClaim} />
      </Suspense>
      <div className="absolute end-2 top-1.5 min-[1080px]:hidden">
        <IconButton label="Close" onPress={onClose}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
    </>
  );
}

function selectCard(target: Element, onSelect: (id: string) => void): void {
  const id = target.closest<HTMLElement>("[data-select]")?.dataset.select;
  if (id) onSelect(id);
}
