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
    <Banner
      tone="info"
      title="Not compared yet"
      className="m-4 max-sm:flex-wrap"
      actions={<CompareThem {...{ projectId, articleIds, askComparison }} />}
    >
      {pairs.map((pair) => pairName(pair, names)).join("; ")} share too few words in a row for the worker to
      compare them by itself. Their quotations and numbers are held against each other once somebody asks.
    </Banner>
  );
}

function Failed({ pair, projectId, compared, names }: NotComparedProps & { pair: StoredPair }) {
  const articleIds = articleIdsOf(compared, [pair]);
  return (
    <Banner
      tone="caution"
      title={`${pairName(pair, names)} could not be compared`}
      className="m-4 max-sm:flex-wrap"
      actions={<CompareAgain {...{ projectId, articleIds, askComparison }} />}
    >
      {pair.stored.problem}
    </Banner>
  );
}

/** An old answer stays for good where the two are no longer found to share text, unless somebody asks. */
function Outdated({ pairs, projectId, compared }: NotComparedProps & { pairs: readonly StoredPair[] }) {
  const waiting = pairs.filter(({ stored }) => !stored.isUnderWay);
  if (pairs.length === 0) return null;
  const articleIds = articleIdsOf(compared, waiting);
  return (
    <Banner
      tone="info"
      title="Found by an earlier engine"
      className="m-4 max-sm:flex-wrap"
      actions={waiting.length === 0 ? null : <CompareAgain {...{ projectId, articleIds, askComparison }} />}
    >
      It stands until the worker has compared these articles anew.
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
