/** What was said of who took from whom, as the screen sends it to where it is ruled on. */
import type { RuledPassages } from "#components/compare/passage-ruling.tsx";
import type { Said } from "#components/compare/ruling-control.tsx";
import type { DirectionWord, RulingChain } from "#lib/data/comparison/pair-rulings.ts";
import { formatInstantDay } from "#lib/text/format-date.ts";
import { pairNames } from "./pair-names.ts";
import type { Compared } from "./read-compared.ts";

/** Oldest first. */
export function saidHistory(direction: RulingChain<DirectionWord> | null): Said[] {
  return (direction?.history ?? []).map(({ word, reason, authorName, at }) => ({
    word,
    reason,
    authorName,
    at,
    day: formatInstantDay(new Date(at)),
  }));
}

/** Of every passage of the compared articles: which two they are, and what was said of it alone, where anything was. */
export function ruledPassages(compared: Compared, names: readonly string[]): RuledPassages {
  const { articles, pairs } = compared;
  return {
    pairs: pairs.map((pair) => ({
      articleAId: articles[pair.first]?.id ?? "",
      articleBId: articles[pair.second]?.id ?? "",
      names: pairNames(compared, pair, names),
      reuseIds: pair.stored.passages.map(({ reuseId }) => reuseId),
    })),
    said: Object.fromEntries(
      pairs.flatMap(({ stored }) =>
        stored.passages.flatMap(({ reuseId, direction }) =>
          direction === null
            ? []
            : [[reuseId, { revision: direction.revision, history: saidHistory(direction) }]],
        ),
      ),
    ),
  };
}
