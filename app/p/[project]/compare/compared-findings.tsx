/** The list of what was found: of two articles as it is, of more a fold for each two of them. */
import { paragraphAnchor } from "#components/compare/column-texts.tsx";
import type { ColumnPairView, ColumnsView } from "#components/compare/column-view.ts";
import type { ComparisonView, PassageView } from "#components/compare/comparison-view.ts";
import { FindingList } from "#components/compare/finding-list.tsx";
import { type FindingPlaces, pairPlaces } from "#components/compare/finding-places.ts";
import { passageAnchor } from "#components/compare/passage-place.ts";
import type { PairOddities } from "#components/compare/quantity-items.tsx";
import { type UnmatchedRuling, UnmatchedRulings } from "#components/compare/unmatched-rulings.tsx";
import type { ShownOddity } from "#components/oddity/shown-oddity.ts";
import type { ReadArticle } from "#lib/data/article/read-article.ts";
import type { StoredPair } from "./read-compared.ts";

type ComparedFindingsProps = {
  articles: readonly ReadArticle[];
  /** As they are stored. */
  pairs: readonly StoredPair[];
  names: readonly string[];
  pair: ComparisonView | null;
  columns: ColumnsView | null;
  /** What was said of two articles' passages that are no longer found. */
  unmatched: readonly UnmatchedRuling[];
  oddities: readonly ShownOddity[];
  numbersHref: string;
  runHrefOf: (passage: PassageView, column: number) => string;
};

/** In more than two columns a finding leads to its paragraph, and a passage that is told on the page to itself. */
function placesIn(columns: ColumnsView, { first, second }: ColumnPairView): FindingPlaces {
  const paragraphAt = (column: number, offsetUtf16: number) => {
    const spans = columns.rows.flatMap((row) => row.cells[column] ?? []);
    const span = spans.findLast(({ startUtf16 }) => startUtf16 <= offsetUtf16) ?? spans[0];
    return paragraphAnchor(column, span?.startUtf16 ?? 0);
  };
  const told = new Set(columns.passages.flat().map(({ passage }) => passage.reuseId));
  return {
    quotation: ({ a, b }) =>
      a === null ? paragraphAt(second, b?.startUtf16 ?? 0) : paragraphAt(first, a.startUtf16),
    quantity: ({ a }) => paragraphAt(first, a.startUtf16),
    passage: (passage) =>
      told.has(passage.reuseId) ? passageAnchor(passage.reuseId) : paragraphAt(second, passage.bStartUtf16),
  };
}

export function ComparedFindings(props: ComparedFindingsProps) {
  const { articles, pairs, names, pair, columns, unmatched, oddities, numbersHref, runHrefOf } = props;
  const slipsOf = (first: number, second: number): PairOddities => {
    const [aId, bId] = [articles[first]?.id ?? "", articles[second]?.id ?? ""];
    return { aId, bId, all: oddities.filter(({ articleId }) => articleId === aId || articleId === bId) };
  };
  const stateOf = (first: number, second: number) =>
    pairs.find((stored) => stored.first === first && stored.second === second)?.stored.state ?? "uncompared";
  const bodyOf = (column: number) => articles[column]?.version.body ?? "";
  if (pair !== null) {
    const runHref = (passage: PassageView) => runHrefOf(passage, 0);
    return (
      <>
        <FindingList
          view={pair}
          state={stateOf(0, 1)}
          bodies={{ a: bodyOf(0), b: bodyOf(1) }}
          places={pairPlaces}
          oddities={slipsOf(0, 1)}
          numbersHref={numbersHref}
          runHrefOf={runHref}
        />
        <UnmatchedRulings unmatched={unmatched} />
      </>
    );
  }
  if (columns === null) return null;
  return columns.pairs.map((one) => (
    <details
      key={`${one.first} ${one.second}`}
      open={one.first === 0}
      className="mb-4 border-b border-line pb-4"
    >
      <summary className="cursor-pointer rounded-s py-1 font-medium text-ink-2">
        <bdi>{names[one.first]}</bdi> and <bdi>{names[one.second]}</bdi>
      </summary>
      <div className="mt-3">
        <FindingList
          view={one.view}
          state={stateOf(one.first, one.second)}
          bodies={{ a: bodyOf(one.first), b: bodyOf(one.second) }}
          places={placesIn(columns, one)}
          oddities={slipsOf(one.first, one.second)}
          numbersHref={numbersHref}
          runHrefOf={(passage) => runHrefOf(passage, one.first)}
        />
      </div>
    </details>
  ));
}
