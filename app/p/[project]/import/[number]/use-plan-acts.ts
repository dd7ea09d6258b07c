"use client";

/** What a person does to the plan of a file with a line or a split point, each said to a screen reader as it is done. */
import { useMemo } from "react";
import {
  mergeAbove,
  moveStart,
  moveStartBy,
  putBack,
  splitAt,
  takeOut,
} from "#components/import/edit-plan.ts";
import type { RawLine } from "#components/import/raw-lines.ts";
import type { RawActs } from "#components/import/raw-pane/raw-context.ts";
import type { SplitActs } from "#components/import/raw-pane/split-handle.tsx";
import type { PlanEditing } from "#components/import/use-plan-edits.ts";
import type { RawSpan } from "#lib/ingest/planned-article.ts";

export type PlanActs = RawActs & SplitActs;

export type PlanActsOptions = {
  editing: PlanEditing;
  lines: readonly RawLine[];
  starts: readonly number[];
  say: (text: string) => void;
  isOpen: boolean;
};

/** Where the keyboard goes once React has drawn what it goes to. */
function focusSoon(selector: string): void {
  requestAnimationFrame(() => {
    const element = document.querySelector<HTMLElement>(selector);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: "nearest" });
  });
}

const wordsOf = (line: RawLine | undefined) =>
  (line?.pieces.map((piece) => piece.text).join("") ?? "").trim().slice(0, 80);

/** Null where the plan may not be changed. */
export function usePlanActs({ editing, lines, starts, say, isOpen }: PlanActsOptions): PlanActs | null {
  const { wanted, change } = editing;
  return useMemo(() => {
    if (!isOpen) return null;
    const written = lines.filter((line) => line.pieces.length > 0);
    const lineStarts = written.map((line) => line.startUtf16);
    const lineAt = (startUtf16: number) => written.find((line) => line.startUtf16 >= startUtf16);
    const setStarts = (next: readonly number[]) => change({ ...wanted, startsUtf16: [...next] });
    const moved = (article: number, next: readonly number[]) => {
      if (next === starts || next[article] === starts[article]) return say("It cannot move further.");
      const line = lineAt(next[article] ?? 0);
      setStarts(next);
      const at = line?.fileLine ? `at line ${line.fileLine}` : "here";
      say(`Article ${article + 1} begins ${at}: ${wordsOf(line)}`);
    };
    return {
      split: (lineStartUtf16) => {
        const next = splitAt(starts, lineStartUtf16);
        if (next === starts) return say("An article begins at this line already.");
        setStarts(next);
        say(`Split: another article begins here. The file has ${next.length} articles.`);
        focusSoon(`[data-split="${lineStartUtf16}"]`);
      },
      merge: (article) => {
        const at = starts[article];
        setStarts(mergeAbove(starts, article));
        say(`Article ${article + 1} is merged with the one above.`);
        focusSoon(`[data-line="${lineAt(at ?? 0)?.startUtf16}"]`);
      },
      moveBy: (article, by) => moved(article, moveStartBy(starts, article, lineStarts, by)),
      moveTo: (article, line) => moved(article, moveStart(starts, article, lineStarts, line)),
      landing: (article, line) => moveStart(starts, article, lineStarts, line)[article] ?? line,
      putBack: (removal: RawSpan) => {
        change(putBack(wanted, removal));
        say(`Put back: ${wordsOf(lineAt(removal.rawStartUtf16))}`);
      },
      takeOut: (line: RawSpan) => {
        change(takeOut(wanted, line));
        say(`Taken out: ${wordsOf(lineAt(line.rawStartUtf16))}`);
      },
    };
  }, [isOpen, lines, starts, wanted, change, say]);
}
