"use server";
/** Server actions on an article's head and on a member's own state of it. They refresh no page: the caller does. */
import { action } from "#lib/action.ts";
import * as input from "#lib/data/article/article-input.ts";
import { correctArticle as runCorrect } from "#lib/data/article/correct-article.ts";
import { excludeArticle as runExclude } from "#lib/data/article/exclude-article.ts";
import { openArticle as runOpen, setReading as runSetReading } from "#lib/data/article/set-reading.ts";

export const correctArticle = action({
  act: "article.correct",
  input: input.articleCorrection,
  run: runCorrect,
});
export const excludeArticle = action({
  act: "article.exclude",
  input: input.articleExclusion,
  run: runExclude,
});
export const setReading = action({ act: "article.read", input: input.articleReading, run: runSetReading });
export const openArticle = action({ act: "article.open", input: input.articleKey, run: runOpen });
