/** What one line of a file may be to an article's head: looked at once, before any two lines are compared. */

import { boilerplateRule } from "../boilerplate-rules.ts";
import { isAccountLine, readByline, readFooter } from "../byline.ts";
import { captionMark } from "../caption-rules.ts";
import { isMoreLine } from "../cut-text.ts";
import { type DateLine, readDateLine } from "../date-line.ts";
import type { DayOrder } from "../date-text.ts";
import { type OutletDate, readOutletDate } from "../outlet-date-line.ts";
import { isDocumentNumber } from "../press-export.ts";
import type { RawUnit } from "../raw-units.ts";
import { readField } from "../record-fields.ts";
import { titleCore } from "../title-core.ts";
import { countWords, isProse } from "../unit-shape.ts";
import { passOverExcerpts } from "./page-excerpts.ts";

export type UnitSign = {
  /** Running text, by its shape. What of it is a page's furniture is asked where it counts: see page-text.ts. */
  isText: boolean;
  /** Could be a title by its shape. */
  isTitle: boolean;
  /** The title's letters and figures, lower case, its mark-up and number left out; "" for no title. */
  titleKey: string;
  /** An exact day on a line of its own. */
  date: DateLine | null;
  outletDate: OutletDate | null;
  isByline: boolean;
  /** A row of signs, and how many units wide it is; 0: none. */
  ruleUtf16: number;
  /** What a page prints around an article. */
  isFurniture: boolean;
  /** "Read more", by which an excerpt ends. */
  isMore: boolean;
  /** The heading of a list of links to other articles. */
  isRail: boolean;
  /** "3 comments": what follows may be readers' words. */
  isComments: boolean;
  /** "Filed under: River | 3 comments", below a post. */
  isClosing: boolean;
  /** "Document 2 of 7", "Message: 2": its number; 0: none. */
  record: number;
  /** "LENGTH: 401 words", "From: …": a field of a record. */
  isField: boolean;
  /** "Posted by … at 9:10 PM", below a post. */
  isFooter: boolean;
};

