/** What a file is, in the screen's words. */
import type { SourceFormat } from "#lib/ingest/source-text.ts";

export const FORMAT_WORDS: Record<SourceFormat, string> = {
  text: "Text",
  markdown: "Markdown",
  html: "HTML",
  pdf: "PDF",
  docx: "Word",
  eml: "E-mail",
  mht: "Saved page",
  json: "JSON",
  csv: "Table",
  feed: "Feed",
};
