/** Counts of articles in words. They are articles and not text origins: copies of one report count as often as they ran. Pure. */

export function articlesWord(count: number): string {
  return count === 1 ? "1 article" : `${count} articles`;
}

/** "3 passages in 2 articles", "no passages". */
export function passagesWord(passages: number, articles: number): string {
  if (passages === 0) return "no passages";
  return `${passages === 1 ? "1 passage" : `${passages} passages`} in ${articlesWord(articles)}`;
}
