/** What the review screen's address says: the queue's filters, one piece of work, the marks that wait, one's own rulings. */
import type { QueueChoice } from "#lib/review/queue-facets.ts";

export type ReviewQuery = QueueChoice & {
  tab: "queue" | "anchors" | "mine";
  /** One piece of work alone, whatever its state. */
  subjectId: string | null;
  /** A mark whose place is being selected in the text. */
  placingId: string | null;
  order: "time" | "article";
  /** Cursor of the page before. */
  after: string | null;
};

type SearchParams = Record<string, string | string[] | undefined>;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? null;

function idIn(value: string | string[] | undefined): string | null {
  const id = one(value)?.toLowerCase() ?? "";
  return UUID.test(id) ? id : null;
}

function among<const Word extends string>(words: readonly Word[], value: string | string[] | undefined) {
  return words.find((word) => word === one(value)) ?? null;
}

/** Anything that cannot be used is passed over: an old link still opens the queue. */
export function parseReviewQuery(params: SearchParams): ReviewQuery {
  return {
    tab: among(["queue", "anchors", "mine"], params.tab) ?? "queue",
    state: among(["pending", "ruled", "all"], params.state) ?? "pending",
    type: among(["annotation", "claim", "evidence"], params.kind),
    authorId: idIn(params.author),
    articleId: idIn(params.article),
    subjectId: idIn(params.subject),
    placingId: idIn(params.placing),
    order: among(["time", "article"], params.order) ?? "time",
    after: one(params.after)?.slice(0, 100) ?? null,
  };
}

/** The address of the review screen; what is as by default is left out. */
export function reviewHref(projectSlug: string, query: Partial<ReviewQuery>): string {
  const { tab, state, type, authorId, articleId, subjectId, placingId, order, after } = query;
  const parts = {
    tab: tab === "queue" ? null : tab,
    state: state === "pending" ? null : state,
    kind: type,
    author: authorId,
    article: articleId,
    subject: subjectId,
    placing: placingId,
    order: order === "article" ? order : null,
    after,
  };
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(parts)) if (value) params.set(name, value);
  return `/p/${projectSlug}/review${params.size > 0 ? `?${params}` : ""}`;
}
