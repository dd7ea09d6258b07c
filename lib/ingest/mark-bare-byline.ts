/**
 * The pass for a byline without "by": a person's name alone on its line below the title, where the line directly below
 * says what no section's name or place has below it: a place with day and time, a job in a newsroom, or an account
 * made of the name's letters. A name that only looks like one is left.
 */

import { readByline } from "./byline.ts";
import { isPlacedDate } from "./date-line-rest.ts";
import { isPersonName } from "./person-name.ts";
import type { RawUnit } from "./raw-units.ts";
import { type MarkPass, markEach, type UnitMark, type UnitMarks } from "./unit-marks.ts";
import { countWords, isProse } from "./unit-shape.ts";

const BARE_BYLINE_RULE = "name above a place and day";
const NAME_WITH_JOB_RULE = "name above a job or account";

/** How far down a page its head is looked for, and how far above the name the title or standfirst stands, in units. */
const HEAD_REACH = 60;
const TITLE_REACH = 2;
const MIN_TITLE_WORDS = 3;
const MAX_NAME_WORDS = 4;
/** Each word as names are written: no capitals throughout, no figure, no closing mark. */
const NAME =
  /^\p{Lu}[\p{Ll}\p{M}'’.-]*\p{Ll}?(?:\p{Lu}\p{Ll}+)?(?:[\s-]+(?:de|del|da|dos|du|la|le|van|von|der|den|el|al|\p{Lu}[\p{L}\p{M}'’.-]*\p{Ll}))+$/u;
const JOB =
  /^(?:\p{L}+[\s-]+){0,3}(?:reporter(?:in)?|correspondent|staff writer|journalist(?:in)?|columnist|redakteur(?:in)?|editor|corresponsal|redactora?|correspondante?)$/iu;
const ACCOUNT = /^@[\w.]{3,30}$/u;

/** Sections and regions are written like names: "Middle East", "América Latina". */
const NO_NAME =
  /(?<!\p{L})(?:north|south|east|west|northern|southern|eastern|western|middle|central|latin|world|top|latest|breaking|local|national|estados|unidos|unis|reino|américa|latina|oriente|medio|moyen|orient|norte|sur|sul|naher|osten|county|city|states|kingdom|street|road|lane)(?!\p{L})/iu;

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Two to four words of a person's name and nothing else. */
function isName(text: string): boolean {
  return countWords(text) <= MAX_NAME_WORDS && NAME.test(text) && !NO_NAME.test(text) && isPersonName(text);
}

/** What the line below the name says of it, or null. */
function ruleBelow(name: string, below: RawUnit | undefined): string | null {
  if (below === undefined || below.isAfterBlank) return null;
  if (isPlacedDate(below.text)) return BARE_BYLINE_RULE;
  const isAccount = ACCOUNT.test(below.text) && lettersOf(below.text) === lettersOf(name);
  return isAccount || JOB.test(below.text) ? NAME_WITH_JOB_RULE : null;
}

function hasTitleAbove(units: readonly RawUnit[], marks: UnitMarks, at: number): boolean {
  return units.slice(Math.max(0, at - TITLE_REACH), at).some(({ text }, step) => {
    const mark = marks[Math.max(0, at - TITLE_REACH) + step] ?? null;
    return (mark === null || mark.role === "title") && countWords(text) >= MIN_TITLE_WORDS;
  });
}

/** Marks the name, and the job or account below it; nothing in a head that has a byline of its own. O(n). */
export const markBareByline: MarkPass = (units, marks) => {
  const text = units.findIndex((unit, at) => marks[at] === null && isProse(unit.text));
  const head = units.slice(0, Math.min(HEAD_REACH, text === -1 ? 0 : text));
  const at = head.findIndex(
    (unit, position) =>
      marks[position] === null &&
      isName(unit.text) &&
      ruleBelow(unit.text, head[position + 1]) !== null &&
      hasTitleAbove(units, marks, position),
  );
  const name = head[at];
  if (name === undefined || head.some((unit) => readByline(unit.text) !== null)) return marks;
  const rule = ruleBelow(name.text, head[at + 1]) ?? BARE_BYLINE_RULE;
  const found = new Map<number, UnitMark>([[at, { role: "byline", rule }]]);
  if (rule === NAME_WITH_JOB_RULE) found.set(at + 1, { role: "removed", rule: "author's job or account" });
  return markEach(units, marks, (_, position) => found.get(position) ?? null);
};
