"use client";

/** The marks that wait as one list that keys move through. What is said of one moves on to the next that waits. */
import { useRouter } from "next/navigation";
import { useMemo } from "react";
import { cardOf, useSelection } from "#components/review/use-selection.ts";
import { useShortcut } from "#components/shortcuts/use-shortcut.ts";
import type { WaitingMark } from "#lib/data/anchor/waiting-mark.ts";
import { AnchorCard, type AnchorScope } from "./anchor-card.tsx";
import { ANCHOR_GROUP, ANCHOR_KEYS } from "./anchor-keys.ts";

export type AnchorListProps = { marks: readonly WaitingMark[]; scope: AnchorScope };

/** The address that opens the article at the mark, in the version it stands on. */
export function standingHref(projectSlug: string, mark: WaitingMark): string {
  const { article, fromVersion, standing, kind, markId } = mark;
  const anchor = `${kind === "annotation" ? "a" : "e"}-${markId}`;
  const at = `${standing.startUtf16}-${standing.endUtf16}`;
  return `/p/${projectSlug}/articles/${article.articleId}?v=${fromVersion}&at=${at}#${anchor}`;
}

function ListKeys({
  marks,
  index,
  projectSlug,
}: {
  marks: readonly WaitingMark[];
  index: number;
  projectSlug: string;
}) {
  const router = useRouter();
  const move = (steps: number) => {
    const at = Math.min(Math.max(index + steps, 0), marks.length - 1);
    const target = cardOf(marks[at]?.reanchoringId);
    target?.focus();
    target?.scrollIntoView({ block: "nearest" });
  };
  const open = () => {
    const mark = marks[index];
    if (mark !== undefined) router.push(standingHref(projectSlug, mark));
  };
  useShortcut({ keys: ANCHOR_KEYS.next, label: "Next", group: ANCHOR_GROUP, run: () => move(1) });
  useShortcut({ keys: ANCHOR_KEYS.previous, label: "Previous", group: ANCHOR_GROUP, run: () => move(-1) });
  useShortcut({ keys: ANCHOR_KEYS.open, label: "Open at the mark", group: ANCHOR_GROUP, run: open });
  return null;
}

export function AnchorList({ marks, scope }: AnchorListProps) {
  const router = useRouter();
  const items = useMemo(() => marks.map(({ reanchoringId: id }) => ({ id })), [marks]);
  const { index, selectedId, select } = useSelection(items);
  const moveOn = (placed: WaitingMark) => {
    const at = marks.indexOf(placed);
    const waits = (mark: WaitingMark) => mark !== placed && mark.mayPlace;
    const next = marks.slice(at + 1).find(waits) ?? marks.find(waits);
    cardOf(next?.reanchoringId)?.focus();
    router.refresh();
  };
  return (
    <>
      <ListKeys marks={marks} index={index} projectSlug={scope.projectSlug} />
      <ol>
        {marks.map((mark) => (
          <AnchorCard
            key={`${mark.reanchoringId} ${mark.revision}`}
            mark={mark}
            scope={scope}
            isSelected={mark.reanchoringId === selectedId}
            onSelect={select}
            onPlaced={moveOn}
          />
        ))}
      </ol>
    </>
  );
}
