"use client";

/**
 * The reading page's moving parts: the text with its marks, the cards beside it, what is selected. The text itself is
 * drawn on the server too, so that it reads without script.
 */
import { type ReactNode, useMemo, useRef } from "react";
import { bodyParagraphs } from "./body-paragraphs.ts";
import { Margin } from "./margin.tsx";
import { Minimap } from "./minimap.tsx";
import { ReaderBody } from "./reader-body.tsx";
import { inReadingOrder, type ReaderItem, type ReaderTag } from "./reader-item.ts";
import "./reader.css";
import { useSelectedItem } from "./use-selected-item.ts";

export type ReaderText = {
  versionId: string;
  body: string;
  language: string;
  direction: "ltr" | "rtl";
};

export type ReaderProps = {
  projectSlug: string;
  text: ReaderText;
  items: readonly ReaderItem[];
  tags: readonly ReaderTag[];
  /** For each paragraph, how many other articles carry it. */
  alsoIn: readonly number[];
  /** ISO instant the page was made at. */
  now: string;
  /** The head, drawn on the server. */
  children: ReactNode;
};

export function Reader({ projectSlug, text, items, tags, alsoIn, now, children }: ReaderProps) {
  const bodyRef = useRef<HTMLDivElement>(null);
  const paragraphs = useMemo(() => bodyParagraphs(text.body, text.direction), [text.body, text.direction]);
  const shown = useMemo(() => items.toSorted(inReadingOrder), [items]);
  const tagsById = useMemo(() => new Map(tags.map((tag) => [tag.id, tag])), [tags]);
  const { selectedId, select, selectAt } = useSelectedItem(shown);

  return (
    <div className="reader-sheet">
      {children}
      <ReaderBody
        bodyRef={bodyRef}
        text={text}
        paragraphs={paragraphs}
        items={shown}
        tags={tagsById}
        alsoIn={alsoIn}
        selectedId={selectedId}
        onPick={selectAt}
      />
      <Margin
        items={shown}
        paragraphs={paragraphs}
        tags={tagsById}
        selectedId={selectedId}
        now={now}
        projectSlug={projectSlug}
        bodyRef={bodyRef}
        onSelect={select}
      />
      <Minimap
        items={shown}
        tags={tagsById}
        lengthUtf16={text.body.length}
        bodyRef={bodyRef}
        onJump={(share) => scrollToShare(bodyRef.current, share)}
      />
    </div>
  );
}

/** Puts the place that many hundredths into the body in the middle of the screen. */
function scrollToShare(body: HTMLElement | null, share: number): void {
  if (body === null) return;
  const box = body.getBoundingClientRect();
  window.scrollBy({ top: box.top + share * box.height - window.innerHeight / 2 });
}
