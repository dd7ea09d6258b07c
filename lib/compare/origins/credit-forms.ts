/**
 * Which words around a name make it a credit: "according to", "reported", "(NPA) —" in a dateline, "— NPA" behind the last
 * sentence. English forms, and the signs that news agencies use everywhere. A name merely mentioned has none of them. Pure.
 */

export type CreditForm = "byline" | "dateline" | "closing" | "attribution";

/** A form that was met, and the words it takes, the name among them. UTF-16 units. */
export type MetForm = { form: Exclude<CreditForm, "byline">; startUtf16: number; endUtf16: number };

type Place = { startUtf16: number; endUtf16: number };

const REPORTING = "reporting|material|files|information|contributions|input";
/** What credits all that stands in a list behind it. */
const LISTING = `with\\s+(?:additional\\s+|further\\s+)?(?:${REPORTING})\\s+(?:by|from)|(?:additional\\s+|further\\s+|original\\s+)?reporting\\s+by`;
const BEFORE = `according to|as reported by|(?:first |originally |previously )?(?:reported|published|broadcast|carried) (?:by|in|on)|told|citing|quoting|quoted by|cited by|in an interview with|courtesy of|sources?:|via|as per|(?<=^|[.,;(—\\n]\\s?)per|hat tip to|h/t|(?:first|originally|previously) appear(?:s|ed|ing)(?: first)? (?:in|on)|(?:re-?printed|republished|reproduced|reposted)(?: with (?:the )?permission (?:of|from)| from)|(?:syndicated|distributed) by|(?:copyright|©|\\(c\\))(?: ©)?(?: \\d{4})?`;
const AFTER =
  "wrote(?! to(?!\\p{L}))|(?:has |had |first |later |also )*(?:reported|reports|reporting|quoted|revealed|broadcast)|(?:said|wrote|writes|says) in (?:a|an|its) (?:report|article|dispatch|story)|(?:news agency|correspondent|reporter)s?";

const isBefore = new RegExp(`(?<![\\p{L}\\p{N}])(?:${BEFORE}|${LISTING})\\s+(?:the\\s+)?$`, "iu");
const isListedBefore = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${LISTING})\\s+[^\\n.:;()]{1,80}?(?:,\\s+(?:and\\s+)?|\\s+and\\s+|\\s*&\\s*)(?:the\\s+)?$`,
  "iu",
);
const isAfter = new RegExp(`(?:’s|'s)?\\s+(?:${AFTER})(?![\\p{L}\\p{N}])`, "iuy");
/** "NPA writer Ida Holm and the Gazette contributed to this report". */
const isContributing =
  /(?:’s|'s)?(?:\s+(?:and|the|staff|writers?|reporters?|correspondents?|journalists?|editors?|also|has|have|in)(?!\p{L})|,|\s+\p{Lu}[\p{L}.’'-]*){0,16}\s+contributed\s+(?:reporting(?=\.|\s*(?:\n|$))|(?:reporting\s+)?to\s+this\s+(?:report|story|article|dispatch|piece)(?!\p{L}))/uy;
const theBefore = /(?<![\p{L}\p{N}])the\s+$/iu;

/** So many units in front of a name are read for what credits it; far more than any of these forms takes. */
const REACH_UTF16 = 160;
/** A dateline stands at the very beginning: "GENEVA (AP) —". */
const DATELINE_REACH_UTF16 = 160;

/** Of a dateline without its dash. */
const MOST_PLACE_UTF16 = 60;

