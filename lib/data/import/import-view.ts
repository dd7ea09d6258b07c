/** What the import screens are given: minimal, serialisable, and free of the database's own types. */

import type { PlanEdits } from "#lib/ingest/plan-edits.ts";
import type { ColumnMapping, Reading, SourceFormat, SourceWarning } from "#lib/ingest/source-text.ts";
import type { CaptureFacts } from "./capture.ts";
import type { ArticleToCome } from "./corrections.ts";
import type { ImportFileProblem } from "./file-problem.ts";
import type { KnownArticle, KnownHere } from "./known/known-article.ts";

export type ImportStateWord =
  | "uploading"
  | "planned"
  | "proposed"
  | "declined"
  | "committing"
  | "committed"
  | "undone"
  | "discarded";

/** `received`: its bytes are kept and it is being read. */
export type ImportFileStateWord = "received" | "planned" | "failed";

export type ImportSummary = {
  id: string;
  number: number;
  state: ImportStateWord;
  createdById: string;
  createdBy: string;
  createdAt: Date;
  /** When it was handed in by a member who may not commit; null: it was not. */
  proposedAt: Date | null;
  /** The latest of: undone, committed, declined; by whom. Null before any. */
  closedBy: string | null;
  closedAt: Date | null;
  declineReason: string | null;
  /** Why writing it stopped; null while all is well. */
  failure: string | null;
  files: number;
  failedFiles: number;
  /** Articles in the library from it, versions it added to others included; before the commit, what it would write. */
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
  /** Where it begins in its file's text. */
  rawStartUtf16: number;
  revision: number;
  isIncluded: boolean;
  known: KnownArticle[];
  /** Texts of this import it may be a later version of, and which are not left out. */
  here: KnownHere[];
  /** The same text stands before it in this import. */
  isCopyHere: boolean;
  /** Nearly the same text does, and is not left out. */
  isNearCopyHere: boolean;
  /** It may be a new version of a known article and nobody has said what it is: a commit is refused. */
  needsDecision: boolean;
  /** What was written, as it stands by now; null before the commit, and when it is no longer in the library. */
  article: WrittenArticle | null;
};

export type WrittenArticle = {
  id: string;
  title: string;
  source: string | null;
  /** The article it was written as a copy of; null when it is none, or that one is no longer in the library. */
  copyOf: { id: string; title: string } | null;
};

/** A file with what is said of it, without the articles in it. */
export type ImportFileFacts = {
  id: string;
  name: string;
  state: ImportFileStateWord;
  revision: number;
  /** Null when the bytes were not kept. */
  byteLength: number | null;
  encoding: string | null;
  /** Null until it is read. */
  format: SourceFormat | null;
  /** The archive it came in; null for a file of its own. */
  containerName: string | null;
  warnings: SourceWarning[];
  /** How a person wants it read and parted, and where they say its bytes came from. */
  reading: Reading;
  edits: PlanEdits;
  capture: CaptureFacts;
  problem: ImportFileProblem | null;
  earlier: EarlierImport[];
  /** Articles planned of it, and of those the ones that wait for a decision. */
  articleCount: number;
  undecidedCount: number;
};

export type ImportFileView = ImportFileFacts & { articles: ArticleBrief[] };

/** Which files and articles are listed: all, those that something is wrong with, those that wait for a decision. */
export type PlanFilter = "all" | "problems" | "undecided";

/** What is listed of a plan: of the files in whose name `name` stands, of all where it is null, what `only` says. */
export type PlanListing = { only: PlanFilter; name: string | null };

/** What a commit of the plan as it stands would write, and would not. */
export type ImportTotals = {
  /** Included articles, and the files they are of. */
  articles: number;
  files: number;
  leftOut: number;
  /** Files that cannot be used. */
  unusable: number;
  /** Included articles of which nobody has said whether they are new versions. */
  undecided: number;
  /** Files still being read; with warnings; whose bytes are kept; all of them. */
  received: number;
  warned: number;
  kept: number;
  allFiles: number;
};

/** Articles a listing lists; of those included; of those with something they could be a copy, a later version, of. */
export type ListedCounts = { articles: number; included: number; copies: number; versions: number };

export type ImportStanding = ImportSummary & {
  /** All files are read and held against the project: the plan can be committed. */
  isSettled: boolean;
  /** What a commit must name; null unless the import is planned or proposed, and settled. */
  planHash: string | null;
};

/** The whole of it: linear in files and articles. Screens are given pages, see import-page.ts. */
export type ImportView = ImportStanding & { fileViews: ImportFileView[] };

/** A table's columns and which of them are taken for what. */
export type TableColumns = { names: string[]; mapping: ColumnMapping };

/** How far an import is; `files` and `articles` count rows, `written` of those. */
export type ImportProgress = {
  state: ImportStateWord;
  files: { total: number; received: number; planned: number; failed: number; written: number };
  articles: { planned: number; written: number };
  /** The file being worked on; null when none is. */
  current: string | null;
  isSettled: boolean;
  /** Something is still going on: reading, settling or writing. */
  isMoving: boolean;
  failure: string | null;
};
