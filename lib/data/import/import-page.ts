/** One page of an import as its screen is given it, and what the address asks of it. */
import type {
  ArticleBrief,
  ImportFileFacts,
  ImportStanding,
  ImportTotals,
  ListedCounts,
  PlanFilter,
  PlanListing,
} from "./import-view.ts";

/** Rows a page of files, and of articles, shows. */
export const pageRows = 200;

/** In place of a file: all articles together, also of an import of one file, which is opened otherwise. */
export const ALL_FILES = "all";

/** The most of a name that files are found by. */
export const longestNameUtf16 = 200;

export type ImportPageQuery = PlanListing & {
  /** The file to open; ALL_FILES, or none of this import: all articles together. Null: the only file, or all together. */
  fileId: string | null;
  /** Page of the files' list, from 1; null: the one the open file stands on. */
  filesPage: number | null;
  /** Page of the articles, from 1. */
  page: number;
};

export type PagePlace = { page: number; pages: number; total: number; before: number };

/** An archive as far as its files are listed. */
export type ListedArchive = { name: string; files: number; failed: number };

export type FilesPage = PagePlace & {
  files: ImportFileFacts[];
  /** The archives these files came in. */
  archives: ListedArchive[];
  /** The files that stand directly before and after this page; null at the ends of the list. */
  previousFileId: string | null;
  nextFileId: string | null;
};

export type ListedArticle = { fileId: string; fileName: string; brief: ArticleBrief };

export type ArticlesPage = PagePlace & { articles: ListedArticle[]; listed: ListedCounts };

/** A file with the articles of it that stand on this page. */
export type ResultFile = { file: ImportFileFacts; articles: ArticleBrief[] };

export type ImportShown =
  | { kind: "nothing" }
  /** `articlesPage`: the page of the articles of all files found on which those of this file begin; 1 without it. */
  | { kind: "file"; file: ImportFileFacts; articlesPage: number }
  | { kind: "articles"; page: ArticlesPage }
  /** `found`: files found by the name that was asked for, or all, on whichever page. */
  | { kind: "result"; page: PagePlace; files: ResultFile[]; found: number };

export type ImportPage = ImportStanding & {
  /** The plan's: what is done to all that a filter lists is done to the plan that was shown. */
  revision: number;
  totals: ImportTotals;
  /** Of the files found by the name that was asked for, or of all. */
  fileCounts: Record<PlanFilter, number>;
  /** Articles listed of them, on whichever page. */
  articleCount: number;
  /** Null where the result is shown. */
  filesPage: FilesPage | null;
  shown: ImportShown;
};
