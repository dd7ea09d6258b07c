/** Who shares sentences with whom, by the generator's word. Pure. */
import type { MadeArticle } from "./corpus.ts";

/** Another article, and how many sentences both hold. */
export type Sharer = { number: number; sentences: number };

export type Sharers = { of(article: MadeArticle): Sharer[]; add(article: MadeArticle): void };

/** An index of shared sentences over articles, to which more can be added. */
export function sharersOf(articles: readonly MadeArticle[]): Sharers {
  const carriers = new Map<number, number[]>();
  const add = ({ number, shared }: MadeArticle) => {
    for (const { sentence } of shared) {
      const list = carriers.get(sentence);
      if (list === undefined) carriers.set(sentence, [number]);
      else list.push(number);
    }
  };
  for (const article of articles) add(article);
  const of = ({ number, shared }: MadeArticle): Sharer[] => {
    const counts = new Map<number, number>();
    for (const { sentence } of shared)
      for (const other of carriers.get(sentence) ?? [])
        if (other !== number) counts.set(other, (counts.get(other) ?? 0) + 1);
    return [...counts].map(([other, sentences]) => ({ number: other, sentences }));
  };
  return { of, add };
}
