/**
 * Which rows of a list are ticked, as lists on a desktop do it: one press ticks one, a press with Shift carries on from
 * the last one pressed to this one. Pure.
 */

export type RowSelection = {
  ids: ReadonlySet<string>;
  /** The row last pressed, from which a press with Shift goes on. */
  anchorId: string | null;
};

export const NO_ROWS: RowSelection = { ids: new Set(), anchorId: null };

/** Ticks or unticks one row. */
export function toggleRow({ ids }: RowSelection, id: string): RowSelection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchorId: id };
}

/**
 * What a press with Shift does: all rows from the anchor to this one become as the anchor is, so that a range can be
 * ticked and unticked. Without an anchor among the rows it is a plain press. O(rows).
 */
export function extendTo(selection: RowSelection, id: string, rows: readonly string[]): RowSelection {
  const { ids, anchorId } = selection;
  const [from, to] = [anchorId === null ? -1 : rows.indexOf(anchorId), rows.indexOf(id)];
  if (from < 0 || to < 0) return toggleRow(selection, id);
  const next = new Set(ids);
  const isTicking = anchorId !== null && ids.has(anchorId);
  for (const row of rows.slice(Math.min(from, to), Math.max(from, to) + 1)) {
    if (isTicking) next.add(row);
    else next.delete(row);
  }
  return { ids: next, anchorId: id };
}

/** Ticks all of the rows, or none of them when all are; what is ticked beside them stays. */
export function toggleAll({ ids }: RowSelection, rows: readonly string[]): RowSelection {
  const isAll = rows.length > 0 && rows.every((id) => ids.has(id));
  const next = new Set(ids);
  for (const id of rows) {
    if (isAll) next.delete(id);
    else next.add(id);
  }
  return { ids: next, anchorId: null };
}
