/** What the addresses of the import screens say, read without trust. */
import { ALL_FILES, longestNameUtf16 } from "#lib/data/import/import-page.ts";
import type { PlanListing } from "#lib/data/import/import-view.ts";
import type { ImportPageKey } from "#lib/data/import/list-imports.ts";
import { canonicalText } from "#lib/text/canonical-text.ts";
import { findKey } from "#lib/text/find-key.ts";

export type SearchParams = Record<string, string | string[] | undefined>;

function wholeNumber(value: string | string[] | undefined): number | undefined {
  if (typeof value !== "string" || !/^\d{1,9}$/u.test(value)) return undefined;
  return Number(value);
}

/** `?before=12` and `?after=12` of the history. */
export function parsePageKey(query: SearchParams): ImportPageKey {
  const after = wholeNumber(query.after);
  if (after !== undefined) return { after };
  const before = wholeNumber(query.before);
  return before === undefined ? {} : { before };
}

/** The number in the path; null when it is none. */
export function parseImportNumber(segment: string): number | null {
  return wholeNumber(segment) ?? null;
}

/** Which side of a file's plan a small screen shows. */
export type PlanSide = "articles" | "raw";

/** `?only=` and `?name=`: what is listed; a new name or filter begins at the first page. */
export type PlanQuery = PlanListing & {
  /** `?file=`: ALL_FILES for all articles together; null for an only file, or else all together. */
  fileId: string | null;
  /** `?from=`: the part of a long file. */
  fromUtf16: number;
  view: PlanSide;
  /** `?files=`: page of the files; null for the one the open file stands on. */
  filesPage: number | null;
  /** `?page=`: page of the articles, from 1. */
  page: number;
};

/** The part of a name that files are found by, as typed or as an address says it. Null where it is blank. */
export function typedName(value: string | string[] | undefined): string | null {
  if (typeof value !== "string") return null;
  const part = canonicalText(value.slice(0, longestNameUtf16)).trim();
  return findKey(part) === "" ? null : part;
}

export function parsePlanQuery(query: SearchParams): PlanQuery {
  const { only } = query;
  return {
    fileId: typeof query.file === "string" ? query.file : null,
    fromUtf16: wholeNumber(query.from) ?? 0,
    view: query.view === "raw" ? "raw" : "articles",
    only: only === "problems" || only === "undecided" ? only : "all",
    name: typedName(query.name),
    filesPage: wholeNumber(query.files) ?? null,
    page: wholeNumber(query.page) ?? 1,
  };
}

/** The address of one file's plan; the parts that are as by default are left out. */
export function planHref(importHref: string, query: Partial<PlanQuery>): string {
  const parts = new URLSearchParams();
  if (query.fileId) parts.set("file", query.fileId);
  if (query.fromUtf16) parts.set("from", String(query.fromUtf16));
  if (query.view === "raw") parts.set("view", "raw");
  if (query.only && query.only !== "all") parts.set("only", query.only);
  if (query.name) parts.set("name", query.name);
  if (query.filesPage) parts.set("files", String(query.filesPage));
  if (query.page && query.page > 1) parts.set("page", String(query.page));
  return parts.size === 0 ? importHref : `${importHref}?${parts}`;
}

/** What `?file=` says where all articles of an import are listed together: an only file is opened without it. */
export function listFileId(files: number): string | null {
  return files === 1 ? ALL_FILES : null;
}

/** The mark of an article's place among those of its file. */
export const articleMark = (rawStartUtf16: number): string => `a-${rawStartUtf16}`;

/** The address of an article to come: its file's, the part it begins in, and the article there. */
export function articleHref(
  importHref: string,
  query: Partial<PlanQuery> & { fileId: string },
  rawStartUtf16: number,
): string {
  return `${planHref(importHref, { ...query, fromUtf16: rawStartUtf16 })}#${articleMark(rawStartUtf16)}`;
}
