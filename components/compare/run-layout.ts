/**
 * Where everything of a passage's arc diagram stands: the articles that carry it one below the other in time order, and
 * from each an arc to the earlier one whose words are nearest. Undated ones stand apart, below. Pure; lengths in CSS pixels.
 */
import type { ChangedWords } from "#lib/compare/carried/count-changed.ts";
import type { Passage } from "#lib/compare/comparison.ts";

export type RunStop = {
  articleId: string;
  /** ISO day that counts for the order (of a repost its primary source's); null when it is not stated to the day. */
  day: string | null;
};

/** Two articles between which the passage was found, whichever way. */
export type RunLink = {
  articleIds: readonly [string, string];
  kind: Passage["kind"];
  changedWords: ChangedWords;
};

export type RunRow = {
  articleId: string;
  /** Middle of its row. */
  yPx: number;
  /** Whole days after the earliest dated one; null when undated. */
  daysAfter: number | null;
};

export type RunArc = {
  fromId: string;
  toId: string;
  kind: Passage["kind"];
  changedWords: ChangedWords;
  /** Path data. */
  path: string;
};

export type RunLayout = {
  widthPx: number;
  heightPx: number;
  dated: RunRow[];
  undated: RunRow[];
  /** Top of the row that says that the rest is undated; null when nothing is. */
  undatedTopPx: number | null;
  arcs: RunArc[];
  /** Articles that share it with none of those above them: where a wording begins. */
  beginnings: string[];
};

export const rowHeightPx = 48;
export const undatedHeadPx = 32;
/** As wide as the widest arc asks for, up to this. */
const mostWidthPx = 112;
const marginPx = 4;
/** From the right edge of the picture to the middle of a dot. */
export const dotInsetPx = 10;
const leastBulgePx = 16;
const dayMillis = 86_400_000;

const dayNumber = (day: string) => Math.round(Date.parse(`${day}T00:00:00Z`) / dayMillis);

/** Within a day the order given stays. */
function byTime(stops: readonly RunStop[]): { dated: RunStop[]; undated: RunStop[] } {
  const sorted = [...stops].sort((x, y) => {
    const [first, second] = [x.day ?? "", y.day ?? ""];
    return first < second ? -1 : first > second ? 1 : 0;
  });
  return {
    dated: sorted.filter((stop) => stop.day !== null),
    undated: sorted.filter((stop) => stop.day === null),
  };
}

const kindRank: Record<Passage["kind"], number> = { verbatim: 0, edited: 1, paraphrase: 2 };

/** The link to the nearest wording among those above: fewest words changed, then the closer kind, then the earlier one. */
function nearestAbove(
  articleId: string,
  above: ReadonlyMap<string, number>,
  links: readonly RunLink[],
): { link: RunLink; otherId: string } | null {
  const own = links.flatMap((link) => {
    const [one, two] = link.articleIds;
    if (one !== articleId && two !== articleId) return [];
    const otherId = one === articleId ? two : one;
    const at = above.get(otherId);
    return at === undefined ? [] : [{ link, otherId, at }];
  });
  const words = ({ changedWords }: RunLink) =>
    typeof changedWords === "number" ? changedWords : Number.POSITIVE_INFINITY;
  own.sort((x, y) => {
    const [first, second] = [words(x.link), words(y.link)];
    if (first !== second) return first - second;
    return kindRank[x.link.kind] - kindRank[y.link.kind] || x.at - y.at;
  });
  return own[0] ?? null;
}

/** How far an arc over that distance goes to the left of the dots; the further apart, the wider. */
function bulgePx(distancePx: number, longestPx: number): number {
  const mostBulgePx = mostWidthPx - dotInsetPx - marginPx;
  const share = Math.sqrt((distancePx - rowHeightPx) / Math.max(longestPx - rowHeightPx, rowHeightPx * 4));
  return Math.round(leastBulgePx + (mostBulgePx - leastBulgePx) * Math.min(1, Math.max(0, share)));
}

type Nearest = { link: RunLink; otherId: string; articleId: string };

/** For each row the nearest wording among those above it; null where it shares the passage with none of them. */
function nearestOfAll(rows: readonly RunRow[], links: readonly RunLink[]): (Nearest | null)[] {
  const above = new Map<string, number>();
  return rows.map(({ articleId }, at) => {
    const found = nearestAbove(articleId, above, links);
    above.set(articleId, at);
    return found === null ? null : { ...found, articleId };
  });
}

/** Elliptic arcs, and the width of the picture that holds them. */
function arcsOf(rows: readonly RunRow[], nearest: readonly (Nearest | null)[]) {
  const yPx = new Map(rows.map((row) => [row.articleId, row.yPx]));
  const spans = nearest.flatMap((one) => {
    const [from, to] = one === null ? [] : [yPx.get(one.otherId), yPx.get(one.articleId)];
    return one === null || from === undefined || to === undefined ? [] : [{ ...one, from, to }];
  });
  const longestPx = Math.max(0, ...spans.map(({ from, to }) => to - from));
  const bulges = spans.map(({ from, to }) => bulgePx(to - from, longestPx));
  const xPx = Math.max(dotInsetPx, ...bulges.map((bulge) => bulge + marginPx));
  const arcs = spans.map(({ link, otherId, articleId, from, to }, at): RunArc => {
    const { kind, changedWords } = link;
    const path = `M${xPx} ${from}A${bulges[at]} ${(to - from) / 2} 0 0 0 ${xPx} ${to}`;
    return { fromId: otherId, toId: articleId, kind, changedWords, path };
  });
  return { arcs, widthPx: xPx + dotInsetPx };
}

/**
 * Lays out the articles that carry a passage. `links` may hold any pairs of them; of several the nearest is drawn, so that
 * sixty articles stay readable. Every article has one row. O(stops · links).
 */
export function layOutRun(stops: readonly RunStop[], links: readonly RunLink[]): RunLayout {
  const { dated, undated } = byTime(stops);
  const firstDay = dated[0]?.day ?? null;
  const undatedTopPx = undated.length === 0 ? null : dated.length * rowHeightPx;
  const below = undatedTopPx === null ? 0 : undatedTopPx + undatedHeadPx;
  const row = (stop: RunStop, at: number, topPx: number): RunRow => ({
    articleId: stop.articleId,
    yPx: topPx + at * rowHeightPx + rowHeightPx / 2,
    daysAfter: stop.day === null || firstDay === null ? null : dayNumber(stop.day) - dayNumber(firstDay),
  });
  const rows = {
    dated: dated.map((stop, at) => row(stop, at, 0)),
    undated: undated.map((stop, at) => row(stop, at, below)),
  };
  const all = [...rows.dated, ...rows.undated];
  const nearest = nearestOfAll(all, links);
  return {
    heightPx: Math.max(below + undated.length * rowHeightPx, dated.length * rowHeightPx),
    ...rows,
    undatedTopPx,
    ...arcsOf(all, nearest),
    beginnings: all.flatMap(({ articleId }, at) => (nearest[at] === null ? [articleId] : [])),
  };
}