const MAX_TITLE_WORDS = 40;
const RULE = /^(?:[*＊∗•·~=_—–#-]\s*){3,}$|^[*⁂§]$/u;
const RAIL =
  /^(?:(?:related|similar|recommended|other|more|latest|recent|popular|further|trending|top|promoted|sponsored)\s*(?:articles?|stories|news|posts?|content|coverage|topics|reading|links)?|more (?:from|on|in|about)\b.{0,60}|(?:read|watch) (?:this|these|it)? ?(?:next|also|more:)|(?:what to )?read next|(?:up next|next up)|see also|also read|read also|in case you missed it|don['’]t miss|editors?['’]?s? (?:picks?|choice)|you (?:may|might) (?:also )?(?:like|be interested).{0,30}|recommended for you|most (?:popular|read|viewed|shared).{0,20}|mehr zum thema|lesen sie auch|das könnte sie .{0,30}|à lire aussi|sur le même sujet|lea también|te puede interesar|leia também|leggi anche|potrebbe interessarti.{0,10}|lees ook|читайте также|по теме)\s*:?$/iu;
/** What blogs print below a post: where it was filed, and how many comments it has. */
const CLOSING =
  /^(?:posted in|filed under|veröffentlicht unter|abgelegt unter|publié dans|classé dans|publicado en|publicado em|pubblicato in|geplaatst in|рубрика|опубликовано в)\b.{0,200}$|\|\s*(?:\d{1,5}\s+)?(?:comments?|kommentare?|commentaires?|comentarios?|comentários?|commenti|leave a (?:comment|reply)|hinterlasse einen kommentar|laisser un commentaire|deja un comentario|deixe um comentário)$/iu;
const COMMENTS =
  /^(?:\d{1,5}\s+)?(?:comments?|responses?|replies|kommentare?|commentaires?|comentarios?|comentários?|commenti|комментари(?:и|ев|я|й))\b.{0,60}$/iu;
const RECORD =
  /^(?:document|doc|article|item|story|message|dokument|nachricht|документ)\s*:?\s*#?(?<number>\d{1,4})(?:\s*(?:of|von|de|sur|di|из|\/)\s*\d{1,4})?\.?$|^(?<count>\d{1,4}) of \d{1,4}(?: documents?| articles?| items?)?$/iu;
/** A sentence: a title may end in a question or an exclamation, in initials ("U.S."), or be cut short ("…"). */
const SENTENCE_END = /(?:(?<!\p{Lu}|\.)[.。]|[:;,])["'”’»)\]]*$/u;

function recordNumber(text: string): number {
  const groups = text.length > 60 ? undefined : RECORD.exec(text)?.groups;
  return Number(groups?.number ?? groups?.count ?? 0);
}

/** A line's letters and figures in lower case, by which two titles are compared. */
export function titleKeyOf(text: string): string {
  return (
    titleCore(text, "list's")
      .text.toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(" ");
}

function isFurnitureLine(text: string): boolean {
  return boilerplateRule(text, "anywhere") !== null || boilerplateRule(text, "edge") !== null;
}

const NOTHING: UnitSign = {
  isText: false,
  isTitle: false,
  titleKey: "",
  date: null,
  outletDate: null,
  isByline: false,
  ruleUtf16: 0,
  isFurniture: false,
  isMore: false,
  isRail: false,
  isComments: false,
  isClosing: false,
  record: 0,
  isField: false,
  isFooter: false,
};

const RUNNING_TEXT: UnitSign = { ...NOTHING, isText: true };
const PASSED_OVER: UnitSign = { ...NOTHING, isFurniture: true };

function signOfLine(text: string, knownNames: readonly string[], order: DayOrder): UnitSign {
  const line = readDateLine(text, order);
  if (line !== null)
    return line.date.precision === "day" ? { ...NOTHING, date: line } : { ...NOTHING, isFurniture: true };
  if (RULE.test(text)) return { ...NOTHING, ruleUtf16: text.length };
  const record = recordNumber(text);
  if (record > 0) return { ...NOTHING, record };
  const outletDate = readOutletDate(text, knownNames, order);
  if (outletDate !== null) return { ...NOTHING, outletDate };
  if (readByline(text, knownNames) !== null) return { ...NOTHING, isByline: true };
  if (isAccountLine(text)) return PASSED_OVER;
  if (readFooter(text) !== null) return { ...NOTHING, isFooter: true };
  const flags = {
    isMore: isMoreLine(titleCore(text, "own").text) || isMoreLine(text),
    isRail: RAIL.test(text),
    isComments: COMMENTS.test(text),
    isClosing: CLOSING.test(text),
  };
  if (
    flags.isMore ||
    flags.isRail ||
    flags.isComments ||
    flags.isClosing ||
    isFurnitureLine(text) ||
    captionMark(text) !== null
  ) {
    return { ...NOTHING, ...flags, isFurniture: true };
  }
  if (readField(text) !== null || isDocumentNumber(text)) return { ...NOTHING, isField: true };
  const isTitle = /\p{L}/u.test(text) && countWords(text) <= MAX_TITLE_WORDS && !SENTENCE_END.test(text);
  return { ...NOTHING, isTitle, titleKey: isTitle ? titleKeyOf(text) : "" };
}

/** A long title in a list of links, cut where the list's column ends; an excerpt has whole sentences before its cut. */
function isCutShort(text: string): boolean {
  if (text.length >= 200 || !/(?:\.{3}|…)$/u.test(text) || SENTENCES.test(text)) return false;
  return countWords(text) <= MAX_CUT_WORDS;
}

/** Where one sentence ends and another begins; "Mr.", "Gov." and "vs." end none. */
const SENTENCES =
  /(?:\p{Ll}{2}(?<!(?<!\p{L})(?:\p{Lu}\p{Ll}{1,3}|vs))|\p{Nd})[.!?]["'”’»)]*\s+["'“‘«(]*\p{Lu}/u;

const MAX_CUT_WORDS = 25;

/**
 * Looks at every unit of a file.
 *
 * @param units the units
 * @param knownNames names of known sources
 * @param order which figure of a date is the day
 * @returns one sign a unit. O(n).
 */
export function readSigns(
  units: readonly RawUnit[],
  knownNames: readonly string[],
  order: DayOrder,
): UnitSign[] {
  const isExcerpt = (at: number) => isMoreLine(units[at + 1]?.text ?? "");
  const signs = units.map(({ text }, at) =>
    isProse(text) && (!isCutShort(text) || isExcerpt(at))
      ? RUNNING_TEXT
      : signOfLine(text, knownNames, order),
  );
  return passOverExcerpts(units, signs, PASSED_OVER);
}
