/**
 * Numbers that name, order or score and count nothing: "F-16", "Resolution 2139", "(1)", "7-6", "131 West 23rd Street", a
 * file's long key; and the age behind a name. Told from what stands around them.
 */

import type { NumberSpan } from "./join-ranges.ts";
import type { Unit } from "./read-unit.ts";

const LABELS =
  "Resolution|Article|Section|Chapter|Flight|Route|Highway|Interstate|Unit|Room|Page|Figure|Table|Number|No\\.|Nos\\.|Nr\\.|nrs?\\.|Group|" +
  "Channel|Brigade|Division|Area|Zone|Phase|Level|Category|Grade|Line|Gate|Exercises? nrs?\\.|[Vv]ersion|School|Round|Day|Week|Season|" +
  "Episode|Game|Book|Part|Volume|Vol\\.|Sector|District|Precinct|Ward|Lot|Bus|Train|Pier|Platform|Terminal|Runway|Formula|World War|" +
  "Marine|Air Force|Top|Act|Model|Type|Class|Title|Amendment|Proposition|Prop\\.|Measure|Rule|Order|Appendix|Step|Stage|Tier|Team|" +
  "Box|Track|Building|Floor|Suite|Apartment|Apt\\.|Exit|Mile|[Kk]ilomet(?:re|er)|[Pp]ages?|[Pp]aragraphs?|[Cc]lauses?|Articles|Sections|Chapters|Lines|[Vv]erses?|Block|Camp|Base|Studio|Hall|Court|Windows|iPhone|ID\\.|Mark|Mk\\.?";
const LABEL_BEFORE = new RegExp(`(?:^|[^\\p{L}])(?:${LABELS}) (?:#\\s?)?$`, "u");
/**
 * Nouns that need their number: it is theirs also where a noun follows it, and none of that noun ("Article 19 campaigners",
 * "Section 230 shields").
 */
const DESIGNATED =
  /(?:^|[^\p{L}])(?:(?:Resolution|Article|Section|Chapter|Flight|Route|Highway|Interstate|Motorway|Junction|Unit|Room|Rule|Title|Type|Proposition|Prop\.|Amendment|Gate|Platform|Terminal|Channel|Camp|Area|Bill|Page|Psalm|Surah?|Appendix|Annexe?|Protocol|Regulation|Directive|Formula|Windows|iPhone|Apollo|Falcon|Battalion|Brigade|Regiment|Level|Category|Phase|Sector|Precinct|Apartment|Number|No\.|Omega) \d{1,4}|Fortune (?:100|500|1000)|S&P (?:100|500)|FTSE (?:100|250)|CAC 40|Nasdaq 100|Nikkei 225|Boeing 7\d7|Airbus 3\d\d|Shahed (?:1\d\d|238)|Geran [1-3]|Leopard [12]|Challenger [12])$/u;
