/**
 * Everywhere a passage ran, in time order: one text origin, however many articles carry it. Read from stored comparisons.
 * What speaks for who took from whom is told of two articles beside each other (read-pair-evidence.ts), not here.
 */
import "server-only";
import type { TextSpan } from "#lib/compare/align-rows.ts";
import type { ChangedWords } from "#lib/compare/carried/count-changed.ts";
import { trimToWords } from "#lib/compare/carried/trim-to-words.ts";
import type { Passage } from "#lib/compare/comparison.ts";
import { textDate } from "#lib/compare/origins/article-date.ts";
import { type Earliest, findEarliest } from "#lib/compare/origins/earliest.ts";
import { type Carrier, findCarriers, LEAST_SHARE } from "#lib/compare/origins/find-carriers.ts";
import { countTokens } from "#lib/text/tokens.ts";
import type { Member } from "../viewer.ts";
import type { PassageArticle } from "../work/article-json.ts";
import { type LoadedPair, loadAlignments } from "./load-alignments.ts";
import { type CarriedWords, readCarried } from "./read-carried.ts";
import { type Coverage, readCoverage } from "./read-coverage.ts";
import { type RunArticle, readRunArticles } from "./run-articles.ts";
import { inTimeOrder } from "./run-order.ts";

export type RunCarrier = {
  versionId: string;
  article: PassageArticle;
  /** When its text is from, as far as it is stated. */
  date: ReturnType<typeof textDate>;
  /** Where the passage stands in it, in the order of its text, in proportion. */
  pieces: { startUtf16: number; endUtf16: number; exact: string }[];
  /** From its first word here to its last; empty where none of its words is here; null: not known yet, or carried in part. */
  place: TextSpan | null;
  /** Words that stand there. */
  passageWords: number | null;
  /** Part of the passage that stands here, 0 to 1. */
  share: number;
  /** Words of the whole article, of which those of the passage are a part. */
  articleWords: number;
};

/** Two carriers that share it, however many passages join them. */
export type RunLink = {
  /** The earlier in the run's order first. */
  fromVersionId: string;
  toVersionId: string;
  kind: Passage["kind"];
  changedWords: ChangedWords;
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

/** As the article's own words are counted; all of them where there is no other word. */
function wordsIn({ body, wordCount }: RunArticle, place: TextSpan): number {
  const all = trimToWords(body, { startUtf16: 0, endUtf16: body.length });
  const isAll = place.startUtf16 <= all.startUtf16 && place.endUtf16 >= all.endUtf16;
  return isAll ? wordCount : Math.min(countTokens(body.slice(place.startUtf16, place.endUtf16)), wordCount);
}

function carrierOf(carrier: Carrier, row: RunArticle, place: TextSpan | null): RunCarrier {
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
    place,
    passageWords: place && wordsIn(row, place),
    share: carrier.share,
    articleWords: row.wordCount,
  };
}

/** The kind of the first that joins them, unless what was counted says otherwise of the passage itself. */
function kindOf(kind: Passage["kind"], changedWords: ChangedWords): Passage["kind"] {
  if (changedWords === 0) return "verbatim";
  return kind === "verbatim" && typeof changedWords === "number" ? "edited" : kind;
}

function linksAmong(
  carriers: readonly RunCarrier[],
  pairs: readonly LoadedPair[],
  words: CarriedWords,
): RunLink[] {
  const order = new Map(carriers.map(({ versionId }, at) => [versionId, at]));
  const joining = new Map<string, LoadedPair[]>();
  for (const pair of pairs) {
    if (!order.has(pair.a.versionId) || !order.has(pair.b.versionId)) continue;
    joining.set(pair.comparisonId, [...(joining.get(pair.comparisonId) ?? []), pair]);
  }
  return [...joining.values()].flatMap((all) => {
    const [first] = all;
    if (first === undefined) return [];
    const [from, to] = [first.a, first.b].sort(
      (x, y) => (order.get(x.versionId) ?? 0) - (order.get(y.versionId) ?? 0),
    );
    const changedWords = words.changedWords(all);
    const kind = kindOf(first.kind, changedWords);
    return from && to
      ? [{ fromVersionId: from.versionId, toVersionId: to.versionId, kind, changedWords }]
      : [];
  });
}

/** Null: no such version in the member's project, or the passage lies outside it. A handful of queries. */
export async function readPassageRun(member: Member, passage: RunPassage): Promise<PassageRun | null> {
  // What was looked through is told of what is read after it: the other way round a carrier just found might be missing.
  const coverage = await readCoverage(member, passage.versionId);
  if (coverage === null) return null;
  const pairs = await loadAlignments(member, [passage]);
  const found = findCarriers(passage, pairs);
  const articles = await readRunArticles(
    member,
    found.map(({ versionId }) => versionId),
  );
  const asked = articles.get(passage.versionId);
  if (asked === undefined || passage.startUtf16 < 0 || passage.endUtf16 > asked.body.length) return null;
  const carrying = found.filter(({ share }) => share >= LEAST_SHARE);
  const bodyOf = (versionId: string) => articles.get(versionId)?.body ?? "";
  const words = await readCarried(member, { passage, carriers: carrying, pairs, bodyOf });
  const all = found.flatMap((carrier) => {
    const row = articles.get(carrier.versionId);
    return row === undefined ? [] : [carrierOf(carrier, row, words.placeOf(carrier.versionId))];
  });
  const carriers = inTimeOrder(all.filter(({ share }) => share >= LEAST_SHARE));
  const earliest = findEarliest(
    carriers.map(({ article, date }) => ({ articleId: article.articleId, date })),
  );
  return {
    carriers,
    partly: inTimeOrder(all.filter(({ share }) => share < LEAST_SHARE)),
    links: linksAmong(carriers, pairs, words),
    earliest,
    textOrigins: carriers.length > 1 ? 1 : 0,
    coverage,
  };
}
