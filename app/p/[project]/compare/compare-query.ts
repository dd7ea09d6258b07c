/** What the compare screen's address says. Anything that cannot be used is passed over. */
import type { PairCursor } from "#lib/data/comparison/list-pairs.ts";
import { isId } from "#lib/ids.ts";

/** texts: the columns. numbers: comparable quantities. run: everywhere one passage stands. */
export type CompareShow = "texts" | "numbers" | "run";

/** A stretch of the article in that column, from 0; its end is not yet known to lie within the text. */
export type ColumnRange = { column: number; startUtf16: number; endUtf16: number };

export type OpenPair = { first: number; second: number };

export type CompareQuery = {
  /** Each once, from left to right; at most `mostArticles`. */
  articleIds: string[];
  show: CompareShow;
  /** The passage whose run is shown; null unless `show` is run. A place in a text, which outlasts a comparison anew. */
  runOf: ColumnRange | null;
  /** Of three or four articles the two whose evidence is shown: their places, the one further left first. Null: none. */
  openPair: OpenPair | null;
  /** One more article is being chosen. */
  isAdding: boolean;
  /** What was typed to find another article. */
  find: string;
  hasAltered: boolean;
  hasDiffering: boolean;
  after: PairCursor | null;
};

type SearchParams = Record<string, string | string[] | undefined>;

/** As many columns as a screen can hold. */
export const mostArticles = 4;
/** Their names in the address. */
export const articlePlaces = ["a", "b", "c", "d"] as const;

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? null;
const idOf = (value: string | null) => (value !== null && isId(value) ? value : null);

function cursorOf(text: string | null): PairCursor | null {
  const match = /^(\d{1,9})-(.+)$/u.exec(text ?? "");
  const [, shared = "", comparisonId = ""] = match ?? [];
  return isId(comparisonId) ? { sharedUtf16: Number(shared), comparisonId } : null;
}

/** "b.120-480" */
function rangeOf(text: string | null, columns: number): ColumnRange | null {
  const match = /^([a-d])\.(\d{1,9})-(\d{1,9})$/u.exec(text ?? "");
  if (match === null) return null;
  const column = (articlePlaces as readonly string[]).indexOf(match[1] ?? "");
  const [startUtf16, endUtf16] = [Number(match[2]), Number(match[3])];
  return column < columns && startUtf16 < endUtf16 ? { column, startUtf16, endUtf16 } : null;
}

/** "bd": the second and the fourth. */
function openPairOf(text: string | null, columns: number): OpenPair | null {
  const [first = -1, second = -1, ...more] = [...(text ?? "")].map((place) =>
    (articlePlaces as readonly string[]).indexOf(place),
  );
  const isPair = more.length === 0 && 0 <= first && first < second && second < columns;
  return isPair && columns > 2 ? { first, second } : null;
}

export function parseCompareQuery(params: SearchParams): CompareQuery {
  const articleIds = [...new Set(articlePlaces.flatMap((place) => idOf(one(params[place])) ?? []))];
  const runOf = rangeOf(one(params.run), articleIds.length);
  const isNumbers = one(params.show) === "numbers" && articleIds.length > 1;
  return {
    articleIds,
    show: runOf !== null ? "run" : isNumbers ? "numbers" : "texts",
    runOf,
    openPair: openPairOf(one(params.pair), articleIds.length),
    isAdding: one(params.add) === "1" && articleIds.length < mostArticles,
    find: (one(params.find) ?? "").slice(0, 200),
    hasAltered: one(params.altered) === "1",
    hasDiffering: one(params.differing) === "1",
    after: cursorOf(one(params.after)),
  };
}

function runParam({ column, startUtf16, endUtf16 }: ColumnRange): string {
  return `${articlePlaces[column] ?? "a"}.${startUtf16}-${endUtf16}`;
}

/** The address of the compare screen in that state; what is left out is as on a first visit. */
export function compareHref(projectSlug: string, query: Partial<CompareQuery>): string {
  const params = new URLSearchParams();
  for (const [at, articleId] of (query.articleIds ?? []).entries()) {
    const place = articlePlaces[at];
    if (place !== undefined) params.set(place, articleId);
  }
  if (query.runOf) params.set("run", runParam(query.runOf));
  else if (query.show === "numbers") params.set("show", "numbers");
  if (query.openPair) {
    const { first, second } = query.openPair;
    params.set("pair", `${articlePlaces[first] ?? ""}${articlePlaces[second] ?? ""}`);
  }
  if (query.isAdding) params.set("add", "1");
  if (query.find) params.set("find", query.find);
  if (query.hasAltered) params.set("altered", "1");
  if (query.hasDiffering) params.set("differing", "1");
  if (query.after) params.set("after", `${query.after.sharedUtf16}-${query.after.comparisonId}`);
  const search = params.toString();
  return `/p/${projectSlug}/compare${search ? `?${search}` : ""}`;
}
