/** "rose from 687 in 2015 to 718 in 2015", "fell from 58 to 63", "rose 50 percent, from 100 to 120". */

import type { Quantity } from "../quantities/quantity.ts";
import { inDigits, type Neighbours, type Oddity, oddity } from "./oddity.ts";

const UP =
  "r(?:i|o)se[ns]?|rising|grew|grow(?:n|s|ing)|increas(?:ed|es|ing)|climb(?:ed|s|ing)|jump(?:ed|s|ing)|soar(?:ed|s|ing)|surg(?:ed|es|ing)|gain(?:ed|s|ing)|up";
const DOWN =
  "f(?:e|a)ll(?:s|en|ing)?|declin(?:ed|es|ing)|decreas(?:ed|es|ing)|dropp?(?:ed|s|ing)|shr(?:a|u)nk|plung(?:ed|es|ing)|plummet(?:ed|s|ing)|slid|sank|down";
const FROM = /\bfrom (?:US\$|[$€£])?$/iu;
/** "from 687 in 2015 to": the words between the two ends, with the first one's date and noun. */
const TO_GAP =
  /^(?: \p{L}[\p{L}'’-]*){0,3}(?: (?:in|on|at|by) [^,;:.()]{3,24})?,? to (?:just |only )?(?:US\$|[$€£])?$/iu;
/** "to 718 from 687": the later number stands first. */
const FROM_GAP = /^(?: (?:in|on) [^,;:.()]{3,24})?,? from (?:US\$|[$€£])?$/iu;
const TO = /\bto (?:US\$|[$€£])?$/iu;
/** A place in a list is better when the number is smaller. */
const RANKED =
  /\b(?:rank(?:s|ed|ing|ings)?|place|position|chart|standings|seed(?:ed)?|No\.|number|league|polls?)\b/iu;

type Change = { from: Quantity; to: Quantity };

/** The two ends of a change told as "from … to …" or "to … from …"; bounds leave open how far it went. */
export function changeOf({ first, second, gap, before }: Neighbours): Change | null {
  if (first.bound !== "exact" || second.bound !== "exact" || first.low === null || second.low === null)
    return null;
  if (first.unit !== null && second.unit !== null && first.unit !== second.unit) return null;
  if (FROM.test(before) && TO_GAP.test(gap)) return { from: first, to: second };
  return TO.test(before) && FROM_GAP.test(gap) ? { from: second, to: first } : null;
}

/** Both ends told for one date: something cannot change within it and be counted once for all of it. */
export function oneDateTwice(pair: Neighbours): Oddity | null {
  const change = changeOf(pair);
  if (change === null || change.from.low === change.to.low) return null;
  const { asOf } = change.from;
  if (asOf === null || asOf !== change.to.asOf || !isDatedTwice(pair, asOf)) return null;
  const why = `It is said to change from ${inDigits(change.from.low ?? 0)} to ${inDigits(change.to.low ?? 0)}, and both numbers are told for ${asOf}.`;
  return oddity("oneDateTwice", [pair.first, pair.second], why);
}

/** Each end has its date written beside it; one that both share is no slip. */
function isDatedTwice({ gap, behind }: Neighbours, asOf: string): boolean {
  const year = asOf.slice(0, 4);
  return gap.includes(year) && /^[^.;,()]{0,32}/u.exec(behind)?.[0].includes(year) === true;
}

const VERB = new RegExp(
  `\\b(?:(?<up>${UP})|(?<down>${DOWN}))(?: (?:\\p{L}+ly|sharply|again|further|slightly))?(?: (?:in|over|during) [^,;:.()]{3,24},?)? (?:from|to) (?:US\\$|[$€£])?$`,
  "iu",
);
const NOT_THE_VERB = /\b(?:up|down)(?: and|,? or|[ -]to-)/iu;

/** "rose from 63 to 58". */
export function wrongDirection(pair: Neighbours): Oddity | null {
  const change = changeOf(pair);
  const verb = VERB.exec(pair.before)?.groups;
  if (change === null || verb === undefined || NOT_THE_VERB.test(pair.before.slice(-40))) return null;
  if (RANKED.test(pair.before) || RANKED.test(pair.behind.slice(0, 60))) return null;
  const [from, to] = [change.from.low ?? 0, change.to.low ?? 0];
  const isWrong = verb.up === undefined ? to > from : to < from;
  if (!isWrong || from === 0 || hasOtherUnit(change)) return null;
  const word = (verb.up ?? verb.down ?? "").toLowerCase();
  return oddity(
    "wrongDirection",
    [pair.first, pair.second],
    `The text says “${word}”, and the number goes from ${inDigits(from)} to ${inDigits(to)}.`,
  );
}

/** "from $5 to 90": money on one side only. */
export function hasOtherUnit({ from, to }: Change): boolean {
  return from.kind !== to.kind;
}

const PERCENT_BEFORE =
  /(?<about>about |around |nearly |almost |some |roughly |more than |over |at least )?(?<percent>\d{1,4}(?:\.\d+)?)(?: ?%| per ?cent)[^.;()]{0,24}?,? (?:from|to) (?:US\$|[$€£])?$/iu;
const PERCENT_BEHIND =
  /^(?: in \d{4})?,? (?:an? |or )(?<about>about |around |nearly |almost |some |roughly |more than |over )?(?<percent>\d{1,4}(?:\.\d+)?)(?: ?%|[ -]per ?cent) (?:rise|increase|jump|gain|growth|decline|decrease|drop|fall|cut)\b/iu;

/** Digits that a round figure is taken to mean: 1,200,000 may be 1,240,000, and 200 may be 204. */
const LEAST_DIGITS = 2;
/** A percentage in tens is rounder than one that is not. */
const ROUND_PERCENT = 3;

/** How far a figure may be from what was counted, by its last stated digit. */
function rounding(value: number): number {
  const decimals = String(value).split(".")[1]?.length ?? 0;
  if (decimals > 0) return 0.5 / 10 ** decimals;
  const digits = String(Math.abs(value));
  const zeros = /0*$/u.exec(digits)?.[0].length ?? 0;
  return 0.5 * 10 ** Math.max(0, Math.min(zeros, digits.length - LEAST_DIGITS));
}

/** "rose 50 percent, from 100 to 120": more off than rounding the three numbers explains. */
export function percentOfChange(pair: Neighbours): Oddity | null {
  const change = changeOf(pair);
  if (change === null || pair.first.kind === "share" || pair.second.kind === "share" || hasOtherUnit(change))
    return null;
  const told = PERCENT_BEHIND.exec(pair.behind) ?? PERCENT_BEFORE.exec(pair.before);
  const percent = Number(told?.groups?.percent);
  const [from, to] = [change.from.low ?? 0, change.to.low ?? 0];
  if (told === null || from <= 0 || to < 0 || /point/iu.test(told[0])) return null;
  const real = Math.abs((to - from) / from) * 100;
  const room = ((rounding(to) + rounding(from) * (to / from)) / from) * 100;
  const own =
    told.groups?.about === undefined ? (percent % 10 === 0 ? ROUND_PERCENT : 1) : Math.max(2, percent * 0.2);
  if (Math.abs(real - percent) <= room + own) return null;
  return oddity(
    "percentDoesNotFit",
    [pair.first, pair.second],
    `From ${inDigits(from)} to ${inDigits(to)} is a change of ${inDigits(Math.round(real * 10) / 10)} percent, and the text says ${inDigits(percent)}.`,
  );
}
