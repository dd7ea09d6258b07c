/** Which of several articles' texts is the earliest here: one, several of a day, or not to be told. Pure. */
import { isCertainlyEarlier, isOneDay, isTie, type TextDate } from "./article-date.ts";

export type Dated = { articleId: string; date: TextDate };

export type Earliest = {
  /** one: before all others; tie: several of the first day; undecided: one that cannot be placed may be earlier; none: nothing is dated. */
  kind: "one" | "tie" | "undecided" | "none";
  /** The earliest dated: one, or all that tie. */
  articleIds: string[];
  /** Those whose date does not say that they are later. */
  mayBeEarlier: string[];
};

const firstDay = (dated: readonly Dated[]) =>
  dated.reduce<Dated | null>(
    (first, one) => (first === null || isCertainlyEarlier(one.date, first.date) ? one : first),
    null,
  );

/** In the order given. An article alone is the earliest if it is dated. O(n). */
export function findEarliest(articles: readonly Dated[]): Earliest {
  const placed = articles.filter(({ date }) => isOneDay(date));
  const first = firstDay(placed);
  if (first === null)
    return { kind: "none", articleIds: [], mayBeEarlier: articles.map(({ articleId }) => articleId) };
  const tied = placed.filter((one) => one === first || isTie(one.date, first.date));
  const mayBeEarlier = articles.filter(
    (one) => !tied.includes(one) && !isCertainlyEarlier(first.date, one.date),
  );
  const idsOf = (all: readonly Dated[]) => all.map(({ articleId }) => articleId);
  const kind = mayBeEarlier.length > 0 ? "undecided" : tied.length > 1 ? "tie" : "one";
  return { kind, articleIds: idsOf(tied), mayBeEarlier: idsOf(mayBeEarlier) };
}
