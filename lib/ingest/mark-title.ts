/** The pass that finds the article's title, and a masthead above it. */

import { readByline } from "./byline.ts";
import { readCopyright } from "./copyright-line.ts";
import { readCreditLine } from "./credit-line.ts";
import { readDateLine } from "./date-line.ts";
import { isContactLine, isIssueLine, isPathLine, isYearlessDay, shareInText } from "./head-lines.ts";
import { hasOutletWord, isOutletWord } from "./outlet-names.ts";
import type { RawUnit } from "./raw-units.ts";
import { type MarkPass, markAt, markEach, type UnitMarks } from "./unit-marks.ts";
import { countWords, endsAsSentence, isProse } from "./unit-shape.ts";

const MAX_TITLE_WORDS = 40;

/** True for a line that may be a title: no running text, date, byline or credit. */
export function isTitleShaped(text: string): boolean {
  const words = countWords(text);
  if (words === 0 || words > MAX_TITLE_WORDS || isProse(text)) return false;
  if (/[.;]["'”’]?$/u.test(text) && words > 14) return false;
  if (isYearlessDay(text)) return false;
  return readDateLine(text) === null && readByline(text) === null && !isCredit(text);
}

function firstProse(units: readonly RawUnit[], marks: UnitMarks): number {
  const at = units.findIndex(({ text }, position) => marks[position] === null && isProse(text));
  return at === -1 ? units.length : at;
}

/** What a press release prints above its headline: when it may be printed, and whom to ask. */
const RELEASE =
  /^(?:for (?:immediate )?release|embargoed? (?:until|for)\b.{0,60}|(?:(?:media|press) )?contacts?\s*:.{0,140}(?:@|\d{5}).{0,60})$/iu;

const CONTACTS = /^(?:(?:for )?(?:media|press|news) )?(?:contacts?|enquiries|inquiries|office)\s*:?$/iu;
/** A name or a job below that heading; a headline is longer. */
const MAX_CONTACT_WORDS = 4;

/** Contacts are addresses and numbers wherever they stand above the text, and short lines right under their heading. */
const markRelease: MarkPass = (units, marks) => {
  const end = firstProse(units, marks);
  let isUnderContacts = false;
  return markEach(units, marks, ({ text, isAfterBlank }, at) => {
    if (at >= end) return null;
    const isContact = isContactLine(text) || RELEASE.test(text);
    const isInBlock = isUnderContacts && !isAfterBlank && countWords(text) <= MAX_CONTACT_WORDS;
    isUnderContacts = CONTACTS.test(text) || (isUnderContacts && (isInBlock || isContact));
    return isContact || isInBlock ? { role: "removed", rule: "notice of a release" } : null;
  });
};

/** The first unmarked title-shaped unit above the running text, not one that is printed twice while others are not. */
function candidates(units: readonly RawUnit[], marks: UnitMarks): number[] {
  const end = firstProse(units, marks);
  const shaped: number[] = [];
  for (let at = 0; at < end; at += 1) {
    if (marks[at] === null && isTitleShaped(units[at]?.text ?? "")) shaped.push(at);
  }
  // A file that is one short line, or begins with its only text, has no title line.
  const lastLeft = marks.lastIndexOf(null);
  return shaped.filter((at) => at < lastLeft);
}

function holders(units: readonly RawUnit[]): Set<string> {
  return new Set(units.map(({ text }) => readCopyright(text)?.name.toLowerCase() ?? ""));
}

/** Between the items of a menu or of a path that stand in one line. */
const BETWEEN_ITEMS = /[|>›»•·]/u;

/** A name on a line of its own above the title: the copyright's holder, or two or three words with an outlet's. */
function isMasthead(text: string, units: readonly RawUnit[]): boolean {
  if (BETWEEN_ITEMS.test(text)) return false;
  if (holders(units).has(text.toLowerCase())) return true;
  return countWords(text) <= 4 && isOutletNamed(text) && !endsAsSentence(text) && /^[\p{Lu}\d]/u.test(text);
}

const MAX_NAME_WORDS = 5;

/** A name above a periodical's number that the text, unlike the line below, says nothing of: "The Sluice Letter". */
function isNameOfIssue(units: readonly RawUnit[], marks: UnitMarks, first: number, second: number): boolean {
  const name = units[first]?.text ?? "";
  if (countWords(name) > MAX_NAME_WORDS || endsAsSentence(name)) return false;
  if (!isIssueLine(units[first + 1]?.text ?? "")) return false;
  const bodyAt = firstProse(units, marks);
  return shareInText(name, units, bodyAt) < shareInText(units[second]?.text ?? "", units, bodyAt);
}

/** The path to the page and the number of the issue, where another line is left to be the title. */
function markHeadFurniture(units: readonly RawUnit[], marks: UnitMarks): UnitMarks {
  const shaped = candidates(units, marks);
  const isNone = (at: number) => isPathLine(units[at]?.text ?? "") || isIssueLine(units[at]?.text ?? "");
  if (shaped.every(isNone)) return marks;
  const paths = shaped.filter((at) => isPathLine(units[at]?.text ?? ""));
  const issues = shaped.filter((at) => isNone(at) && !paths.includes(at));
  const withoutPaths = markAt(marks, paths, { role: "removed", rule: "navigation" });
  return markAt(withoutPaths, issues, { role: "removed", rule: "number of the issue" });
}

/** An outlet's word, written as in a name: "Harrow Post", not "Why I post this". */
function isOutletNamed(text: string): boolean {
  return (text.match(/[\p{L}\p{N}/]+/gu) ?? []).some((word) => isOutletWord(word) && !/^\p{Ll}/u.test(word));
}

/** "Originally published by the Herald on March 4": whose work follows, and no title of it. */
function isCredit(text: string): boolean {
  const credit = readCreditLine(text, "", []);
  if (credit === null) return false;
  return credit.publishedOn !== null || credit.url !== null || hasOutletWord(credit.source ?? "");
}

const MAX_ITEM_WORDS = 2;
const MAX_ITEM_UTF16 = 20;
const MIN_ITEMS = 2;
const MIN_HEADLINE_WORDS = 4;

/**
 * The words of a menu nobody has listed, whatever their language: two short lines or more above a longer one that
 * stands right above the date or the byline. Their positions with the title's last; none where the head is otherwise.
 */
function belowItems(units: readonly RawUnit[], marks: UnitMarks, shaped: readonly number[]): number[] {
  const textOf = (at: number) => units[at]?.text ?? "";
  const isItem = (at: number) =>
    countWords(textOf(at)) <= MAX_ITEM_WORDS && textOf(at).length <= MAX_ITEM_UTF16;
  const title = shaped.findIndex((at) => !isItem(at));
  const at = shaped[title];
  if (at === undefined || title < MIN_ITEMS || countWords(textOf(at)) < MIN_HEADLINE_WORDS) return [];
  const below = units.findIndex((_, next) => next > at && marks[next] === null);
  const isHead = readDateLine(textOf(below)) !== null || readByline(textOf(below)) !== null;
  return isHead ? shaped.slice(0, title + 1) : [];
}

/**
 * Marks the title: the first line of title shape above the running text. Where a masthead stands above another such
 * line, the masthead is the source and the line below it the title.
 */
export const markTitle: MarkPass = (units, known) => {
  if (known.some((mark) => mark?.role === "title")) return known;
  const marks = markHeadFurniture(units, markRelease(units, known));
  const shaped = candidates(units, marks);
  const isDoubled = (at: number) => units[at + 1]?.text === units[at]?.text;
  const single = shaped.filter((at) => !isDoubled(at));
  const [first, second] = single.length > 0 && !isDoubled(shaped[0] ?? -1) ? single : shaped;
  if (first === undefined) return marks;
  const items = belowItems(units, marks, single);
  const headline = items.pop();
  if (headline !== undefined) {
    const withoutMenu = markAt(marks, items, { role: "removed", rule: "navigation" });
    return markAt(withoutMenu, [headline], { role: "title", rule: "line above the date or byline" });
  }
  const isName = (at: number) =>
    isMasthead(units[first]?.text ?? "", units) || isNameOfIssue(units, marks, first, at);
  if (second !== undefined && isName(second)) {
    const withMasthead = markAt(marks, [first], { role: "source", rule: "masthead" });
    return markAt(withMasthead, [second], { role: "title", rule: "line below the masthead" });
  }
  return markAt(marks, [first], { role: "title", rule: "first line" });
};