const SENTENCE_END = "(?:^|\\n|[.!?…][”\"’'»)\\]]?)";
/** Of several names in one pair of brackets: "(NPA/River Post)", "(NPA, River Post)". */
const OTHER_NAME = "\\p{Lu}[\\p{L}.’'-]*(?: \\p{Lu}[\\p{L}.’'-]*){0,3}";
const isOpenBracketBefore = new RegExp(
  `[([]\\s*(?:(?:[Ww]ith|[Ff]rom)\\s+)?(?:${OTHER_NAME}(?:\\s?[/&,]\\s?|\\s+and\\s+))*(?:[Tt]he\\s+)?$`,
  "u",
);
const BEHIND_NAME = `(?:(?:\\s?[/&,]\\s?|\\s+and\\s+)${OTHER_NAME}){0,3}\\s*[)\\]]`;
const isBracketBehind = new RegExp(BEHIND_NAME, "uy");
const isClosedBehind = new RegExp(`${BEHIND_NAME}\\.?[ \\t\\u00a0]*(?=\\n|$)`, "uy");
const endsSentence = new RegExp(`${SENTENCE_END}\\s*$`, "u");
const isDashBefore = new RegExp(`${SENTENCE_END}\\s*(?:[—–―]|-{1,3})\\s*(?:the\\s+)?$`, "iu");
const isSourceLineBefore = /(?:^|\n)\s*\(?\s*(?:sources?|credit)\s*:\s*(?:the\s+)?$/iu;
const isLineEndBehind = /\s*\)?\.?[ \t\u00a0]*(?=\n|$)/uy;
/** "(NPA) —", "(NPA):". */
const leadsIn = /\s*(?:[—–―:]|-{1,3}(?=\s))/uy;
/** Places and days, with the small words that stand in them: "Rio de Janeiro, 3 May", "HARLOW, near the coast". */
const isPlaceAndDay =
  /^(?:[^\p{L}\n]|\p{Lu}[\p{L}\p{M}.’'-]*|(?:de|da|do|di|du|del|des|la|le|al|el|an|am|and|der|den|of|on|the|upon|near)(?!\p{L}))*$/u;

/** Where a form that begins at `atUtf16` ends; null when it is not met there. */
function endOf(form: RegExp, text: string, atUtf16: number): number | null {
  form.lastIndex = atUtf16;
  return form.test(text) ? form.lastIndex : null;
}

/** The abbreviation of the words in front of it names them, and credits nobody: "the National Press Agency (NPA)". */
function abbreviates(name: string, before: string): boolean {
  const letters = name.replace(/[^\p{L}]/gu, "").toLowerCase();
  const words = before.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];
  const initials = (all: readonly string[]) => all.map((word) => word.charAt(0).toLowerCase()).join("");
  const capital = words.filter((word) => /^\p{Lu}/u.test(word));
  return letters.length > 1 && [words, capital].some((all) => initials(all).endsWith(letters));
}

/** A name between brackets: a dateline's at the beginning, or a credit behind the last sentence of a paragraph. */
function bracketed(text: string, { startUtf16, endUtf16 }: Place, before: string): MetForm | null {
  const open = isOpenBracketBefore.exec(before);
  const closed = endOf(isBracketBehind, text, endUtf16);
  if (open === null || closed === null) return null;
  const from = startUtf16 - before.length + open.index;
  const front = before.slice(0, open.index);
  const place = { startUtf16: from, endUtf16: closed };
  if (closed <= DATELINE_REACH_UTF16 && !front.includes("\n")) {
    // Without its dash a dateline is told by its capitals: "HARLOW (NPA) The lock …".
    const isLed = endOf(leadsIn, text, closed) !== null;
    const isLead = isLed
      ? isPlaceAndDay.test(front)
      : front.length < MOST_PLACE_UTF16 && !/\p{Ll}/u.test(front);
    const isAlone = /^\s*$/u.test(text.slice(closed)) && front.trim() === "";
    if (isLead && !isAlone && !abbreviates(text.slice(startUtf16, endUtf16), front))
      return { form: "dateline", ...place };
  }
  const isClosing = endOf(isClosedBehind, text, endUtf16) !== null && endsSentence.test(front);
  return isClosing ? { form: "closing", ...place } : null;
}

/** "— NPA" behind the last sentence of a paragraph, and a line that says "Source: NPA". */
function closing(text: string, { startUtf16, endUtf16 }: Place, before: string): MetForm | null {
  if (endOf(isLineEndBehind, text, endUtf16) === null) return null;
  const met = isSourceLineBefore.exec(before) ?? isDashBefore.exec(before);
  if (met === null) return null;
  const cue = /[—–―\p{L}-]/u.exec(before.slice(met.index))?.index ?? 0;
  return { form: "closing", startUtf16: startUtf16 - before.length + met.index + cue, endUtf16 };
}

function inSentence(text: string, { startUtf16, endUtf16 }: Place, before: string): MetForm | null {
  const cue = isBefore.exec(before) ?? isListedBefore.exec(before);
  const from = startUtf16 - before.length;
  if (cue !== null) return { form: "attribution", startUtf16: from + cue.index, endUtf16 };
  const end = endOf(isAfter, text, endUtf16) ?? endOf(isContributing, text, endUtf16);
  if (end === null) return null;
  const the = theBefore.exec(before);
  return { form: "attribution", startUtf16: the === null ? startUtf16 : from + the.index, endUtf16: end };
}

/**
 * How the name at this place is credited; null where it is only mentioned. What stands before `fromUtf16` belongs to another
 * credit of the name and is not read again. Bounded, wherever the place is.
 */
export function creditFormAt(text: string, place: Place, fromUtf16: number): MetForm | null {
  const reach = Math.max(0, place.startUtf16 - REACH_UTF16);
  const before = text.slice(reach, place.startUtf16);
  const own = text.slice(Math.max(fromUtf16, reach), place.startUtf16);
  return bracketed(text, place, before) ?? closing(text, place, before) ?? inSentence(text, place, own);
}
