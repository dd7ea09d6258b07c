/** Where a search hit the articles of one page: the title and an extract of the body with the found words marked. */
import "server-only";
import { db } from "#lib/db/client.ts";
import { extractAround, findPhrase } from "#lib/text/find-phrase.ts";
import {
  type FoundRange,
  locateMarked,
  type MarkedPart,
  markEnd,
  markStart,
  splitMarked,
} from "#lib/text/marked-text.ts";
import type { SearchTerm } from "#lib/text/search-query.ts";
import type { Member } from "../viewer.ts";
import type { CompiledSearch } from "./compile-search.ts";

export type Hit = {
  title: MarkedPart[];
  /** Null when the words are not in the body. */
  extract: MarkedPart[] | null;
  /** Of the first found words, in the current version's body; null when they cannot be placed. */
  at: FoundRange | null;
};

type HitRow = { articleId: string; title: string; extract: string; body: string };

const delimiters = `StartSel="${markStart}", StopSel="${markEnd}"`;
const titleOptions = `HighlightAll=true, ${delimiters}`;
const extractOptions = `MaxFragments=1, MinWords=14, MaxWords=34, ${delimiters}`;

/** A phrase that was asked for is what one wants to land on, before single words. */
function hitOf({ title, extract, body }: HitRow, phrases: readonly SearchTerm[]): Hit {
  for (const { text, isNegated } of phrases) {
    const at = isNegated ? null : findPhrase(body, text);
    if (at !== null) return { title: splitMarked(title), extract: extractAround(body, at), at };
  }
  const parts = splitMarked(extract);
  const isFound = parts.some((part) => part.isMarked);
  return { title: splitMarked(title), extract: isFound ? parts : null, at: locateMarked(parts, body) };
}

/** By article id. The texts' own delimiter characters, if any, do not count as marks. One query; costs a parse of each body. */
export async function findHits(
  member: Member,
  ids: readonly string[],
  { byConfig, phrases }: CompiledSearch,
): Promise<ReadonlyMap<string, Hit>> {
  const searched = byConfig.filter(({ tsquery }) => tsquery !== null);
  if (ids.length === 0 || searched.length === 0) return new Map();
  const own = `${markStart}${markEnd}`;
  const rows = await db().$queryRaw<HitRow[]>`
    SELECT art.id AS "articleId", v.body,
      ts_headline(s.config::regconfig, translate(art.title, ${own}, '  '), s.query::tsquery, ${titleOptions}) AS title,
      ts_headline(s.config::regconfig, translate(v.body, ${own}, '  '), s.query::tsquery, ${extractOptions}) AS extract
    FROM "Article" art
    JOIN "ArticleVersion" v ON v."projectId" = art."projectId" AND v.id = art."currentVersionId"
    JOIN unnest(${searched.map(({ config }) => config)}::text[], ${searched.map(({ tsquery }) => tsquery)}::text[])
      s(config, query) ON s.config = v."searchConfig"
    WHERE art."projectId" = ${member.projectId}::uuid AND art.id = ANY(${ids}::uuid[]) AND art."deletedAt" IS NULL`;
  return new Map(rows.map((row) => [row.articleId, hitOf(row, phrases)]));
}
