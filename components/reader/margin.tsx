"use client";

/** The cards beside the text, each at its passage's height as far as the others leave room. */
import { type RefObject, useMemo, useRef } from "react";
import type { BodyParagraph } from "./body-paragraphs.ts";
import { crowdedCards } from "./crowded-cards.ts";
import { MarkCard } from "./mark-card.tsx";
import type { ReaderItem, ReaderTag } from "./reader-item.ts";
import { useClicks } from "./use-clicks.ts";
import { useMarginLayout } from "./use-margin-layout.ts";

export type MarginProps = {
  items: readonly ReaderItem[];
  paragraphs: readonly BodyParagraph[];
  tags: ReadonlyMap<string, ReaderTag>;
  selectedId: string | null;
  now: string;
  projectSlug: string;
  bodyRef: RefObject<HTMLElement | null>;
  onSelect: (id: string) => void;
};

export function Margin(props: MarginProps) {
  const { items, paragraphs, tags, selectedId, now, projectSlug, bodyRef, onSelect } = props;
  const list = useRef<HTMLOListElement>(null);
  const crowded = useMemo(() => crowdedCards(paragraphs, items), [paragraphs, items]);
  useClicks(list, (target) => selectCard(target, onSelect));
  useMarginLayout(bodyRef, list, items, selectedId);
  return (
    <aside className="reader-margin" aria-label="Marks in this article">
      <ol ref={list}>
        {items.map((item) => (
          <MarkCard
            key={item.id}
            item={item}
            tags={tags}
            isSelected={item.id === selectedId}
            isCompact={crowded.has(item.id)}
            now={now}
            projectSlug={projectSlug}
          />
        ))}
      </ol>
    </aside>
  );
}

function selectCard(target: Element, onSelect: (id: string) => void): void {
  const id = target.closest<HTMLElement>("[data-select]")?.dataset.select;
  if (id) onSelect(id);
}
