/**
 * Where an article ends by the lines a page prints below one. Only whole pages are cut at them, and only below enough
 * running text; where the text goes on below such a line, what stands between is a box.
 */

import type { RawUnit } from "../raw-units.ts";
import type { LineShape } from "./line-shape.ts";
import type { Stretch } from "./text-core.ts";

/** Less running text than this above a marker, and the marker stands above the article or in its head. */
const MIN_WORDS_ABOVE = 80;
/** A box of links inside the text has at most this many lines, and this many paragraphs in a row below it. */
const MAX_BOX_UNITS = 24;
const MIN_PROSE_BELOW = 3;
/** Or, below a small box, one paragraph of this length this share of whose longer words the text above knows too. */
const MAX_SMALL_BOX_UNITS = 4;
const MIN_WORDS_BELOW = 20;
const MIN_KNOWN_SHARE = 0.2;
const LONG_WORD = /\p{L}{5,}/gu;

/** What ends a stretch of a page early. */
export type MarkedEnd = {
  /** Position of the stretch's last unit. */
  last: number;
  /** Positions of the boxes of links inside it. */
  boxes: number[];
};

type Page = { units: readonly RawUnit[]; shapes: readonly LineShape[] };

function longWords(text: string): string[] {
  return text.toLowerCase().match(LONG_WORD) ?? [];
}

function isText(shape: LineShape | undefined): boolean {
  return shape !== undefined && (shape.kind === "paragraph" || (shape.kind === "sentence" && shape.isAlone));
}

function isKnownText({ units, shapes }: Page, at: number, known: ReadonlySet<string>): boolean {
  const shape = shapes[at];
  if (shape?.kind !== "paragraph" || !shape.isAlone || shape.words < MIN_WORDS_BELOW) return false;
  const words = [...new Set(longWords(units[at]?.text ?? ""))];
  return words.filter((word) => known.has(word)).length >= MIN_KNOWN_SHARE * words.length;
}

/** The lines of a box that begins at a marker, or null when the text does not go on below them. */
function boxAt(page: Page, at: number, known: ReadonlySet<string>): number[] | null {
  const { shapes } = page;
  let end = at + 1;
  while (end < at + MAX_BOX_UNITS && end < shapes.length && !isText(shapes[end])) end += 1;
  const below = shapes.slice(end, end + MIN_PROSE_BELOW);
  const goesOn =
    (below.length === MIN_PROSE_BELOW && below.every(isText)) ||
    (end - at <= MAX_SMALL_BOX_UNITS && isKnownText(page, end, known));
  return goesOn ? Array.from({ length: end - at }, (_, offset) => at + offset) : null;
}

/**
 * Where a stretch of a page ends.
 *
 * @param units the units of the file
 * @param shapes their shapes, one a unit
 * @param stretch where to look
 * @returns the last unit above the first end marker that has enough running text above it and none going on below it;
 *   markers the text does go on below are boxes. O(n).
 */
export function endAtMarker(
  units: readonly RawUnit[],
  shapes: readonly LineShape[],
  { first, last }: Stretch,
): MarkedEnd {
  const page = { units, shapes };
  const boxes: number[] = [];
  const known = new Set<string>();
  let words = 0;
  for (let at = first; at <= last; at += 1) {
    const shape = shapes[at];
    if (shape?.kind === "end") {
      const box = boxAt(page, at, known);
      if (box === null && words >= MIN_WORDS_ABOVE) return { last: at - 1, boxes };
      boxes.push(...(box ?? [at]));
      at += (box?.length ?? 1) - 1;
      continue;
    }
    if (shape?.kind === "paragraph") words += shape.words;
    for (const word of longWords(units[at]?.text ?? "")) known.add(word);
  }
  return { last, boxes };
}
