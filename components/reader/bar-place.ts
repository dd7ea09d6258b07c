/** Where the bar of a selection stands: under its last line, or over its first where there is no room below. Pure. */

type Box = { left: number; right: number; top: number; bottom: number };

export type BarPlace = {
  x: number;
  y: number;
  /** `above`: y is the bar's lower edge. */
  side: "above" | "below";
};

const GAP = 8;
/** Boxes whose tops differ by less stand on one line. */
const SAME_LINE = 8;

/**
 * All in the same pixels, the answer too: `boxes` of the selection in order (at least one), `column` the text's edges,
 * between which the bar stays as long as it is not wider, `view` the part of the screen between head and foot.
 */
export function barPlace(
  boxes: readonly [Box, ...Box[]],
  column: { left: number; right: number },
  view: { top: number; bottom: number },
  bar: { width: number; height: number },
): BarPlace {
  const first = boxes[0];
  const last = boxes.at(-1) ?? first;
  const fitsBelow = last.bottom + GAP + bar.height <= view.bottom;
  const fitsAbove = first.top - GAP - bar.height >= view.top;
  const side = fitsBelow || !fitsAbove ? "below" : "above";
  const edge = side === "below" ? last : first;
  const line = boxes.filter((box) => Math.abs(box.top - edge.top) < SAME_LINE);
  const wanted = Math.min(...line.map((box) => box.left));
  const x = Math.max(column.left, Math.min(wanted, column.right - bar.width));
  return { x, y: side === "below" ? last.bottom + GAP : first.top - GAP, side };
}
