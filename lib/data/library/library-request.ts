/** What the library is asked for, as its address says it. Ids are not yet known to be the project's. */

export const readingStates = ["new", "reading", "done", "excluded"] as const;
export type LibraryState = (typeof readingStates)[number];

export const reuseFacets = ["shares", "altered", "numbers"] as const;
export type ReuseFacet = (typeof reuseFacets)[number];

export const librarySorts = ["newest", "oldest", "title", "arrival", "relevance"] as const;
export type LibrarySort = (typeof librarySorts)[number];

/** Stands for articles whose source is not known. */
export const unknownSource = "unknown";

export type LibraryRequest = {
  /** As typed. */
  q: string;
  /** Null: all but the excluded. */
  state: LibraryState | null;
  /** Any of these; `unknownSource` among them. */
  sourceIds: readonly string[];
  /** Any of these, or of the tags below them. */
  tagIds: readonly string[];
  importNumber: number | null;
  /** All of these. */
  reuse: readonly ReuseFacet[];
  sort: LibrarySort;
  /** Id of the article past which, or before which, the page lies. */
  after: string | null;
  before: string | null;
};
