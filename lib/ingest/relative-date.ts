/**
 * Dates that say how long ago something was ("2 hours ago", "yesterday", "Thursday"): lines of their own above a text.
 * They mean a day only beside a known one: the day the page was saved, or the issue's.
 */

import { addDays, weekdayOf } from "./calendar-day.ts";

/** How far back from the known day: so many days, or the last such weekday. */
export type RelativeDate = { stated: string } & ({ daysBack: number } | { weekday: number });

const LABEL =
  /^(?:published|posted|updated|veröffentlicht|publié|publicado|pubblicato|gepubliceerd)\s*:?\s*(?:on\s+)?/iu;
/** Sunday first, as `weekdayOf` counts. */
const WEEKDAYS: readonly string[] = [
  "sunday|sonntag|dimanche|domingo|domenica|zondag|воскресенье",
  "monday|montag|lundi|lunes|lunedì|segunda-feira|maandag|понедельник",
  "tuesday|dienstag|mardi|martes|martedì|terça-feira|dinsdag|вторник",
  "wednesday|mittwoch|mercredi|miércoles|mercoledì|quarta-feira|woensdag|среда",
  "thursday|donnerstag|jeudi|jueves|giovedì|quinta-feira|donderdag|четверг",
  "friday|freitag|vendredi|viernes|venerdì|sexta-feira|vrijdag|пятница",
  "saturday|samstag|sonnabend|samedi|sábado|sabato|zaterdag|суббота",
];
const WEEKDAY_FORMS = WEEKDAYS.map(
  (names) =>
    new RegExp(
      `^(?:${names})(?:\\s*(?:,|at|um|à)?\\s*\\d{1,2}(?:[:.h]\\d{2})?\\s*(?:[ap]\\.?m\\.?)?)?$`,
      "iu",
    ),
);
const TODAY = /^(?:today|just now|heute|aujourd['’]hui|hoy|oggi|hoje|vandaag|сегодня)\b.{0,20}$/iu;
const YESTERDAY = /^(?:yesterday|gestern|hier|ayer|ieri|ontem|gisteren|вчера)(?:\b|(?!\p{L})).{0,20}$/iu;
const AGO =
  /^(?:vor |il y a |hace |há )?(?<count>\d{1,3}|an?|one|eine[rmn]?|une?|una?)\s*(?<unit>min(?:ute)?s?|minuten?|h(?:ours?)?|hrs?|stunden?|heures?|horas?|ore|days?|tag(?:en)?|jours?|días?|giorni|dias?|weeks?|wochen?|semaines?|semanas?)(?:\s+(?:ago|fa|atrás|geleden))?$/iu;
const IS_AGO = /\bago$|^(?:vor|il y a|hace|há)\s|\s(?:fa|atrás|geleden)$/iu;
const MAX_LINE_UTF16 = 60;

/** Hours and minutes ago are of the known day; which day it was elsewhere is open, and so is never surer than low. */
function daysOf(count: number, unit: string): number {
  if (/^(?:d|t|j|g)/iu.test(unit)) return count;
  if (/^(?:w|sem)/iu.test(unit)) return 7 * count;
  return 0;
}

/** Reads a line as a date relative to another day; null when it says anything else. */
export function readRelativeDate(line: string): RelativeDate | null {
  if (line.length > MAX_LINE_UTF16) return null;
  const said = line.replace(LABEL, "").trim();
  if (TODAY.test(said)) return { stated: line, daysBack: 0 };
  if (YESTERDAY.test(said)) return { stated: line, daysBack: 1 };
  const weekday = WEEKDAY_FORMS.findIndex((form) => form.test(said));
  if (weekday !== -1) return { stated: line, weekday };
  const ago = IS_AGO.test(said) ? AGO.exec(said)?.groups : undefined;
  if (ago?.unit === undefined) return null;
  const count = /^\d/.test(ago.count ?? "") ? Number(ago.count) : 1;
  return { stated: line, daysBack: daysOf(count, ago.unit) };
}

/** The day it means beside a known one, which is never after it. */
export function resolveRelative(date: RelativeDate, knownDay: string): string {
  if ("daysBack" in date) return addDays(knownDay, -date.daysBack);
  return addDays(knownDay, -((weekdayOf(knownDay) - date.weekday + 7) % 7));
}
