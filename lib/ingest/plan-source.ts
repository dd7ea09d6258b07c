/** A source file's text to the articles an import would create. Pure: nothing is read or written. */

import { findDayOrder, type KnownOrder } from "./day-order.ts";
import { type FileProblem, MAX_ARTICLE_UTF16, TOO_LONG } from "./file-problem.ts";
import { findRanges, type PlanRange } from "./find-ranges.ts";
import { joinTextless } from "./join-textless.ts";
import { hyphensInWraps, joinedHyphens } from "./line-hyphens.ts";
import { layoutWithin } from "./mark-layout.ts";
import { type KnownSource, knownNames } from "./outlet-names.ts";
import { planArticle } from "./plan-article.ts";
import { NO_EDITS, type PlanEdits } from "./plan-edits.ts";
import type { PlannedArticle, RawSpan } from "./planned-article.ts";
import type { HeadContext } from "./read-head.ts";
import type { FactField, SourceText } from "./source-text.ts";
import { joinSpans, spansWithin } from "./span-list.ts";
import { listSplitPoints, type SplitPoints, wholeLines } from "./split-points.ts";
import { readCapture } from "./stated-capture.ts";
import { factsFor } from "./stated-facts.ts";
import { guessSources, nameSource } from "./suggest-source.ts";

/** Raised whenever the same bytes may give another plan. */
export const INGEST_VERSION = "2.7.0";

export type FilePlan = SourceText & { articles: PlannedArticle[] };

export type PlanResult = { ok: true; plan: FilePlan } | { ok: false; error: FileProblem };

export type PlanOptions = {
  /** Sources of the project: their names help to read credit lines and are never filled in by themselves. */
  knownSources?: readonly KnownSource[];
  /** Lines (white space folded) that other files of the import or of the source print too, with the rule to name. */
  repeatedLines?: ReadonlyMap<string, string>;
  edits?: PlanEdits;
};

/** The edits inside articles: joined, lines taken out widened to whole ones. */
function innerEdits(
  { putBack, takenOut }: PlanEdits,
  points: SplitPoints,
): Pick<PlanEdits, "putBack" | "takenOut"> {
  const lines = takenOut.flatMap((span) => wholeLines(points, span) ?? []);
  return { putBack: joinSpans(putBack), takenOut: joinSpans(lines) };
}

/** The order of day and month in the file's dates: a column's other rows speak for it too. */
function dayOrderOf({ text, facts, parts }: SourceText): KnownOrder | null {
  const all = [...facts, ...(parts ?? []).flatMap((part) => part.facts)];
  const stated = (field: FactField) => all.find((fact) => fact.field === field)?.value ?? null;
  const dates = all.filter(({ field }) => field === "published" || field === "modified");
  const hints = { language: stated("language"), url: stated("url") };
  return findDayOrder(
    text,
    dates.map(({ value }) => value),
    hints,
  );
}

type RangeContext = Pick<HeadContext, "fallbackTitle" | "knownNames" | "order"> & {
  /** The file is this one article, without parts. */
  isOnly: boolean;
  edits: Pick<PlanEdits, "putBack" | "takenOut">;
  repeatedLines: ReadonlyMap<string, string>;
  /** Hyphens at lines' ends that go. */
  hyphens: readonly RawSpan[];
};

function planRange(
  source: SourceText,
  range: PlanRange,
  { isOnly, edits, hyphens, ...context }: RangeContext,
): PlannedArticle | null {
  const { units, ownFacts, issue, knownMarks, rawStartUtf16, rawEndUtf16 } = range;
  const span = { rawStartUtf16, rawEndUtf16 };
  return planArticle({
    raw: source.text,
    units,
    span,
    ...context,
    edits: {
      putBack: [...spansWithin(edits.putBack, span)],
      takenOut: [...spansWithin(edits.takenOut, span)],
    },
    issue,
    knownMarks,
    hyphens: spansWithin(hyphens, span),
    layout: layoutWithin(source.layout, span),
    facts: factsFor(source, ownFacts, { isOnly }),
    capture: readCapture(ownFacts, source.facts),
  });
}

/** An article no one could read or mark, told before any is planned. */
function tooLongAmong(ranges: readonly PlanRange[], text: string): FileProblem | null {
  const range = ranges.find(
    ({ rawStartUtf16, rawEndUtf16 }) => rawEndUtf16 - rawStartUtf16 > MAX_ARTICLE_UTF16,
  );
  if (range === undefined) return null;
  return { ...TOO_LONG, line: text.slice(0, range.rawStartUtf16).split(/\r\n?|\n/).length };
}

/** No article parts a line: one longer than an article may be is told before the text is looked at any closer. */
function tooLongLine({ startsUtf16, endsUtf16 }: SplitPoints, text: string): FileProblem | null {
  const at = startsUtf16.findIndex((start, line) => (endsUtf16[line] ?? start) - start > MAX_ARTICLE_UTF16);
  if (at === -1) return null;
  return { ...TOO_LONG, line: text.slice(0, startsUtf16[at]).split(/\r\n?|\n/).length };
}

/**
 * Plans one file.
 *
 * @param source what reading the file gave
 * @param name the file's name; it names an article that has no title line
 * @param options what is known of the project and the import, and what a person changed
 * @returns at least one article, whose raw spans follow one another and cover the text; or why there is none. A part
 *   without text of its own makes no article: its lines stand with a neighbour's removed ones, and a warning names it
 *   where a person or the format had set it apart. Never throws. O(n) in the text's length.
 */
export function planSource(source: SourceText, name: string, options: PlanOptions = {}): PlanResult {
  const edits = options.edits ?? NO_EDITS;
  const names = knownNames(options.knownSources ?? []);
  const points = listSplitPoints(source.text);
  const longLine = tooLongLine(points, source.text);
  if (longLine !== null) return { ok: false, error: longLine };
  const order = dayOrderOf(source);
  const ranges = findRanges({
    source,
    points,
    startsByHandUtf16: edits.startsUtf16,
    knownNames: names,
    order: order?.order ?? null,
  });
  const tooLong = tooLongAmong(ranges, source.text);
  if (tooLong !== null) return { ok: false, error: tooLong };
  const fallbackTitle = name.replace(/^.*[/\\]/, "").replace(/\.[^.]{1,5}$/, "");
  const isOnly = source.parts === null && ranges.length === 1;
  const context = {
    fallbackTitle,
    knownNames: names,
    order,
    isOnly,
    edits: innerEdits(edits, points),
    repeatedLines: options.repeatedLines ?? new Map(),
    hyphens: joinedHyphens(
      source.text,
      source.lineHyphens ??
        hyphensInWraps(
          source.text,
          ranges.flatMap(({ units }) => units),
        ),
    ),
  };
  const planned = ranges.map((range) => ({
    range,
    article: planRange(source, range, context),
  }));
  const { articles, warnings } = joinTextless(source.text, planned, edits.startsUtf16 !== null);
  if (articles.length === 0) {
    return {
      ok: false,
      error: { code: "no_article", message: "No article text was found in the file.", line: null },
    };
  }
  const guesses = guessSources(source.text, articles, options.knownSources ?? []);
  const named = articles.map((article) => nameSource(article, guesses));
  return { ok: true, plan: { ...source, warnings: [...source.warnings, ...warnings], articles: named } };
}
