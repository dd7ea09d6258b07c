/** What stands around a passage, for a list in which it must make sense by itself. Offsets are UTF-16 units. */
import { sentences } from "#lib/text/sentences.ts";

export type PassageContext = {
  /** Ends where the passage begins, white space included; begins with "…" where it was cut. */
  before: string;
  /** Begins where the passage ends; ends with "…" where it was cut. */
  after: string;
};

const LONGEST_UTF16 = 220;
const PARAGRAPH_BREAK = "\n\n";

/** The last words of a text, cut before a word. */
function tail(text: string): string {
  if (text.length <= LONGEST_UTF16) return text;
  const cut = text.slice(-LONGEST_UTF16);
  return `…${cut.slice(Math.max(0, cut.search(/\s/u)))}`;
}

/** The first words of a text, cut behind a word. */
function head(text: string): string {
  if (text.length <= LONGEST_UTF16) return text;
  const cut = text.slice(0, LONGEST_UTF16);
  const end = cut.search(/\s\S*$/u);
  return `${end === -1 ? "" : cut.slice(0, end)}…`;
}

function paragraphAt(body: string, atUtf16: number): { startUtf16: number; endUtf16: number } {
  const before = atUtf16 < 2 ? -1 : body.lastIndexOf(PARAGRAPH_BREAK, atUtf16 - 2);
  const end = body.indexOf(PARAGRAPH_BREAK, atUtf16);
  return {
    startUtf16: before === -1 ? 0 : before + PARAGRAPH_BREAK.length,
    endUtf16: end === -1 ? body.length : end,
  };
}

function textBefore(body: string, startUtf16: number): string {
  const paragraph = paragraphAt(body, startUtf16);
  const text = body.slice(paragraph.startUtf16, paragraph.endUtf16);
  const at = startUtf16 - paragraph.startUtf16;
  const from = sentences(text).findLast((sentence) => sentence.startUtf16 < at)?.startUtf16 ?? at;
  return text.slice(from, at);
}

function textAfter(body: string, endUtf16: number): string {
  const paragraph = paragraphAt(body, Math.max(0, endUtf16 - 1));
  const text = body.slice(paragraph.startUtf16, paragraph.endUtf16);
  const at = endUtf16 - paragraph.startUtf16;
  const to = sentences(text).find((sentence) => sentence.endUtf16 > at)?.endUtf16 ?? at;
  return text.slice(at, to);
}

/**
 * The rest of the sentence on either side within the paragraph; where the passage begins or ends with its sentence, the
 * neighbouring one. At most 220 units each. Linear in the lengths of the two paragraphs.
 */
export function passageContext(body: string, startUtf16: number, endUtf16: number): PassageContext {
  return { before: tail(textBefore(body, startUtf16)), after: head(textAfter(body, endUtf16)) };
}

/**
 * The passage with the rest of its sentences, or its neighbouring one, on either side: a span of the body. Cut before a
 * word, 220 units from the passage, like the context above. Linear in the lengths of the two paragraphs.
 */
export function passageSurroundings(
  body: string,
  startUtf16: number,
  endUtf16: number,
): { startUtf16: number; endUtf16: number } {
  const [before, after] = [textBefore(body, startUtf16), textAfter(body, endUtf16)];
  const lead = before.length <= LONGEST_UTF16 ? before.length : tail(before).length - 1;
  const trail = after.length <= LONGEST_UTF16 ? after.length : head(after).length - 1;
  return { startUtf16: startUtf16 - lead, endUtf16: endUtf16 + trail };
}
