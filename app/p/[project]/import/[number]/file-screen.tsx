"use client";

/**
 * One file: for each article to come, the raw text it is cut from beside what it becomes. Where articles begin, and which
 * lines are theirs, is changed here by hand and shown at once; what follows from it comes from the server.
 */
import { useEffect, useMemo, useState } from "react";
import { articleMark } from "#components/import/import-query.ts";
import { marksAfter, type PlanSection, planSections } from "#components/import/plan-sections.ts";
import type { PlanView as FilePlanView } from "#components/import/plan-view.ts";
import { rawLines } from "#components/import/raw-lines.ts";
import { RawPane } from "#components/import/raw-pane/raw-pane.tsx";
import { usePlanEdits } from "#components/import/use-plan-edits.ts";
import type { ImportFileFacts } from "#lib/data/import/import-view.ts";
import { EditLine } from "./edit-line.tsx";
import { PlaceHrefContext } from "./place-href.tsx";
import { usePlanScreen } from "./plan-context.tsx";
import { PlannedSection } from "./planned-section.tsx";
import { type ArticlesBeyond, arriveAt, useArticleKeys } from "./use-article-keys.ts";
import { usePlanActs } from "./use-plan-acts.ts";

export type FileScreenProps = {
  file: ImportFileFacts;
  view: FilePlanView;
  /** The file's address without a part of it. */
  partHref: string;
};

/** How the file would stand: its lines with their marks, parted where its articles are wanted to begin. */
function useSections(
  { file, view }: Omit<FileScreenProps, "partHref">,
  editing: ReturnType<typeof usePlanEdits>,
) {
  const { wanted, isWaiting } = editing;
  const lines = useMemo(
    () => rawLines(view.part, marksAfter(view.marks, file.edits, wanted)),
    [view, file.edits, wanted],
  );
  const starts = (isWaiting ? wanted.startsUtf16 : null) ?? view.startsUtf16;
  const sections = useMemo(() => planSections(lines, starts), [lines, starts]);
  return { lines, starts, sections };
}

/** The address of the part that holds the place. */
const partAt = (partHref: string, startUtf16: number) =>
  `${partHref}${partHref.includes("?") ? "&" : "?"}from=${startUtf16}`;

/**
 * The articles next to those in view, on whichever part they begin. One that reaches into the part from above is gone to
 * where it begins.
 */
function articlesBeyond(
  sections: readonly PlanSection[],
  starts: readonly number[],
  { view, partHref }: Pick<FileScreenProps, "view" | "partHref">,
): ArticlesBeyond {
  const [first, last] = [sections[0], sections.at(-1)];
  const isCutAbove = first !== undefined && first.startUtf16 < view.window.startUtf16;
  const previous = isCutAbove ? first.startUtf16 : starts[(first?.article ?? 0) - 1];
  const next = last === undefined ? undefined : starts[last.article + 1];
  const hrefOf = (start: number | undefined) =>
    start === undefined ? null : `${partAt(partHref, start)}#${articleMark(start)}`;
  return { previousHref: hrefOf(previous), nextHref: hrefOf(next) };
}

/**
 * The keyboard arrives at the article that the address names. A browser's own going there, and the router's, are over
 * before the file's text has come.
 */
function useArrival(): void {
  useEffect(() => {
    const id = location.hash.slice(1);
    const section = id === "" ? null : document.getElementById(id);
    if (section?.matches("[data-article]")) arriveAt(section);
  }, []);
}

/** Places in view are on this page; for others another part of the file is opened. */
function hrefOfPlaces({ window }: FilePlanView, partHref: string) {
  return (startUtf16: number) => {
    const isHere = startUtf16 >= window.startUtf16 && startUtf16 < window.endUtf16;
    const page = isHere ? "" : partAt(partHref, startUtf16);
    return `${page}#r-${startUtf16}`;
  };
}

export function FileScreen(props: FileScreenProps) {
  const { file, view, partHref } = props;
  const { projectId, isOpen: isPlanOpen, actions } = usePlanScreen();
  // What is being read anew is not parted by hand meanwhile.
  const isOpen = isPlanOpen && file.state === "planned";
  const [said, say] = useState("");
  const kept = { edits: file.edits, revision: file.revision };
  const editing = usePlanEdits({ projectId, fileId: file.id, kept }, actions.editPlan);
  const { lines, starts, sections } = useSections({ file, view }, editing);
  const acts = usePlanActs({ editing, lines, starts, say, isOpen });
  useArticleKeys(isOpen, articlesBeyond(sections, starts, props));
  useArrival();
  const lastLine = lines.at(-1)?.number ?? 1;
  const cards = new Map(view.cards.map((card) => [card.startUtf16, card]));
  const hrefOf = useMemo(() => hrefOfPlaces(view, partHref), [view, partHref]);
  return (
    <PlaceHrefContext value={hrefOf}>
      <p role="status" className="sr-only">
        {said}
      </p>
      {isOpen ? <EditLine editing={editing} onSay={say} /> : null}
      <RawPane acts={acts}>
        {sections.map((section) => (
          <PlannedSection
            key={section.article}
            section={section}
            total={starts.length}
            lastLine={lastLine}
            card={cards.get(section.startUtf16) ?? null}
            isWaiting={editing.isWaiting}
            acts={acts}
          />
        ))}
      </RawPane>
    </PlaceHrefContext>
  );
}
