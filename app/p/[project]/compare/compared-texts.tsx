/** The compared texts in their columns: two joined by what they share, three or four paragraph by paragraph. */
import { AlignedTexts } from "#components/compare/aligned-texts.tsx";
import { articleNames } from "#components/compare/article-name.ts";
import { ColumnTexts } from "#components/compare/column-texts.tsx";
import type { ColumnsView } from "#components/compare/column-view.ts";
import type { ComparisonView, PassageView } from "#components/compare/comparison-view.ts";
import type { ReadArticle } from "#lib/data/article/read-article.ts";

export type ComparedTextsProps = {
  articles: readonly ReadArticle[];
  /** Of two articles. */
  pair: ComparisonView | null;
  /** Of more. */
  columns: ColumnsView | null;
  projectSlug: string;
  /** Everywhere a passage stands, by its place in the column that is A in it. */
  runHrefOf: (passage: PassageView, column: number) => string;
};

export function ComparedTexts({ articles, pair, columns, projectSlug, runHrefOf }: ComparedTextsProps) {
  const [a, b] = articles;
  if (pair !== null && a !== undefined && b !== undefined) {
    const runHref = (passage: PassageView) => runHrefOf(passage, 0);
    return <AlignedTexts a={a} b={b} view={pair} projectSlug={projectSlug} runHrefOf={runHref} />;
  }
  if (columns === null) return null;
  const names = articleNames(articles);
  const shown = articles.map(({ id, title, version }, at) => ({
    id,
    name: names[at] ?? title,
    body: version.body,
    direction: version.direction,
  }));
  return <ColumnTexts articles={shown} view={columns} runHrefOf={runHrefOf} />;
}
