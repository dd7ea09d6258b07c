/**
 * What a file's format says of its blocks, as marks on the units, before any rule looks at the text. What the format
 * calls the article is shielded from the rules that judge a line by its shape and place; those that know a line by its
 * wording still apply inside it.
 */

import type { RawSpan } from "./planned-article.ts";
import type { RawUnit } from "./raw-units.ts";
import type { LayoutRole, LayoutSpan } from "./source-text.ts";
import { lastWhere } from "./split-points.ts";
import { type MarkPass, markEach, type UnitRole } from "./unit-marks.ts";

const MARK_OF: Readonly<Record<LayoutRole, UnitRole | null>> = {
  article: null,
  heading: null,
  furniture: "removed",
  title: "title",
  byline: "byline",
  date: "date",
  caption: "caption",
  note: "note",
  credit: "credit",
};

/**
 * The span each unit begins in, or null.
 *
 * @param units ascending units of the text
 * @param layout the text's layout spans, ascending
 * @returns one entry a unit. O(units + spans).
 */
export function layoutOf(
  units: readonly RawSpan[],
  layout: readonly LayoutSpan[],
): readonly (LayoutSpan | null)[] {
  let next = 0;
  return units.map(({ rawStartUtf16 }) => {
    while ((layout[next]?.rawEndUtf16 ?? Infinity) <= rawStartUtf16) next += 1;
    const span = layout[next];
    return span !== undefined && span.rawStartUtf16 <= rawStartUtf16 ? span : null;
  });
}

/** The layout spans that reach into a span. O(log n) and their number. */
export function layoutWithin(layout: readonly LayoutSpan[], span: RawSpan): readonly LayoutSpan[] {
  const first = lastWhere(layout, ({ rawStartUtf16 }) => rawStartUtf16 <= span.rawStartUtf16);
  const last = lastWhere(layout, ({ rawStartUtf16 }) => rawStartUtf16 < span.rawEndUtf16);
  return layout.slice(Math.max(0, first), last + 1);
}

/** The pass that marks what the format names: furniture with its rule, and a block's part in the article. */
export function markLayout(layout: readonly LayoutSpan[]): MarkPass {
  return (units, marks) => {
    const spans = layoutOf(units, layout);
    return markEach(units, marks, (_, at) => {
      const span = spans[at] ?? null;
      const role = span === null ? null : MARK_OF[span.role];
      return span === null || role === null ? null : { role, rule: span.rule };
    });
  };
}

/** The same pass without its new marks on units the format calls the article's own text. */
export function shieldArticle(pass: MarkPass, layout: readonly LayoutSpan[]): MarkPass {
  if (layout.length === 0) return pass;
  return (units, marks) => {
    const spans = layoutOf(units, layout);
    const isArticle = (at: number) => spans[at]?.role === "article" || spans[at]?.role === "heading";
    return pass(units, marks).map((mark, at) => (isArticle(at) ? (marks[at] ?? null) : mark));
  };
}

/** The units a reader of the article may see: all but those the format calls furniture. */
export function withoutFurniture(units: readonly RawUnit[], layout: readonly LayoutSpan[]): RawUnit[] {
  const spans = layoutOf(units, layout);
  return units.filter((_, at) => spans[at]?.role !== "furniture");
}
