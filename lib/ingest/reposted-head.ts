/**
 * A head inside a head: below the page's own date or byline a reposter says whose work follows ("From the Valley
 * Herald:"), and the outlet's own title, author and day come with its text; or one line names outlet and day. What of
 * it is whose: the reposter's words are notes, the outlet's lines its credit.
 */

import { readByline } from "./byline.ts";
import { readCopyright } from "./copyright-line.ts";
import { type DateLine, readDateLine } from "./date-line.ts";
import { readOutletDate } from "./outlet-date-line.ts";
import { isOutletWord } from "./outlet-names.ts";
import type { PrimarySource } from "./planned-article.ts";
import type { RawUnit } from "./raw-units.ts";
import { isSameOutlet } from "./same-outlet.ts";
import type { UnitMark, UnitMarks } from "./unit-marks.ts";
import { countWords, isProse } from "./unit-shape.ts";

export const INTRODUCTION_RULE = "reposter's introduction";
export const REPOSTED_TITLE_RULE = "title of the reposted text";
const REPOSTED_BYLINE_RULE = "byline of the reposted text";
const REPOSTED_DATE_RULE = "date of the reposted text";
const REPOSTED_ADDRESS_RULE = "address of the reposted text";
const REPOSTED_OUTLET_RULE = "outlet and date of the reposted text";

/** How many units from the page's own date or byline to the introduction, and from there to the outlet's own. */
const INTRODUCTION_REACH = 5;
const INNER_REACH = 4;
/** The page's own head stands among the first so many units: its menu may be above. */
const HEAD_REACH = 60;
const MAX_INTRODUCTION_UTF16 = 500;
const MAX_TITLE_WORDS = 30;
/** The line with the original's address is among the last so many: tags and comments may stand below. */
const FOOT_REACH = 12;
const ORIGINAL =
  /^(?:read|see|continue reading)\b.{0,20}\b(?:rest|whole|full|original|all)\b.{0,30}?(?<url>https?:\/\/[^\s)\]]+)$/iu;
const CAPITALISED = "[\\p{Lu}\\d][\\p{L}\\p{M}\\p{N}'’&.-]*";
const NAME = `${CAPITALISED}(?:\\s+(?:of|the|and|de|du|des|la|der|&|${CAPITALISED})){0,6}`;
/** "I read this in the Valley Herald:", "Aus dem Valley Herald:"; "The Valley Herald reports:". */
const INTRODUCTIONS: readonly RegExp[] = [
  new RegExp(
    `(?:^|\\s)(?:[Ff]rom|[Ii]n|[Vv]ia|[Bb]y|[Aa]us|[Dd]el?|[Dd]al?|[Dd]i|из)(?:\\s+(?:the|der|dem|la|el|le))?\\s+(?<name>${NAME})\\s?:$`,
    "u",
  ),
  new RegExp(
    `(?:^|[.!?]["”’']?\\s+)(?:The\\s+)?(?<name>${NAME})\\s+(?:reports?|reported|writes|wrote|has (?:this|the story))\\s?:$`,
    "u",
  ),
];

/** The outlet that a paragraph announces in its last words, or null. */
export function readIntroduction(text: string, knownNames: readonly string[]): string | null {
  if (text.length > MAX_INTRODUCTION_UTF16 || !text.endsWith(":")) return null;
  const name = INTRODUCTIONS.map((form) => form.exec(text)?.groups?.name).find(
    (found) => found !== undefined,
  );
  if (name === undefined) return null;
  const isKnown = knownNames.some((known) => known.toLowerCase() === name.toLowerCase());
  const isNamed = name.split(/\s+/).some((word) => /^[\p{Lu}\d]/u.test(word) && isOutletWord(word));
  return isKnown || isNamed ? name : null;
}

type Head = { units: readonly RawUnit[]; marks: UnitMarks; knownNames: readonly string[] };

/** A day the line states beyond doubt, as of the first publication; null for any other line. */
function dayOf(unit: RawUnit | undefined): string | null {
  const line: DateLine | null = unit === undefined ? null : readDateLine(unit.text);
  const isSure = line?.kind === "published" && line.date.otherDay === null && line.date.precision === "day";
  return isSure ? line.date.day : null;
}

