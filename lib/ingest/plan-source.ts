/** A source file's text to the articles an import would create. Pure: nothing is read or written. */

import type { FileProblem } from "./file-problem.ts";
import { withoutFurniture } from "./mark-layout.ts";
import { type KnownSource, knownNames } from "./outlet-names.ts";
import { planArticle } from "./plan-article.ts";
import type { PlanEdits } from "./plan-edits.ts";
import type { PlannedArticle, RawSpan } from "./planned-article.ts";
import { type RawUnit, readUnits } from "./raw-units.ts";
import type { SourceText } from "./source-text.ts";
import { type ArticleRange, splitArticles } from "./split-articles.ts";

/** Raised whenever the same bytes may give another plan. */
export const INGEST_VERSION = "2.0.0";

export type FilePlan = SourceText & { articles: PlannedArticle[] };

export type PlanResult = { ok: true; plan: FilePlan } | { ok: false; error: FileProblem };

export type PlanOptions = {
  /** Sources of the project: their names help to read credit lines and are never filled in by themselves. */
  knownSources?: readonly KnownSource[];
  /** Lines (white space folded) that other files of the import or of the source print too, with the rule to name. */
  repeatedLines?: ReadonlyMap<string, string>;
  edits?: PlanEdits;
};

/** Only a text without a format of its own has lines broken to a width; the others have one block a line. */
function lineUse({ format }: SourceText): "mayWrap" | "blocks" {
  return format === "text" || format === "markdown" ? "mayWrap" : "blocks";
}

/** The units that begin in a span. O(log n) and their number. */
function unitsWithin(units: readonly RawUnit[], { rawStartUtf16, rawEndUtf16 }: RawSpan): RawUnit[] {
  const firstFrom = (startUtf16: number) => {
    let low = 0;
    let high = units.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((units[middle]?.rawStartUtf16 ?? 0) < startUtf16) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return units.slice(firstFrom(rawStartUtf16), firstFrom(rawEndUtf16));
}

/** Where an article's raw span begins: the file's first one takes what stands above it. */
function startOf(units: readonly RawUnit[], range: ArticleRange): number {
  return range.startUnit === 0 ? 0 : (units[range.startUnit]?.rawStartUtf16 ?? 0);
}

/**
 * Plans one file.
 *
 * @param source what reading the file gave
 * @param name the file's name; it names an article that has no title line
 * @param options what is known of the project and the import, and what a person changed
 * @returns at least one article, whose raw spans follow one another and cover the text; or why there is none. Never
 *   throws. O(n) in the text's length.
 */
export function planSource(source: SourceText, name: string, options: PlanOptions = {}): PlanResult {
  const { text, layout } = source;
  const names = knownNames(options.knownSources ?? []);
  const units = readUnits(text, lineUse(source));
  const visible = withoutFurniture(units, layout);
  const ranges = splitArticles(visible, names);
  const fallbackTitle = name.replace(/^.*[/\\]/, "").replace(/\.[^.]{1,5}$/, "");
  const articles = ranges.flatMap((range, at) => {
    const next = ranges[at + 1];
    const rawEndUtf16 = next === undefined ? text.length : startOf(visible, next);
    const span = { rawStartUtf16: startOf(visible, range), rawEndUtf16 };
    const own = unitsWithin(units, span);
    return planArticle({ raw: text, units: own, span, fallbackTitle, knownNames: names, layout }) ?? [];
  });
  if (articles.length === 0) {
    return {
      ok: false,
      error: { code: "no_article", message: "No article text was found in the file.", line: null },
    };
  }
  return { ok: true, plan: { ...source, articles } };
}
