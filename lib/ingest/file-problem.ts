/** Why a file cannot be imported: what `planFile` answers in place of a plan. */

export type FileProblemCode =
  | "empty"
  | "too_large"
  /** An article of more characters than can be read and marked. */
  | "too_long"
  /** No document at all: an image, a program. */
  | "binary"
  /** A document, of a kind that is not read. */
  | "unsupported"
  | "undecodable"
  | "password"
  /** Pictures of pages, without a word of text. */
  | "scanned"
  /** The file is cut off or damaged, or breaks its own format's rules. */
  | "broken"
  /** A file made to inflate to more than it may. */
  | "bomb"
  /** A table or list none of whose columns holds an article's text. */
  | "no_text_column"
  /** Files packed into one, where one document is expected. */
  | "archive"
  /** Of an entry in a ZIP: an archive itself; a name that leads astray; a link or device; a second one of its name. */
  | "nested_archive"
  | "unsafe_name"
  | "special_file"
  | "duplicate_name"
  | "no_article";

export type FileProblem = {
  code: FileProblemCode;
  /** One sentence for the person who chose the file, or two: what it is and what to do. */
  message: string;
  /** 1-based line the problem was met in, where it has one. */
  line: number | null;
  /** The column (a table's, or a record's key) it was met in, where it was met in one; the message names it too. */
  field?: string;
};

/** 20 MB, as the import screen promises; larger files are refused before they are decoded. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** Files of one archive; folders do not count. */
export const MAX_ZIP_FILES = 10_000;

/** Characters (UTF-16 units) of one article's raw text. */
export const MAX_ARTICLE_UTF16 = 2_000_000;

/** Characters of a file's whole text, which may hold many articles: as many as a plain text file's at most. */
export const MAX_TEXT_UTF16 = MAX_FILE_BYTES;

/** What a file over the limit is refused with, wherever its size is first known. */
export const TOO_LARGE: FileProblem = {
  code: "too_large",
  message: `The file is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB.`,
  line: null,
};

/** What an article over the limit is refused with. */
export const TOO_LONG: FileProblem = {
  code: "too_long",
  message: `The text is longer than ${MAX_ARTICLE_UTF16.toLocaleString("en-GB")} characters, the most one article may have.`,
  line: null,
};

/** What a small file is refused with that unpacks to more text than a large one may hold. */
export const TOO_MUCH_TEXT: FileProblem = {
  code: "too_long",
  message: `The file holds more than ${MAX_TEXT_UTF16.toLocaleString("en-GB")} characters of text. Split it into several.`,
  line: null,
};
