/**
 * Everywhere a passage ran, in time order: one text origin, however many articles carry it. Read from stored comparisons.
 * What speaks for who took from whom is told of two articles beside each other (read-pair-evidence.ts), not here.
 */
import "server-only";
import { textDate } from "#lib/compare/origins/article-date.ts";
import { type Earliest, findEarliest } from "#lib/compare/origins/earliest.ts";
import { type Carrier, findCarriers, LEAST_SHARE } from "#lib/compare/origins/find-carriers.ts";
import type { Member } from "../viewer.ts";
import type { PassageArticle } from "../work/article-json.ts";
import { type LoadedPair, loadAlignments } from "./load-alignments.ts";
import { type Coverage, readCoverage } from "./read-coverage.ts";
import { type RunArticle, readRunArticles } from "./run-articles.ts";
import { inTimeOrder } from "./run-order.ts";

export type RunCarrier = {
  versionId: string;
  article: PassageArticle;
  /** When its text is from, as far as it is stated. */
  date: ReturnType<typeof textDate>;
  /** Where the passage stands in it, in the order of its text. */
  pieces: { startUtf16: number; endUtf16: number; exact: string }[];
  /** Part of the passage that stands here, 0 to 1. */
  share: number;
  /** Words of the whole article, of which those of the passage are a part. */
  articleWords: number;
};

/** Two carriers whose passages were aligned. */
export type RunLink = {
  reuseId: string;
  /** The earlier in the run's order first. */
  fromVersionId: string;
  toVersionId: string;
  kind: "verbatim" | "edited" | "paraphrase";
  state: "suspected" | "confirmed";
};

export type PassageRun = {
  /** In time order: dated ones first, then those that are not, by title. The article asked for is among them. */
  carriers: RunCarrier[];
  /** Articles that carry a smaller part of it. */
  partly: RunCarrier[];
  links: RunLink[];
  earliest: Earliest;
  /** One text, since all are connected by it; 0 where it stands in this article alone. */
  textOrigins: 0 | 1;
  coverage: Coverage;
};

export type RunPassage = { versionId: string; startUtf16: number; endUtf16: number };

function carrierOf(carrier: Carrier, row: RunArticle): RunCarrier {
  const pieces = carrier.pieces.map(({ startUtf16, endUtf16 }) => ({
    startUtf16,
    endUtf16,
    exact: row.body.slice(startUtf16, endUtf16),
  }));
  return {
    versionId: row.versionId,
    article: row.article,
    date: textDate(row.dates),
    pieces,
    share: carrier.share,
    articleWords: row.wordCount,
  };
}

function linksAmong(carriers: readonly RunCarrier[], pairs: readonly LoadedPair[]): RunLink[] {
  const order = new Map(carriers.map(({ versionId }, at) => [versionId, at]));
  return pairs.flatMap(({ reuseId, a, b, kind, state }) => {
    const [x, y] = [order.get(a.versionId), order.get(b.versionId)];
    if (x === undefined || y === undefined) return [];
    const [from, to] = x < y ? [a, b] : [b, a];
    return [{ reuseId, fromVersionId: from.versionId, toVersionId: to.versionId, kind, state }];
  });
}

/** Null: no such version in the member's project, or the passage lies outside it. A handful of queries. */
export async function readPassageRun(member: Member, passage: RunPassage): Promise<PassageRun | null> {
  const [pairs, coverage] = await Promise.all([
    loadAlignments(member, [passage]),
    readCoverage(member, passage.versionId),
  ]);
  if (coverage === null) return null;
  const found = findCarriers(passage, pairs);
  const articles = await readRunArticles(
    member,
    found.map(({ versionId }) => versionId),
  );
  const asked = articles.get(passage.versionId);
  if (asked === undefined || passage.startUtf16 < 0 || passage.endUtf16 > asked.body.length) return null;
  const all = found.flatMap((carrier) => {
    const row = articles.get(carrier.versionId);
    return row === undefined ? [] : [carrierOf(carrier, row)];
  });
  const carriers = inTimeOrder(all.filter(({ share }) => share >= LEAST_SHARE));
  const earliest = findEarliest(
    carriers.map(({ article, date }) => ({ articleId: article.articleId, date })),
  );
  return {
    carriers,
    partly: inTimeOrder(all.filter(({ share }) => share < LEAST_SHARE)),
    links: linksAmong(carriers, pairs),
    earliest,
    textOrigins: carriers.length > 1 ? 1 : 0,
    coverage,
  };
}
