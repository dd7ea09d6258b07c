/** Whether a person has to say what an article to come is before it can be committed. Pure. */
import type { WriteAs } from "./corrections.ts";
import type { KnownArticle, KnownHere } from "./known/known-article.ts";

/** What may be a new version of a known article, or of one that is to be written with it, is never decided silently. */
export function needsDecision(article: {
  isIncluded: boolean;
  known: readonly KnownArticle[];
  /** Of those of the import itself, the ones that are not left out. */
  here: readonly KnownHere[];
  as: WriteAs | null;
}): boolean {
  if (!article.isIncluded || article.as !== null) return false;
  return article.here.length > 0 || article.known.some(({ kind }) => kind === "newVersion");
}
