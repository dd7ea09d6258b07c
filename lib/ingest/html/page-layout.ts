/** The roles of a page's lines as layout spans of its text. */

import type { LayoutSpan } from "../source-text.ts";
import type { LineRole } from "./line-roles.ts";
import type { PageLine } from "./text-layer.ts";

/**
 * Joins neighbouring lines of one role and rule.
 *
 * @returns spans that ascend, do not overlap and cover whole lines; each title is one of its own
 */
export function layoutOfLines(lines: readonly PageLine[], roles: readonly LineRole[]): LayoutSpan[] {
  const spans: LayoutSpan[] = [];
  lines.forEach(({ startUtf16, endUtf16 }, at) => {
    const role = roles[at];
    if (role === undefined) return;
    const open = spans.at(-1);
    const isMore = open?.role === role.role && open.rule === role.rule && role.role !== "title";
    if (isMore) open.rawEndUtf16 = endUtf16;
    else spans.push({ rawStartUtf16: startUtf16, rawEndUtf16: endUtf16, ...role });
  });
  return spans;
}
