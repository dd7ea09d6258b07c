/**
 * What a file states outside its running text, beside what the text says: each field keeps the surer of the two, the
 * text's of equals, and its evidence says what the other one gives. An article's own part (a feed's item, a table's
 * row) is not weighed: it is the article's record.
 */

import { type BylineLine, readAuthors } from "./byline.ts";
import { againstOther, isSurer } from "./confidence.ts";
import type { Publisher } from "./find-publisher.ts";
import { titleLikeness } from "./mark-stated-title.ts";
import { hasOutletWord } from "./outlet-names.ts";
import { isPersonName } from "./person-name.ts";
import type { AnyEvidence, RawSpan } from "./planned-article.ts";
import { AGENCY_RULE, BYLINE_OUTLET_RULE } from "./publisher-signs.ts";
import { foldWhiteSpace } from "./raw-units.ts";
import type { ArticleHead } from "./read-head.ts";
import type { Credit } from "./read-publisher.ts";
import { isSameOutlet } from "./same-outlet.ts";
import { type ArticleFacts, evidenceOfFact, firstFact, type ReadFact } from "./stated-facts.ts";

type Read<Value> = { value: Value; evidence: AnyEvidence };

export type Weighing = {
  text: Read<string> | null;
  stated: ReadFact<string> | null;
  /** The article's span: a fact that stands inside it keeps its place. */
  within: RawSpan;
  isSame: (one: string, other: string) => boolean;
};

const NOWHERE: RawSpan = { rawStartUtf16: 0, rawEndUtf16: 0 };

function readingOf(value: string | null, evidence: AnyEvidence | null): Read<string> | null {
  return value === null || evidence === null ? null : { value, evidence };
}

/** Keeps one of a text's reading and a fact. Where both say the same, the text's place is the evidence. */
export function weigh({ text, stated, within, isSame }: Weighing): Read<string> | null {
  if (stated === null) return text;
  const fact = { value: stated.value, evidence: evidenceOfFact(stated.fact, within) };
  if (text === null) return fact;
  if (isSame(text.value, fact.value)) {
    const isSurest = !isSurer(fact.evidence, text.evidence);
    const evidence = isSurest ? text.evidence : { ...text.evidence, confidence: stated.fact.confidence };
    return { value: text.value, evidence };
  }
  const isFactKept = stated.isOwn || isSurer(fact.evidence, text.evidence);
  const [kept, other] = isFactKept ? [fact, text] : [text, fact];
  return { value: kept.value, evidence: againstOther(kept.evidence, other.evidence, other.value) };
}

function sameWords(one: string, other: string): boolean {
  const words = (text: string) => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
  return words(one) === words(other);
}

function readText(value: string): string | null {
  const folded = foldWhiteSpace(value);
  return /[\p{L}\p{N}]/u.test(folded) ? folded : null;
}

const NOBODY =
  /^(?:\w{0,3}admin(?:istrator)?|webmaster|user|editor|author|redaktion|unknown|anonymous|guest)$/iu;

/** An author as a person or a desk: not the address of a profile nor the number of an account; of "post@a.example (Jo Roe)" the name. */
export function readAuthor(value: string): BylineLine | null {
  const named = /^\S+@\S+\s+\((?<name>[^()]+)\)$/u.exec(value.trim())?.groups?.name ?? value;
  const bare = named
    .replace(/^\s*(?:by|von|par|por|di|door)\s+/iu, "")
    .replace(/\s*<[^<>]*@[^<>]*>\s*$/u, "");
  const author = readText(bare);
  if (author === null || !/\p{L}/u.test(author) || NOBODY.test(author) || /^https?:|^\S+@\S+$/iu.test(author))
    return null;
  const read = readAuthors(author);
  if (read !== null) return read;
  const [first = author] = author.split(/\s*\|\s*/);
  return isPersonName(first) ? { byline: first, source: null } : { byline: author, source: null };
}

/** A site's name without the list of its sections: "Autoracing | F1 | Indy". */
function readOutlet(value: string): string | null {
  return readText(value.split(/\s+\|\s+/)[0] ?? "");
}

