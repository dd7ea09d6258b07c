/**
 * The words of a query as Postgres searches for them, once for each text search configuration the project's articles
 * use: stems and stop words are a language's own, so "missing" means 'miss' in English texts and itself in others.
 */
import "server-only";
import { db } from "#lib/db/client.ts";
import type { SearchProblem, SearchTerm, WordClause } from "#lib/text/search-query.ts";
import type { Member } from "../viewer.ts";
import { composeTsquery } from "./compose-tsquery.ts";

export type ConfigSearch = {
  /** Name of a text search configuration. */
  config: string;
  /** Text form of a tsquery; null when all its words are too common in this language. */
  tsquery: string | null;
};

export type CompiledSearch = { byConfig: ConfigSearch[]; problems: SearchProblem[] };

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

function tooCommon(terms: readonly SearchTerm[], rows: readonly TermRow[]): SearchProblem[] {
  const common = new Set(rows.filter(({ own }) => own === "").map(({ term }) => term));
  return terms
    .filter((_, term) => common.has(term))
    .map(({ text }) => ({ text, why: "is too common to search for, and was passed over" }));
}

/** Null when there are no words to search for, or no articles to search in. */
export async function compileSearch(
  member: Member,
  clauses: readonly WordClause[],
): Promise<CompiledSearch | null> {
  const terms = clauses.flatMap((clause) => clause.terms);
  if (terms.length === 0) return null;
  const rows = await lexemes(member, terms);
  const configs = [...new Set(rows.map(({ config }) => config))];
  if (configs.length === 0) return null;
  return {
    byConfig: configs.map((config) => ({
      config,
      tsquery: composeTsquery(
        clauses,
        rows.filter((row) => row.config === config),
      ),
    })),
    problems: tooCommon(terms, rows),
  };
}
