/** The article's own address: stated beside the text, on a line of it, or as the link that its title is. */

import { readAddressLine } from "./address-line.ts";
import { type MarkedArticle, unitsWithRole } from "./mark-article.ts";
import { ADDRESS_RULE } from "./mark-head.ts";
import type { AnyEvidence, Evidence, RawSpan } from "./planned-article.ts";
import type { ReadTitle } from "./read-title.ts";
import { type ArticleFacts, evidenceOfFact, firstFact, readAddress } from "./stated-facts.ts";

export type ReadAddress = { url: string; evidence: AnyEvidence };

function addressLine(raw: string, article: MarkedArticle): ReadAddress | null {
  for (const { unit, mark } of unitsWithRole(article, "removed")) {
    const line = mark.rule === ADDRESS_RULE ? readAddressLine(unit.text) : null;
    if (line === null) continue;
    const rawStartUtf16 = raw.indexOf(line.url, unit.rawStartUtf16);
    const place = { rawStartUtf16, rawEndUtf16: rawStartUtf16 + line.url.length, rule: ADDRESS_RULE };
    const evidence: Evidence = line.isLabelled ? place : { ...place, confidence: "medium" };
    return { url: line.url, evidence };
  }
  return null;
}

/**
 * Decides on the article's address.
 *
 * @param raw the decoded text
 * @param article its marked units
 * @param title its title, which may be a link
 * @param facts what the file states of it; these go first, since a file's own statement names this page
 * @param within the article's span
 * @returns an http or https address with where it was read, or null
 */
export function decideAddress(
  raw: string,
  article: MarkedArticle,
  title: Pick<ReadTitle, "link">,
  facts: ArticleFacts,
  within: RawSpan,
): ReadAddress | null {
  const stated = firstFact(facts, "url", readAddress);
  if (stated !== null) return { url: stated.value, evidence: evidenceOfFact(stated.fact, within) };
  const line = addressLine(raw, article);
  if (line !== null || title.link === null) return line;
  const { url, span } = title.link;
  return { url, evidence: { ...span, rule: "link of the title", confidence: "medium" } };
}
