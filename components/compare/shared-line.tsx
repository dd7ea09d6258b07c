/** What two articles share, in counted words. */
import { emptyWords, isCompared, type PairState } from "./pair-state-words.ts";
import type { SharedCounts } from "./shared-counts.ts";

const count = (n: number, one: string, many: string) =>
  `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;

/** "2 verbatim, 1 with a number that differs" */
function kindsOf({ verbatim, withNumbers }: SharedCounts): string {
  const numbers = withNumbers === 0 ? "" : `, ${withNumbers} with a number that differs`;
  return `${verbatim === 0 ? "none" : verbatim} verbatim${numbers}`;
}

/** Where no passage is: that none was found is said only where it was looked for. */
function NoPassage({ state }: { state: PairState }) {
  if (!isCompared(state)) return <p>{emptyWords("passages", state)}</p>;
  return (
    <p>
      <b className="font-semibold text-ink">No passage was found in both</b>. That does not make them
      independent: only a person can state that.
    </p>
  );
}

type SharedKindsProps = {
  counts: SharedCounts;
  /** Whether it was looked for. */
  state: PairState;
};

/** Of passages that are counted already: how many are verbatim, and how many differ in a number. */
export function SharedKinds({ counts, state }: SharedKindsProps) {
  if (counts.passages === 0) return <NoPassage state={state} />;
  const kinds = kindsOf(counts);
  return (
    <p>
      {kinds.charAt(0).toUpperCase()}
      {kinds.slice(1)}.
    </p>
  );
}

/** `wordCount`: all words of the left article, whose words are counted. */
export function SharedLine({ counts, state, wordCount }: SharedKindsProps & { wordCount: number }) {
  const { passages, words } = counts;
  if (passages === 0) return <NoPassage state={state} />;
  return (
    <p>
      <b className="font-semibold text-ink">
        {count(passages, "passage", "passages")}, {count(words, "word", "words")} of the left’s{" "}
        {wordCount.toLocaleString("en-GB")}
      </b>
      , {kindsOf(counts)}.
    </p>
  );
}