/** A title without the outlet's name that pages set behind it: "A bridge is gone | Valley Herald". */
function withoutOutlet(title: string, outlet: string | null): string {
  const [, head, tail] = /^(.+\S)\s+[|–—·»-]\s+([^|]+)$/u.exec(title) ?? [];
  return head !== undefined && tail !== undefined && outlet !== null && sameWords(tail, outlet)
    ? head
    : title;
}

/**
 * The title. A line that says the stated title a little differently is the title as it was printed; a title that stands
 * nowhere in the text has no place.
 */
function decideTitle(
  { title }: ArticleHead,
  facts: ArticleFacts,
  outlet: string | null,
): ArticleHead["title"] {
  const stated = firstFact(facts, "title", (value) => {
    const folded = readText(value);
    return folded === null ? null : withoutOutlet(folded, outlet);
  });
  if (stated === null) return title;
  const { text, evidence, link } = title;
  const likeness = evidence === null ? 0 : titleLikeness(text, stated.value);
  if (evidence !== null && likeness > 0 && likeness < 1) {
    const other = evidenceOfFact(stated.fact, NOWHERE);
    return { text, link, evidence: againstOther(evidence, other, stated.value) };
  }
  const kept = weigh({
    text: evidence === null ? null : { value: text, evidence },
    stated,
    within: NOWHERE,
    isSame: () => likeness === 1,
  });
  return kept === null ? title : { text: kept.value, link, evidence: kept.evidence };
}

/** An outlet named as the author ("Reuters"): whose work it is, or the page's own, but no one's name. */
function isOutletAsAuthor({ byline }: BylineLine, source: string | null): boolean {
  return hasOutletWord(byline) || (source !== null && isSameOutlet(byline, source));
}

function decideByline(
  { byline }: ArticleHead,
  source: string | null,
  stated: ReadFact<BylineLine> | null,
  within: RawSpan,
): ArticleHead["byline"] {
  if (stated === null || isOutletAsAuthor(stated.value, source)) return byline;
  const author = weigh({
    text: readingOf(byline.text, byline.evidence),
    stated: { ...stated, value: stated.value.byline },
    within,
    isSame: sameWords,
  });
  return author === null ? byline : { text: author.value, evidence: author.evidence };
}

function employerOf(author: BylineLine, source: string): string | null {
  return isOutletAsAuthor(author, source) ? author.byline : author.source;
}

/** The agency whose report an outlet printed, as the text's credit or as the author's employer. */
function decideCredit(
  { credit, publisher }: ArticleHead,
  source: Read<string> | null,
  stated: ReadFact<BylineLine> | null,
  within: RawSpan,
): Credit {
  if (credit.primarySource !== null || source === null) return credit;
  const employer = stated === null ? null : employerOf(stated.value, source.value);
  const byAuthor =
    stated === null || employer === null
      ? null
      : { value: employer, evidence: evidenceOfFact(stated.fact, within) };
  const named = isCredit(publisher) ? readingOf(publisher.source, publisher.evidence) : byAuthor;
  if (named === null || isSameOutlet(named.value, source.value)) return credit;
  const primarySource = {
    source: named.value,
    publishedOn: null,
    byline: null,
    url: null,
    stated: named.value,
  };
  return { primarySource, evidence: named.evidence };
}

/** True when the text names an agency, which may have written for another outlet. */
function isCredit({ evidence }: Publisher): boolean {
  return evidence?.rule === AGENCY_RULE || evidence?.rule === BYLINE_OUTLET_RULE;
}

/** Title, source and byline of an article, weighed against what its file states. */
export function applyFacts(head: ArticleHead, facts: ArticleFacts, within: RawSpan): ArticleHead {
  const { publisher } = head;
  const outlet = firstFact(facts, "source", readOutlet);
  const author = firstFact(facts, "byline", readAuthor);
  const text = readingOf(publisher.source, publisher.evidence);
  const isPrinted = outlet !== null && isCredit(publisher) && !isSameOutlet(outlet.value, text?.value ?? "");
  const source = weigh({ text: isPrinted ? null : text, stated: outlet, within, isSame: isSameOutlet });
  return {
    ...head,
    title: decideTitle(head, facts, outlet?.value ?? null),
    publisher:
      source === null ? publisher : { source: source.value, evidence: source.evidence, suggestion: null },
    byline: decideByline(head, source?.value ?? null, author, within),
    credit: decideCredit(head, source, author, within),
  };
}
