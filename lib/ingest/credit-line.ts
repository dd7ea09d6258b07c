/**
 * Credit lines of reposts: the line in which the reposting page says whose work follows, often the title again, then
 * outlet, author and date; or "Originally published by …".
 */

import { type FoundDate, findDates } from "./date-text.ts";
import { hasOutletWord } from "./outlet-names.ts";
import { isPersonName } from "./person-name.ts";
import { foldWhiteSpace } from "./raw-units.ts";
import { splitGluedName } from "./split-glued-name.ts";

export type CreditLine = {
  source: string | null;
  byline: string | null;
  publishedOn: string | null;
  url: string | null;
  rule: string;
};

const MAX_CREDIT_UTF16 = 400;
/** What a reposting page says before it names the outlet, whole or after a bracket. */
const OPENINGS: readonly string[] = [
  "(?:(?:this|the) (?:article|story|post|piece|report|essay) )?(?:was |has been )?(?:originally|first|previously) (?:published|posted|appeared|ran|printed)(?: (?:by|in|at|on|with))?",
  "(?:re-?posted|re-?published|re-?printed|cross-?posted)(?: (?:with (?:the )?permission )?(?:from|by|via|courtesy of|of))",
  "(?:read|see) (?:the )?original(?: (?:article|story|post|text))? (?:at|on|in|here)",
  "forwarded from",
  "via",
  "(?:source|original source|quelle|fuente|fonte|bron|źródło|источник|оригинал|المصدر|מקור)\\s*:",
  "(?:dieser (?:artikel|text|beitrag) )?(?:ist )?(?:zuerst|ursprünglich)(?: (?:erschienen|veröffentlicht))? (?:in|bei|auf|im)(?: der| dem)?",
  "dieser (?:artikel|text|beitrag|bericht) (?:erschien(?: zuerst| ursprünglich| erstmals)?|ist (?:zuerst|ursprünglich|erstmals)) (?:in|bei|auf|im)(?: der| dem)?",
  "(?:cet article a été )?(?:publié|paru)(?: (?:initialement|à l['’]origine|d['’]abord))? (?:sur|dans|par)",
  "(?:este artículo )?(?:fue )?(?:publicado|apareció) (?:originalmente|originariamente|por primera vez) (?:en|por)",
  "(?:questo articolo è stato )?(?:pubblicato|apparso) (?:originariamente|originalmente|per la prima volta) (?:su|da|in)",
  "(?:este artigo foi )?publicado originalmente (?:em|no|na|por|pelo|pela)",
  "(?:dit artikel (?:is|verscheen) )?(?:oorspronkelijk|eerder) (?:gepubliceerd|verschenen) (?:in|op|bij|door)",
  "(?:впервые )?опубликовано (?:в|на)",
];
const EXPLICIT = new RegExp(`^[([]?(?:${OPENINGS.join("|")})\\s*:?\\s+(?<rest>.+?)[)\\].]*$`, "iu");
/** What follows the outlet: terms and courtesies. */
const TERMS =
  /(?:,|\s)\s*(?:under (?:a|the|an)\b|with (?:kind |the )?permission|by (?:kind )?permission|and (?:is|was|has been)\b|used (?:with|under)|mit (?:freundlicher )?genehmigung|(?:erschienen|veröffentlicht)\b(?!.*\d)|avec l['’]autorisation|con permiso|con (?:il )?permesso).*$/iu;
const URL = /https?:\/\/[^\s)\]]+/u;

type Letters = { text: string; ends: number[] };

/** Letters and digits alone, lower case, each with the offset after it in the line. */
function lettersOf(line: string): Letters {
  const ends: number[] = [];
  let text = "";
  for (const match of line.matchAll(/[\p{L}\p{N}]/gu)) {
    const lower = match[0].toLowerCase();
    text += lower;
    for (let unit = 0; unit < lower.length; unit += 1) ends.push(match.index + match[0].length);
  }
  return { text, ends };
}

