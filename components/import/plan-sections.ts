/**
 * How the raw lines in view fall into articles while a person moves where they begin: what is drawn before the server has
 * planned anew. Pure.
 */
import type { PlanEdits } from "#lib/ingest/plan-edits.ts";
import type { RawSpan } from "#lib/ingest/planned-article.ts";
import { articleAt, type Starts } from "./edit-plan.ts";
import type { RawLine } from "./raw-lines.ts";
import type { RawMark } from "./raw-marks.ts";

export type PlanSection = {
  /** Position among the file's articles, from 0. */
  article: number;
  startUtf16: number;
  lines: RawLine[];
};

/** The sections in view, in order. Lines above the first start are the first article's. O(lines × log articles). */
export function planSections(lines: readonly RawLine[], starts: Starts): PlanSection[] {
  const sections: PlanSection[] = [];
  let next = starts[0] ?? Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const last = sections.at(-1);
    if (last !== undefined && line.startUtf16 < next) {
      last.lines.push(line);
      continue;
    }
    const article = Math.max(articleAt(starts, line.startUtf16), 0);
    next = starts[article + 1] ?? Number.POSITIVE_INFINITY;
    sections.push({ article, startUtf16: starts[article] ?? line.startUtf16, lines: [line] });
  }
  return sections;
}

const isSame = (a: RawSpan, b: RawSpan) =>
  a.rawStartUtf16 === b.rawStartUtf16 && a.rawEndUtf16 === b.rawEndUtf16;
const overlaps = (a: RawSpan, b: RawSpan) =>
  a.rawStartUtf16 < b.rawEndUtf16 && b.rawStartUtf16 < a.rawEndUtf16;
const added = (now: readonly RawSpan[], before: readonly RawSpan[]) =>
  now.filter((span) => !before.some((one) => isSame(span, one)));

/** The rule's name of what a person took out, as the engine gives it. */
export const byHand = "taken out by hand";

/**
 * The marks as they will stand once edits are planned that are not yet. What a rule will make of a place whose edit was
 * taken back is the engine's to say: until then it is shown as kept.
 */
export function marksAfter(marks: readonly RawMark[], planned: PlanEdits, wanted: PlanEdits): RawMark[] {
  const isBack = [...added(wanted.putBack, planned.putBack), ...added(planned.takenOut, wanted.takenOut)];
  const isOut = added(wanted.takenOut, planned.takenOut);
  if (isBack.length + isOut.length === 0) return [...marks];
  const left = marks.filter((mark) => {
    if ("removedBy" in mark) return !isBack.some((span) => overlaps(span, mark));
    return !isOut.some((span) => overlaps(span, mark));
  });
  return [...left, ...isOut.map((span) => ({ ...span, removedBy: byHand }))];
}
