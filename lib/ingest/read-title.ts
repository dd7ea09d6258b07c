/** An article's title, from the lines marked as one. */

import type { MarkedArticle } from "./mark-article.ts";
import type { Evidence, RawSpan } from "./planned-article.ts";
import { foldWhiteSpace, type RawUnit } from "./raw-units.ts";
import { NUMBERED_TITLE } from "./split/page-marks.ts";
import { readAddress } from "./stated-facts.ts";
import { titleCore } from "./title-core.ts";

export type ReadTitle = {
  text: string;
  /** Where the title itself stands, without mark-up or a list's number; null when no line is the title. */
  evidence: Evidence | null;
  /** The address that the title links to, with its place; null when it links to none. */
  link: { url: string; span: RawSpan } | null;
};

/** A title found by its shape and place alone may be another line. */
const SHAPE_RULES = new Set([
  "first line",
  "line above the text",
  "line above the date or byline",
  "line below the masthead",
]);

function evidenceAt(span: RawSpan, rule: string): Evidence {
  return SHAPE_RULES.has(rule) ? { ...span, rule, confidence: "medium" } : { ...span, rule };
}

/** A title on one line: what is set around it is left out. */
function oneLine(raw: string, { rawStartUtf16, rawEndUtf16 }: RawUnit, rule: string): ReadTitle {
  const line = raw.slice(rawStartUtf16, rawEndUtf16);
  const core = titleCore(line, rule === NUMBERED_TITLE ? "list's" : "own");
  const span = { rawStartUtf16: rawStartUtf16 + core.startUtf16, rawEndUtf16: rawStartUtf16 + core.endUtf16 };
  const url = core.link === null ? null : readAddress(core.link);
  const linkAt = url === null ? -1 : rawStartUtf16 + line.indexOf(url, core.endUtf16);
  return {
    text: foldWhiteSpace(core.text),
    evidence: evidenceAt(span, rule),
    link: url === null ? null : { url, span: { rawStartUtf16: linkAt, rawEndUtf16: linkAt + url.length } },
  };
}

/**
 * Reads the title.
 *
 * @param raw the decoded text
 * @param article the article's marked units
 * @param fallback what to call it when no line is the title
 * @returns the title, white space folded, with its place
 */
export function readTitle(raw: string, { units, marks }: MarkedArticle, fallback: string): ReadTitle {
  const at = marks.findIndex((mark) => mark?.role === "title");
  const first = units[at];
  const rule = marks[at]?.rule;
  if (first === undefined || rule === undefined) return { text: fallback, evidence: null, link: null };
  // A title may go over several lines; one printed twice does not.
  let end = at + 1;
  while (marks[end]?.role === "title" && marks[end]?.rule === rule && units[end]?.text !== first.text)
    end += 1;
  const lines = units.slice(at, end);
  if (lines.length === 1) return oneLine(raw, first, rule);
  const rawEndUtf16 = lines.at(-1)?.rawEndUtf16 ?? first.rawEndUtf16;
  const span = { rawStartUtf16: first.rawStartUtf16, rawEndUtf16 };
  return { text: lines.map(({ text }) => text).join(" "), evidence: evidenceAt(span, rule), link: null };
}
