/** What a commit of the plan as it stands would write, and would not. Pure. */
import type { ImportView } from "#lib/data/import/import-view.ts";

export type ImportTotals = {
  articles: number;
  files: number;
  leftOut: number;
  unusable: number;
};

export function importTotals({ fileViews }: ImportView): ImportTotals {
  const included = fileViews.map((file) => file.articles.filter((article) => article.isIncluded).length);
  const all = fileViews.reduce((sum, file) => sum + file.articles.length, 0);
  const articles = included.reduce((sum, count) => sum + count, 0);
  return {
    articles,
    files: included.filter((count) => count > 0).length,
    leftOut: all - articles,
    unusable: fileViews.filter((file) => file.problem !== null).length,
  };
}
