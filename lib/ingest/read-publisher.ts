/**
 * Who published an article and whose work it is, where the text says so: the page's own lines, a repost's credit line,
 * an agency whose report another outlet printed.
 */

import { againstOther } from "./confidence.ts";
import { readCreditLine } from "./credit-line.ts";
import { findSelfReference, NO_PUBLISHER, type Publisher, type PublisherSign } from "./find-publisher.ts";
import { evidenceOf, type MarkedArticle, spanOf, unitsWithRole } from "./mark-article.ts";
import type { AnyEvidence, PrimarySource } from "./planned-article.ts";
import { AGENCY_RULE, BYLINE_OUTLET_RULE, explicitPublishers } from "./publisher-signs.ts";
import { readRepostedHead } from "./reposted-head.ts";
import { isSameOutlet } from "./same-outlet.ts";

export type Credit = { primarySource: PrimarySource | null; evidence: AnyEvidence | null };

const NO_CREDIT: Credit = { primarySource: null, evidence: null };

/** Reads a repost's credit line, or the lines of the outlet's own head inside the page's. */
export function readCredit(article: MarkedArticle, title: string, knownNames: readonly string[]): Credit {
  const reposted = readRepostedHead(article.units, article.marks, knownNames);
  if (reposted !== null) {
    const evidence = { ...spanOf(reposted.unit), rule: reposted.rule };
    return { primarySource: reposted.primarySource, evidence };
  }
  const [marked] = unitsWithRole(article, "credit");
  const line = marked === undefined ? null : readCreditLine(marked.unit.text, title, knownNames);
  if (marked === undefined || line === null) return NO_CREDIT;
  const { rule, ...credited } = line;
  const primarySource = { ...credited, stated: marked.unit.text };
  const isSplit = rule.includes("letter case");
  const evidence = { ...evidenceOf(marked), rule };
  return { primarySource, evidence: isSplit ? { ...evidence, confidence: "medium" } : evidence };
}

function isCredited({ evidence }: PublisherSign): boolean {
  return evidence.rule === AGENCY_RULE || evidence.rule === BYLINE_OUTLET_RULE;
}

/** The page's own sign, which names the other signs that contradict it. */
function publisherOf(own: PublisherSign, others: readonly PublisherSign[]): Publisher {
  const other = others.find(({ name }) => !isSameOutlet(name, own.name));
  const agreeing = others.some(({ name }) => isSameOutlet(name, own.name));
  const { confidence: _, ...sure } = own.evidence;
  const evidence: AnyEvidence = agreeing ? sure : own.evidence;
  const told = other === undefined ? evidence : againstOther(evidence, other.evidence, other.name);
  return { source: own.name, evidence: told, suggestion: null };
}

export type ReadPublisher = { publisher: Publisher; credit: Credit };

/**
 * Reads the publisher and the primary source.
 *
 * @param raw the decoded text
 * @param article its marked units
 * @param title its title, which a credit line repeats
 * @param knownNames names of known sources
 * @returns what the text states of both; a suggestion where the text only hints at its outlet
 */
export function readPublisher(
  raw: string,
  article: MarkedArticle,
  title: string,
  knownNames: readonly string[],
): ReadPublisher {
  const credit = readCredit(article, title, knownNames);
  const signs = explicitPublishers(article, knownNames);
  const own = signs.filter((sign) => !isCredited(sign));
  const [credited] = signs.filter(isCredited);
  const [first, ...others] = own;
  // A repost's text names the outlet it was taken from, which says nothing about the page that reposts it.
  if (credit.primarySource !== null) {
    const isReposter = first !== undefined && !isSameOutlet(first.name, credit.primarySource.source ?? "");
    return { publisher: isReposter ? publisherOf(first, []) : NO_PUBLISHER, credit };
  }
  if (first === undefined) {
    if (credited === undefined)
      return { publisher: findSelfReference(raw, article.body, knownNames), credit };
    return { publisher: publisherOf(credited, []), credit };
  }
  if (credited === undefined || isSameOutlet(credited.name, first.name)) {
    return { publisher: publisherOf(first, credited === undefined ? others : [credited, ...others]), credit };
  }
  const primarySource = {
    source: credited.name,
    publishedOn: null,
    byline: null,
    url: null,
    stated: credited.name,
  };
  return { publisher: publisherOf(first, others), credit: { primarySource, evidence: credited.evidence } };
}
