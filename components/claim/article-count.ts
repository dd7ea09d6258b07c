/** Counts in words: articles, and text origins, of which copies of one report are one. Pure. */

export function articlesWord(count: number): string {
  return count === 1 ? "1 article" : `${count} articles`;
}

/** "1 text origin", "3 text origins". */
export function originsWord(count: number): string {
  return count === 1 ? "1 text origin" : `${count} text origins`;
}

/** "3 passages in 2 articles", "no passages". */
export function passagesWord(passages: number, articles: number): string {
  if (passages === 0) return "no passages";
  return `${passages === 1 ? "1 passage" : `${passages} passages`} in ${articlesWord(articles)}`;
}
