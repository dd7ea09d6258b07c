/**
 * When an article was published: what its text says beside what its file states. Where they differ the surer one is
 * kept and the other named; the day a page was saved, and a stated change, are bounds only.
 */

import { readAddressDate } from "./address-date.ts";
import { againstOther, isSurer } from "./confidence.ts";
import type { DateLine } from "./date-line.ts";
import type { KnownOrder } from "./day-order.ts";
import type { ReadAddress } from "./decide-address.ts";
import { readOrdered } from "./ordered-date.ts";
import type { AnyEvidence, Publication, RawSpan } from "./planned-article.ts";
import type { ReadPublication } from "./read-publication.ts";
import { resolveRelative } from "./relative-date.ts";
import { lastDayOfCapture } from "./stated-capture.ts";
import { readStatedDate } from "./stated-date.ts";
import { type ArticleFacts, evidenceOfFact, firstFact, type ReadFact } from "./stated-facts.ts";
import { lastDayMeant, publicationOf, UNKNOWN_PUBLICATION } from "./stated-publication.ts";

type Dated = { publication: Publication; evidence: AnyEvidence };

/** True when two dates can be the same day: a month and a day in it are. */
function agree(one: Publication, other: Publication): boolean {
  const [a, b] = [one, other].map(({ publishedOn, publishedPrecision }) => {
    if (publishedPrecision === "year") return publishedOn?.slice(0, 4) ?? "";
    return publishedOn?.slice(0, publishedPrecision === "month" ? 7 : 10) ?? "";
  });
  return a !== undefined && b !== undefined && (a.startsWith(b) || b.startsWith(a));
}

const PRECISIONS: readonly Publication["publishedPrecision"][] = [
  "unknown",
  "year",
  "month",
  "day",
  "minute",
];

function isFiner(one: Publication, other: Publication): boolean {
  return PRECISIONS.indexOf(one.publishedPrecision) > PRECISIONS.indexOf(other.publishedPrecision);
}

/** Of two that agree the finer one; the evidence names both places. */
function joinAgreeing(text: Dated, fact: Dated): Dated {
  if (!isFiner(fact.publication, text.publication)) return text;
  const { publishedStated } = text.publication;
  const isTime = text.publication.publishedPrecision === "day";
  const rule = `${text.evidence.rule}; ${isTime ? "the time" : "the day"} from ${fact.evidence.rule}`;
  return { publication: { ...fact.publication, publishedStated }, evidence: { ...text.evidence, rule } };
}

/** The calendar's day begins up to 14 hours before UTC's and ends up to 12 after it. */
const EARLIEST_HOURS = -12;
const LATEST_HOURS = 14;

/** True when a moment given in UTC falls, somewhere on Earth, on the day that the other statement names. */
function isSameMoment({ publication: { publishedAt, publishedZone } }: Dated, other: Dated): boolean {
  const { publishedOn, publishedPrecision } = other.publication;
  const isInUtc = /^(?:Z|UTC|GMT|(?:UTC|GMT)?\s?[+-]0{1,2}:?(?:00)?)$/.test(publishedZone ?? "");
  if (publishedAt === null || !isInUtc || publishedPrecision !== "day" || publishedOn === null) return false;
  const dayAt = (hours: number) =>
    new Date(Date.parse(publishedAt) + hours * 3_600_000).toISOString().slice(0, 10);
  return publishedOn >= dayAt(EARLIEST_HOURS) && publishedOn <= dayAt(LATEST_HOURS);
}

/** A page's own day, beside the moment in UTC that its file states. */
function onPagesDay(page: Dated, moment: Dated): Dated {
  const said = moment.publication.publishedAt ?? "";
  const rule = `${page.evidence.rule}; ${moment.evidence.rule} gives the moment in UTC, “${said}”`;
  return { publication: page.publication, evidence: { ...page.evidence, rule } };
}

function choose(text: Dated | null, fact: Dated | null, isOwn: boolean): Dated | null {
  if (text === null || fact === null) return text ?? fact;
  if (agree(text.publication, fact.publication)) return joinAgreeing(text, fact);
  if (isSameMoment(fact, text)) return onPagesDay(text, fact);
  if (isSameMoment(text, fact)) return onPagesDay(fact, text);
  const [kept, other] = isOwn || isSurer(fact.evidence, text.evidence) ? [fact, text] : [text, fact];
  const said = other.publication.publishedStated ?? other.publication.publishedOn ?? "";
  return { ...kept, evidence: againstOther(kept.evidence, other.evidence, said) };
}

/** True when the page shows, without saying so, the day on which its file says that it was changed. */
function showsChange(text: Dated | null, facts: ArticleFacts): boolean {
  const modified = firstFact(facts, "modified", (value) => readStatedDate(value));
  const day = text?.publication.publishedOn ?? null;
  return modified !== null && day !== null && modified.value.date.day === day;
}

type LastDay = { day: string; reason: string };