function isFree({ marks }: Head, at: number): boolean {
  return (marks[at] ?? null) === null;
}

type OwnHead = { at: number; day: string | null };

/** The page's own date, else its byline: what the outlet's cannot be confused with. Null where it has neither. */
function ownHead(head: Head, before: number): OwnHead | null {
  for (let at = before - 1; at >= Math.max(0, before - INTRODUCTION_REACH); at -= 1) {
    const unit = head.units[at];
    const day = dayOf(unit);
    if (unit !== undefined && (day !== null || readByline(unit.text, head.knownNames) !== null))
      return { at, day };
  }
  return null;
}

type Marks = Map<number, UnitMark>;

function credit(rule: string): UnitMark {
  return { role: "credit", rule };
}

/** The rule of a line of the outlet's head: its day, its byline; null for any other. */
function innerRule(unit: RawUnit | undefined, knownNames: readonly string[]): string | null {
  if (dayOf(unit) !== null) return REPOSTED_DATE_RULE;
  return readByline(unit?.text ?? "", knownNames) === null ? null : REPOSTED_BYLINE_RULE;
}

/** The outlet's title, byline and date from a unit on, byline and date in any order. */
function innerLines(head: Head, from: number): Marks {
  const found: Marks = new Map();
  for (let at = from; at < Math.min(from + INNER_REACH, head.units.length); at += 1) {
    const text = head.units[at]?.text ?? "";
    if (!isFree(head, at) || isProse(text)) break;
    const rule = innerRule(head.units[at], head.knownNames);
    if (rule === null && (at !== from || countWords(text) > MAX_TITLE_WORDS)) break;
    found.set(at, credit(rule ?? REPOSTED_TITLE_RULE));
  }
  return found;
}

/**
 * The outlet's head from a unit on; null when neither byline nor date is in it. Its day is not after the page's own. A
 * date alone may be a chronology's first: then no other stands below it.
 */
function innerHead(head: Head, from: number, own: OwnHead): Marks | null {
  const { units } = head;
  const found = innerLines(head, from);
  const has = (rule: string) => [...found.values()].some((mark) => mark.rule === rule);
  const days = [...found.keys()].flatMap((at) => dayOf(units[at]) ?? []);
  if (days.some((day) => day > (own.day ?? day))) return null;
  if (has(REPOSTED_BYLINE_RULE)) return found;
  const isChronology = units.slice(from + found.size).some((unit) => dayOf(unit) !== null);
  return has(REPOSTED_DATE_RULE) && own.day !== null && !isChronology ? found : null;
}

/** True when a line from the page's own head to the introduction, or the one above that head, can be its title. */
function hasOwnTitle({ units, marks }: Head, ownAt: number, to: number): boolean {
  const isTitle = (unit: RawUnit | undefined, at: number) => {
    const isShort =
      unit !== undefined && countWords(unit.text) >= 2 && countWords(unit.text) <= MAX_TITLE_WORDS;
    return isShort && !isProse(unit.text) && (marks[at] === null || marks[at]?.role === "title");
  };
  if (isTitle(units[ownAt - 1], ownAt - 1)) return true;
  return units.slice(ownAt + 1, to).some((unit, step) => isTitle(unit, ownAt + 1 + step));
}

function introduced(head: Head, at: number): Marks | null {
  const { units, knownNames } = head;
  const text = units[at]?.text ?? "";
  if (!isFree(head, at) || readIntroduction(text, knownNames) === null) return null;
  const own = ownHead(head, at);
  const inner = own === null ? null : innerHead(head, at + 1, own);
  if (own === null || inner === null) return null;
  const marks: Marks = new Map([[at, { role: "note", rule: INTRODUCTION_RULE }]]);
  for (let above = own.at + 1; above < at; above += 1) {
    if (isFree(head, above) && isProse(units[above]?.text ?? "")) {
      marks.set(above, { role: "note", rule: INTRODUCTION_RULE });
    }
  }
  // Of a page that has no title of its own, the reposted text's is the article's.
  const isUntitled = !hasOwnTitle(head, own.at, at);
  for (const [position, mark] of inner) {
    if (mark.rule !== REPOSTED_TITLE_RULE || !isUntitled) marks.set(position, mark);
  }
  return marks;
}

