/**
 * Where cards stand in the margin: each as near to its passage as the cards above it allow, in reading order, and the
 * selected one exactly level with its passage. Pure; pixels from the top of the column.
 */

export type CardBox = {
  id: string;
  /** Top of the passage's first line. */
  wantedTop: number;
  height: number;
};

const GAP = 8;

/** Pushes cards down from `from` on; the card at `from` keeps the top it has. */
function pushDown(tops: number[], boxes: readonly CardBox[], from: number): void {
  for (let at = from + 1; at < boxes.length; at++) {
    const floor = (tops[at - 1] ?? 0) + (boxes[at - 1]?.height ?? 0) + GAP;
    tops[at] = Math.max(boxes[at]?.wantedTop ?? 0, floor);
  }
}

/** Pushes cards up from `from` back. */
function pushUp(tops: number[], boxes: readonly CardBox[], from: number): void {
  for (let at = from - 1; at >= 0; at--) {
    const ceiling = (tops[at + 1] ?? 0) - GAP - (boxes[at]?.height ?? 0);
    if ((tops[at] ?? 0) <= ceiling) return;
    tops[at] = ceiling;
  }
}

/**
 * Tops in the order of `boxes` (which is reading order: wantedTop never falls). No two overlap and none stands above 0.
 * The card `levelId` stands at its wanted top unless those above it need the room. O(n).
 */
export function cardTops(boxes: readonly CardBox[], levelId: string | null): number[] {
  const tops = boxes.map((box) => Math.max(0, box.wantedTop));
  pushDown(tops, boxes, 0);
  const level = boxes.findIndex((box) => box.id === levelId);
  if (level === -1) return tops;
  tops[level] = Math.max(0, boxes[level]?.wantedTop ?? 0);
  pushUp(tops, boxes, level);
  if ((tops[0] ?? 0) < 0) {
    tops[0] = 0;
    const needed = boxes.slice(0, level).reduce((sum, box) => sum + box.height + GAP, 0);
    stackFromTop(tops, boxes, level);
    tops[level] = Math.max(needed, tops[level] ?? 0);
  }
  pushDown(tops, boxes, level);
  return tops;
}

/** After a push that went above the column: lays the cards above `level` down again from 0. */
function stackFromTop(tops: number[], boxes: readonly CardBox[], level: number): void {
  for (let at = 1; at < level; at++) {
    const floor = (tops[at - 1] ?? 0) + (boxes[at - 1]?.height ?? 0) + GAP;
    tops[at] = Math.max(tops[at] ?? 0, floor);
  }
}
