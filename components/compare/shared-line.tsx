/** What two articles share, in counted words, and which is dated first: evidence, never a verdict on who took from whom. */
import type { ReadArticle } from "#lib/data/article/read-article.ts";
import { formatDay } from "#lib/text/format-date.ts";
import type { ComparisonView } from "./comparison-view.ts";

/** The day that counts for order: a repost's is its primary source's. Null unless stated to the day. */
function decidingDay({ published, primary }: ReadArticle): string | null {
  if (primary?.publishedOn) return primary.publishedOn;
  return published.precision === "day" ? published.on : null;
}

function orderSentence(a: ReadArticle, b: ReadArticle): string {
  const [left, right] = [decidingDay(a), decidingDay(b)];
  if (left === null || right === null) {
    const which =
      left === null && right === null
        ? "Neither states its day"
        : `Only the ${left === null ? "right" : "left"} states its day`;
    return `${which}, so which came first is not known.`;
  }
  if (left === right) return `Both are dated ${formatDay(left)}: the order within the day is not known.`;
  const [first, earlier, later] =
    left < right ? (["left", left, right] as const) : (["right", right, left] as const);
  return `Dated first: the ${first}, ${formatDay(earlier)} against ${formatDay(later)}.`;
}

const count = (n: number, one: string, many: string) =>
  `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;

export function SharedLine({ a, b, view }: { a: ReadArticle; b: ReadArticle; view: ComparisonView }) {
  const words = view.passages.reduce((sum, passage) => sum + passage.words, 0);
  const verbatim = view.passages.filter((passage) => passage.changes.length === 0).length;
  const withNumbers = view.passages.filter((passage) => passage.touches.includes("number")).length;
  return (
    <p className="max-w-[90ch]">
      <b className="font-semibold text-ink">
        {count(view.passages.length, "passage", "passages")}, {count(words, "word", "words")} of the left’s{" "}
        {a.version.wordCount.toLocaleString("en-GB")}
      </b>
      , {verbatim === 0 ? "none" : verbatim} verbatim
      {withNumbers === 0 ? "" : `, ${withNumbers} with a number that differs`}. {orderSentence(a, b)} Who took
      from whom is not decided here: a common third text is not excluded.
    </p>
  );
}