function lastDays(facts: ArticleFacts): LastDay[] {
  const modified = firstFact(facts, "modified", (value) => readStatedDate(value));
  const saved = firstFact(facts, "retrieved", lastDayOfCapture);
  return [
    modified === null
      ? null
      : {
          day: lastDayMeant(modified.value),
          reason: `The file says it was changed ${modified.value.stated} (${modified.fact.rule}); publication came no later.`,
        },
    saved === null
      ? null
      : {
          day: saved.value,
          reason: `It was saved ${saved.fact.value.trim()} (${saved.fact.rule}); publication came no later.`,
        },
  ].filter((last) => last !== null);
}

/** The earliest of the days an undated article can have been published by, beside the bound its text gave. */
function boundedBy(publication: Publication, days: readonly LastDay[]): Publication {
  const bounded = { ...publication };
  for (const { day, reason } of days) {
    if (bounded.notAfter !== null && bounded.notAfter <= day) continue;
    bounded.notAfter = day;
    bounded.boundsReason = bounded.boundsReason === null ? reason : `${bounded.boundsReason} ${reason}`;
  }
  return bounded;
}

/** A date after the day the page was saved cannot be right: it stays, less sure, and says so. */
function checkedAgainst({ publication, evidence }: Dated, days: readonly LastDay[]): Dated {
  const earlier = days.find(({ day }) => publication.publishedOn !== null && publication.publishedOn > day);
  if (earlier === undefined) return { publication, evidence };
  const reasons = [publication.boundsReason, `${earlier.reason} The stated date is after it.`];
  return {
    publication: { ...publication, boundsReason: reasons.filter((reason) => reason !== null).join(" ") },
    evidence: { ...evidence, confidence: "low" },
  };
}

/** A date the file states, in the order of day and month that the document shows. */
function datedByFact(
  { value: line, fact }: ReadFact<DateLine>,
  within: RawSpan,
  known: KnownOrder | null,
): Dated {
  const ordered = readOrdered((order) => readStatedDate(fact.value, order), known);
  const evidence = evidenceOfFact(fact, within);
  if (ordered === null || ordered.why === null) return { publication: publicationOf(line), evidence };
  const { why, confidence } = ordered;
  return {
    publication: publicationOf(ordered.line),
    evidence: { ...evidence, rule: `${evidence.rule}; ${why}`, confidence },
  };
}

/** The day in the article's address: publishing systems set it on the day of issue, or of the first draft. */
function datedByAddress({ url, evidence }: ReadAddress): Dated | null {
  const line = readAddressDate(url);
  if (line === null) return null;
  return {
    publication: publicationOf(line),
    evidence: { ...evidence, rule: `date in the address (${evidence.rule})`, confidence: "medium" },
  };
}

/** "2 days ago" on a page of which it is told when it was saved. */
function datedByRelative(relative: ReadPublication["relative"], facts: ArticleFacts): Dated | null {
  const saved = firstFact(facts, "retrieved", (value) => readStatedDate(value));
  if (relative === null || saved === null || saved.value.date.precision !== "day") return null;
  const { date, span } = relative;
  const publishedOn = resolveRelative(date, saved.value.date.day);
  const rule = `“${date.stated}”, counted back from ${saved.value.date.day}, when it was saved (${saved.fact.rule})`;
  return {
    publication: {
      ...UNKNOWN_PUBLICATION,
      publishedStated: date.stated,
      publishedOn,
      publishedPrecision: "day",
    },
    evidence: { ...span, rule, confidence: "low" },
  };
}

export type DateStatements = {
  facts: ArticleFacts;
  /** The article's span. */
  within: RawSpan;
  /** The document's order of day and month, or null. */
  order: KnownOrder | null;
  /** The article's own address, or null. */
  address: ReadAddress | null;
};

/**
 * Decides when the article was published.
 *
 * @param read what the text says
 * @param statements what the file and the address say
 * @returns the date with where it was read, or bounds with their reason. A date is kept as stated even where the file
 *   contradicts it, with a lower confidence.
 */
export function decidePublication(
  { publication, evidence, relative }: Pick<ReadPublication, "publication" | "evidence" | "relative">,
  { facts, within, order, address }: DateStatements,
): { publication: Publication; evidence: AnyEvidence | null } {
  const text = evidence === null ? null : { publication, evidence };
  const stated = firstFact(facts, "published", (value) => readStatedDate(value));
  const fact = stated === null ? null : datedByFact(stated, within, order);
  const days = lastDays(facts);
  const isOpen = fact !== null && fact.publication.publishedOn === null;
  const isFacts = (stated?.isOwn ?? false) || showsChange(text, facts);
  const byFile = choose(text, isOpen ? null : fact, isFacts);
  const byAddress = address === null ? null : datedByAddress(address);
  const dated = choose(byFile, byAddress, false) ?? datedByRelative(relative, facts);
  if (dated !== null) return checkedAgainst(dated, days);
  return { publication: boundedBy(fact?.publication ?? publication, days), evidence: null };
}
