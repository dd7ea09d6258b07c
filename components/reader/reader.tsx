"use client";

/**
 * The reading page's moving parts: the text with its marks, the cards beside it, what is selected and what is done with
 * it. The text itself is drawn on the server too, so that it reads without script.
 */
import { lazy, type ReactNode, Suspense, useDeferredValue, useMemo, useRef } from "react";
import type { Oddity } from "#lib/compare/oddities/oddity.ts";
import { bodyParagraphs } from "./body-paragraphs.ts";
import type { Me } from "./command.ts";
import { Margin } from "./margin.tsx";
import { Minimap } from "./minimap.tsx";
import { type AsidesShown, ReaderBody } from "./reader-body.tsx";
import { type ClaimChoice, ReaderScopeProvider } from "./reader-context.ts";
import type { ReaderItem, ReaderTag } from "./reader-item.ts";
import { ReaderKeys } from "./reader-keys.tsx";
import type { ReuseHere } from "./reuse-here.ts";
import type { Place, ReaderActions } from "./send-command.ts";
import type { TextRange } from "./text-range.ts";
import { useLanding } from "./use-landing.ts";
import { useOddityLines } from "./use-oddity-lines.ts";
import { useReader } from "./use-reader.ts";
import type { WaitingHere } from "./waiting-here.ts";
import "./reader.css";
import "./reader-margin.css";
import "./reader-marks.css";

const importFloat = () => import("./selection-float.tsx");
const SelectionFloat = lazy(importFloat);

export type ReaderText = {
  body: string;
  language: string;
  direction: "ltr" | "rtl";
};

export type ReaderProps = {
  projectSlug: string;
  place: Place;
  me: Me;
  actions: ReaderActions;
  text: ReaderText;
  items: readonly ReaderItem[];
  tags: readonly ReaderTag[];
  claims: Promise<ClaimChoice[]>;
  articleId: string;
  /** The passages other articles share with this version. */
  reuse: readonly ReuseHere[];
  /** Marks that wait for a person, near where they may belong. */
  waiting: readonly WaitingHere[];
  /** What does not fit among the text's numbers and dates. */
  oddities: readonly Oddity[];
  /** What is not in the body, where it is shown beside it. */
  asides: AsidesShown | null;
  /** The passage the address names. */
  landing: TextRange | null;
  /** ISO instant the page was made at. */
  now: string;
  /** The head, drawn on the server. */
  children: ReactNode;
};

export function Reader(props: ReaderProps) {
  const { projectSlug, articleId, text, reuse, waiting, oddities, asides, landing, now, children } = props;
  const bodyRef = useRef<HTMLDivElement>(null);
  const paragraphs = useMemo(() => bodyParagraphs(text.body, text.direction), [text.body, text.direction]);
  const { scope, work, tagsById, selection, passage, keys, message } = useReader(props, bodyRef);
  useLanding(bodyRef, landing);
  useOddityLines(bodyRef, oddities, work.shown);
  const { selectedId, reveal, selectAt, release } = selection;
  // The text answers at once; the cards and the map follow as soon as that is painted.
  const later = useDeferredValue(useMemo(() => ({ work, selectedId }), [work, selectedId]));

  return (
    <ReaderScopeProvider value={scope}>
      <ReaderKeys {...keys} />
      <div className="reader-sheet" onPointerDown={() => void importFloat()}>
        {children}
        <ReaderBody
          items={work.shown}
          tags={tagsById}
          bodyRef={bodyRef}
          text={text}
          paragraphs={paragraphs}
          asides={asides}
          reuse={reuse}
          oddities={oddities}
          articleId={articleId}
          projectSlug={projectSlug}
          selectedId={selectedId}
          onPick={selectAt}
        />
        {passage.range ? (
          <Suspense fallback={null}>
            <SelectionFloat
              range={passage.range}
              panel={passage.panel}
              bodyRef={bodyRef}
              onPanel={passage.openPanel}
              onDone={passage.release}
            />
          </Suspense>
        ) : null}
        <Margin
          {...later}
          tags={tagsById}
          bodyRef={bodyRef}
          paragraphs={paragraphs}
          waiting={waiting}
          oddities={oddities}
          body={text.body}
          articleId={articleId}
          now={now}
          projectSlug={projectSlug}
          onSelect={reveal}
          onClose={release}
          onClaim={passage.claimFrom}
        />
        <Minimap items={later.work.shown} tags={tagsById} bodyRef={bodyRef} lengthUtf16={text.body.length} />
        <p role="status" className="sr-only">
          {message}
        </p>
      </div>
    </ReaderScopeProvider>
  );
}
