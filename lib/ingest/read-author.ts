/** An article's byline, from the lines marked as one, its date line, or the credit below its text. */

import { type BylineLine, readAuthors, readByline, readFooter } from "./byline.ts";
import { readDateLine } from "./date-line.ts";
import { findDates } from "./date-text.ts";
import { evidenceOf, type MarkedArticle, type MarkedUnit, unitsWithRole } from "./mark-article.ts";
import type { Confidence, Evidence } from "./planned-article.ts";
import type { ReadPublication } from "./read-publication.ts";
import { readField } from "./record-fields.ts";

export type ReadAuthor = { text: string | null; evidence: Evidence | null };

type Author = { line: BylineLine; marked: MarkedUnit; confidence: Confidence };

const REPORTING =
  /^[([]?(?:reporting|writing|report) by (?<authors>\p{Lu}[^;.]{3,120}?)(?:\s*;.{0,200}|\.?\s*editing by .{0,120})?[)\].]*$/iu;

/**
 * A marked line as its author, however it is set; a line the format calls a byline is one as it stands. Null for a
 * post's last line that names nobody.
 */
function authorOf(marked: MarkedUnit, knownNames: readonly string[]): Author | null {
  const { text } = marked.unit;
  const stated = readByline(text, knownNames);
  if (stated !== null) return { line: stated, marked, confidence: "high" };
  const value = readField(text)?.value;
  if (value !== undefined) {
    const line = readAuthors(value, knownNames) ?? { byline: value, source: null };
    return { line, marked, confidence: "high" };
  }
  const footer = readFooter(text);
  if (footer !== null) {
    return footer.byline === null
      ? null
      : { line: { byline: footer.byline, source: null }, marked, confidence: "medium" };
  }
  const line = readBare(text, knownNames);
  return line === null ? null : { line, marked, confidence: "medium" };
}

const MAX_BARE_WORDS = 6;

/** A line that only its format calls a byline: the author, with the date or the job that may stand beside. */
function readBare(text: string, knownNames: readonly string[]): BylineLine | null {
  const byDate = readDateLine(text)?.byline;
  if (byDate) return { byline: byDate, source: null };
  const [date] = findDates(text);
  const words = (date === undefined ? text : text.slice(0, date.startUtf16)).replace(/[\s|,·•–—-]+$/u, "");
  if (/^(?:by|von|par|por|author|posted|published)?:?$/iu.test(words)) return null;
  const read = readAuthors(words, knownNames);
  if (read !== null) return read;
  return words.split(/\s+/).length > MAX_BARE_WORDS ? null : { byline: words, source: null };
}

/** The bylines' own outlets and authors, in text order. */
export function bylinesOf(article: MarkedArticle, knownNames: readonly string[]): Author[] {
  return unitsWithRole(article, "byline").flatMap((marked) => authorOf(marked, knownNames) ?? []);
}

/** "By Jo Roe", and on the next line "By Ana Haddad": one byline. */
function joined(authors: readonly Author[], { units }: MarkedArticle): Author[] {
  const [first, ...others] = authors;
  if (first === undefined) return [];
  let end = units.indexOf(first.marked.unit);
  const run = [first];
  for (const author of others) {
    end += 1;
    if (units[end] !== author.marked.unit || author.marked.mark.rule !== first.marked.mark.rule) break;
    run.push(author);
  }
  return run;
}

/** "(Reporting by Jo Roe; editing by Ana Haddad)", which stays in the body. */
function reportingCredit({ body }: MarkedArticle): ReadAuthor | null {
  const last = body.at(-1);
  const authors =
    last === undefined || last.text.length > 300 ? undefined : REPORTING.exec(last.text)?.groups?.authors;
  const line = authors === undefined ? null : readAuthors(authors);
  if (last === undefined || line === null) return null;
  const { rawStartUtf16, rawEndUtf16 } = last;
  return {
    text: line.byline,
    evidence: { rawStartUtf16, rawEndUtf16, rule: "reporting credit", confidence: "medium" },
  };
}

/**
 * Reads who wrote the article.
 *
 * @param article its marked units
 * @param published what was read of its date, whose line may name the author
 * @param knownNames names of known sources
 * @returns the authors as stated, or nulls when the text names none
 */
export function readAuthor(
  article: MarkedArticle,
  published: ReadPublication,
  knownNames: readonly string[],
): ReadAuthor {
  const run = joined(bylinesOf(article, knownNames), article);
  const [first] = run;
  if (first !== undefined) {
    const place = evidenceOf(first.marked);
    const rawEndUtf16 = run.at(-1)?.marked.unit.rawEndUtf16 ?? place.rawEndUtf16;
    const { confidence } = first;
    const text = run.map(({ line }) => line.byline).join(", ");
    return { text, evidence: { ...place, rawEndUtf16, ...(confidence === "high" ? {} : { confidence }) } };
  }
  return published.byline ?? reportingCredit(article) ?? { text: null, evidence: null };
}
