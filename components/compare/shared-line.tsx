/** What two articles share, in counted words. */
import type { ReadArticle } from "#lib/data/article/read-article.ts";
import { type ComparisonView, isChanged } from "./comparison-view.ts";

const count = (n: number, one: string, many: string) =>
  `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;

export function SharedLine({ a, view }: { a: ReadArticle; view: ComparisonView }) {
  if (view.passages.length === 0) {
    return (
      <p>
        <b className="font-semibold text-ink">No passage was found in both</b>. That does not make them
        independent: only a person can state that.
      </p>
    );
  }
  const words = view.passages.reduce((sum, passage) => sum + passage.words, 0);
  const verbatim = view.passages.filter((passage) => !isChanged(passage)).length;
  const withNumbers = view.passages.filter((passage) => passage.touches.includes("number")).length;
  return (
    <p>
      <b className="font-semibold text-ink">
        {count(view.passages.length, "passage", "passages")}, {count(words, "word", "words")} of the left’s{" "}
        {a.version.wordCount.toLocaleString("en-GB")}
      </b>
      , {verbatim === 0 ? "none" : verbatim} verbatim
      {withNumbers === 0 ? "" : `, ${withNumbers} with a number that differs`}.
    </p>
  );
}
