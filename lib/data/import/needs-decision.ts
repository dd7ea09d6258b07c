/** Whether a person has to say what an article to come is before it can be committed. Pure. */
import type { WriteAs } from "./corrections.ts";
import type { KnownArticle } from "./known/known-article.ts";

/** What may be a new version of a known article is never decided silently. */
export function needsDecision(article: {
  isIncluded: boolean;
  known: readonly KnownArticle[];
  as: WriteAs | null;
}): boolean {
  return article.isIncluded && article.as === null && article.known.some(({ kind }) => kind === "newVersion");
}