/** What follows the title in a line that begins with it, punctuation and spacing passed over; null when it does not. */
function afterTitle(line: string, title: string): string | null {
  const wanted = lettersOf(title).text;
  const { text, ends } = lettersOf(line);
  if (wanted.length < 4 || !text.startsWith(wanted)) return null;
  const rest = line.slice(ends[wanted.length - 1] ?? 0);
  return /^[\s"'”’»)\]?!.…]*[,|:;–—-]/u.test(rest) ? rest.replace(/^[\s"'”’»)\]?!.…,|:;–—-]+/u, "") : null;
}

function namesOf(
  text: string,
  knownNames: readonly string[],
): Pick<CreditLine, "source" | "byline" | "rule"> {
  const parts = text.split(/\s*[,|]\s*|\s+[–—-]\s+/u).filter((part) => part !== "");
  const [first, ...others] = parts;
  if (first === undefined) return { source: null, byline: null, rule: "credit line" };
  const rest = others.join(", ");
  if (rest !== "") {
    const isReversed = isPersonName(first) && hasOutletWord(rest);
    const [source, byline] = isReversed ? [rest, first] : [first, rest];
    return { source, byline: byline.replace(/^by\s+/i, ""), rule: "credit line" };
  }
  const spaced = /^(?<source>.+?)\s+by\s+(?<byline>.+)$/iu.exec(first)?.groups;
  if (spaced?.source !== undefined && isPersonName(spaced.byline ?? "")) {
    return { source: spaced.source, byline: spaced.byline ?? null, rule: "credit line" };
  }
  const glued = splitGluedName(first, knownNames);
  if (glued === null) return { source: first, byline: null, rule: "credit line" };
  return { source: glued.source, byline: glued.byline, rule: `credit line, names parted by ${glued.sign}` };
}

const BEFORE_DATE =
  /^(?:(?:in|on|at|im|am|en|em|in der|early|late|mid-?|the|summer|spring|autumn|fall|winter|of)\s+)+/iu;

/** "May 2031", "early 2031": "first published in …" then says when, and names nobody. */
function isWhen(source: string): boolean {
  const when = source.replace(BEFORE_DATE, "");
  if (/^(?:19|20|21)\d{2}$/u.test(when)) return true;
  return findDates(when).some(({ startUtf16, endUtf16 }) => startUtf16 === 0 && endUtf16 === when.length);
}

function readRest(rest: string, rule: string, knownNames: readonly string[]): CreditLine {
  const url = URL.exec(rest)?.[0] ?? null;
  const withoutUrl = url === null ? rest : rest.replace(url, "");
  const date: FoundDate | undefined = findDates(withoutUrl).findLast(
    ({ precision, otherDay }) => precision === "day" && otherDay === null,
  );
  const words =
    date === undefined ? withoutUrl : withoutUrl.slice(0, date.startUtf16) + withoutUrl.slice(date.endUtf16);
  const cleaned = foldWhiteSpace(words.replace(TERMS, ""))
    .replace(/(?:\s+(?:on|am|le|el|il|em|op))?[\s,|:;–—-]*$/u, "")
    .replace(/^by\s+/i, "");
  const names = namesOf(cleaned, knownNames);
  const nameRule = names.rule === "credit line" ? rule : names.rule;
  return { ...names, publishedOn: date?.day ?? null, url, rule: nameRule };
}

const BEFORE_DAY = /\s+(?:on|am|le|el|il|em|op|den)\s*$/iu;
const PLACE_BEHIND =
  /^,?\s+(?:zuerst |ursprünglich |first |originally )?(?:in|by|at|im|bei|auf|dans|sur|par|en|por|su|da|no|na)\s/iu;

/** "First published on May 12 in the Ledger" with the day behind the outlet, where readers of credits look for it. */
function dayLast(line: string): string {
  const date = findDates(line).find(({ precision }) => precision === "day");
  if (date === undefined) return line;
  const behind = line.slice(date.endUtf16).replace(/[\s.]+$/u, "");
  if (!PLACE_BEHIND.test(behind)) return line;
  const before = line.slice(0, date.startUtf16).replace(BEFORE_DAY, "");
  return `${before}${behind}, ${line.slice(date.startUtf16, date.endUtf16)}`;
}

/**
 * Reads a line as a repost's credit line.
 *
 * @param line one unit's text, white space folded
 * @param title the article's title
 * @param knownNames names and aliases of known sources, for names glued together
 * @returns what it credits, or null when the line is none. A line that repeats the title must end in a date or name
 *   an outlet to count; a doubled title alone does not.
 */
export function readCreditLine(
  line: string,
  title: string,
  knownNames: readonly string[],
): CreditLine | null {
  if (line.length > MAX_CREDIT_UTF16) return null;
  const repeated = afterTitle(line, title);
  if (repeated !== null) {
    const credit = readRest(repeated, "credit line", knownNames);
    const isCredit = credit.publishedOn !== null || (credit.source !== null && hasOutletWord(credit.source));
    return isCredit ? credit : null;
  }
  const explicit = EXPLICIT.exec(dayLast(line))?.groups?.rest;
  if (explicit === undefined) return null;
  const credit = readRest(explicit, "stated credit", knownNames);
  const { source } = credit;
  const isName = source !== null && source.split(" ").length <= 8 && !isWhen(source);
  return isName ? credit : null;
}
