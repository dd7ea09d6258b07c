/** Where the bar of a selection stands: under its last line, or over its first where there is no room below. Pure. */

type Box = { left: number; right: number; top: number; bottom: number };

export type BarPlace = {
  /** From the column's top left corner. */
  x: number;
  y: number;
  /** `above`: y is the bar's lower edge. */
  side: "above" | "below";
};

const GAP = 8;
const EDGE = 8;

/**
 * All in the same pixels: `lines` the selection's boxes in order (at least one), `column` what the bar stands in, `view`
 * the part of the screen between head and foot, `bar` the bar's size.
 */
export function barPlace(
  lines: readonly [Box, ...Box[]],
  column: Box,
  view: { top: number; bottom: number },
  bar: { width: number; height: number },
): BarPlace {
  const first = lines[0];
  const last = lines.at(-1) ?? first;
  const fitsBelow = last.bottom + GAP + bar.height <= view.bottom;
  const fitsAbove = first.top - GAP - bar.height >= view.top;
  const side = fitsBelow || !fitsAbove ? "below" : "above";
  const line = side === "below" ? last : first;
  const most = Math.max(EDGE, column.right - column.left - bar.width - EDGE);
  const x = Math.min(Math.max(line.left - column.left, EDGE), most);
  const y = side === "below" ? last.bottom + GAP - column.top : first.top - GAP - column.top;
  return { x, y, side };
}
