/** Stored comparisons as the compare screen shows them, turned so that the article asked for first is A. */
import "server-only";
import { COMPARE_VERSION } from "#lib/compare/compare-texts.ts";
import type { Passage } from "#lib/compare/comparison.ts";
import { swapPassage } from "#lib/compare/swap-sides.ts";
import { type PassageWording, swapWording } from "#lib/compare/wording/passage-wording.ts";
import { db } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { Member } from "../viewer.ts";
import {
  type AlignmentWord,
  type DirectionWord,
  type RuledPassageView,
  type RulingChain,
  readPairRulings,
} from "./pair-rulings.ts";
import { type PairProgress, type PairVersions, readProgress } from "./read-progress.ts";
import { readQuotations } from "./read-quotations.ts";
import { type WordingFinder, wordingFinder } from "./read-wording.ts";
import {
  type StoredQuantity,
  type StoredQuotation,
  storedQuantities,
  storedQuotations,
  type Turned,
} from "./stored-findings.ts";

export type StoredPassage = Passage & {
  reuseId: string;
  nature: "copied" | "stockPhrase" | "commonQuotation";
  state: "suspected" | "confirmed" | "rejected";
  /** What was said of this passage; null: nothing. A word taken back stands as "none", with its history. */
  alignment: RulingChain<AlignmentWord> | null;
  direction: RulingChain<DirectionWord> | null;
  /** What is told otherwise in it; null: an earlier engine found it, and the worker is to tell. */
  wording: PassageWording | null;
};

export type StoredComparison = {
  /**
   * found, none: what of both was found, or that nothing was; of what is not compared see read-progress.ts: whether it is
   * being compared now, waits for its turn, may be once a new version is looked through, failed, or was never asked for.
   */
  state: "found" | PairProgress["state"];
  /** Why it could not; null otherwise. */
  problem: string | null;
  engine: string;
  /** An earlier engine's answer: it stands until the worker has compared the two anew. */
  isOutdated: boolean;
  /** The worker was asked for it, or is at it; what is shown stands until then. */
  isUnderWay: boolean;
  /** It comes to be compared anew without being asked for: a job of one of the two waits (read-progress.ts). */
  isWaiting: boolean;
  /** Whether it is known of two that were not compared that they share too little to be. */
  isSought: boolean;
  /** ISO time. */
  computedAt: string | null;
  containmentA: number;
  containmentB: number;
  passages: StoredPassage[];
  quotations: StoredQuotation[];
  quantities: StoredQuantity[];
  /** Who took from whom, of the two articles as a whole. */
  direction: RulingChain<DirectionWord> | null;
  /** Places that were ruled on and that nothing found now matches: the word stands, and is shown. */
  unmatched: RuledPassageView[];
};

export type ComparedSide = { articleId: string; versionId: string };

const include = {
  passages: true,
  wording: true,
  quotations: { orderBy: { position: "asc" } },
  quantities: { orderBy: { position: "asc" } },
} as const;
type Row = Prisma.ComparisonGetPayload<{ include: typeof include }>;

function passagesOf(row: Row, { ruled, isSwapped }: Turned, wordingOf: WordingFinder): StoredPassage[] {
  const passages = row.passages.map((reuse): StoredPassage => {
    const { aStartUtf16, aEndUtf16, bStartUtf16, bEndUtf16, kind, nature, similarity, state } = reuse;
    const spans = { aStartUtf16, aEndUtf16, bStartUtf16, bEndUtf16 };
    const said = ruled.find((place) => place.ruledPassageId === reuse.ruledPassageId);
    const rulings = { alignment: said?.alignment ?? null, direction: said?.direction ?? null };
    const wording = wordingOf(spans);
    return {
      ...(isSwapped ? swapPassage(spans) : spans),
      kind,
      nature,
      similarity,
      state,
      reuseId: reuse.id,
      wording: wording && isSwapped ? swapWording(wording) : wording,
      ...rulings,
    };
  });
  return passages.sort((x, y) => x.aStartUtf16 - y.aStartUtf16 || x.bStartUtf16 - y.bStartUtf16);
}

