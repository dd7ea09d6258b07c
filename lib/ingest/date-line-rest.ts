/**
 * What a date line may hold beside its date: labels, weekdays, small words, the author's job, the outlet, how many
 * comments there are, how long it takes to read. Anything else makes it another kind of line.
 */

import { findClockTime } from "./clock-time.ts";
import { findDates } from "./date-text.ts";
import { hasOutletWord } from "./outlet-names.ts";

const LABEL =
  /(?<!\p{L})(?:(?:first\s+)?(?:published|posted|written|publish date|publication date|created|date|issued|released|sent)|(?:online seit|erschienen|veröffentlicht|erstellt|gesendet|envoyé(?: le)?|enviado(?: el)?|inviato|verzonden|datum|letzte änderung)|(?:publiée?|paru|mis en ligne|modifié|date de publication)|(?:publicad[oa]|fecha)|(?:pubblicat[oa]|data)|diterbitkan|(?:gepubliceerd|geplaatst|gepost|laatst gewijzigd)|opublikowano|(?:опубликовано|дата публикации|обновлено|изменено)|(?:نشرت?|نُشر|تاريخ النشر|آخر تحديث|تحديث)|(?:פורסם|עודכן)|(?:last\s+)?(?:updated?|modified|edited)|aktualisiert|stand|actualizad[oa]|mise? à jour|aggiornato|atualizad[oa]|diperbarui|bijgewerkt|güncelleme|giriş|yayınlanma|yayın tarihi|eklenme)(?!\p{L})/giu;
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
export const WEEKDAY = new RegExp(`(?<!\\p{L})(?:${WEEKDAY_NAMES.join("|")})(?!\\p{L})\\.?`, "giu");
const FILLER =
  /(?<!\p{L})(?:on|at|um|uhr|le|à|a las|el|il|alle|ore|às|em|den|vom|op|om|uur|the|am|pm|local time|as of|ist|est|edt|gmt|utc|pst|pdt|cet|cest|mez|г|года|год|в|року|о|h|hs|hrs?|horas|uk|uk time|في|ב|בתאריך|בשעה)(?!\p{L})/giu;
