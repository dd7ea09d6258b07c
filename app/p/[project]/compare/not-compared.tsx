/** What is not there yet of the compared articles: nobody asked, the worker is at it, it could not, or it is an old answer. */
import { CompareAgain, CompareThem } from "#components/compare/ask-comparison.tsx";
import { RefreshWhilePending } from "#components/compare/refresh-while-pending.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { askComparison } from "../reuse-actions.ts";
import { outdatedWords } from "./outdated-words.ts";
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
    <Banner tone="info" title="Not compared yet" className="mx-7 my-4 max-md:mx-4">
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
    <Banner
      tone="caution"
      title={`${pairName(pair, names)} could not be compared`}
      className="mx-7 my-4 max-md:mx-4"
    >
      {pair.stored.problem}
      <p className="mt-2">
        <CompareAgain {...{ projectId, articleIds, askComparison }} />
      </p>
    </Banner>
  );
}

/** An old answer stays for good where the two are no longer found to share text, unless somebody asks. */
function Outdated({ pairs, projectId, compared }: NotComparedProps & { pairs: readonly StoredPair[] }) {
  const unasked = pairs.filter(({ stored }) => !stored.isUnderWay);
  if (pairs.length === 0) return null;
  const articleIds = articleIdsOf(compared, unasked);
  return (
    <Banner tone="info" title="Found by an earlier engine" className="mx-7 my-4 max-md:mx-4">
      {outdatedWords(pairs.map(({ stored }) => stored))}
      {unasked.length === 0 ? null : (
        <p className="mt-2">
          <CompareAgain {...{ projectId, articleIds, askComparison }} />
        </p>
      )}
    </Banner>
  );
}

/** The queue of an upgrade may take hours. */
const waitingMillis = 30_000;

function Refresh({ pairs }: { pairs: readonly StoredPair[] }) {
  if (pairs.some(({ stored }) => stored.state === "pending" || stored.isUnderWay))
    return <RefreshWhilePending />;
  const isWaiting = pairs.some(({ stored }) => stored.isOutdated && stored.isWaiting);
  return isWaiting ? <RefreshWhilePending pauseMillis={waitingMillis} /> : null;
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
        <Banner tone="info" title="Being compared…" className="mx-7 my-4 max-md:mx-4">
          The worker does it in the background. This page shows what it finds as soon as it is there.
        </Banner>
      ) : null}
      <Refresh pairs={pairs} />
      {inState("failed").map((pair) => (
        <Failed key={`${pair.first} ${pair.second}`} {...props} pair={pair} />
      ))}
      <Outdated {...props} pairs={pairs.filter(({ stored }) => stored.isOutdated)} />
    </>
  );
}
