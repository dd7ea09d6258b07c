"use client";

/**
 * The rows of a list. Drawn by a client component on purpose: what goes to the browser beside the HTML is then the rows'
 * data, once, and not the whole tree of elements a second time, which was most of a library page's cost.
 */
import type { LibraryArticle } from "#lib/data/library/read-library.ts";
import { ArticleRow, type RowTag } from "./article-row.tsx";

export type ArticleRowsProps = {
  rows: readonly { article: LibraryArticle; href: string }[];
  tags: readonly RowTag[];
};

export function ArticleRows({ rows, tags }: ArticleRowsProps) {
  const byId = new Map(tags.map((tag) => [tag.tagId, tag]));
  return rows.map(({ article, href }) => (
    <ArticleRow key={article.articleId} article={article} tags={byId} href={href} />
  ));
}
