/** What a commit of the plan as it stands would write, and would not. Pure. */
import type { ImportView } from "#lib/data/import/import-view.ts";

export type ImportTotals = {
  articles: number;
  files: number;
  leftOut: number;
  unusable: number;
  /** Included, and nobody has said whether they are new versions. */
  undecided: number;
};

export function importTotals({ fileViews }: Pick<ImportView, "fileViews">): ImportTotals {
  const included = fileViews.map((file) => file.articles.filter((article) => article.isIncluded).length);
  const all = fileViews.flatMap((file) => file.articles);
  const articles = included.reduce((sum, count) => sum + count, 0);
  return {
    articles,
    files: included.filter((count) => count > 0).length,
    leftOut: all.length - articles,
    unusable: fileViews.filter((file) => file.problem !== null).length,
    undecided: all.filter((article) => article.needsDecision).length,
  };
}
