/** What is not there yet of the compared articles: nobody asked, the worker is at it, it could not, or it is an old answer. */
import { CompareAgain, CompareThem } from "#components/compare/ask-comparison.tsx";
import { RefreshWhilePending } from "#components/compare/refresh-while-pending.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { askComparison } from "../reuse-actions.ts";
import type { Compared, StoredPair } from "./read-compared.ts";

type NotComparedProps = { projectId: string; compared: Compared; names: readonly string[] };

/** Which two, where there are more. */
export function pairName({ first, second }: StoredPair, names: readonly string[]): string {
  return names.length === 2 ? "These two" : `“${names[first]}” and “${names[second]}”`;
}

function articleIdsOf({ articles }: Compared, pairs: readonly StoredPair[]): string[] {
  const places = new Set(pairs.flatMap(({ first, second }) => [first, second]));
  return articles.flatMap(({ id }, at) => (places.has(at) ? [id] : []));
}

function Unasked({ pairs, projectId, compared, names }: NotComparedProps & { pairs: readonly StoredPair[] }) {
  if (pairs.length === 0) return null;
  const articleIds = articleIdsOf(compared, pairs);
  return (
    <Banner tone="info" title="Not compared yet" className="m-4">
      {names.length === 2 ? "These two" : "Some of these"} share too few words in a row for the worker to
      compare them by itself. Their quotations and numbers are held against each other once somebody asks.
      <p className="mt-2">
        <CompareThem {...{ projectId, articleIds, askComparison }} />
      </p>
    </Banner>
  );
}

function Failed({ pair, projectId, compared, names }: NotComparedProps & { pair: StoredPair }) {
  const articleIds = articleIdsOf(compared, [pair]);
  return (
    <Banner tone="caution" title={`${pairName(pair, names)} could not be compared`} className="m-4">
      {pair.stored.problem}
      <p className="mt-2">
        <CompareAgain {...{ projectId, articleIds, askComparison }} />
      </p>
    </Banner>
  );
}

/** An old answer stays for good where the two are no longer found to share text, unless somebody asks. */
function Outdated({ pairs, projectId, compared }: NotComparedProps & { pairs: readonly StoredPair[] }) {
  const waiting = pairs.filter(({ stored }) => !stored.isUnderWay);
  const hasNoWording = pairs.some(({ stored }) => stored.passages.some(({ wording }) => wording === null));
  if (pairs.length === 0) return null;
  const articleIds = articleIdsOf(compared, waiting);
  return (
    <Banner tone="info" title="Found by an earlier engine" className="m-4">
      It stands until the worker has compared these articles anew.
      {hasNoWording ? " Which of their words changed, and who said what, is told then." : null}
      {waiting.length === 0 ? null : (
        <p className="mt-2">
          <CompareAgain {...{ projectId, articleIds, askComparison }} />
        </p>
      )}
    </Banner>
  );
}

export function NotCompared(props: NotComparedProps) {
  const { pairs } = props.compared;
  const inState = (state: StoredPair["stored"]["state"]) =>
    pairs.filter(({ stored }) => stored.state === state);
  const isPending = inState("pending").length > 0;
  return (
    <>
      <Unasked {...props} pairs={inState("uncompared")} />
      {isPending ? (
        <Banner tone="info" title="Being compared…" className="m-4">
          The worker does it in the background. This page shows what it finds as soon as it is there.
        </Banner>
      ) : null}
      {isPending || pairs.some(({ stored }) => stored.isUnderWay) ? <RefreshWhilePending /> : null}
      {inState("failed").map((pair) => (
        <Failed key={`${pair.first} ${pair.second}`} {...props} pair={pair} />
      ))}
      <Outdated {...props} pairs={pairs.filter(({ stored }) => stored.isOutdated)} />
    </>
  );
}
