/** Which opening quotation mark goes with which closing one inside one paragraph. */
import {
  familyOpenedAt,
  isDoubtfulClosing,
  MARK,
  type MarkFamily,
  mayClose,
} from "#lib/compare/quotation-marks.ts";

/** Place of an opening mark → place of its closing mark. */
export type Matches = Map<number, number>;

/** `doubtfulEnd`: a mark that would close it, unless a better one comes. */
type Open = { place: number; family: MarkFamily; doubtfulEnd: number | null };

/** Deeper nesting is no quotation; the limit keeps marks that never close from costing more than one look each. */
const MOST_OPEN = 8;
/** Words in one paragraph that run longer than this are not what was quoted: a mark is missing. */
const MOST_UTF16 = 3000;
/** Of single marks, which may be apostrophes. */
const MOST_SINGLE_UTF16 = 1200;

/** The open quotation that the mark at `place` closes: the innermost whose own mark it is, else the innermost it can close. */
function closedBy(text: string, place: number, open: Open[]): number {
  const isOwn = ({ family }: Open) => family.closers[0] === text[place];
  const fitting = open.map(({ family }) => mayClose(text, place, family));
  const own = open.findLastIndex((each, i) => fitting[i] === true && isOwn(each));
  return own === -1 ? fitting.lastIndexOf(true) : own;
}

function settle(matches: Matches, { place, family }: Open, end: number): void {
  const most = family.isSingle ? MOST_SINGLE_UTF16 : MOST_UTF16;
  if (end - place <= most) matches.set(place, end);
}

/** What was closed by a doubtful mark only stays closed by it. */
function settleDoubtful(matches: Matches, dropped: Open[]): void {
  for (const each of dropped) if (each.doubtfulEnd !== null) settle(matches, each, each.doubtfulEnd);
}

function openAt(place: number, family: MarkFamily, open: Open[], matches: Matches): void {
  // Whatever a doubtful mark has closed does not go on in front of the next opening one.
  const last = open.at(-1);
  if (last && last.doubtfulEnd !== null) settleDoubtful(matches, open.splice(-1));
  open.push({ place, family, doubtfulEnd: null });
  if (open.length > MOST_OPEN) settleDoubtful(matches, open.splice(0, 1));
}

function matchPlaces(text: string, places: number[], isSingle: boolean): Matches {
  const matches: Matches = new Map();
  const open: Open[] = [];
  for (const place of places) {
    const closed = closedBy(text, place, open);
    const opener = open[closed];
    const family = familyOpenedAt(text, place);
    if (opener && isDoubtfulClosing(text, place, opener.family)) opener.doubtfulEnd ??= place;
    else if (opener) {
      settle(matches, opener, place);
      settleDoubtful(matches, open.splice(closed).slice(1));
    } else if (family && family.isSingle === isSingle) openAt(place, family, open, matches);
  }
  settleDoubtful(matches, open);
  return matches;
}

/** Single marks that begin inside a quotation in double ones and end outside, or the other way, are apostrophes. */
function withoutCrossing(singles: Matches, doubles: Matches, startUtf16: number, endUtf16: number): Matches {
  const holder = new Int32Array(endUtf16 - startUtf16).fill(-1);
  let reached = startUtf16;
  for (const [opener, end] of [...doubles].sort(([x], [y]) => x - y)) {
    if (opener < reached) continue;
    holder.fill(opener, opener - startUtf16, end - startUtf16 + 1);
    reached = end + 1;
  }
  return new Map(
    [...singles].filter(([opener, end]) => holder[opener - startUtf16] === holder[end - startUtf16]),
  );
}

/**
 * All pairs of marks in [startUtf16, endUtf16), which should be one paragraph. A mark that opens and never closes, or
 * closes what never opened, is passed over. Double marks and single ones are matched apart: an apostrophe ends no
 * quotation in double marks. Linear in the length.
 */
export function matchMarks(text: string, startUtf16: number, endUtf16: number): Matches {
  const places = [...text.slice(startUtf16, endUtf16).matchAll(MARK)].map(({ index }) => startUtf16 + index);
  const doubles = matchPlaces(text, places, false);
  const singles = matchPlaces(text, places, true);
  return new Map([...doubles, ...withoutCrossing(singles, doubles, startUtf16, endUtf16)]);
}
