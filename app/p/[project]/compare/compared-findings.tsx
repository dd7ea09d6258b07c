/** The list of what was found: of two articles as it is, of more a fold for each two of them. */
import { joinAnchor } from "#components/compare/column-joins.ts";
import { paragraphAt } from "#components/compare/column-places.ts";
import type { ColumnPairView, ColumnsView } from "#components/compare/column-view.ts";
import type { ComparisonView, PassageView } from "#components/compare/comparison-view.ts";
import { FindingList } from "#components/compare/finding-list.tsx";
import { type FindingPlaces, pairPlaces } from "#components/compare/finding-places.ts";
import { passageAnchor } from "#components/compare/passage-place.ts";
import { UnmatchedRulings } from "#components/compare/unmatched-rulings.tsx";
import { unmatchedWords } from "#components/compare/unmatched-words.ts";
import type { ShownOddity } from "#components/oddity/shown-oddity.ts";
import { ruleAlignment, ruleDirection } from "../reuse-actions.ts";
import { pairNames } from "./pair-names.ts";
import type { Compared, StoredPair } from "./read-compared.ts";

type ComparedFindingsProps = {
  projectId: string;
  compared: Compared;
  names: readonly string[];
  pair: ComparisonView | null;
  columns: ColumnsView | null;
  oddities: readonly ShownOddity[];
  numbersHref: string;
  runHrefOf: (passage: PassageView, column: number) => string;
};

/** In more than two columns a finding leads to its paragraph, and a passage to where it is told or named. */
function placesIn(columns: ColumnsView, { first, second }: ColumnPairView): FindingPlaces {
  const at = (column: number, offsetUtf16: number) => paragraphAt(columns, column, offsetUtf16);
  const told = new Set(columns.passages.flat().map(({ passage }) => passage.reuseId));
  return {
    quotation: ({ a, b }) => (a === null ? at(second, b?.startUtf16 ?? 0) : at(first, a.startUtf16)),
    quantity: ({ a }) => at(first, a.startUtf16),
    passage: (passage) =>
      told.has(passage.reuseId) ? passageAnchor(passage.reuseId) : joinAnchor(second, passage.reuseId),
  };
}

type PairFindingsProps = Omit<ComparedFindingsProps, "pair" | "columns"> & {
  pair: StoredPair;
  view: ComparisonView;
  places: FindingPlaces;
};

/** Of two of the articles: what was found, and what people said of what is no longer found. */
function PairFindings({ pair, view, places, ...all }: PairFindingsProps) {
  const { projectId, compared, names, oddities, numbersHref, runHrefOf } = all;
  const { first, second, stored } = pair;
  const [a, b] = [compared.articles[first], compared.articles[second]];
  if (a === undefined || b === undefined) return null;
  const called = pairNames(compared, pair, names);
  const slips = oddities.filter(({ articleId }) => articleId === a.id || articleId === b.id);
  return (
    <>
      <FindingList
        view={view}
        state={stored.state}
        bodies={{ a: a.version.body, b: b.version.body }}
        names={called}
        places={places}
        oddities={{ aId: a.id, bId: b.id, all: slips }}
        numbersHref={numbersHref}
        runHrefOf={(passage) => runHrefOf(passage, first)}
      />
      <UnmatchedRulings
        said={unmatchedWords(stored.unmatched, called)}
        state={stored.state}
        actions={{ projectId, articleAId: a.id, articleBId: b.id, ruleAlignment, ruleDirection }}
      />
    </>
  );
}

export function ComparedFindings({ pair, columns, ...all }: ComparedFindingsProps) {
  const { compared, names } = all;
  const [only] = compared.pairs;
  if (pair !== null && only !== undefined)
    return <PairFindings {...all} pair={only} view={pair} places={pairPlaces} />;
  if (columns === null) return null;
  return columns.pairs.map((one) => {
    const { first, second, view } = one;
    const stored = compared.pairs.find((other) => other.first === first && other.second === second);
    return stored === undefined ? null : (
      <details key={`${first} ${second}`} open={first === 0} className="mb-4 border-b border-line pb-4">
        <summary className="cursor-pointer rounded-s py-1 font-medium text-ink-2 [overflow-wrap:anywhere] touch:py-2.5">
          <bdi>{names[first]}</bdi> and <bdi>{names[second]}</bdi>
        </summary>
        <div className="mt-3">
          <PairFindings {...all} pair={stored} view={view} places={placesIn(columns, one)} />
        </div>
      </details>
    );
  });
}