/** "Group of 20", "Gang of Four". */
const COMPANY_BEFORE = /\b(?:Group|Gang|Committee) of $/u;
const MARK_BEFORE = /(?:#\s?|\bnumber )$/iu;
const JOINED_BEFORE = /(?:\p{L}[-‐‑]|\d[-–‐‑:]|\p{L}\.)$/u;
/** Behind digits: more of a score ("6-4"), a height ("6'3"), a name ("4Motion"). */
const JOINED_BEHIND = /^(?:[-–‐‑]\d|-to-|-all\b|['’′]\d|[A-Z]\p{L}|\([a-z]\))/u;
const LISTED_BEHIND = /^\d{1,2}[).]\s/u;
const STREET =
  /^ (?:[NSEW]\.? |West |East |North |South )?(?:\p{Lu}[\p{L}.]+ ){0,2}(?:\p{Lu}[\p{L}.]+|\d+(?:st|nd|rd|th)) (?:Street|St\.|Avenue|Ave\.?|Road|Rd\.|Boulevard|Blvd\.?|Lane|Drive|Square|Place)(?!\p{L})/u;
/** Longer than any count a report tells without separators. */
const KEY_DIGITS = 10;
const AGE_BEFORE = /\b(?:aged?|ages|age of) (?:about |around |between )?$/iu;
const WHO_IS = /\b(?:he|she|who) (?:was|is|turned|turns) (?:only |just |about |around )?$/iu;
const WHEN_SO_OLD = /^(?: when| at the time| now| today| last|[,.])/u;
/** "children under five", "people over 65". */
const PEOPLE_BEFORE =
  /\b(?:people|persons|children|adults|men|women|boys|girls|those|anyone|everyone|residents|citizens|patients) $/iu;
const YOUNGER_OR_OLDER = /^(?:under|over|above|below) /iu;
/** "a woman, 52, died". */
const PERSON_BEFORE =
  /\b(?:an?|the|another|his|her|their|one) (?:[\p{L}-]+ ){0,2}(?:man|woman|boy|girl|teenager|student|suspect|victim|driver|mother|father|son|daughter|brother|sister|wife|husband|soldier|officer|worker|farmer|teacher|doctor|nurse|journalist|reporter|activist|lawyer|pilot|passenger|attacker|gunman|child|pupil|resident|pensioner|cyclist|pedestrian|captain|leader|mayor|singer|actor|player), $/iu;
const NAME_BEFORE = /\p{Lu}[\p{L}’'.-]+, $/u;
const OLDEST = 120;

const SENTENCE_OPENS = /(?:^|[.!?:;“”"'‘’([\n—–•*-]\s*)$/u;
/** A headline writes every word so, but for prepositions; running text has small ones near by. */
const SMALL_WORD =
  /(?<![\p{L}’'-])(?!(?:about|above|after|against|among|before|behind|below|between|during|since|their|there|these|those|through|under|until|where|which|while|within|without)(?!\p{L}))\p{Ll}{5,}(?!\p{L})/u;

/** "the Seven Sisters", "the Six-Day War", "the Big Four banks": a number in words with a capital inside a sentence. */
function isInName(text: string, { startUtf16, endUtf16 }: NumberSpan): boolean {
  if (!/^\p{Lu}\p{Ll}+$/u.test(text.slice(startUtf16, endUtf16))) return false;
  const before = text.slice(Math.max(0, startUtf16 - 60), startUtf16);
  if (SENTENCE_OPENS.test(before)) return false;
  const behind = text.slice(endUtf16, endUtf16 + 60);
  if (!/^[ -]\p{Lu}/u.test(behind) && !/\p{Lu}\p{Ll}+ $/u.test(before)) return false;
  return SMALL_WORD.test(before) || SMALL_WORD.test(behind);
}

function isPartOfName(text: string, span: NumberSpan, before: string): boolean {
  const designated = text.slice(Math.max(0, span.startUtf16 - 24), span.endUtf16);
  return DESIGNATED.test(designated) || COMPANY_BEFORE.test(before) || isInName(text, span);
}

/**
 * Whether a number only names.
 *
 * @param start where the quantity begins, bound words included
 */
export function isNamingNumber(text: string, span: NumberSpan, start: number, unit: Unit): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const written = text.slice(span.startUtf16, span.endUtf16);
  const isInDigits = /^\d/u.test(written);
  if (
    isInDigits &&
    (JOINED_BEFORE.test(before) ||
      (written.replace(/\D/gu, "").length >= KEY_DIGITS && !/[,\s'’]/u.test(written)))
  )
    return true;
  const behind = text.slice(span.endUtf16, span.endUtf16 + 48);
  if (isInDigits && !span.isRange && JOINED_BEHIND.test(behind)) return true;
  if (isInDigits && STREET.test(behind)) return true;
  if (isPartOfName(text, span, before) || MARK_BEFORE.test(before)) return true;
  // "high-five", "one-on-one".
  if (!isInDigits && /\p{L}[-‐‑]$/u.test(before)) return true;
  // "Page 12 of the report": what stands behind "of" has the page, and is not counted.
  if (isInDigits && /^ of(?!\p{L})/u.test(behind) && LABEL_BEFORE.test(before)) return true;
  if (unit.unit !== null) return false;
  const isFirst = /(?:^|\n\s*|[\s,;:]\()$/u.test(before);
  if (isFirst && LISTED_BEHIND.test(text.slice(span.startUtf16, span.startUtf16 + 5))) return true;
  // "one-sided", "two-way": words with a hyphen that describe.
  if (!isInDigits && /^[-‐‑]\p{Ll}/u.test(behind)) return true;
  return LABEL_BEFORE.test(before);
}

/** "aged 34", "ages 55 to 65", "Mr. King, 82, said". */
export function isAge(text: string, span: NumberSpan, start: number, unit: Unit): boolean {
  if (unit.unit !== null || !Number.isInteger(span.low) || span.low < 1 || (span.high ?? span.low) > OLDEST)
    return false;
  const before = text.slice(Math.max(0, start - 24), start);
  if (AGE_BEFORE.test(before)) return true;
  const behind = text.slice(span.endUtf16, span.endUtf16 + 12);
  if (WHO_IS.test(before) && WHEN_SO_OLD.test(behind)) return true;
  if (PEOPLE_BEFORE.test(before) && YOUNGER_OR_OLDER.test(text.slice(start, span.startUtf16))) return true;
  const isBetweenCommas = /^,/u.test(behind) && /^\d{1,3}$/u.test(text.slice(span.startUtf16, span.endUtf16));
  if (isBetweenCommas && PERSON_BEFORE.test(text.slice(Math.max(0, start - 48), start))) return true;
  return (
    !span.isRange &&
    NAME_BEFORE.test(before) &&
    /^(?:,|\)| and )/u.test(text.slice(span.endUtf16)) &&
    /^\d/u.test(text.slice(span.startUtf16, span.endUtf16))
  );
}
