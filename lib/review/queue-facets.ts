/**
 * How much of the shared work stands under each choice of the review queue's filters. Each facet's counts respect the
 * other filters and not its own, so that a count says what choosing it will show.
 */

export type QueueState = "pending" | "ruled" | "all";
export type WorkType = "annotation" | "claim" | "evidence";

/** Shared work that is alike in everything the queue is narrowed by, counted. */
export type CountedWork = {
  type: WorkType;
  authorId: string;
  /** Of a claim: where its shared evidence stands; none or several. */
  articleIds: readonly string[];
  isPending: boolean;
  isRuled: boolean;
  count: number;
};

export type QueueChoice = {
  state: QueueState;
  type?: WorkType | null;
  authorId?: string | null;
  articleId?: string | null;
};

export type FacetCounts = {
  states: Record<QueueState, number>;
  types: Record<WorkType, number>;
  authors: ReadonlyMap<string, number>;
  articles: ReadonlyMap<string, number>;
};

const isIn: Record<QueueState, (work: CountedWork) => boolean> = {
  pending: (work) => work.isPending,
  ruled: (work) => work.isRuled,
  all: () => true,
};

function matches(work: CountedWork, { state, type, authorId, articleId }: QueueChoice): boolean {
  if (type && work.type !== type) return false;
  if (authorId && work.authorId !== authorId) return false;
  if (articleId && !work.articleIds.includes(articleId)) return false;
  return isIn[state](work);
}

function sum(works: readonly CountedWork[], choice: QueueChoice): number {
  return works.reduce((total, work) => (matches(work, choice) ? total + work.count : total), 0);
}

function sumBy(
  works: readonly CountedWork[],
  choice: QueueChoice,
  keysOf: (work: CountedWork) => readonly string[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const work of works.filter((one) => matches(one, choice))) {
    for (const key of keysOf(work)) counts.set(key, (counts.get(key) ?? 0) + work.count);
  }
  return counts;
}

/** O(works × facets). */
export function countFacets(works: readonly CountedWork[], choice: QueueChoice): FacetCounts {
  const inState = (state: QueueState) => sum(works, { ...choice, state });
  const ofType = (type: WorkType) => sum(works, { ...choice, type });
  return {
    states: { pending: inState("pending"), ruled: inState("ruled"), all: inState("all") },
    types: { annotation: ofType("annotation"), claim: ofType("claim"), evidence: ofType("evidence") },
    authors: sumBy(works, { ...choice, authorId: null }, (work) => [work.authorId]),
    articles: sumBy(works, { ...choice, articleId: null }, (work) => work.articleIds),
  };
}
