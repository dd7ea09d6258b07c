/** The facts a file states of one article, in the order they count: the article's own part first, then the file's. */

import type { AnyEvidence, RawSpan } from "./planned-article.ts";
import type { FactField, SourceFormat, StatedFact } from "./source-text.ts";

export type ArticleFacts = {
  /** Of the article's own part (a feed's item, a table's row). They go before what the text says. */
  own: readonly StatedFact[];
  /** Of the file; what the text says is weighed against them. */
  file: readonly StatedFact[];
};

export const NO_FACTS: ArticleFacts = { own: [], file: [] };

/** What a file states of all its articles alike; its title, date, author and address are the page's, not theirs. */
const FILE_WIDE: readonly FactField[] = ["source", "language", "archiveUrl", "retrieved", "retrievedHow"];

/**
 * A PDF's or a Word file's own dates say when the document was made or saved on someone's desk. It may have been
 * published before or after that, so they are neither a publication date nor a bound.
 */
function isDeskDate(format: SourceFormat, { field, rule }: StatedFact): boolean {
  const isDocument = format === "pdf" || format === "docx";
  return isDocument && (field === "modified" || (field === "published" && /creat|modif|moddate/i.test(rule)));
}

/** The facts that hold for one article of a file. `isOnly`: the file is this one article, without parts. */
export function factsFor(
  source: { format: SourceFormat; facts: readonly StatedFact[] },
  own: readonly StatedFact[],
  article: { isOnly: boolean },
): ArticleFacts {
  const holds = (fact: StatedFact) =>
    !isDeskDate(source.format, fact) && (article.isOnly || FILE_WIDE.includes(fact.field));
  return { own: own.filter((fact) => !isDeskDate(source.format, fact)), file: source.facts.filter(holds) };
}

export type ReadFact<Value> = { value: Value; fact: StatedFact; isOwn: boolean };

/**
 * The first fact of a field that can be read.
 *
 * @param read gives the value, or null when the fact's text says nothing of the kind
 * @returns the value with its fact; null when there is none. Own facts go before the file's.
 */
export function firstFact<Value>(
  { own, file }: ArticleFacts,
  field: FactField,
  read: (value: string) => Value | null,
): ReadFact<Value> | null {
  for (const [facts, isOwn] of [[own, true] as const, [file, false] as const]) {
    for (const fact of facts) {
      const value = fact.field === field ? read(fact.value) : null;
      if (value !== null) return { value, fact, isOwn };
    }
  }
  return null;
}

/** Where a fact was read: its place in the text, when it stands inside the article. */
export function evidenceOfFact({ rule, confidence, span }: StatedFact, within: RawSpan): AnyEvidence {
  const isInside =
    span !== null && span.rawStartUtf16 >= within.rawStartUtf16 && span.rawEndUtf16 <= within.rawEndUtf16;
  return isInside
    ? { rawStartUtf16: span.rawStartUtf16, rawEndUtf16: span.rawEndUtf16, rule, confidence }
    : { rawStartUtf16: null, rawEndUtf16: null, rule, confidence };
}

/** An address with http or https, as URL's own parser writes it out; null for anything else. */
export function readAddress(value: string): string | null {
  const trimmed = value.trim();
  if (!/^https?:\/\//i.test(trimmed) || /\s/.test(trimmed)) return null;
  return URL.canParse(trimmed) ? trimmed : null;
}
