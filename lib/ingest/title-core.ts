/**
 * A title line without what is set around the title itself: heading signs, a list's number, a field's name, the
 * mark-up of a link or of emphasis. The title is one span of the line; the rest is left over on both sides of it.
 */

export type TitleCore = {
  text: string;
  /** Where the title stands in the line. */
  startUtf16: number;
  endUtf16: number;
  /** The target of the link that the title is, or null. */
  link: string | null;
};

const LEAD =
  /^(?:#{1,6}\s+|(?:>\s?)+|(?:title|headline|subject|betreff|objet|asunto|oggetto|assunto|onderwerp|titel|titre|titolo|título)\s*:\s+)/iu;
const NUMBER = /^(?:\d{1,3}[.)]|\(\d{1,3}\)|[•▪◦‣])\s+(?=\S)/u;
const LINK = /^\[(?<text>[^[\]\n]{1,300})\]\((?<target>[^\s()]*)\)$/u;
const STRESS = /^(?<mark>\*{1,3}|_{1,3})(?<text>\S(?:.*\S)?)\k<mark>$/u;
/** `<p>Dredger returns</p>`, as scrapes leave it. */
const TAGGED =
  /^(?<open><(?<tag>[a-z][a-z\d]*)(?:\s[^<>]{0,500})?>\s*)(?<text>[^\s<>](?:[^<>]*[^\s<>])?)\s*<\/\k<tag>>$/iu;
const CLOSING_SIGNS = /\s+#{1,6}$/u;

/** Whether a number in front is a list's ("1. Council buys salt") or the title's own ("1. FC Unterau"). */
export type LeadingNumber = "list's" | "own";

/** Takes one layer off the span, or nothing. */
function peel(line: string, core: TitleCore, number: LeadingNumber): TitleCore | null {
  const { text, startUtf16, endUtf16 } = core;
  const lead = LEAD.exec(text)?.[0] ?? (number === "list's" ? NUMBER.exec(text)?.[0] : undefined);
  if (lead !== undefined && lead.length < text.length) {
    return { ...core, text: text.slice(lead.length), startUtf16: startUtf16 + lead.length };
  }
  const closing = CLOSING_SIGNS.exec(text)?.[0];
  if (closing !== undefined && line.startsWith("#")) {
    return { ...core, text: text.slice(0, -closing.length), endUtf16: endUtf16 - closing.length };
  }
  const link = LINK.exec(text)?.groups;
  if (link?.text !== undefined) {
    const end = startUtf16 + 1 + link.text.length;
    return { text: link.text, startUtf16: startUtf16 + 1, endUtf16: end, link: link.target ?? null };
  }
  const tagged = TAGGED.exec(text)?.groups;
  if (tagged?.text !== undefined && tagged.open !== undefined) {
    const start = startUtf16 + tagged.open.length;
    return { ...core, text: tagged.text, startUtf16: start, endUtf16: start + tagged.text.length };
  }
  const stress = STRESS.exec(text)?.groups;
  if (stress?.text === undefined || stress.mark === undefined) return null;
  const start = startUtf16 + stress.mark.length;
  return { ...core, text: stress.text, startUtf16: start, endUtf16: start + stress.text.length };
}

/**
 * Finds the title in its line.
 *
 * @param line the line as it stands, without white space at its ends
 * @param number whose a number in front is
 * @returns the title and its place in the line; the whole line when nothing is set around it. O(n).
 */
export function titleCore(line: string, number: LeadingNumber): TitleCore {
  let core: TitleCore = { text: line, startUtf16: 0, endUtf16: line.length, link: null };
  // A heading sign, a number, a link and its emphasis: no title has more layers.
  for (let layer = 0; layer < 5; layer += 1) {
    const inner = peel(line, core, number);
    if (inner === null) return core;
    core = inner;
  }
  return core;
}
