/** Over the paragraphs of one cell of three or four columns: the passages that begin in them, told or named by the other article. */
import type { TextSpan } from "#lib/compare/align-rows.ts";
import { ColumnJoinLine } from "./column-join-line.tsx";
import { ColumnPassageLine } from "./column-passage-line.tsx";
import type { Columns } from "./column-texts.tsx";

type CellPassagesProps = { spans: readonly TextSpan[]; column: number; columns: Columns };

/** Those that begin in these paragraphs; one that begins in an earlier cell is not listed again. */
function beginningIn<Place extends TextSpan>(spans: readonly TextSpan[], places: readonly Place[]): Place[] {
  return places.filter((place) =>
    spans.some((span) => span.startUtf16 <= place.startUtf16 && place.startUtf16 < span.endUtf16),
  );
}

export function CellPassages({ spans, column, columns: { articles, view, runHrefOf } }: CellPassagesProps) {
  const names = articles.map(({ name }) => name);
  const own = names[column] ?? "";
  const passages = view.passages[column] ?? [];
  const told = beginningIn(spans, passages);
  const joins = beginningIn(spans, view.joins[column] ?? []);
  return (
    <>
      {told.map((place) => (
        <ColumnPassageLine
          key={place.passage.reuseId}
          place={place}
          ordinal={`${passages.indexOf(place) + 1} of ${own}`}
          column={column}
          names={{ a: names[place.base] ?? "", b: own }}
          runHref={runHrefOf(place.passage, place.base)}
        />
      ))}
      {joins.length === 0 ? null : (
        <div className="font-ui -mt-0.5 mb-1 flex min-w-0 flex-wrap items-center gap-x-2 gap-y-0.5 text-11 text-ink-3">
          <span>{told.length === 0 ? "with" : "also with"}</span>
          {joins.map((join) => (
            <ColumnJoinLine
              key={join.passage.reuseId}
              {...{ join, column, names }}
              runHref={runHrefOf(join.passage, join.first)}
            />
          ))}
        </div>
      )}
    </>
  );
}
