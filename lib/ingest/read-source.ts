/**
 * The edge of lib/ingest: a source file's bytes to its text, by the format the bytes and the name show. Formats that
 * are not text are decoded by libraries; each in a module of its own, loaded when it is first needed.
 */

import { readArchiveHeader } from "./archive-header.ts";
import { readChat } from "./chat/read-chat.ts";
import { decodeSource } from "./decode-source.ts";
import { detectFormat } from "./detect-format.ts";
import { type FileProblem, MAX_FILE_BYTES, TOO_LARGE } from "./file-problem.ts";
import { warnOfHiddenCharacters } from "./hidden-characters.ts";
import { readPassedOn } from "./mail/passed-on.ts";
import { readPrintOut } from "./print-out.ts";
import type { Reading, SourceFormat, SourceText } from "./source-text.ts";

export type ReadResult = { ok: true; source: SourceText } | { ok: false; error: FileProblem };

/** Reads the bytes of one format. Rejects only for bugs; what is wrong with a file is its answer. */
export type FormatReader = (bytes: Uint8Array, reading: Reading, name: string) => Promise<ReadResult>;

/** The text of a plain text file, about which its format says nothing. */
export function plainSource(encoding: string, text: string, format: SourceFormat = "text"): SourceText {
  const nothing = { layout: [], parts: null, facts: [], warnings: [], columns: null };
  return { format, encoding, text, ...nothing };
}

/** The forms plain text has where it was copied or exported from a program; null for any other. */
function readCopied(text: string): Partial<SourceText> | null {
  return readChat(text) ?? readPassedOn(text) ?? readArchiveHeader(text) ?? readPrintOut(text);
}

/** Plain text, with what its form says of it. */
const readPlain: FormatReader = async (bytes, reading) => {
  const decoded = decodeSource(bytes, reading);
  if (!decoded.ok) return decoded;
  const { encoding, text, warnings } = decoded.file;
  return {
    ok: true,
    source: {
      ...plainSource(encoding, text),
      ...readCopied(text),
      warnings,
    },
  };
};

/** One line a format; the library a reader needs is loaded with its module. */
const READERS: Readonly<Record<SourceFormat, () => Promise<FormatReader>>> = {
  text: async () => readPlain,
  markdown: async () => (await import("./markdown/read-markdown.ts")).readMarkdown,
  html: async () => (await import("./html/read-html.ts")).readHtml,
  mht: async () => (await import("./mail/read-mht.ts")).readMht,
  eml: async () => (await import("./mail/read-eml.ts")).readEml,
  pdf: async () => (await import("./pdf/read-pdf.ts")).readPdf,
  docx: async () => (await import("./docx/read-docx.ts")).readDocx,
  csv: async () => (await import("./table/read-csv.ts")).readCsv,
  json: async () => (await import("./table/read-json.ts")).readJson,
  feed: async () => (await import("./feed/read-feed.ts")).readFeed,
};

/** A ZIP holds source files and is none; see archive/read-zip.ts. */
const ZIP: FileProblem = {
  code: "archive",
  message: "The file is a ZIP archive. It is imported as the files in it, not as a document.",
  line: null,
};

/**
 * Reads one file.
 *
 * @param bytes the whole file
 * @param name its name; the ending decides only where the bytes leave a choice
 * @param reading how a person wants it read
 * @returns its text and what its format says, or what is wrong with it. Rejects only for bugs.
 */
export async function readSource(
  bytes: Uint8Array,
  name: string,
  reading: Reading = {},
): Promise<ReadResult> {
  if (bytes.length > MAX_FILE_BYTES) return { ok: false, error: TOO_LARGE };
  const detected = detectFormat(bytes, name);
  if (!detected.ok) return detected;
  if (detected.format === "zip") return { ok: false, error: ZIP };
  const reader = await READERS[detected.format]();
  const read = await reader(bytes, reading, name);
  if (!read.ok) return read;
  const warnings = [...read.source.warnings, ...warnOfHiddenCharacters(read.source.text)];
  return { ok: true, source: { ...read.source, warnings } };
}