function wordsOf(name: string): string {
  return (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word !== "the").join(" ");
}

/** A masthead or a copyright line with the outlet's name: it is the page's own. */
function isPagesOwn(outlet: string, { units }: Head): boolean {
  const own = wordsOf(outlet);
  return units.some(({ text }) => {
    const holder = readCopyright(text)?.name;
    return wordsOf(text) === own || (holder !== undefined && isSameOutlet(holder, outlet));
  });
}

/** "Long War Journal, July 13, 2017" below the page's own, later day, and the byline beside it. */
function datedOutlet(head: Head, at: number): Marks | null {
  const { units, knownNames } = head;
  const line = isFree(head, at) ? readOutletDate(units[at]?.text ?? "", knownNames) : null;
  const own = line === null ? null : ownHead(head, at);
  if (line === null || own === null || own.day === null) return null;
  const isEarlier = line.date.otherDay === null && line.date.day < own.day;
  if (!isEarlier || isPagesOwn(line.outlet, head)) return null;
  const isByline = (other: number) => readByline(units[other]?.text ?? "", knownNames) !== null;
  const beside = [at - 1, at + 1].filter((other) => other > own.at && isFree(head, other) && isByline(other));
  return new Map([
    [at, credit(REPOSTED_OUTLET_RULE)],
    ...beside.map((other) => [other, credit(REPOSTED_BYLINE_RULE)] as const),
  ]);
}

/** "Read the rest at https://…" among the last lines: where the reposted text stands. */
function addressBelow(head: Head): Marks {
  const { units } = head;
  const from = Math.max(0, units.length - FOOT_REACH);
  const step = units.slice(from).findIndex(({ text }, at) => isFree(head, from + at) && ORIGINAL.test(text));
  return new Map(step === -1 ? [] : [[from + step, credit(REPOSTED_ADDRESS_RULE)]]);
}

/**
 * Finds what a reposter and the reposted outlet say above the reposted text.
 *
 * @param units the article's units
 * @param marks what is known of them
 * @param knownNames names of known sources, which need no word of an outlet's
 * @returns a mark for each of their lines; none unless the page's own date or byline stands above them. O(n).
 */
export function findRepostedHead(
  units: readonly RawUnit[],
  marks: UnitMarks,
  knownNames: readonly string[],
): ReadonlyMap<number, UnitMark> {
  const head = { units, marks, knownNames };
  for (let at = 1; at < Math.min(units.length, HEAD_REACH); at += 1) {
    const found = introduced(head, at) ?? datedOutlet(head, at);
    if (found !== null) return new Map([...found, ...addressBelow(head)]);
  }
  return new Map();
}

export type RepostedHead = {
  primarySource: PrimarySource;
  /** The line that names the outlet, with the rule that found it. */
  unit: RawUnit;
  rule: string;
};

/**
 * Reads what the lines marked by `findRepostedHead` credit; null when none are. A note whose kind is the same may stand
 * above the introduction; the last one names the outlet. O(n).
 */
export function readRepostedHead(
  units: readonly RawUnit[],
  marks: UnitMarks,
  knownNames: readonly string[],
): RepostedHead | null {
  const unitWith = (rule: string) => units[marks.findIndex((mark) => mark?.rule === rule)];
  const outlet = unitWith(REPOSTED_OUTLET_RULE);
  const introductionAt = marks.findLastIndex((mark) => mark?.rule === INTRODUCTION_RULE);
  const named = outlet ?? units[introductionAt];
  if (named === undefined) return null;
  const line = outlet === undefined ? null : readOutletDate(outlet.text, knownNames);
  const primarySource = {
    source: line?.outlet ?? readIntroduction(named.text, knownNames),
    publishedOn: line?.date.day ?? dayOf(unitWith(REPOSTED_DATE_RULE)),
    byline: readByline(unitWith(REPOSTED_BYLINE_RULE)?.text ?? "", knownNames)?.byline ?? null,
    url: ORIGINAL.exec(unitWith(REPOSTED_ADDRESS_RULE)?.text ?? "")?.groups?.url ?? null,
    stated: named.text,
  };
  return { primarySource, unit: named, rule: line === null ? INTRODUCTION_RULE : REPOSTED_OUTLET_RULE };
}
