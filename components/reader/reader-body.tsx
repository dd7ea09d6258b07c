"use client";

/** The body: its paragraphs, what was set aside between them, and a click on a mark or a badge. */
import { lazy, memo, type RefObject, Suspense, useMemo, useRef, useState } from "react";
import type { Oddity } from "#lib/compare/oddities/oddity.ts";
import { originsByRange, type RangeOrigins } from "#lib/compare/origins/origins-by-range.ts";
import { AsideBlock } from "./aside-block.tsx";
import type { BodyParagraph } from "./body-paragraphs.ts";
import { byParagraph } from "./by-paragraph.ts";
import { keepUnchangedRows, marksByParagraph } from "./mark-runs.ts";
import type { PlacedAside } from "./place-asides.ts";
import type { ReaderText } from "./reader.tsx";
import type { ReaderItem, ReaderTag } from "./reader-item.ts";
import { ReaderParagraph } from "./reader-paragraph.tsx";
import type { ReuseHere } from "./reuse-here.ts";
import { useClicks } from "./use-clicks.ts";

const ReuseList = lazy(() => import("./reuse-list.tsx"));

export type AsidesShown = { before: readonly PlacedAside[]; after: readonly (readonly PlacedAside[])[] };

export type ReaderBodyProps = {
  bodyRef: RefObject<HTMLDivElement | null>;
  text: ReaderText;
  paragraphs: readonly BodyParagraph[];
  items: readonly ReaderItem[];
  tags: ReadonlyMap<string, ReaderTag>;
  asides: AsidesShown | null;
  reuse: readonly ReuseHere[];
  oddities: readonly Oddity[];
  articleId: string;
  projectSlug: string;
  selectedId: string | null;
  /** The marks under a click, outermost first. */
  onPick: (ids: readonly string[]) => void;
};

const NO_ASIDES: readonly PlacedAside[] = [];
const NO_ODDITIES: readonly Oddity[] = [];

export const ReaderBody = memo(function ReaderBody(props: ReaderBodyProps) {
  const { bodyRef, text, paragraphs, items, tags, asides, reuse, oddities, selectedId, onPick } = props;
  const rows = useMarkRows(paragraphs, items);
  const spread = useMemo(() => spreadOf(paragraphs, reuse), [paragraphs, reuse]);
  const slips = useMemo(() => byParagraph(paragraphs, oddities), [paragraphs, oddities]);
  const [opened, setOpened] = useState<Opened | null>(null);
  useClicks(bodyRef, (target) => {
    const badge = target.closest<HTMLElement>("[data-also]");
    if (badge) setOpened({ index: Number(badge.dataset.also), triggerRef: { current: badge } });
    else pick(target, onPick);
  });
  return (
    <div ref={bodyRef} className="reader-body reading" lang={text.language} dir={text.direction}>
      {asides?.before.map((aside) => (
        <AsideBlock key={aside.id} aside={aside} />
      ))}
      {paragraphs.map((paragraph, index) => {
        const marks = rows[index] ?? [];
        return (
          <ReaderParagraph
            key={paragraph.startUtf16}
            paragraph={paragraph}
            index={index}
            marks={marks}
            tags={tags}
            alsoIn={spread[index]?.count ?? 0}
            textOrigins={spread[index]?.textOrigins ?? 0}
            asides={asides?.after[index] ?? NO_ASIDES}
            oddities={slips.get(index) ?? NO_ODDITIES}
            selectedId={marks.some((mark) => mark.id === selectedId) ? selectedId : null}
          />
        );
      })}
      {opened ? (
        <Suspense fallback={null}>
          <ReuseList
            {...props}
            paragraph={paragraphs[opened.index] ?? { startUtf16: 0, endUtf16: 0 }}
            passages={carriedBy(paragraphs[opened.index], reuse, spread[opened.index]?.articleIds ?? [])}
            textOrigins={spread[opened.index]?.textOrigins ?? 0}
            triggerRef={opened.triggerRef}
            onClose={() => setOpened(null)}
          />
        </Suspense>
      ) : null}
    </div>
  );
});

type Opened = { index: number; triggerRef: RefObject<HTMLElement> };

/** For each paragraph the other articles that carry its text, and of how many texts that is. */
function spreadOf(paragraphs: readonly BodyParagraph[], reuse: readonly ReuseHere[]): RangeOrigins[] {
  const passages = reuse.map(({ startUtf16, endUtf16, other }) => ({
    startUtf16,
    endUtf16,
    otherArticleId: other.articleId,
  }));
  return originsByRange([...paragraphs], passages);
}

function carriedBy(
  paragraph: BodyParagraph | undefined,
  reuse: readonly ReuseHere[],
  articleIds: readonly string[],
): ReuseHere[] {
  if (paragraph === undefined) return [];
  const { startUtf16, endUtf16 } = paragraph;
  return reuse.filter(
    (passage) =>
      passage.startUtf16 < endUtf16 &&
      passage.endUtf16 > startUtf16 &&
      articleIds.includes(passage.other.articleId),
  );
}

/** The marks of each paragraph; a row that did not change stays the same array. */
function useMarkRows(paragraphs: readonly BodyParagraph[], items: readonly ReaderItem[]) {
  const previous = useRef<readonly (readonly ReaderItem[])[]>([]);
  const rows = keepUnchangedRows(previous.current, marksByParagraph(paragraphs, items));
  previous.current = rows;
  return rows;
}

/** A click on a mark selects it; a click that ends a selection of text does not, nor one on a control. */
function pick(target: Element, onPick: ReaderBodyProps["onPick"]): void {
  if (window.getSelection()?.isCollapsed === false || target.closest("button, a, [data-aside]")) return;
  onPick(target.closest<HTMLElement>("mark[data-ids]")?.dataset.ids?.split(" ") ?? []);
}
