/**
 * Where a text credits somebody by name as the source of what it reports: "(AP)" behind its dateline, "according to VOA",
 * "VOA reported", a byline's agency. English forms; only names that are given are looked for, so that nothing is guessed. Pure.
 */

export type Credit = {
  /** The name as given. */
  name: string;
  form: "byline" | "dateline" | "attribution";
  /** The words of the text it was read from; of a byline: the byline. */
  exact: string;
  /** UTF-16 units of the text; null for a byline, which stands beside it. */
  startUtf16: number | null;
  endUtf16: number | null;
};

const BEFORE =
  "according to|as reported by|(?:first |originally |previously )?(?:reported|published|broadcast|carried) (?:by|in|on)|told|citing|quoting|quoted by|cited by|in an interview with|courtesy of|source:|via";
const AFTER =
  "(?:has |had |first |later |also )*(?:reported|reports|reporting|quoted|revealed|broadcast)|(?:said|wrote|writes|says) in (?:a|an|its) (?:report|article|dispatch|story)|(?:news agency|correspondent|reporter)s?\\b";
/** A dateline stands at the very beginning: "GENEVA (AP) —". */
const DATELINE_REACH_UTF16 = 160;

const literal = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
/** Short capital names are acronyms, which other words hold in small letters. */
const flagsFor = (name: string) => (/^[\p{Lu}\d.]{2,6}$/u.test(name) ? "gu" : "giu");

const edge = { before: "(?<![\\p{L}\\p{N}])", after: "(?![\\p{L}\\p{N}])" };
const nameForm = (name: string) => `${edge.before}(?:the\\s+)?${literal(name)}${edge.after}`;

function inByline(name: string, byline: string | null): Credit[] {
  if (byline === null || !new RegExp(nameForm(name), flagsFor(name)).test(byline)) return [];
  return [{ name, form: "byline", exact: byline, startUtf16: null, endUtf16: null }];
}

function found(name: string, form: Credit["form"], match: RegExpExecArray): Credit {
  const [exact] = match;
  return { name, form, exact, startUtf16: match.index, endUtf16: match.index + exact.length };
}

function inDateline(name: string, text: string): Credit[] {
  const form = new RegExp(`\\(\\s*${literal(name)}\\s*\\)`, flagsFor(name));
  const match = form.exec(text.slice(0, DATELINE_REACH_UTF16));
  return match === null ? [] : [found(name, "dateline", match)];
}

function inSentences(name: string, text: string): Credit[] {
  const form = new RegExp(
    `(?:${edge.before}(?:${BEFORE})\\s+${nameForm(name)}|${nameForm(name)}(?:’s|'s)?\\s+(?:${AFTER}))`,
    flagsFor(name).includes("i") ? "giu" : "gu",
  );
  return [...text.matchAll(form)].map((match) => found(name, "attribution", match));
}

/**
 * All credits of these names in a text and its byline, in the order of the names, then of the text. A text that only
 * mentions a name credits nobody. O(names · text).
 */
export function findCredits(text: string, byline: string | null, names: readonly string[]): Credit[] {
  const wanted = [...new Set(names.map((name) => name.trim()).filter((name) => name.length >= 2))];
  return wanted.flatMap((name) => [
    ...inByline(name, byline),
    ...inDateline(name, text),
    ...inSentences(name, text),
  ]);
}
