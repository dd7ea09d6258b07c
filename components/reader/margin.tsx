"use client";

/** The cards beside the text, each at its passage's height as far as the others leave room. */
import { X } from "lucide-react";
import {
  Fragment,
  lazy,
  memo,
  type RefObject,
  Suspense,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
} from "react";
import { oddityQuote } from "#components/oddity/oddity-quote.ts";
import { reviewHref } from "#components/review/review-query.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import type { Oddity } from "#lib/compare/oddities/oddity.ts";
import { type BodyParagraph, paragraphAt } from "./body-paragraphs.ts";
import { byParagraph } from "./by-paragraph.ts";
import { CardRow } from "./card-row.tsx";
import { crowdedCards } from "./crowded-cards.ts";
import { MarginLayout } from "./margin-layout.ts";
import { keepUnchangedRows } from "./mark-runs.ts";
import { OddityCard } from "./oddity-card.tsx";
import type { ReaderItem, ReaderTag } from "./reader-item.ts";
import type { ReaderWork } from "./reader-work.ts";
import { useClicks } from "./use-clicks.ts";
import { WaitingCard } from "./waiting-card.tsx";
import { type WaitingHere, waitingCardId } from "./waiting-here.ts";

const CardTools = lazy(() => import("./card-tools.tsx"));

export type MarginProps = {
  work: ReaderWork;
  paragraphs: readonly BodyParagraph[];
  waiting: readonly WaitingHere[];
  oddities: readonly Oddity[];
  /** The text they stand in. */
  body: string;
  articleId: string;
  tags: ReadonlyMap<string, ReaderTag>;
  selectedId: string | null;
  now: string;
  projectSlug: string;
  bodyRef: RefObject<HTMLElement | null>;
  onSelect: (id: string) => void;
  onClose: () => void;
  onClaim: (item: ReaderItem) => void;
};

export const Margin = memo(function Margin(props: MarginProps) {
  const { work, paragraphs, waiting, articleId, tags, selectedId, now, projectSlug, bodyRef, onSelect } =
    props;
  const { oddities, body } = props;
  const list = useRef<HTMLOListElement>(null);
  const rows = useCardRows(paragraphs, work.shown);
  useClicks(list, (target) => selectCard(target, onSelect));
  useLayout(bodyRef, list, work.shown, selectedId);
  const waitingRows = useMemo(() => byParagraph(paragraphs, waiting), [paragraphs, waiting]);
  const oddityRows = useMemo(() => byParagraph(paragraphs, oddities), [paragraphs, oddities]);
  const placeHref = reviewHref(projectSlug, { tab: "anchors", articleId });
  const selected = work.shown.find((item) => item.id === selectedId) ?? null;
  const tools = selected ? <SelectedTools {...props} item={selected} /> : null;
  return (
    <aside
      className="reader-margin"
      aria-label="Marks in this article"
      data-open={selected ? true : undefined}
    >
      <ol ref={list}>
        {rows.items.map((items, index) => {
          const isHere = selected !== null && items.includes(selected);
          return (
            <Fragment key={paragraphs[index]?.startUtf16}>
              {items.length === 0 ? null : (
                <CardRow
                  items={items}
                  compact={rows.compact[index] ?? []}
                  firstIds={work.firstIds}
                  tags={tags}
                  selectedId={isHere ? selectedId : null}
                  tools={isHere ? tools : null}
                  now={now}
                  projectSlug={projectSlug}
                />
              )}
              {waitingRows.get(index)?.map((one) => (
                <WaitingCard key={waitingCardId(one)} waiting={one} href={placeHref} />
              ))}
              {oddityRows.get(index)?.map((one) => (
                <OddityCard
                  key={`${one.kind} ${one.startUtf16}`}
                  oddity={one}
                  quote={oddityQuote(body, one)}
                />
              ))}
            </Fragment>
          );
        })}
      </ol>
    </aside>
  );
});

/** The items by the paragraph they begin in, and which of them are shown in one line; unchanged rows stay the same arrays. */
function useCardRows(paragraphs: readonly BodyParagraph[], items: readonly ReaderItem[]) {
  const previous = useRef<{
    items: readonly (readonly ReaderItem[])[];
    compact: readonly (readonly string[])[];
  }>({
    items: [],
    compact: [],
  });
  return useMemo(() => {
    const crowded = crowdedCards(paragraphs, items);
    const rows: ReaderItem[][] = paragraphs.map(() => []);
    for (const item of items) rows[paragraphAt(paragraphs, item.startUtf16)]?.push(item);
    const compact = rows.map((row) => row.map(({ id }) => id).filter((id) => crowded.has(id)));
    const next = {
      items: keepUnchangedRows(previous.current.items, rows),
      compact: keepUnchangedRows(previous.current.compact, compact),
    };
    previous.current = next;
    return next;
  }, [paragraphs, items]);
}

function useLayout(
  bodyRef: RefObject<HTMLElement | null>,
  listRef: RefObject<HTMLElement | null>,
  items: readonly ReaderItem[],
  selectedId: string | null,
): void {
  const layout = useRef<MarginLayout | null>(null);
  useEffect(() => {
    const [body, list] = [bodyRef.current, listRef.current];
    if (body === null || list === null) return;
    layout.current = new MarginLayout(body, list);
    layout.current.update(null);
    return () => layout.current?.stop();
  }, [bodyRef, listRef]);
  useLayoutEffect(() => updateLayout(layout.current, items, selectedId), [items, selectedId]);
}

/** `_items`: what the cards were drawn from; the layout reads the page itself. */
function updateLayout(
  layout: MarginLayout | null,
  _items: readonly ReaderItem[],
  levelId: string | null,
): void {
  layout?.update(levelId);
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
