/** What every part of two texts in columns is drawn from. */
import type { ReadArticle } from "#lib/data/article/read-article.ts";
import type { ComparisonView, PassageView } from "./comparison-view.ts";

export type ComparedArticle = Pick<ReadArticle, "id" | "title" | "version">;

export type Both = {
  a: ComparedArticle;
  b: ComparedArticle;
  view: ComparisonView;
  projectSlug: string;
  runHrefOf: (passage: PassageView) => string;
};

export const pairColumns = "grid grid-cols-[minmax(0,1fr)_80px_minmax(0,1fr)] max-md:grid-cols-1";
