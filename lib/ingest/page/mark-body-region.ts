/** The pass for whole pages: title and dates above the article's stretch stay, the page around it goes. */

import { boilerplateRule } from "../boilerplate-rules.ts";
import { readByline } from "../byline.ts";
import { readCreditLine } from "../credit-line.ts";
import { readDateLine } from "../date-line.ts";
import { PRINTED_TWICE_RULE } from "../mark-printed-twice.ts";
import type { RawUnit } from "../raw-units.ts";
import { saysReposting } from "../reposter-note.ts";
import { type MarkPass, markAt, markEach, type UnitMark, type UnitMarks } from "../unit-marks.ts";
import { isProse } from "../unit-shape.ts";
import { type BodyRegion, findBodyRegion } from "./body-region.ts";
import { endRule } from "./end-markers.ts";
import { readInvitation } from "./invitation-rules.ts";
import { isShortLine } from "./text-core.ts";

/** How far above the text the title, date and byline are taken from, in units. */
const HEAD_REACH = 20;

function removed(rule: string): UnitMark {
  return { role: "removed", rule };
}

function isMeta(text: string): boolean {
  return readDateLine(text) !== null || readByline(text) !== null;
}

/** Why each line below the article goes: by its own wording, by the heading it stands under, as a menu's, or as what is left. */
function marksBelow(units: readonly RawUnit[], { last, shapes }: BodyRegion): Map<number, UnitMark> {
  const marks = new Map<number, UnitMark>();
  let section: string | null = null;
  for (let at = last + 1; at < units.length; at += 1) {
    const text = units[at]?.text ?? "";
    const invitation = readInvitation(text);
    const own = endRule(text) ?? boilerplateRule(text, "edge");
    section = endRule(text) ?? section;
    if (own !== null) marks.set(at, removed(own));
    else if (invitation !== null) marks.set(at, { role: invitation.role, rule: invitation.name });
    else marks.set(at, removed(section ?? (isShortLine(shapes[at]) ? "navigation" : "below the article")));
  }
  return marks;
}

/**
 * The line below which what dates or signs the article is its head: its title; or, where the piece begins with a day, the
 * title comes directly below it and no other day stands there, the line above that day. A day below a page's menu is the
 * page's own, often that of the visit, and goes with it.
 */
function headStart(units: readonly RawUnit[], marks: UnitMarks, { first, titleAt }: BodyRegion): number {
  if (titleAt === null) return first - HEAD_REACH;
  const isDay = (unit: RawUnit | undefined) => unit !== undefined && readDateLine(unit.text) !== null;
  const beginsWithDay =
    isDay(units[titleAt - 1]) && marks.slice(0, titleAt - 1).every((mark) => mark?.role === "removed");
  return beginsWithDay && !units.slice(titleAt + 1, first).some(isDay) ? titleAt - 2 : titleAt;
}

type Above = { units: readonly RawUnit[]; region: BodyRegion; inside: ReadonlySet<string> };

/** Why a line above the text goes: as a first printing, by its own wording, as a standfirst, a menu's item or what is left. */
function ruleAbove({ units, region, inside }: Above, at: number): string {
  const text = units[at]?.text ?? "";
  if (isProse(text) && inside.has(text)) return PRINTED_TWICE_RULE;
  const own = boilerplateRule(text, "edge");
  if (own !== null) return own;
  if (isShortLine(region.shapes[at])) return "navigation";
  const isBelowTitle = region.titleAt !== null && at > region.titleAt;
  return isBelowTitle && isProse(text) ? "standfirst" : "above the article";
}

/** "Source: …", "Originally published in …" between title and text: whose work it is. */
function isCredit(text: string, at: number, { titleAt }: BodyRegion): boolean {
  return titleAt !== null && at > titleAt && readCreditLine(text, "", []) !== null;
}

/** Above the article all goes but what may date or sign it, or credits another. */
function marksAbove(units: readonly RawUnit[], region: BodyRegion, headFrom: number): Map<number, UnitMark> {
  const { first, last } = region;
  const marks = new Map<number, UnitMark>();
  const inside = new Set(units.slice(first, last + 1).map(({ text }) => text));
  for (let at = 0; at < first; at += 1) {
    const text = units[at]?.text ?? "";
    if (at > headFrom && (isMeta(text) || isCredit(text, at, region))) continue;
    if (at > headFrom && saysReposting(text)) marks.set(at, { role: "note", rule: "reposter's note" });
    else marks.set(at, removed(ruleAbove({ units, region, inside }, at)));
  }
  return marks;
}

/** Marks what is around the article's stretch; a file without a page around it is left as it is. */
export const markBodyRegion: MarkPass = (units, marks) => {
  const region = findBodyRegion(units, marks);
  if (region === null) return marks;
  const title = region.titleAt === null ? [] : [region.titleAt];
  const titled = markAt(marks, title, { role: "title", rule: "line above the text" });
  const boxed = markAt(titled, region.boxes, removed("related links"));
  const above = marksAbove(units, region, headStart(units, marks, region));
  const around = new Map([...above, ...marksBelow(units, region)]);
  return markEach(units, boxed, (_, at) => around.get(at) ?? null);
};
