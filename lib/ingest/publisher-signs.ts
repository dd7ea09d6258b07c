/** The lines of an article that name its publisher outright, strongest first. */

import { type CopyrightHolder, readCopyright } from "./copyright-line.ts";
import type { PublisherSign } from "./find-publisher.ts";
import { type MarkedArticle, unitsWithRole } from "./mark-article.ts";
import { OUTLET_DATE_RULE } from "./mark-head.ts";
import { readOutletDate } from "./outlet-date-line.ts";
import type { Confidence, RawSpan } from "./planned-article.ts";
import { bylinesOf } from "./read-author.ts";
import { readField } from "./record-fields.ts";

function sign(
  { rawStartUtf16, rawEndUtf16 }: RawSpan,
  name: string,
  rule: string,
  confidence: Confidence = "high",
): PublisherSign {
  const evidence = { rawStartUtf16, rawEndUtf16, rule };
  return { name, isStated: true, evidence: confidence === "high" ? evidence : { ...evidence, confidence } };
}

/** A masthead is known by its shape and place; a field or a record's line names the outlet outright. */
function sourceLines(article: MarkedArticle): PublisherSign[] {
  return unitsWithRole(article, "source").map(({ unit, mark }) => {
    const name = readField(unit.text)?.value ?? unit.text;
    return sign(unit, name, mark.rule, mark.rule === "masthead" ? "medium" : "high");
  });
}

function outletDateLines(article: MarkedArticle, knownNames: readonly string[]): PublisherSign[] {
  return unitsWithRole(article, "date").flatMap(({ unit, mark }) => {
    const found = mark.rule === OUTLET_DATE_RULE ? readOutletDate(unit.text, knownNames) : null;
    return found === null ? [] : [sign(unit, found.outlet, mark.rule)];
  });
}

/** The agency of the first paragraph's dateline: it wrote the report, and often another printed it. */
function agencySign({ dateline, lead }: MarkedArticle): PublisherSign[] {
  const agency = dateline?.agency ?? null;
  if (lead === null || agency === null) return [];
  const span = {
    rawStartUtf16: lead.rawStartUtf16 + agency.startUtf16,
    rawEndUtf16: lead.rawStartUtf16 + agency.endUtf16,
  };
  return [sign(span, agency.name, AGENCY_RULE, "medium")];
}

/**
 * An outlet by its name, a known source, or a company whose name also stands above the title, or a text without one, on a
 * line of its own; below the title it is the author's.
 */
function isPublisher(
  { name, isOutlet }: CopyrightHolder,
  { units, marks, lead }: MarkedArticle,
  knownNames: readonly string[],
): boolean {
  const isSame = (other: string) => other.toLowerCase() === name.toLowerCase();
  if (isOutlet || knownNames.some(isSame)) return true;
  const title = units[marks.findIndex((mark) => mark?.role === "title")];
  const end = title?.rawStartUtf16 ?? lead?.rawStartUtf16 ?? 0;
  return units.some(({ text, rawEndUtf16 }) => isSame(text) && rawEndUtf16 <= end);
}

export const AGENCY_RULE = "agency in the dateline";
export const BYLINE_OUTLET_RULE = "outlet in the byline";

/**
 * Reads the explicit signs of a publisher.
 *
 * @param article the article's marked units
 * @param knownNames names of known sources
 * @returns masthead, outlet with the date, outlet in the byline, agency in the dateline, copyright line: those present,
 *   in this order
 */
export function explicitPublishers(article: MarkedArticle, knownNames: readonly string[]): PublisherSign[] {
  const bylines = bylinesOf(article, knownNames).flatMap(({ line, marked }) =>
    line.source === null ? [] : [sign(marked.unit, line.source, BYLINE_OUTLET_RULE)],
  );
  const holders = unitsWithRole(article, "removed").flatMap(({ unit, mark }) => {
    const holder = mark.rule === "legal notice" ? readCopyright(unit.text) : null;
    return holder !== null && isPublisher(holder, article, knownNames)
      ? [sign(unit, holder.name, "copyright line")]
      : [];
  });
  // Of two holders neither is known to be this article's.
  const isOne = new Set(holders.map(({ name }) => name.toLowerCase())).size <= 1;
  return [
    ...sourceLines(article),
    ...outletDateLines(article, knownNames),
    ...bylines,
    ...agencySign(article),
    ...(isOne ? holders : []),
  ];
}
