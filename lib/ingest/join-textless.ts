/**
 * Ranges of a file in which no article's text stands: a record with empty cells, a split point set between two lines
 * of a menu. Nothing of them is lost: their lines stand among the removed ones of the article above, or below.
 */

import type { PlanRange } from "./find-ranges.ts";
import { spanOf } from "./mark-article.ts";
import type { PlannedArticle, Removed } from "./planned-article.ts";
import type { SourceWarning } from "./source-text.ts";

export type PlannedRange = { range: PlanRange; article: PlannedArticle | null };

const RULE = "no article text";
const LINE_END = /\r\n|[\r\n]/g;

function removedOf({ units }: PlanRange): Removed[] {
  return units.map((unit) => ({ ...spanOf(unit), rule: RULE }));
}

/** Line numbers of ascending places. O(n) for all together. */
function lineNumbers(text: string, placesUtf16: readonly number[]): number[] {
  let line = 1;
  let from = 0;
  return placesUtf16.map((place) => {
    line += text.slice(from, place).match(LINE_END)?.length ?? 0;
    from = place;
    return line;
  });
}

function warningOf({ record }: PlanRange, line: number): SourceWarning {
  return record === null
    ? {
        code: "other",
        message: `No article text stands below the split at line ${line}: its lines went to the article beside it.`,
        line,
      }
    : {
        code: "skipped_records",
        message: `Record ${record} has no text of an article and makes none.`,
        // A record's lines are the file's, which the text made of it does not have.
        line: null,
      };
}

function warningsOf(text: string, ranges: readonly PlanRange[], isByHand: boolean): SourceWarning[] {
  const lines = lineNumbers(
    text,
    ranges.map(({ units, rawStartUtf16 }) => units[0]?.rawStartUtf16 ?? rawStartUtf16),
  );
  return ranges.flatMap((range, at) => {
    const isTold = isByHand || range.record !== null;
    return isTold ? [warningOf(range, lines[at] ?? 1)] : [];
  });
}

/**
 * Joins the ranges without text to the articles beside them.
 *
 * @param text the file's text
 * @param planned its ranges in order, which cover it
 * @param isByHand whether a person set the splits, and so is told which made no article
 * @returns the articles, covering the text, and a warning for each range that was set apart and makes none; no
 *   articles when no range has text. O(n).
 */
export function joinTextless(
  text: string,
  planned: readonly PlannedRange[],
  isByHand: boolean,
): { articles: PlannedArticle[]; warnings: SourceWarning[] } {
  const articles: PlannedArticle[] = [];
  const textless: PlanRange[] = [];
  let above: Removed[] = [];
  // Item by item: a long list spread into one call would not fit the stack.
  const add = (list: Removed[], range: PlanRange) => {
    for (const span of removedOf(range)) list.push(span);
  };
  for (const { range, article } of planned) {
    const last = articles.at(-1);
    if (article !== null) {
      const rawStartUtf16 = last === undefined ? 0 : article.rawStartUtf16;
      articles.push({ ...article, rawStartUtf16, removed: [...above, ...article.removed] });
      above = [];
      continue;
    }
    textless.push(range);
    if (last === undefined) add(above, range);
    else {
      add(last.removed, range);
      last.rawEndUtf16 = range.rawEndUtf16;
    }
  }
  return { articles, warnings: articles.length === 0 ? [] : warningsOf(text, textless, isByHand) };
}
