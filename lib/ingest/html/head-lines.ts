/** The pass over the lines around the title: what stands above it, and the dates, bylines and standfirst below it. */

import { readByline } from "../byline.ts";
import { readDateLine } from "../date-line.ts";
import { type Asked, innermost } from "./around-element.ts";
import { elementWords } from "./element-words.ts";
import { type ArticleView, furniture, isText, type LineRole, type RolePass } from "./line-roles.ts";
import type { ViewLine } from "./page-view.ts";

const STANDFIRST =
  /(?:^| )(?:sub ?head|subhead(?:line|ing)|sub ?title|standfirst|dek|deck|strap ?line|summary|excerpt|lede|abstract|alternative headline)(?: |$)/;
const MIN_STANDFIRST_WORDS = 6;
/** A title with less of the article's text below it is not at its head. */
const MIN_SHARE_BELOW = 0.6;

function headers(): Asked<true> {
  return innermost((element) =>
    element.tag === "header" || STANDFIRST.test(elementWords(element).join(" ")) ? true : null,
  );
}

/** A date or a byline on a line of its own. */
function metaRole({ text }: ViewLine): LineRole | null {
  if (readDateLine(text) !== null) return { role: "date", rule: "date line" };
  return readByline(text) === null ? null : { role: "byline", rule: "byline" };
}

/** What a line above the first running text is, or null when it may be text. */
function headRole(line: ViewLine, isBelowTitle: boolean, inHeader: Asked<true>): LineRole | null {
  const meta = metaRole(line);
  if (meta !== null) return meta;
  if (!isBelowTitle) return null;
  if (inHeader(line.holder))
    return furniture(line.shape.words < MIN_STANDFIRST_WORDS ? "page furniture" : "standfirst");
  return line.shape.weight === 0 ? furniture("page furniture") : null;
}

function weightBelow(lines: readonly ViewLine[], roles: readonly LineRole[], from: number): number {
  return lines.reduce((all, { shape }, at) => (at > from && isText(roles[at]) ? all + shape.weight : all), 0);
}

/** Roles with what stands above the title taken out, where the title is at the article's head. */
function withoutAbove(lines: readonly ViewLine[], roles: readonly LineRole[], titleAt: number): LineRole[] {
  const isAtHead = weightBelow(lines, roles, titleAt) >= MIN_SHARE_BELOW * weightBelow(lines, roles, -1);
  if (!isAtHead) return [...roles];
  return roles.map((role, at) => (at < titleAt && isText(role) ? furniture("above the title") : role));
}

/** How far below a title outside the root its byline and date may stand, in lines. */
const MAX_LINES_TO_ROOT = 8;

/**
 * Bylines and dates between the title and a root that begins below it, in elements that nothing says are furniture:
 * pages set them beside the box of the text as often as in it.
 */
function withLinesAboveRoot(
  { lines, titleAt, isInside, furnitureOf }: ArticleView,
  roles: readonly LineRole[],
) {
  const rootAt = isInside.indexOf(true);
  const isNear = titleAt !== null && rootAt > titleAt && rootAt - titleAt <= MAX_LINES_TO_ROOT;
  if (!isNear) return roles;
  return roles.map((role, at) => {
    const line = lines[at];
    if (line === undefined || at <= titleAt || at >= rootAt || furnitureOf(line.holder) !== null) return role;
    return metaRole(line) ?? role;
  });
}

/** Marks the head of the article. Where the title stands outside its root, only dates and bylines are looked for. */
export const markHeadLines: RolePass = (view, roles) => {
  const { lines, titleAt, isInside } = view;
  const insideAt = titleAt !== null && isInside[titleAt] ? titleAt : null;
  const marked =
    insideAt === null ? [...withLinesAboveRoot(view, roles)] : withoutAbove(lines, roles, insideAt);
  const inHeader = headers();
  for (const [at, line] of lines.entries()) {
    if (!isText(marked[at])) continue;
    const role = headRole(line, insideAt !== null && at > insideAt, inHeader);
    if (role === null && line.shape.isProse) break;
    if (role === null || (marked[at]?.role === "heading" && role.rule === "page furniture")) continue;
    marked[at] = role;
  }
  return marked;
};
