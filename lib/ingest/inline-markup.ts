/** Remains of links inside a paragraph, as Markdown converters leave them: the mark-up goes, the link's text stays. */

import type { RawSpan, Removed } from "./planned-article.ts";

const RULE = "link mark-up";
/** `[text](target)`; the target is empty, `#…`, a path or an address without spaces. */
const LINK =
  /\[(?<text>[^[\]\n]{1,300})\]\((?<target>#[^\s()]*|https?:\/\/[^\s()]+|\/[^\s()]*|mailto:[^\s()]+)?\)/gu;

/**
 * Finds link mark-up in one paragraph.
 *
 * @param raw the decoded text
 * @param unit the paragraph's span
 * @returns the spans to leave out, ascending: the opening bracket, and `](target)`, of each link
 */
export function linkMarkup(raw: string, unit: RawSpan): Removed[] {
  const text = raw.slice(unit.rawStartUtf16, unit.rawEndUtf16);
  return [...text.matchAll(LINK)].flatMap((match) => {
    const start = unit.rawStartUtf16 + match.index;
    const textEnd = start + 1 + (match.groups?.text?.length ?? 0);
    return [
      { rawStartUtf16: start, rawEndUtf16: start + 1, rule: RULE },
      { rawStartUtf16: textEnd, rawEndUtf16: start + match[0].length, rule: RULE },
    ];
  });
}
