/** What is not there yet of the compared articles: nobody asked, the worker comes to it or is at it, it could not, or it is an old answer. */
import { CompareAgain, CompareThem } from "#components/compare/ask-comparison.tsx";
import { RefreshWhilePending } from "#components/compare/refresh-while-pending.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { askComparison } from "../reuse-actions.ts";
import { NoticeStrip } from "./notice-strip.tsx";
import { outdatedWords } from "./outdated-words.ts";
import type { Compared, StoredPair } from "./read-compared.ts";
import { askTitle, type NextStep, nextStep, stepSentence } from "./waiting-words.ts";

type NotComparedProps = { projectId: string; compared: Compared; names: readonly string[] };

/** Which two, where there are more. */
export function pairName({ first, second }: StoredPair, names: readonly string[]): string {
  return names.length === 2 ? "These two" : `“${names[first]}” and “${names[second]}”`;
}

/** More pairs than these are counted, not named. */
const mostNamed = 2;

/** Which of them, within a sentence. */
function subjectOf(pairs: readonly StoredPair[], { compared, names }: NotComparedProps): string {
  if (names.length === 2) return "these two";
  const named = pairs.map((pair) => pairName(pair, names)).join(", and ");
  return pairs.length > mostNamed ? `${pairs.length} of the ${compared.pairs.length} pairs` : named;
}

function articleIdsOf({ articles }: Compared, pairs: readonly StoredPair[]): string[] {
  const places = new Set(pairs.flatMap(({ first, second }) => [first, second]));
  return articles.flatMap(({ id }, at) => (places.has(at) ? [id] : []));
}

type StepsProps = NotComparedProps & { steps: ReadonlyMap<NextStep, readonly StoredPair[]> };

/** Those that are compared by themselves, once the worker comes to them. */
function UnderWay({ steps, title, step, ...all }: StepsProps & { title: string; step: NextStep }) {
  const pairs = steps.get(step) ?? [];
  if (pairs.length === 0) return null;
  return <NoticeStrip title={title}>{stepSentence(step, subjectOf(pairs, all))}</NoticeStrip>;
}

/** Those that need not be waited for, or do not come by themselves: one key asks for all of them. */
function ToBeAsked({ steps, ...all }: StepsProps) {
  const asked = (["unsought", "again", "apart", "unread"] as const).filter((step) => steps.has(step));
  const pairs = asked.flatMap((step) => steps.get(step) ?? []);
  const { projectId, compared } = all;
  if (pairs.length === 0) return null;
  const articleIds = articleIdsOf(compared, pairs);
  return (
    <NoticeStrip
      title={askTitle(asked)}
      action={<CompareThem {...{ projectId, articleIds, askComparison }} />}
    >
      {asked.map((step) => (
        <p key={step}>{stepSentence(step, subjectOf(steps.get(step) ?? [], all))}</p>
      ))}
    </NoticeStrip>
  );
}

function stepsOf({ pairs }: Compared): Map<NextStep, StoredPair[]> {
  const steps = new Map<NextStep, StoredPair[]>();
  for (const pair of pairs) {
    const step = nextStep(pair.stored);
    if (step !== null) steps.set(step, [...(steps.get(step) ?? []), pair]);
  }
  return steps;
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
    <NoticeStrip
      title="Found by an earlier engine"
      action={unasked.length === 0 ? null : <CompareAgain {...{ projectId, articleIds, askComparison }} />}
    >
      {outdatedWords(pairs.map(({ stored }) => stored))}
    </NoticeStrip>
  );
}

/** The queue of an upgrade may take hours. */
const waitingMillis = 30_000;

function Refresh({ pairs }: { pairs: readonly StoredPair[] }) {
  const comes = ({ stored }: StoredPair) =>
    stored.isUnderWay || ["pending", "queued", "unsought"].includes(stored.state);
  if (pairs.some(comes)) return <RefreshWhilePending />;
  const waits = ({ stored }: StoredPair) =>
    stored.isWaiting && (stored.isOutdated || stored.state === "uncompared");
  return pairs.some(waits) ? <RefreshWhilePending pauseMillis={waitingMillis} /> : null;
}

export function NotCompared(props: NotComparedProps) {
  const { pairs } = props.compared;
  const steps = stepsOf(props.compared);
  const failed = pairs.filter(({ stored }) => stored.state === "failed");
  return (
    <>
      <ToBeAsked {...props} steps={steps} />
      <UnderWay {...props} steps={steps} step="queued" title="Waiting to be compared" />
      <UnderWay {...props} steps={steps} step="pending" title="Being compared now" />
      <Refresh pairs={pairs} />
      {failed.map((pair) => (
        <Failed key={`${pair.first} ${pair.second}`} {...props} pair={pair} />
      ))}
      <Outdated {...props} pairs={pairs.filter(({ stored }) => stored.isOutdated)} />
    </>
  );
}
