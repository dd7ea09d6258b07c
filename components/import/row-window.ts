/** Which rows of a long list of equal heights are drawn: those in view, and some around them. Pure. */

export type RowWindow = {
  /** First row drawn, and the one behind the last. */
  from: number;
  to: number;
  /** What stands in for the rows not drawn. */
  abovePx: number;
  belowPx: number;
};

export type ListInView = {
  rows: number;
  rowPx: number;
  /** How far the list's top stands above the top of what is in view; negative while it stands below. */
  scrolledPx: number;
  viewPx: number;
};

/** Drawn beyond the edges, so that a scroll finds rows already there. */
const aroundRows = 12;

/** Rows start on multiples of this, so that a small scroll changes nothing. */
const stepRows = 6;

export function rowWindow({ rows, rowPx, scrolledPx, viewPx }: ListInView): RowWindow {
  const first = Math.floor(scrolledPx / rowPx) - aroundRows;
  const last = Math.ceil((scrolledPx + viewPx) / rowPx) + aroundRows;
  const clamp = (row: number) => Math.min(Math.max(row, 0), rows);
  const from = clamp(Math.floor(first / stepRows) * stepRows);
  const to = Math.max(from, clamp(Math.ceil(last / stepRows) * stepRows));
  return { from, to, abovePx: from * rowPx, belowPx: (rows - to) * rowPx };
}

const isSame = (a: RowWindow, b: RowWindow) => a.from === b.from && a.to === b.to && a.belowPx === b.belowPx;

/** Where one is in a list: the earlier value itself while the rows drawn stay the same, so that nothing is drawn anew. */
export function followView(earlier: ListInView, now: ListInView): ListInView {
  return isSame(rowWindow(now), rowWindow(earlier)) ? earlier : now;
}
