/** What the import screens are given: minimal, serialisable, and free of the database's own types. */

import type { ArticleToCome } from "./corrections.ts";
import type { ImportFileProblem } from "./file-problem.ts";

export type ImportStateWord =
  | "uploading"
  | "planned"
  | "proposed"
  | "declined"
  | "committing"
  | "committed"
  | "undone"
  | "discarded";

export type ImportSummary = {
  id: string;
  number: number;
  state: ImportStateWord;
  createdBy: string;
  createdAt: Date;
  /** The latest of: undone, committed; by whom. Null before either. */
  closedBy: string | null;
  closedAt: Date | null;
  files: number;
  failedFiles: number;
  /** Articles in the library from it; before the commit, articles it would write. */
  articles: number;
};

/** Bytes that were there before: in which import, under which name, and the articles that came of them. */
export type EarlierImport = {
  importNumber: number;
  name: string;
  isUndone: boolean;
  isThisImport: boolean;
  articles: { articleId: string; title: string }[];
};

export type ArticleBrief = ArticleToCome & {
  plannedId: string;
  isIncluded: boolean;
  /** What was written, as it stands by now; null before the commit, and when it is no longer in the library. */
  article: { id: string; title: string; source: string | null } | null;
};

export type ImportFileView = {
  id: string;
  name: string;
  /** Null when the bytes were not kept. */
  byteLength: number | null;
  encoding: string | null;
  problem: ImportFileProblem | null;
  earlier: EarlierImport[];
  articles: ArticleBrief[];
};

export type ImportView = ImportSummary & {
  /** What a commit must name; null unless the import is planned. */
  planHash: string | null;
  fileViews: ImportFileView[];
};
