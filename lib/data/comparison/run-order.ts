/** The order in which a passage's carriers are told: by the day their texts are from. Pure. */
import type { TextDate } from "#lib/compare/origins/article-date.ts";

type Ordered = { versionId: string; date: TextDate; article: { title: string } };

const isPlaced = ({ from, to }: TextDate) => from !== null && from === to;

function byTime(x: Ordered, y: Ordered): number {
  if (isPlaced(x.date) !== isPlaced(y.date)) return isPlaced(x.date) ? -1 : 1;
  const day = (one: Ordered) => one.date.at ?? one.date.from ?? one.date.to ?? "";
  return (
    (x.date.from ?? "").localeCompare(y.date.from ?? "") ||
    day(x).localeCompare(day(y)) ||
    x.article.title.localeCompare(y.article.title) ||
    (x.versionId < y.versionId ? -1 : 1)
  );
}

/** Those known to the day first, the earliest on top; the rest behind them, by their bounds and titles. */
export function inTimeOrder<One extends Ordered>(carriers: readonly One[]): One[] {
  return carriers.toSorted(byTime);
}
