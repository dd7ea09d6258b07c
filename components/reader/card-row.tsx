"use client";

/** The cards of the marks that begin in one paragraph. Memoised: a new mark draws its own row anew and no other. */
import { memo, type ReactNode } from "react";
import { MarkCard } from "./mark-card.tsx";
import type { ReaderItem, ReaderTag } from "./reader-item.ts";

export type CardRowProps = {
  items: readonly ReaderItem[];
  /** Ids of those shown in one line. */
  compact: readonly string[];
  firstIds: Readonly<Record<string, string>>;
  tags: ReadonlyMap<string, ReaderTag>;
  /** Null unless the selected card is in this row. */
  selectedId: string | null;
  now: string;
  projectSlug: string;
  /** Of the selected card; null in other rows. */
  tools: ReactNode;
};

function isSameRow(before: CardRowProps, after: CardRowProps): boolean {
  return (
    before.items === after.items &&
    before.compact === after.compact &&
    before.tags === after.tags &&
    before.selectedId === after.selectedId &&
    before.tools === after.tools &&
    before.now === after.now
  );
}

export const CardRow = memo(function CardRow(props: CardRowProps) {
  const { items, compact, firstIds, tags, selectedId, now, projectSlug, tools } = props;
  return items.map((item) => (
    <MarkCard
      key={firstIds[item.id] ?? item.id}
      item={item}
      tags={tags}
      isSelected={item.id === selectedId}
      isCompact={compact.includes(item.id)}
      now={now}
      projectSlug={projectSlug}
    >
      {item.id === selectedId ? tools : null}
    </MarkCard>
  ));
}, isSameRow);
