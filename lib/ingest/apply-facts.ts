/**
 * What a file states outside its running text, beside what the text says: each field keeps the surer of the two, the
 * text's of equals, and its evidence says what the other one gives. An article's own part (a feed's item, a table's
 * row) is not weighed: it is the article's record.
 */

import { againstOther, isSurer } from "./confidence.ts";
import { titleLikeness } from "./mark-stated-title.ts";
import type { AnyEvidence, RawSpan } from "./planned-article.ts";
import { foldWhiteSpace } from "./raw-units.ts";
import type { ArticleHead } from "./read-head.ts";
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

/** An author as a person or a desk: not the address of a profile; of "post@a.example (Jo Roe)" the name. */
export function readAuthor(value: string): string | null {
  const named = /^\S+@\S+\s+\((?<name>[^()]+)\)$/u.exec(value.trim())?.groups?.name ?? value;
  const author = readText(
    named.replace(/^\s*(?:by|von|par|por|di|door)\s+/iu, "").replace(/\s*<[^<>]*@[^<>]*>\s*$/u, ""),
  );
  return author === null || /^https?:|^\S+@\S+$/iu.test(author) ? null : author;
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

/** Title, source and byline of an article, weighed against what its file states. */
export function applyFacts(head: ArticleHead, facts: ArticleFacts, within: RawSpan): ArticleHead {
  const { publisher, byline } = head;
  const outlet = firstFact(facts, "source", readText);
  const source = weigh({
    text: readingOf(publisher.source, publisher.evidence),
    stated: outlet,
    within,
    isSame: sameWords,
  });
  const author = weigh({
    text: readingOf(byline.text, byline.evidence),
    stated: firstFact(facts, "byline", readAuthor),
    within,
    isSame: sameWords,
  });
  return {
    ...head,
    title: decideTitle(head, facts, outlet?.value ?? null),
    publisher:
      source === null ? publisher : { source: source.value, evidence: source.evidence, suggestion: null },
    byline: author === null ? byline : { text: author.value, evidence: author.evidence },
  };
}
