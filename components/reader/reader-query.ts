/** What the reader's address says: which version, which passage to land on, what is shown beside the text. */

/** `versions`: what changed between two versions of the text. `speakers`: who says what in it. */
export type ReaderView = "text" | "speakers" | "removed" | "raw" | "versions";

const otherViews: readonly string[] = ["speakers", "removed", "raw", "versions"] satisfies ReaderView[];

const isOtherView = (word: string | null): word is ReaderView => word !== null && otherViews.includes(word);

export type ReaderQuery = {
  /** Null: the current one. */
  versionNumber: number | null;
  /** "start-end" in UTF-16 units, unchecked. */
  at: string | null;
  view: ReaderView;
  /** The older version of a comparison of two; null: the one before. */
  fromVersion: number | null;
};

type SearchParams = Record<string, string | string[] | undefined>;

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? null;

function versionNumber(word: string | null): number | null {
  return word !== null && /^[1-9]\d{0,5}$/.test(word) ? Number(word) : null;
}

/** Anything that cannot be used is passed over: an old link still opens the article. */
export function parseReaderQuery(params: SearchParams): ReaderQuery {
  const show = one(params.show);
  return {
    versionNumber: versionNumber(one(params.v)),
    at: one(params.at),
    view: isOtherView(show) ? show : "text",
    fromVersion: versionNumber(one(params.from)),
  };
}

/** The address of the same article seen otherwise. */
export function readerHref(projectSlug: string, articleId: string, query: Partial<ReaderQuery>): string {
  const params = new URLSearchParams();
  if (query.versionNumber) params.set("v", String(query.versionNumber));
  if (query.at) params.set("at", query.at);
  if (query.view && query.view !== "text") params.set("show", query.view);
  if (query.view === "versions" && query.fromVersion) params.set("from", String(query.fromVersion));
  const search = params.toString();
  return `/p/${projectSlug}/articles/${articleId}${search ? `?${search}` : ""}`;
}
