/**
 * What each line of a page looks like, for telling the article from what stands around it: by its length, its closing
 * mark, its figures, what rules know of its wording, and whether it stands alone. A browser sets an empty line around a
 * paragraph and none between the items of a menu, so a line alone is text sooner than one in a row.
 */

import { boilerplateRule, UPDATE_TIME_RULE } from "../boilerplate-rules.ts";
import { readByline } from "../byline.ts";
import { readDateLine } from "../date-line.ts";
import { isContactLine } from "../head-lines.ts";
import type { RawUnit } from "../raw-units.ts";
import type { UnitMark, UnitMarks } from "../unit-marks.ts";
import { countWords, endsAsSentence, isProse } from "../unit-shape.ts";
import { endRule } from "./end-markers.ts";

/**
 * `sign`: no word in it; `furniture`: a rule knows its wording; `end`: a page prints it where its article has ended;
 * `meta`: a byline, date line or contact; `entry`: of a list or table; `fragment`: long and not closed; `label`: short and not.
 */
export type LineKind =
  | "sign"
  | "furniture"
  | "end"
  | "picture"
  | "meta"
  | "paragraph"
  | "sentence"
  | "entry"
  | "fragment"
  | "label";

export type LineShape = {
  kind: LineKind;
  words: number;
  /** Empty lines, or the file's edge, on both sides. Always false in a text whose empty lines tell nothing. */
  isAlone: boolean;
  /** The same line stands elsewhere in the text too. */
  isRepeated: boolean;
  /** Two texts without a space between, as where a teaser's title and text are one link: "…the fallsThe river…". */
  isGlued: boolean;
};

const MAX_LABEL_WORDS = 10;
const MIN_SENTENCE_WORDS = 4;
/** A number, bullet or dash in front, a figure as the first word, an address, or columns parted by a dash. */
const ENTRY = /^(?:\(?\d{1,3}[.):]?|[•·*‣▪–—-])\s|^\S{0,20}\d{2,}\S{0,20}\s|https?:\/\/|\s(?:--|[–—@])\s/u;
const FIGURE = /\p{Nd}/u;
const GLUED = /[\p{Ll}.!?…”’"')\]](?<!\b(?:Mc|Mac|De|La|Le|Di|Du|Van|Fitz))\p{Lu}\p{Ll}/u;
const LOOKED_AT_UTF16 = 2_000;

function hasFigures(text: string): boolean {
  const signs = text.replace(/\s/g, "");
  return (signs.match(/\d/g)?.length ?? 0) * 4 > signs.length;
}

function kindByForm(text: string, words: number): LineKind {
  if (isProse(text)) return "paragraph";
  if (words >= MIN_SENTENCE_WORDS && endsAsSentence(text)) return "sentence";
  if (ENTRY.test(text) || hasFigures(text)) return "entry";
  return words > MAX_LABEL_WORDS ? "fragment" : "label";
}

function kindOf({ text }: RawUnit, words: number): LineKind {
  if (words === 0) return "sign";
  if (endRule(text) !== null) return "end";
  if (boilerplateRule(text, "edge") !== null) return "furniture";
  if (isContactLine(text)) return "meta";
  if ((FIGURE.test(text) && readDateLine(text) !== null) || readByline(text) !== null) return "meta";
  return kindByForm(text.slice(0, LOOKED_AT_UTF16), words);
}

function kindOfMarked({ text }: RawUnit, { role, rule }: UnitMark): LineKind {
  // A live report has one below each of its entries, and goes on.
  if (rule === UPDATE_TIME_RULE) return "sign";
  if (role === "caption") return "picture";
  if (role === "credit" || role === "byline") return "meta";
  return endRule(text) === null ? "furniture" : "end";
}

function isAfterBlank(units: readonly RawUnit[], at: number): boolean {
  return units[at]?.isAfterBlank ?? true;
}

/** Where nearly every short line stands alone, as in double-spaced text, standing alone says nothing. */
function doBlanksTell(units: readonly RawUnit[], kinds: readonly LineKind[]): boolean {
  const labels = units.flatMap((_, at) => (kinds[at] === "label" || kinds[at] === "furniture" ? [at] : []));
  const inRows = labels.filter((at) => !isAfterBlank(units, at) || !isAfterBlank(units, at + 1));
  return inRows.length * 4 >= labels.length;
}

function countTexts(units: readonly RawUnit[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of units) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/**
 * Reads the shapes of a file's lines.
 *
 * @param units the units of the file
 * @param marks what rules said of them: marked pictures and furniture are that
 * @returns one shape a unit. O(n) in the text's length.
 */
export function readLineShapes(units: readonly RawUnit[], marks: UnitMarks): LineShape[] {
  const counts = countTexts(units);
  const words = units.map(({ text }) => countWords(text));
  const kinds = units.map((unit, at): LineKind => {
    const mark = marks[at] ?? null;
    return mark === null ? kindOf(unit, words[at] ?? 0) : kindOfMarked(unit, mark);
  });
  const tells = doBlanksTell(units, kinds);
  return units.map(({ text }, at) => ({
    kind: kinds[at] ?? "label",
    words: words[at] ?? 0,
    isAlone: tells && isAfterBlank(units, at) && isAfterBlank(units, at + 1),
    isRepeated: (counts.get(text) ?? 0) > 1,
    isGlued: GLUED.test(text.slice(0, LOOKED_AT_UTF16)),
  }));
}
