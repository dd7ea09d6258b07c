/** Which opening quotation mark goes with which closing one inside one paragraph, family by family. */
import { familyOpenedAt, MARK, type MarkFamily, mayClose } from "#lib/compare/quotation-marks.ts";

/** Place of an opening mark → place of its closing mark. */
export type Matches = Map<number, number>;

type Marks = { places: number[]; opened: (MarkFamily | null)[] };

function marksIn(text: string, startUtf16: number, endUtf16: number): Marks {
  const places = [...text.slice(startUtf16, endUtf16).matchAll(MARK)].map(({ index }) => startUtf16 + index);
  return { places, opened: places.map((place) => familyOpenedAt(text, place)) };
}

/** "the states' armies": a mark behind s and in front of a lower-case word may be a possessive. */
function looksPossessive(text: string, at: number): boolean {
  return /s$/i.test(text.slice(at - 1, at)) && /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3));
}

/** Directional marks nest: the innermost open one closes first. */
function matchNested(text: string, { places, opened }: Marks, family: MarkFamily, matches: Matches): void {
  const open: number[] = [];
  places.forEach((place, i) => {
    if (opened[i] === family) open.push(place);
    else if (mayClose(text, place, family)) {
      const opener = open.pop();
      if (opener !== undefined) matches.set(opener, place);
    }
  });
}

/** Marks that look alike on both sides, and single ones, do not nest: the next closing one closes all. */
function matchFlat(text: string, { places, opened }: Marks, family: MarkFamily, matches: Matches): void {
  let waiting: number[] = [];
  let unsettled: number[] = [];
  places.forEach((place, i) => {
    if (opened[i] === family) {
      waiting.push(place);
      unsettled.push(place);
    } else if (mayClose(text, place, family)) {
      if (family.isSingle && looksPossessive(text, place)) {
        for (const opener of unsettled) matches.set(opener, place);
      } else {
        for (const opener of waiting) matches.set(opener, place);
        waiting = [];
      }
      unsettled = [];
    }
  });
}

/** All pairs of marks in [startUtf16, endUtf16), which should be one paragraph. Linear in its marks. */
export function matchMarks(text: string, startUtf16: number, endUtf16: number): Matches {
  const matches: Matches = new Map();
  const marks = marksIn(text, startUtf16, endUtf16);
  for (const family of new Set(marks.opened)) {
    if (family === null) continue;
    const match = family.nests ? matchNested : matchFlat;
    match(text, marks, family, matches);
  }
  return matches;
}
