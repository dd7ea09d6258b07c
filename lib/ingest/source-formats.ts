/** The formats a source file may have, with the name's endings each goes by. A name decides only where bytes do not. */

import type { SourceFormat } from "./source-text.ts";

/** A ZIP is no source file itself: it holds some. */
export type FileFormat = SourceFormat | "zip";

export const FORMAT_ENDINGS: Readonly<Record<FileFormat, readonly string[]>> = {
  text: ["txt", "text"],
  markdown: ["md", "markdown"],
  html: ["html", "htm", "xhtml", "shtml"],
  pdf: ["pdf"],
  docx: ["docx"],
  eml: ["eml"],
  mht: ["mht", "mhtml"],
  json: ["json", "jsonl", "ndjson"],
  csv: ["csv", "tsv", "tab"],
  feed: ["rss", "atom", "rdf", "xml"],
  zip: ["zip"],
};

/** The name's ending in lower case without its dot, "" when it has none. */
export function endingOf(name: string): string {
  return /\.([^./\\]{1,12})$/.exec(name)?.[1]?.toLowerCase() ?? "";
}

/** The format a name's ending stands for, or null. */
export function formatByEnding(name: string): FileFormat | null {
  const ending = endingOf(name);
  const formats = Object.keys(FORMAT_ENDINGS) as FileFormat[];
  return formats.find((format) => FORMAT_ENDINGS[format].includes(ending)) ?? null;
}
