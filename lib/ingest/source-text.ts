/**
 * What reading a source file gives, whatever its format: one text that every raw offset indexes, and what the format
 * itself says about it. Plain text and Markdown are their own decoded text; of the other formats (HTML, PDF, DOCX,
 * mail, feeds, tables) it is the words a reader sees, in reading order, one block a line. Nothing here is cleaned yet.
 */

import type { FileLine } from "#lib/text/file-lines.ts";
import type { Confidence, RawSpan } from "./planned-article.ts";

export type SourceFormat =
  | "text"
  | "markdown"
  | "html"
  | "pdf"
  | "docx"
  | "eml"
  | "mht"
  | "json"
  | "csv"
  | "feed";

/**
 * What the format says of a span of the text. `article`: the article's own text, which no rule about lines may drop;
 * `furniture`: not the article (a menu, a rail, a running header); the others name a block's part in an article.
 */
export type LayoutRole =
  | "article"
  | "furniture"
  | "title"
  | "heading"
  | "byline"
  | "date"
  | "caption"
  | "note"
  /** Whose work it is, as the page or the message says it. */
  | "credit";

/** Layout spans ascend and do not overlap; they cover whole lines, or what stands between block starts. `rule` names the reason for the person who reads it. */
export type LayoutSpan = RawSpan & { role: LayoutRole; rule: string };

export type FactField =
  | "title"
  | "published"
  | "modified"
  /** When the file itself was made: no later than this was the article published, and perhaps long before. */
  | "created"
  | "source"
  | "byline"
  | "url"
  | "archiveUrl"
  | "retrieved"
  | "retrievedHow"
  | "language";

/** A value the file states outside its running text (a meta element, a header, a column), with where and how sure. */
export type StatedFact = {
  field: FactField;
  value: string;
  /** The place in words: `meta property="article:published_time"`, `JSON-LD datePublished`, `column "date"`. */
  rule: string;
  confidence: Confidence;
  /** Where the value stands in the text, or null when it stands only in the file. */
  span: RawSpan | null;
};

/** An article by the format itself: a feed's item, a table's row. Parts ascend and cover the text. */
export type SourcePart = RawSpan & { facts: StatedFact[] };

export type SourceWarning = {
  code:
    | "mojibake"
    | "hidden_characters"
    /** The encoding was told by little, and others give other letters. */
    | "encoding_guessed"
    | "skipped_records"
    /** A value of a record that is kept: it cannot be what its column is taken for. */
    | "unread_value"
    | "no_text_page"
    | "other";
  message: string;
  /** 1-based line of the file, where it has one. */
  line: number | null;
  /** The column (a table's, or a record's key) it was met in, where it was met in one. */
  field?: string;
};

/** A table's columns and which of them were taken for what, by name or by hand; "" by hand: none is. */
export type ColumnMapping = Partial<Record<"title" | "text" | "date" | "source" | "url" | "byline", string>>;

export type SourceText = {
  format: SourceFormat;
  /** A name of the WHATWG Encoding Standard; "utf-8" for formats that carry their own characters. */
  encoding: string;
  /** Canonical text (lib/text/canonical-text.ts). */
  text: string;
  layout: LayoutSpan[];
  /** Null: articles are found by the text's shape. */
  parts: SourcePart[] | null;
  /** Of the file as a whole; a part's own facts go before them. Strongest first within a field. */
  facts: StatedFact[];
  warnings: SourceWarning[];
  /** Offsets of the hyphens with which lines of a page ended inside a word; of PDFs only. */
  lineHyphens?: number[];
  /** The lines of the file that lines of the text stand in, as far as known; absent where the text's own are the file's. */
  fileLines?: FileLine[];
  /** Offsets at which a block begins, though a line may not: what a chat message says behind its head. Ascending. */
  blockStarts?: number[];
  /** Of tables only. */
  columns: { names: string[]; mapping: ColumnMapping } | null;
};

/** How a person wants a file read: each absent field is found out by reading. */
export type Reading = {
  encoding?: string;
  /** Undo text that was decoded by the wrong table, as the warning showed it. */
  repairMojibake?: boolean;
  columns?: ColumnMapping;
};
