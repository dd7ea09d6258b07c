/** The passes that look at one line at a time: page furniture, separators, picture lines, repeated lines. */

import { boilerplateRule } from "./boilerplate-rules.ts";
import { captionMark, isSignedCaption } from "./caption-rules.ts";
import type { RawUnit } from "./raw-units.ts";
import { type MarkPass, markAt, markEach } from "./unit-marks.ts";
import { countWords, isLabel, isProse } from "./unit-shape.ts";

const SEPARATOR = /^(?:[*＊∗•·~=_—–#-]\s*){3,}$|^[*⁂§]$/u;

export const SEPARATOR_RULE = "separator";

/** Lines any page prints, wherever they stand. */
export const markFurniture: MarkPass = (units, marks) =>
  markEach(units, marks, ({ text }) => {
    const rule = boilerplateRule(text, "anywhere");
    // A caption's © is its photographer's.
    if (rule === null || (rule === "legal notice" && captionMark(text) !== null)) return null;
    return { role: "removed", rule };
  });

/** Runs of unit positions whose lines follow one another without an empty line between. */
function blocks(units: readonly RawUnit[]): number[][] {
  const found: number[][] = [];
  units.forEach(({ isAfterBlank }, at) => {
    const open = found.at(-1);
    if (open === undefined || isAfterBlank) found.push([at]);
    else open.push(at);
  });
  return found;
}

/** A block of labels of which at least two are a menu's known words is a menu as a whole. */
function menuPositions(units: readonly RawUnit[], isFurniture: (at: number) => boolean): Set<number> {
  const isItem = (at: number) => {
    const text = units[at]?.text ?? "";
    return isLabel(text) && countWords(text) <= MAX_MENU_WORDS;
  };
  const menus = blocks(units).filter(
    (block) => block.length >= 3 && block.every(isItem) && block.filter(isFurniture).length >= 2,
  );
  return new Set(menus.flat());
}

const MAX_MENU_WORDS = 4;
const MIN_BAR_ITEMS = 3;

/** "Home | News | Sport": a menu in one line, by two or more of its items. */
function isMenuBar(text: string): boolean {
  if (text.length > MAX_BAR_UTF16) return false;
  const items = text.split(/\s*[|•·›»]\s*/u).filter((item) => item !== "");
  if (items.length < MIN_BAR_ITEMS || items.some((item) => countWords(item) > MAX_MENU_WORDS)) return false;
  return items.filter((item) => boilerplateRule(item, "edge") === "navigation").length >= 2;
}

const MAX_BAR_UTF16 = 300;

/** Lines that are furniture only above the first or below the last running text, and the menus they make. */
export const markEdgeFurniture: MarkPass = (units, marks) => {
  const isText = units.map(({ text }, at) => marks[at] === null && isProse(text));
  const first = isText.indexOf(true);
  const last = isText.lastIndexOf(true);
  const isEdge = (at: number) => first === -1 || at < first || at > last;
  const ruleOf = (text: string) => boilerplateRule(text, "edge") ?? (isMenuBar(text) ? "navigation" : null);
  const rules = units.map(({ text }, at) => (isEdge(at) ? ruleOf(text) : null));
  const menu = menuPositions(units, (at) => (rules[at] ?? null) !== null);
  return markEach(units, marks, (_, at) => {
    const rule = rules[at] ?? (menu.has(at) && isEdge(at) ? "navigation" : null);
    return rule === null ? null : { role: "removed", rule };
  });
};

/** The empty lines of a quoted mail. */
const EMPTY_QUOTED = /^(?:>\s?)+$/u;

/** Rows of asterisks, dashes and the like. */
export const markSeparators: MarkPass = (units, marks) =>
  markEach(units, marks, ({ text }) => {
    if (EMPTY_QUOTED.test(text)) return { role: "removed", rule: "quotation sign" };
    return SEPARATOR.test(text) ? { role: "removed", rule: SEPARATOR_RULE } : null;
  });

/** How many lines of a head a caption that only an agency's name tells may stand below, and paragraphs above. */
const CAPTIONS_ABOVE = 2;

/** Captions, picture credits and image names, by their wording; above the text also those an agency signs. */
export const markPictures: MarkPass = (units, marks) => {
  const texts = units.flatMap(({ text }, at) => (marks[at] === null && isProse(text) ? [at] : []));
  const lead = texts.find((at) => !isSignedCaption(units[at]?.text ?? "")) ?? -1;
  const isAbove = (at: number) => at < lead && texts.filter((other) => other < at).length < CAPTIONS_ABOVE;
  return markEach(units, marks, ({ text }, at) => {
    if (isAbove(at) && isSignedCaption(text)) return { role: "caption", rule: "picture credit" };
    return captionMark(text);
  });
};

/** The longest line two adjacent copies of which are taken for a caption rather than for text said twice. */
const MAX_CAPTION_WORDS = 120;

/**
 * A line printed twice in a row: scrapes give a picture's caption once for its text and once for its `alt`. Of two
 * copies of a caption the second is dropped; of two copies of the title too.
 */
export const markDoubled: MarkPass = (units, marks) => {
  const doubled = new Set<number>();
  const captions: number[] = [];
  units.forEach(({ text, isAfterBlank }, at) => {
    const previous = units[at - 1];
    const words = countWords(text);
    if (at === 0 || previous?.text !== text || words === 0 || words > MAX_CAPTION_WORDS) return;
    // Of a line a page prints in its furniture too (a path of links ends with the title) this is the first copy.
    if (marks[at - 1]?.role === "removed" && !doubled.has(at - 1)) return;
    // Across an empty line only longer lines count: verse and chants repeat short ones.
    if (isAfterBlank && words < 6) return;
    doubled.add(at);
    // A paragraph of running text said twice, an empty line between, is text: only its second copy goes.
    if (isAfterBlank && isProse(text)) return;
    if (marks[at - 1] === null && !doubled.has(at - 1)) captions.push(at - 1);
  });
  const withoutCopies = marks.map((mark, at) =>
    doubled.has(at) ? { role: "removed" as const, rule: "doubled line" } : mark,
  );
  const captioned = markAt(withoutCopies, captions, { role: "caption", rule: "doubled line" });
  // Where nothing else is left, the lines are no captions of it.
  return captioned.includes(null) ? captioned : withoutCopies;
};
