/** What a person changed in how a file becomes articles, before it is committed. Offsets are raw UTF-16 units. */

import type { RawSpan } from "./planned-article.ts";

export type PlanEdits = {
  /** Where articles begin, set by hand, ascending; null: as found. What stands above the first belongs to it. */
  startsUtf16: number[] | null;
  /** Spans a rule removed and a person put back, exactly as they were removed. */
  putBack: RawSpan[];
  /** Whole lines a person removed. */
  takenOut: RawSpan[];
};

export const NO_EDITS: PlanEdits = { startsUtf16: null, putBack: [], takenOut: [] };