/** Whether something still stands of what was said: a word that was taken back is not shown without its passage. */
function stands({ alignment, direction }: RuledPassageView): boolean {
  return [alignment, direction].some((chain) => chain !== null && chain.word !== "none");
}

/** The ruled places that something found now is. */
function matchedPlaces(row: Row | null): ReadonlySet<string | null> {
  if (row === null) return new Set();
  const found = [...row.passages, ...row.quotations, ...row.quantities];
  return new Set(found.map(({ ruledPassageId }) => ruledPassageId));
}

async function readRow(projectId: string, pair: PairVersions): Promise<Row | null> {
  return db().comparison.findUnique({
    where: { projectId_versionAId_versionBId: { projectId, ...pair } },
    include,
  });
}

/**
 * The pair's row; where it has none, how far its comparison is. Nothing was found of what is done and still has none: row
 * and mark are written in one transaction, and may be between the first two questions.
 */
async function readRowOrProgress(projectId: string, pair: PairVersions): Promise<Row | PairProgress> {
  const row = await readRow(projectId, pair);
  if (row !== null) return row;
  const progress = await readProgress(projectId, pair);
  return progress.state === "none" ? ((await readRow(projectId, pair)) ?? progress) : progress;
}

const isRow = (read: Row | PairProgress): read is Row => "passages" in read;

function withoutRow(progress: PairProgress) {
  return {
    ...progress,
    engine: COMPARE_VERSION,
    computedAt: null,
    containmentA: 0,
    containmentB: 0,
    passages: [],
    quotations: [],
    quantities: [],
  };
}

async function withRow(row: Row, ruled: readonly RuledPassageView[], isSwapped: boolean) {
  const { quotations, bodies } = await readQuotations(row);
  const turned = { ruled, isSwapped };
  const isOutdated = row.engine !== COMPARE_VERSION;
  const progress = isOutdated ? await readProgress(row.projectId, row) : null;
  return {
    state: "found" as const,
    problem: null,
    engine: row.engine,
    isOutdated,
    isUnderWay: progress?.isUnderWay ?? false,
    isWaiting: progress?.isWaiting ?? false,
    isSought: true,
    computedAt: row.computedAt.toISOString(),
    containmentA: isSwapped ? row.containmentB : row.containmentA,
    containmentB: isSwapped ? row.containmentA : row.containmentB,
    passages: passagesOf(row, turned, wordingFinder(row.wording, bodies)),
    quotations: storedQuotations(row.quotations, quotations, turned),
    quantities: storedQuantities(row.quantities, turned),
  };
}

/** Reads what the worker stored for two versions of the member's project; ids of another project find nothing. */
export async function readComparison(
  member: Member,
  a: ComparedSide,
  b: ComparedSide,
): Promise<StoredComparison> {
  const { projectId } = member;
  const isSwapped = a.versionId > b.versionId;
  const [first, second] = isSwapped ? [b, a] : [a, b];
  const pair = { versionAId: first.versionId, versionBId: second.versionId };
  const [read, rulings] = await Promise.all([
    readRowOrProgress(projectId, pair),
    readPairRulings(projectId, { aId: a.articleId, bId: b.articleId }),
  ]);
  const found = isRow(read) ? await withRow(read, rulings.passages, isSwapped) : withoutRow(read);
  const matched = matchedPlaces(isRow(read) ? read : null);
  return {
    ...found,
    direction: rulings.direction,
    unmatched: rulings.passages.filter((place) => stands(place) && !matched.has(place.ruledPassageId)),
  };
}

export type ComparedPair = { aId: string; bId: string; comparison: StoredComparison };

/** Every pair of two to four articles, in their order. */
export async function readComparisons(
  member: Member,
  sides: readonly ComparedSide[],
): Promise<ComparedPair[]> {
  const pairs = sides.flatMap((a, at) => sides.slice(at + 1).map((b) => ({ a, b })));
  return Promise.all(
    pairs.map(async ({ a, b }) => ({
      aId: a.articleId,
      bId: b.articleId,
      comparison: await readComparison(member, a, b),
    })),
  );
}
