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
const LINE_CARD_PX = 30;
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

type Placed = { id: string; top: number; height: number };

/** Lays the stack's cards out anew, all in one line. Returns the bottom of the last one. */
function squeeze(stack: Placed[], crowded: Set<string>): number {
  let bottom = 0;
  for (const card of stack) {
    crowded.add(card.id);
    card.height = LINE_CARD_PX;
    bottom = Math.max(card.top, bottom) + LINE_CARD_PX + GAP_PX;
  }
  return bottom;
}

/**
 * Ids of the items to show in one line. Cards stack where each touches the next; when one would stand farther than a few
 * lines from its passage, those above it in its stack are shown in one line, and if that does not do, so is it. Items in
 * reading order. O(n²) at worst, in one stack; usually O(n + paragraphs).
 */
export function crowdedCards(
  paragraphs: readonly { startUtf16: number; endUtf16: number }[],
  items: readonly ReaderItem[],
): ReadonlySet<string> {
  const wanted = passageTops(paragraphs, items);
  const crowded = new Set<string>();
  let stack: Placed[] = [];
  let bottom = 0;
  for (const [index, item] of items.entries()) {
    const top = wanted[index] ?? 0;
    const card: Placed = { id: item.id, top, height: fullHeight(item) };
    if (top >= bottom) stack = [];
    const isFar = bottom - top > FARTHEST_PX;
    if (isFar && stack.some((above) => !crowded.has(above.id))) bottom = squeeze(stack, crowded);
    if (bottom - top > FARTHEST_PX) {
      crowded.add(item.id);
      card.height = LINE_CARD_PX;
    }
    stack.push(card);
    bottom = Math.max(top, bottom) + card.height + GAP_PX;
  }
  return crowded;
}
