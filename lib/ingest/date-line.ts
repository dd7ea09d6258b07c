/**
 * Date lines: a line that says when the article was published or updated and little else. A date inside a sentence
 * or a caption is not one.
 */

import { readAuthors } from "./byline.ts";
import { type ClockTime, findClockTime } from "./clock-time.ts";
import { type DayOrder, type FoundDate, findDates } from "./date-text.ts";

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
const LABEL =
  /(?<!\p{L})(?:(?:first\s+)?(?:published|posted|written|publish date|publication date|created|date|issued|released)|(?:online seit|erschienen|veröffentlicht|erstellt|datum|letzte änderung)|(?:publiée?|paru|mis en ligne|modifié|date de publication)|(?:publicad[oa]|fecha)|(?:pubblicat[oa]|data)|diterbitkan|(?:gepubliceerd|geplaatst|gepost|laatst gewijzigd)|opublikowano|(?:опубликовано|дата публикации|обновлено|изменено)|(?:نشرت?|نُشر|تاريخ النشر|آخر تحديث|تحديث)|(?:פורסם|עודכן)|(?:last\s+)?(?:updated?|modified|edited)|aktualisiert|stand|actualizad[oa]|mise? à jour|aggiornato|atualizad[oa]|diperbarui|bijgewerkt|güncelleme)(?!\p{L})/giu;
const WEEKDAY_NAMES = [
  "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?",
  "(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend",
  "(?:lun|mar|mercre|jeu|vendre|same)di|dimanche",
  "lunes|martes|miércoles|jueves|viernes|sábado|domingo",
  "(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?",
  "lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica",
  "(?:maan|dins|woens|donder|vrij|zater|zon)dag",
  "senin|selasa|rabu|kamis|jumat|sabtu|minggu",
  "poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela",
  "понедельник|вторник|среда|четверг|пятница|суббота|воскресенье",
  "понеділок|вівторок|середа|четвер|пʼятниця|п'ятниця|субота|неділя",
  "pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar",
  "(?:يوم\\s+)?(?:الاثنين|الإثنين|الثلاثاء|الأربعاء|الاربعاء|الخميس|الجمعة|السبت|الأحد|الاحد)",
  "(?:יום\\s+)?(?:ראשון|שני|שלישי|רביעי|חמישי|שישי|שבת)",
];
const WEEKDAY = new RegExp(`(?<!\\p{L})(?:${WEEKDAY_NAMES.join("|")})(?!\\p{L})\\.?`, "giu");
const FILLER =
  /(?<!\p{L})(?:on|at|um|uhr|le|à|a las|el|il|alle|ore|às|em|den|vom|op|om|uur|the|am|pm|local time|as of|г|года|год|в|року|о|في|ב|בתאריך|בשעה)(?!\p{L})/giu;
const READING_TIME = /\d+\s*min(?:ute)?s?\s*(?:read)?/gi;
const AUTHOR =
  /(?:^|[\s|,·•–—-])(?:by|von|par|por|oleh|door|di|przez|автор|بقلم|מאת)\s*:?\s+(.+?)\s*(?:[|·•–—]|-\s|$)/iu;

function blank(line: string, startUtf16: number, endUtf16: number): string {
  return line.slice(0, startUtf16) + " ".repeat(endUtf16 - startUtf16) + line.slice(endUtf16);
}

/** What is left of a date line's text when all a date line is made of is taken out. */
function residue(line: string): string {
  return line
    .replace(READING_TIME, " ")
    .replace(WEEKDAY, " ")
    .replace(LABEL, " ")
    .replace(FILLER, " ")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Where a name ends and the words around the date begin: "by Jo Roe on", "von Jutta Amsel am". */
const AFTER_NAME = /\s+(?:on|at|am|um|le|el|il|em|op|den|в|في)\s*$/iu;

function readAuthor(rest: string): { byline: string | null; rest: string } {
  const match = AUTHOR.exec(rest);
  const name = match?.[1]?.trim().replace(AFTER_NAME, "");
  if (match === null || name === undefined) return { byline: null, rest };
  const author = readAuthors(name)?.byline ?? null;
  const isDesk = /^(?:admin|staff|editor|redaktion)$/iu.test(name);
  if (author === null && !isDesk) return { byline: null, rest };
  return { byline: author ?? name, rest: rest.replace(match[0], " | ") };
}

/** Exact dates beat vague ones; of two, the publication's comes first ("Published …, updated …"). */
function mainDate(line: string, order: DayOrder): FoundDate | null {
  const dates = findDates(line, order);
  return dates.find((date) => date.precision === "day") ?? dates[0] ?? null;
}

/**
 * Reads a line as a date line.
 *
 * @param line one unit's text, white space folded
 * @param order which figure is the day where a date in figures does not tell
 * @returns the date with time, kind and author, or null when the line says anything else. O(n).
 */
export function readDateLine(line: string, order: DayOrder = null): DateLine | null {
  if (line.length > MAX_LINE_UTF16) return null;
  const date = mainDate(line, order);
  if (date === null) return null;
  const withoutDate = blank(line, date.startUtf16, date.endUtf16).replace(/(?<=\s)T(?=\d)/, " ");
  const clock = findClockTime(withoutDate);
  let rest = clock === null ? withoutDate : blank(withoutDate, clock.startUtf16, clock.endUtf16);
  for (const other of findDates(rest)) rest = blank(rest, other.startUtf16, other.endUtf16);
  for (let more = findClockTime(rest); more !== null; more = findClockTime(rest)) {
    rest = blank(rest, more.startUtf16, more.endUtf16);
  }
  const author = readAuthor(rest);
  if (residue(author.rest) !== "") return null;
  const stated = line
    .slice(
      Math.min(date.startUtf16, clock?.startUtf16 ?? date.startUtf16),
      Math.max(date.endUtf16, clock?.endUtf16 ?? date.endUtf16),
    )
    .trim();
  return { kind: UPDATED.test(line) ? "updated" : "published", date, clock, stated, byline: author.byline };
}
