/** Joins the lexemes of single terms to one tsquery, in its text form. Pure. */
import type { WordClause } from "#lib/text/search-query.ts";

/** Of one term, as Postgres printed them: by the article's configuration, and as bylines are kept, folded only. */
export type TermLexemes = { own: string; folded: string };

function anyOf({ own, folded }: TermLexemes): string {
  return folded === "" || folded === own ? `(${own})` : `(${own} | ${folded})`;
}

/**
 * `lexemes` in the order of all the clauses' terms. A term that is empty by its own configuration (a stop word) is
 * passed over; null when nothing is left. O(terms).
 */
export function composeTsquery(
  clauses: readonly WordClause[],
  lexemes: readonly TermLexemes[],
): string | null {
  let next = 0;
  const parts = clauses.flatMap(({ terms }) => {
    const alternatives = terms.flatMap(({ isNegated }) => {
      const term = lexemes[next++];
      if (term === undefined || term.own === "") return [];
      return isNegated ? [`!${anyOf(term)}`] : [anyOf(term)];
    });
    return alternatives.length > 0 ? [`(${alternatives.join(" | ")})`] : [];
  });
  return parts.length > 0 ? parts.join(" & ") : null;
}
