/**
 * Which cards are shown in one line, because in full they would stand too far from their passages. Decided from an
 * estimate and not from the screen, so that the server and the browser draw the same. Pure.
 */
import type { ReaderItem } from "./reader-item.ts";

const LINE_PX = 31;
const PARAGRAPH_GAP_PX = 19;
const UNITS_A_LINE = 64;
const CARD_UNITS_A_LINE = 40;
const GAP_PX = 8;
/** A card further than this from its passage no longer reads as belonging to it. */
const FARTHEST_PX = 170;

/** Rough height of a card in full. */
function fullHeight(item: ReaderItem): number {
  const noteLines = Math.min(8, Math.ceil(item.note.length / CARD_UNITS_A_LINE));
  const claimLines = item.kind === "evidence" ? Math.ceil(item.claim.text.length / 36) + 1 : 0;
  const tagLines = item.kind === "annotation" ? Math.ceil(item.tagIds.length / 2) : 0;
  return 48 + (noteLines + claimLines) * 20 + tagLines * 26 + (item.ruling ? 26 : 0);
}

function passageTops(
  paragraphs: readonly { startUtf16: number; endUtf16: number }[],
  items: readonly ReaderItem[],
): number[] {
  let index = 0;
  let top = 0;
  return items.map((item) => {
    for (
      let at = paragraphs[index];
      at !== undefined && at.endUtf16 <= item.startUtf16;
      at = paragraphs[index]
    ) {
      top += Math.ceil((at.endUtf16 - at.startUtf16) / UNITS_A_LINE) * LINE_PX + PARAGRAPH_GAP_PX;
      index++;
    }
    const into = Math.max(0, item.startUtf16 - (paragraphs[index]?.startUtf16 ?? 0));
    return top + Math.floor(into / UNITS_A_LINE) * LINE_PX;
  });
}

/**
 * Ids of the items to show in one line. A stack of cards (each touching the next) is shown so as a whole when any card
 * in it would stand farther than a few lines from its passage. Items in reading order. O(n + paragraphs).
 */
export function crowdedCards(
  paragraphs: readonly { startUtf16: number; endUtf16: number }[],
  items: readonly ReaderItem[],
): ReadonlySet<string> {
  const wanted = passageTops(paragraphs, items);
  const crowded = new Set<string>();
  let stack: string[] = [];
  let bottom = 0;
  let isFar = false;
  const close = () => {
    if (isFar) for (const id of stack) crowded.add(id);
    stack = [];
    isFar = false;
  };
  for (const [index, item] of items.entries()) {
    const top = wanted[index] ?? 0;
    if (top >= bottom) close();
    const placed = Math.max(top, bottom);
    isFar ||= placed - top > FARTHEST_PX;
    stack.push(item.id);
    bottom = placed + fullHeight(item) + GAP_PX;
  }
  close();
  return crowded;
}
