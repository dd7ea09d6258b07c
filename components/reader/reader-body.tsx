"use client";

/** The body: its paragraphs, and a click on a mark. */
import { type RefObject, useRef } from "react";
import type { BodyParagraph } from "./body-paragraphs.ts";
import { keepUnchangedRows, marksByParagraph } from "./mark-runs.ts";
import type { ReaderText } from "./reader.tsx";
import type { ReaderItem, ReaderTag } from "./reader-item.ts";
import { ReaderParagraph } from "./reader-paragraph.tsx";
import { useClicks } from "./use-clicks.ts";

export type ReaderBodyProps = {
  bodyRef: RefObject<HTMLDivElement | null>;
  text: ReaderText;
  paragraphs: readonly BodyParagraph[];
  items: readonly ReaderItem[];
  tags: ReadonlyMap<string, ReaderTag>;
  alsoIn: readonly number[];
  selectedId: string | null;
  /** The marks under a click, outermost first. */
  onPick: (ids: readonly string[]) => void;
};

export function ReaderBody(props: ReaderBodyProps) {
  const { bodyRef, text, paragraphs, items, tags, alsoIn, selectedId, onPick } = props;
  const rows = useMarkRows(paragraphs, items);
  useClicks(bodyRef, (target) => pick(target, onPick));
  return (
    <div ref={bodyRef} className="reader-body reading" lang={text.language} dir={text.direction}>
      {paragraphs.map((paragraph, index) => {
        const marks = rows[index] ?? [];
        return (
          <ReaderParagraph
            key={paragraph.startUtf16}
            paragraph={paragraph}
            index={index}
            marks={marks}
            tags={tags}
            alsoIn={alsoIn[index] ?? 0}
            selectedId={marks.some((mark) => mark.id === selectedId) ? selectedId : null}
          />
        );
      })}
    </div>
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
  if (window.getSelection()?.isCollapsed === false || target.closest("button, a")) return;
  onPick(target.closest<HTMLElement>("mark[data-ids]")?.dataset.ids?.split(" ") ?? []);
}
