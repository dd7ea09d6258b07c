/**
 * What a person changed inside an article, over what the rules found: lines taken out and lines put back. The rules do
 * not run again, so that one change never moves another line; only a title that was taken out is looked for anew.
 */

import { type MarkedArticle, withMarks } from "./mark-article.ts";
import { markTitle } from "./mark-title.ts";
import type { RawSpan, Removed } from "./planned-article.ts";
import type { StatedFact } from "./source-text.ts";
import { covers, spansOfUnits } from "./span-list.ts";
import { lastWhere } from "./split-points.ts";
import type { UnitMark } from "./unit-marks.ts";

const TAKEN_OUT: UnitMark = { role: "removed", rule: "taken out by hand" };

/** The part of a span inside a unit, without white space at its ends. */
function inside(raw: string, { rawStartUtf16, rawEndUtf16 }: RawSpan, unit: RawSpan): Removed[] {
  const start = Math.max(rawStartUtf16, unit.rawStartUtf16);
  const text = raw.slice(start, Math.min(rawEndUtf16, unit.rawEndUtf16));
  if (text.trim() === "") return [];
  const from = start + (text.length - text.trimStart().length);
  return [{ rawStartUtf16: from, rawEndUtf16: start + text.trimEnd().length, rule: TAKEN_OUT.rule }];
}

export type TakenOut = {
  article: MarkedArticle;
  /** Lines taken out of the middle of a paragraph that goes on below them, ascending. */
  inside: Removed[];
};

/**
 * Takes lines out of an article. Of a title, a caption or the like that goes over several lines, all goes with one.
 *
 * @param raw the decoded text
 * @param article its marked units
 * @param lines whole lines, as `joinSpans` gives them
 * @param statedTitle the title the file states, or null: then a title taken out is looked for anew by its shape
 * @returns the article without them. O(n + m).
 */
export function takeOut(
  raw: string,
  article: MarkedArticle,
  lines: readonly RawSpan[],
  statedTitle: StatedFact | null,
): TakenOut {
  if (lines.length === 0) return { article, inside: [] };
  const { units, marks } = article;
  const reaching = spansOfUnits(units, lines);
  const parts: Removed[] = [];
  const edited = units.map((unit, at) => {
    const mark = marks[at] ?? null;
    const own = reaching[at] ?? [];
    if (own.length === 0) return mark;
    if (mark !== null || covers(own[0], unit)) return TAKEN_OUT;
    for (const part of own.flatMap((span) => inside(raw, span, unit))) parts.push(part);
    return mark;
  });
  const hadTitle = marks.some((mark) => mark?.role === "title");
  const isTitleGone = statedTitle === null && hadTitle && !edited.some((mark) => mark?.role === "title");
  return { article: withMarks(raw, units, isTitleGone ? markTitle(units, edited) : edited), inside: parts };
}

/**
 * Puts removed lines back into the body, at their place. What was read from them (a date, a byline) stays read.
 *
 * @returns the article with the units inside the spans as body text; a title, and what a person took out, stays as it is
 */
export function putBack(article: MarkedArticle, spans: readonly RawSpan[]): MarkedArticle {
  if (spans.length === 0) return article;
  const reaching = spansOfUnits(article.units, spans);
  const marks = article.marks.map((mark, at) => {
    const unit = article.units[at];
    const isKept = mark === null || mark.role === "title" || mark === TAKEN_OUT || unit === undefined;
    return isKept || !covers(reaching[at]?.[0], unit) ? mark : null;
  });
  const body = article.units.filter((_, at) => marks[at] === null);
  return { ...article, marks, body };
}

/** The spans removed inside paragraphs that no person put back. O(n log m). */
export function withoutPutBack(removed: readonly Removed[], spans: readonly RawSpan[]): Removed[] {
  return removed.filter((span) => {
    const at = lastWhere(spans, ({ rawStartUtf16 }) => rawStartUtf16 <= span.rawStartUtf16);
    return !covers(spans[at], span);
  });
}
