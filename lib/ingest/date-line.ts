/**
 * Date lines: a line that says when the article was published or updated and little else. A date inside a sentence
 * or a caption is not one.
 */

import { readAuthors } from "./byline.ts";
import { type ClockTime, findClockTime } from "./clock-time.ts";
import { isDateLineRest, WEEKDAY } from "./date-line-rest.ts";
import { type DayOrder, type FoundDate, findDates, findYearlessDates } from "./date-text.ts";

export type DateLine = {
  kind: "published" | "updated";
  date: FoundDate;
  clock: ClockTime | null;
  /** The date and time as the line writes them. */
  stated: string;
  /** "by …" in the same line, or null. */
  byline: string | null;
};

const MAX_LINE_UTF16 = 160;

const UPDATED =
  /^(?:last\s+)?(?:updated?|modified|edited|aktualisiert|stand|letzte änderung|actualizad[oa]|mise? à jour|modifié|aggiornato|atualizad[oa]|diperbarui|bijgewerkt|laatst gewijzigd|güncelleme|обновлено|изменено|آخر تحديث|تحديث|עודכן)(?!\p{L})/iu;
const AUTHOR =
  /(?:^|[\s|,·•–—/;-])(?:by|von|par|por|oleh|door|di|przez|автор|بقلم|מאת)\s*:?\s+(.+?)\s*(?:[|·•–—/;]|-\s|$)/iu;

/** Blanked with a mark that parts what stands on both sides of it. */
function blank(line: string, startUtf16: number, endUtf16: number): string {
  return line.slice(0, startUtf16) + "|".repeat(endUtf16 - startUtf16) + line.slice(endUtf16);
}

/** Where a name ends and other words begin: "by Jo Roe on", "von Jutta Amsel am", "by Jo Roe 3 Comments". */
const AFTER_NAME =
  /(?:\s+(?:\d{1,5}|no|leave an?|add an?)\s+(?:comments?|replies|reply|responses?)(?!\p{L}).*|\s+(?:updated|published|posted|modified|edited|aktualisiert)(?!\p{L}).*|[\s,]+(?:on|at|am|um|le|el|il|em|op|den|в|في)?[\s,]*)$/iu;
const NOBODY = /^(?:admin(?:istrator)?|staff|editor|redaktion|webmaster)$/iu;

/** An account's name, which is nobody's to sign with: "Posted on March 20, 2031 by ahale". */
const POSTED =
  /^\W*(?:posted|published|submitted|veröffentlicht|gepostet|publiée?|publicad[oa]|pubblicat[oa]|опубликовано)(?!\p{L})/iu;
const ACCOUNT = /^@?[\p{Ll}\p{Nd}][\p{Ll}\p{Nd}_.-]{1,29}$/u;

type Author = { byline: string | null; rest: string; isNamed: boolean };

function readAuthor(line: string): Author {
  const rest = line.replace(WEEKDAY, " ");
  const match = AUTHOR.exec(rest);
  const name = match?.[1]?.trim().replace(AFTER_NAME, "");
  if (match === null || name === undefined) return { byline: null, rest, isNamed: false };
  const byline = NOBODY.test(name) ? null : (readAuthors(name)?.byline ?? null);
  const isNobody = NOBODY.test(name) || (POSTED.test(line) && ACCOUNT.test(name));
  if (byline === null && !isNobody) return { byline, rest, isNamed: false };
  return { byline, rest: rest.replace(match[0], " | "), isNamed: true };
}

/** A line's dates, each with what stands between it and the one before. */
function labelledDates(line: string, order: DayOrder): { date: FoundDate; label: string }[] {
  let from = 0;
  return findDates(line, order).map((date) => {
    const label = line.slice(from, date.startUtf16);
    from = date.endUtf16;
    return { date, label };
  });
}

type MainDate = Pick<DateLine, "date" | "kind">;

/** The publication's date before an update's, whichever stands first; then exact days before vague ones. */
function mainDate(line: string, order: DayOrder): MainDate | null {
  const dates = labelledDates(line, order).map(({ date, label }): MainDate => {
    const isUpdate = UPDATED.test(label.replace(/^[^\p{L}]+/u, ""));
    return { date, kind: isUpdate ? "updated" : "published" };
  });
  const rank = ({ date, kind }: MainDate) =>
    (kind === "published" ? 0 : 2) + (date.precision === "day" ? 0 : 1);
  return [...dates].sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

/** The line without its dates and times. */
function withoutDates(line: string): string {
  let rest = line;
  for (const { startUtf16, endUtf16 } of [...findDates(rest), ...findYearlessDates(rest)]) {
    rest = blank(rest, startUtf16, endUtf16);
  }
  for (let clock = findClockTime(rest); clock !== null; clock = findClockTime(rest)) {
    rest = blank(rest, clock.startUtf16, clock.endUtf16);
  }
  return rest;
}

/** The time beside the date: the first one below it, else the last one above it. */
function clockBeside(line: string, date: FoundDate): ClockTime | null {
  const after = blank(line, 0, date.endUtf16).replace(/(?<=\|)T(?=\d)/, " ");
  const nextDate = findDates(after)[0]?.startUtf16 ?? Infinity;
  const below = findClockTime(after);
  if (below !== null && below.startUtf16 < nextDate) return below;
  return findClockTime(blank(line, date.startUtf16, line.length));
}

const MARK_UP = /<\/?[a-z][^<>]{0,300}>|[*_]+/giu;

/** The line with tags and signs of emphasis blanked out, every other character in its place. */
function withoutMarkUp(line: string): string {
  return line.replace(MARK_UP, (mark) => " ".repeat(mark.length));
}

/**
 * Reads a line as a date line.
 *
 * @param written one unit's text, white space folded; mark-up in it is passed over
 * @param order which figure is the day where a date in figures does not tell
 * @returns the date with time, kind and author, or null when the line says anything else. O(n).
 */
export function readDateLine(written: string, order: DayOrder = null): DateLine | null {
  if (written.length > MAX_LINE_UTF16) return null;
  const line = withoutMarkUp(written);
  const main = mainDate(line, order);
  if (main === null) return null;
  const { date, kind } = main;
  const author = readAuthor(withoutDates(line).replace(/(?<=\|)T(?=\|)/, "|"));
  if (!isDateLineRest(author.rest, author.isNamed ? "named" : "unnamed")) return null;
  const clock = clockBeside(line, date);
  const start = Math.min(date.startUtf16, clock?.startUtf16 ?? date.startUtf16);
  const end = Math.max(date.endUtf16, clock?.endUtf16 ?? date.endUtf16);
  return { kind, date, clock, stated: line.slice(start, end).trim(), byline: author.byline };
}
