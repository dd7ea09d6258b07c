/**
 * What a person changed inside an article, over what the rules found: lines taken out and lines put back. The rules do
 * not run again, so that one change never moves another line; only a title that was taken out is looked for anew.
 */

import { type MarkedArticle, withMarks } from "./mark-article.ts";
import { markTitle } from "./mark-title.ts";
import type { RawSpan, Removed } from "./planned-article.ts";
import type { RawUnit } from "./raw-units.ts";
import type { StatedFact } from "./source-text.ts";
import { lastNotAbove } from "./split-points.ts";
import type { UnitMark } from "./unit-marks.ts";

const TAKEN_OUT: UnitMark = { role: "removed", rule: "taken out by hand" };

/** Spans in ascending order, those that touch or overlap joined. */
function joined(spans: readonly RawSpan[]): RawSpan[] {
  const ascending = [...spans].sort((a, b) => a.rawStartUtf16 - b.rawStartUtf16);
  const result: RawSpan[] = [];
  for (const { rawStartUtf16, rawEndUtf16 } of ascending) {
    const last = result.at(-1);
    if (last === undefined || rawStartUtf16 > last.rawEndUtf16) result.push({ rawStartUtf16, rawEndUtf16 });
    else last.rawEndUtf16 = Math.max(last.rawEndUtf16, rawEndUtf16);
  }
  return result;
}

/** For each unit the spans that reach into it. Both ascend. O(n + m). */
function overlaps(units: readonly RawUnit[], spans: readonly RawSpan[]): RawSpan[][] {
  let from = 0;
  return units.map((unit) => {
    while ((spans[from]?.rawEndUtf16 ?? Infinity) <= unit.rawStartUtf16) from += 1;
    const own: RawSpan[] = [];
    for (let at = from; (spans[at]?.rawStartUtf16 ?? Infinity) < unit.rawEndUtf16; at += 1) {
      const span = spans[at];
      if (span !== undefined) own.push(span);
    }
    return own;
  });
}

function covers(span: RawSpan | undefined, unit: RawSpan): boolean {
  return (
    span !== undefined && span.rawStartUtf16 <= unit.rawStartUtf16 && span.rawEndUtf16 >= unit.rawEndUtf16
  );
}

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
 * @param lines whole lines, in any order
 * @param statedTitle the title the file states, or null: then a title taken out is looked for anew by its shape
 * @returns the article without them. O(n + m log m).
 */
export function takeOut(
  raw: string,
  article: MarkedArticle,
  lines: readonly RawSpan[],
  statedTitle: StatedFact | null,
): TakenOut {
  if (lines.length === 0) return { article, inside: [] };
  const { units, marks } = article;
  const reaching = overlaps(units, joined(lines));
  const parts: Removed[] = [];
  const edited = units.map((unit, at) => {
    const mark = marks[at] ?? null;
    const own = reaching[at] ?? [];
    if (own.length === 0) return mark;
    if (mark !== null || covers(own[0], unit)) return TAKEN_OUT;
    parts.push(...own.flatMap((span) => inside(raw, span, unit)));
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
  const reaching = overlaps(article.units, joined(spans));
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
  const whole = joined(spans);
  const starts = whole.map(({ rawStartUtf16 }) => rawStartUtf16);
  return removed.filter((span) => !covers(whole[lastNotAbove(starts, span.rawStartUtf16)], span));
}