const READING_TIME = /\d+\s*min(?:ute)?s?\s*(?:read)?/gi;
/** How long ago it was updated: "Atualizado há 3 horas", "updated 2 hours ago". */
const TIME_AGO =
  /(?<!\p{L})(?:(?:há|hace|il y a|vor)\s+\d{1,2}\s+\p{L}{3,9}|(?:\d{1,2}|an?)\s+(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\s+ago)(?!\p{L})/giu;
/** Times without a colon, as some agencies write them: "0339 GMT (1139 HKT)". */
const BARE_TIME = /\(?(?<!\d)\d{4}\s+[A-Z]{3,4}\)?/g;
const COMMENTS =
  /^(?:\d{1,5}|no|leave a)\s+(?:comments?|replies|responses|kommentare?|commentaires?|comentarios?)$/iu;
const CATEGORY = /^(?:in|under|filed under|posted in)\s+\p{Lu}[\p{L}&, -]{1,50}$/u;
const SOURCE =
  /^(?:source|quelle|fuente|fonte|bron|kaynak|źródło|источник|来源|來源|出处|المصدر)\s*[:：]\s*\S.{1,40}$/iu;
/** A periodical's number. */
const ISSUE =
  /^(?:issue|no|nr|number|vol(?:ume)?|ausgabe|heft|numéro|número|numero|n°|№|выпуск)\.?\s*\d{1,6}$/iu;
/** Where no one in particular wrote it. */
const NEWSROOM =
  /^(?:la |die )?(?:redacci[oó]n|redaktion|rédaction|redazione|redação|редакция|newsroom|(?:news|web|online) desk|web ?desk|agenc(?:y|ies)|agencias?|agences?|agenturen)$/iu;
const JOB =
  /\b(?:writer|reporter|correspondent|editor|staff|columnist|journalist|contributor|producer|redakteur(?:in)?)\b/iu;
const SECTION = /^\p{Lu}[\p{L}&]*(?:\s+(?:\p{Lu}[\p{L}&]*|&)){0,2}$/u;
const MAX_OUTLET_WORDS = 5;
/** A periodical's name or motto beside its number. */
const MAX_PERIODICAL_WORDS = 8;

/** What is left of a text when all a date line is made of is taken out. */
function residue(text: string): string {
  return text
    .replace(READING_TIME, " ")
    .replace(TIME_AGO, " ")
    .replace(BARE_TIME, " ")
    .replace(WEEKDAY, " ")
    .replace(LABEL, " ")
    .replace(FILLER, " ")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** An outlet's name by itself, no part of a list of names: "CBS News", "Moneycontrol.com". */
function isOutlet(text: string): boolean {
  if (/[,;:!?]/u.test(text) || text.split(/\s+/).length > MAX_OUTLET_WORDS) return false;
  return hasOutletWord(text) || /^[\w-]+\.(?:com|org|net)$/iu.test(text);
}

const PLACED =
  /^\p{Lu}[\p{L}\p{M}'’.]*(?:[ -]\p{L}[\p{L}\p{M}'’.]*){0,2}\s+[-–—|]\s+\|{6,}\s+[-–—|]\s+\|{4,}$/u;

/**
 * True when a line is a place, a day and a time, parted by signs, and nothing else: "Brenn - 14 mar 2031 - 09:10 CET".
 *
 * @param text one unit's text, white space folded
 */
export function isPlacedDate(text: string): boolean {
  const [date, ...others] = text.length > MAX_PLACED_UTF16 ? [] : findDates(text);
  if (date === undefined || others.length > 0 || date.precision !== "day" || date.startUtf16 === 0)
    return false;
  const dated = blanked(text, date);
  const clock = findClockTime(dated);
  return clock !== null && isPlacedRest(blanked(dated, clock));
}

const MAX_PLACED_UTF16 = 100;

function blanked(text: string, { startUtf16, endUtf16 }: { startUtf16: number; endUtf16: number }): string {
  return text.slice(0, startUtf16) + "|".repeat(endUtf16 - startUtf16) + text.slice(endUtf16);
}

/** No label stands where the place does: "Published - 14 March 2031 - 09:10" is a date line as it is. */
function isPlacedRest(rest: string): boolean {
  const [place = ""] = rest.split("|");
  return PLACED.test(rest.trim()) && residue(place) !== "";
}

/**
 * True when a line holds nothing that a date line does not.
 *
 * @param rest the line with its dates, times and author blanked out by "|"
 * @param author whether the line names its author, whose job and section may follow
 */
export function isDateLineRest(rest: string, author: "named" | "unnamed"): boolean {
  if (isPlacedRest(rest)) return true;
  // A comma beside the date joins: what it joins belongs to a sentence, a caption or a credit.
  const segments = rest.split(/(?<!,)\s*[|/·•;]+\s*(?!\s*,)|\s[–—-]\s/u).map((segment) => segment.trim());
  // A comma that a day of the week left behind is none of the number's.
  const number = segments[1]?.replace(/\s*[|·•]\s*,$/u, "") ?? "";
  if (segments.length >= 3 && ISSUE.test(number)) segments[1] = number;
  const periodicalAt = segments.length >= 3 && ISSUE.test(number) ? 0 : -1;
  return segments.every((segment, at) => {
    if (residue(segment) === "") return true;
    if (at === periodicalAt && segment.split(/\s+/).length <= MAX_PERIODICAL_WORDS) return true;
    const isAside =
      COMMENTS.test(segment) ||
      CATEGORY.test(segment) ||
      SOURCE.test(segment) ||
      NEWSROOM.test(segment) ||
      ISSUE.test(segment) ||
      isOutlet(segment);
    return isAside || (author === "named" && (JOB.test(segment) || SECTION.test(segment)));
  });
}
