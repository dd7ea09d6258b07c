/** The order in which marks are gone through. Pure. */
import type { TextRange } from "./text-range.ts";

/** The mark to select at a place where these lie, outermost first, when `selectedId` is selected. */
export function nextAt(ids: readonly string[], selectedId: string | null): string | null {
  const at = selectedId === null ? -1 : ids.indexOf(selectedId);
  if (at === -1) return ids.at(-1) ?? null;
  return ids.at(at - 1) ?? null;
}

/**
 * The mark before or after the selected one in reading order, round at the ends; without a selection the first one at or
 * after `fromUtf16`, or the last one before it. Null without marks.
 */
export function cycleMark(
  marks: readonly (TextRange & { id: string })[],
  selectedId: string | null,
  by: 1 | -1,
  fromUtf16: number,
): string | null {
  const selected = marks.findIndex((mark) => mark.id === selectedId);
  if (selected !== -1) return marks.at((selected + by) % marks.length)?.id ?? null;
  const after = marks.findIndex((mark) => mark.startUtf16 >= fromUtf16);
  const next = after === -1 ? 0 : after;
  return marks.at(by === 1 ? next : next - 1)?.id ?? null;
}
