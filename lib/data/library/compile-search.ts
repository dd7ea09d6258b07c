/**
 * The words of a query as Postgres searches for them, once for each text search configuration the project's articles
 * use: stems and stop words are a language's own, so "missing" means 'miss' in English texts and itself in others.
 */
import "server-only";
import { db } from "#lib/db/client.ts";
import {
  exactPhrases,
  type SearchProblem,
  type SearchTerm,
  type WordClause,
} from "#lib/text/search-query.ts";
import type { Member } from "../viewer.ts";
import { composeTsquery } from "./compose-tsquery.ts";

export type ConfigSearch = {
  /** Name of a text search configuration. */
  config: string;
  /** Text form of a tsquery; null when all its words are too common in this language. */
  tsquery: string | null;
};

export type CompiledSearch = {
  byConfig: ConfigSearch[];
  /** To be found, or not, as they stand. The tsqueries hold of these only what they can: they find too much. */
  phrases: SearchTerm[];
  problems: SearchProblem[];
};

type TermRow = { config: string; term: number; own: string; folded: string };

/** What to_tsquery takes for a beginning: one quoted word. */
function asPrefix(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "''")}':*`;
}

async function lexemes(member: Member, terms: readonly SearchTerm[]): Promise<TermRow[]> {
  const typed = terms.map(({ kind, text }) => (kind === "prefix" ? asPrefix(text) : text));
  const isPrefix = terms.map(({ kind }) => kind === "prefix");
  return db().$queryRaw<TermRow[]>`
    WITH config AS (
      SELECT DISTINCT v."searchConfig" AS name FROM "ArticleVersion" v WHERE v."projectId" = ${member.projectId}::uuid
    )
    SELECT c.name AS config, (t.position - 1)::int AS term,
      (CASE WHEN t.prefix THEN to_tsquery(c.name::regconfig, t.typed)
        ELSE phraseto_tsquery(c.name::regconfig, t.typed) END)::text AS own,
      (CASE WHEN t.prefix THEN to_tsquery('simple', t.typed)
        ELSE phraseto_tsquery('simple', t.typed) END)::text AS folded
    FROM config c
    CROSS JOIN unnest(${typed}::text[], ${isPrefix}::boolean[]) WITH ORDINALITY t(typed, prefix, position)
    ORDER BY c.name, t.position`;
}

/** A small word alone says nothing; in a phrase it is looked for as it stands. */
function tooCommon(terms: readonly SearchTerm[], rows: readonly TermRow[]): SearchProblem[] {
  const common = new Set(rows.filter(({ own }) => own === "").map(({ term }) => term));
  return terms
    .filter(({ kind }, term) => common.has(term) && kind !== "phrase")
    .map(({ text }) => ({ text, why: "is too common to search for, and was passed over" }));
}

/** Null when there are no words to search for. `byConfig` is empty where there is nothing to search in, or only words to leave out. */
export async function compileSearch(
  member: Member,
  clauses: readonly WordClause[],
): Promise<CompiledSearch | null> {
  if (clauses.length === 0) return null;
  const phrases = exactPhrases(clauses);
  // A phrase's lexemes find too much, so what they leave when taken away would be too little.
  const searched = clauses.filter(({ terms: [term] }) => !phrases.some((p) => p === term && p.isNegated));
  const terms = searched.flatMap((clause) => clause.terms);
  const rows = terms.length === 0 ? [] : await lexemes(member, terms);
  const configs = [...new Set(rows.map(({ config }) => config))];
  return {
    byConfig: configs.map((config) => ({
      config,
      tsquery: composeTsquery(
        searched,
        rows.filter((row) => row.config === config),
      ),
    })),
    phrases,
    problems: tooCommon(terms, rows),
  };
}
