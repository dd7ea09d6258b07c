/** What is not there to be shown of the compared articles, and why: not compared yet, could not be, nothing shared. */
import { RefreshWhilePending } from "#components/compare/refresh-while-pending.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { readCoverage } from "#lib/data/comparison/read-coverage.ts";
import type { Member } from "#lib/data/viewer.ts";
import type { Compared, StoredPair } from "./read-compared.ts";

type PairNoticesProps = { member: Member; compared: Compared; names: readonly string[] };

/** Which two, where there are more. */
function pairName({ first, second }: StoredPair, names: readonly string[]): string {
  return names.length === 2 ? "These two" : `“${names[first]}” and “${names[second]}”`;
}

/** Why nothing could be found, where that is known: another language, too short a text. */
async function limitsOf(
  { member, compared: { articles }, names }: PairNoticesProps,
  pairs: readonly StoredPair[],
) {
  const concerned = [...new Set(pairs.flatMap(({ first, second }) => [first, second]))];
  const short = await Promise.all(
    concerned.map(async (at) => {
      const article = articles[at];
      const coverage = article === undefined ? null : await readCoverage(member, article.version.id);
      return coverage?.isTooShort ? [`“${names[at]}” is too short for a shared passage to be found.`] : [];
    }),
  );
  const languageOf = (at: number) => articles[at]?.version.language;
  const isForeign = pairs.some(({ first, second }) => languageOf(first) !== languageOf(second));
  return [
    ...(isForeign ? ["They are in different languages: a translation is not found."] : []),
    ...short.flat(),
  ];
}

async function NothingShared(props: PairNoticesProps & { pairs: readonly StoredPair[] }) {
  const { pairs, names } = props;
  const limits = await limitsOf(props, pairs);
  return (
    <Banner tone="info" title="None found here" className="m-4">
      {pairs.map((pair) => pairName(pair, names)).join("; ")} share no passage that was found. That does not
      make them independent: only a person can state that. {limits.join(" ")}
    </Banner>
  );
}

export function PairNotices(props: PairNoticesProps) {
  const { compared, names } = props;
  const inState = (state: StoredPair["stored"]["state"]) =>
    compared.pairs.filter(({ stored }) => stored.state === state);
  const none = inState("none");
  return (
    <>
      {inState("pending").length === 0 ? null : (
        <>
          <Banner tone="info" title="Not compared yet" className="m-4">
            The comparison is made in the background after an import. This page shows it as soon as it is
            there.
          </Banner>
          <RefreshWhilePending />
        </>
      )}
      {inState("failed").map((pair) => (
        <Banner
          key={`${pair.first} ${pair.second}`}
          tone="caution"
          title={`${pairName(pair, names)} could not be compared`}
          className="m-4"
        >
          {pair.stored.problem}
        </Banner>
      ))}
      {compared.pairs.some(({ stored }) => stored.isOutdated) ? (
        <Banner tone="info" title="Found by an earlier engine" className="m-4">
          It stands until the worker has compared these articles anew.
        </Banner>
      ) : null}
      {none.length === 0 ? null : <NothingShared {...props} pairs={none} />}
    </>
  );
}
