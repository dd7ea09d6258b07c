/**
 * One page of an import: what its screen shows, whatever the import's size. Of all its files an index is read, of some
 * hundred bytes each; everything else is of the files and articles on the page.
 */
import "server-only";
import type { Member } from "../viewer.ts";
import { byFile } from "./by-file.ts";
import {
  countFiles,
  filesNamed,
  type IndexedFile,
  importTotals,
  isListed,
  listedArticles,
} from "./import-index.ts";
import {
  ALL_FILES,
  type ArticlesPage,
  type FilesPage,
  type ImportPage,
  type ImportPageQuery,
  type ImportShown,
  type ListedArchive,
  pageRows,
  type ResultFile,
} from "./import-page.ts";
import { findImportStanding } from "./import-standing.ts";
import type { ImportStateWord } from "./import-view.ts";
import { type ListPage, pageOf, pageWith } from "./list-page.ts";
import { countListed } from "./listed-articles.ts";
import type { ImportKey } from "./lock-import.ts";
import { readArticleBriefs } from "./read-article-briefs.ts";
import { readFileFacts } from "./read-file-facts.ts";
import { readImportIndex } from "./read-import-index.ts";

/** `found`: of all files of the index those that the name asked for finds. */
type Reading = {
  key: ImportKey;
  number: number;
  index: readonly IndexedFile[];
  found: readonly IndexedFile[];
  query: ImportPageQuery;
};

const placeOf = ({ page, pages, total, before }: ListPage) => ({ page, pages, total, before });

/** The entries of a page as what they stand for. */
function filesOn(page: ListPage, files: readonly IndexedFile[]): IndexedFile[] {
  return page.entries.flatMap(({ at }) => files[at] ?? []);
}

function archivesOf(listed: readonly IndexedFile[], onPage: readonly IndexedFile[]): ListedArchive[] {
  const archives = new Map<string, ListedArchive>();
  for (const { containerName: name } of onPage)
    if (name !== null) archives.set(name, { name, files: 0, failed: 0 });
  for (const { containerName, state } of listed) {
    const archive = containerName === null ? undefined : archives.get(containerName);
    if (archive === undefined) continue;
    archive.files += 1;
    if (state === "failed") archive.failed += 1;
  }
  return [...archives.values()];
}

async function readFilesPage({ key, number, found, query }: Reading): Promise<FilesPage> {
  const listed = found.filter((file) => isListed(file, query.only));
  const ones = listed.map(() => 1);
  const open = listed.findIndex(({ id }) => id === query.fileId);
  const page = pageOf(ones, query.filesPage ?? pageWith(ones, Math.max(open, 0), pageRows), pageRows);
  const onPage = filesOn(page, listed);
  return {
    ...placeOf(page),
    files: await readFileFacts(key, onPage, number),
    archives: archivesOf(listed, onPage),
    previousFileId: listed[page.before - 1]?.id ?? null,
    nextFileId: listed[page.before + onPage.length]?.id ?? null,
  };
}

/** The articles of a page whose entries are files: of the first file those before the page are passed over. */
async function briefsOn(key: ImportKey, page: ListPage, files: IndexedFile[], which: "all" | "undecided") {
  const rows = page.entries.map(({ from, to }, at) => (files[at]?.articles === 0 ? 0 : to - from));
  const limit = rows.reduce((sum, count) => sum + count, 0);
  const offset = page.entries[0]?.from ?? 0;
  return readArticleBriefs(key, { fileIds: files.map(({ id }) => id), which, offset, limit });
}

async function readArticlesPage({ key, found, query }: Reading): Promise<ArticlesPage> {
  const { only, name } = query;
  const counts = found.map((file) => listedArticles(file, only));
  const page = pageOf(counts, query.page, pageRows);
  const files = filesOn(page, found);
  const names = new Map(files.map(({ id, name }) => [id, name]));
  const briefs = await briefsOn(key, page, files, only === "undecided" ? "undecided" : "all");
  return {
    ...placeOf(page),
    articles: briefs.map(({ fileId, brief }) => ({ fileId, fileName: names.get(fileId) ?? "", brief })),
    listed: await countListed(key, only, name === null ? null : found.map(({ id }) => id)),
  };
}

/** A file without articles has a row of its own, with what is wrong with it. */
async function readResult({ key, number, found, query }: Reading): Promise<ImportShown> {
  const page = pageOf(
    found.map(({ articles }) => Math.max(1, articles)),
    query.page,
    pageRows,
  );
  const files = filesOn(page, found);
  const briefs = byFile(await briefsOn(key, page, files, "all"));
  const facts = await readFileFacts(key, files, number);
  const shown = facts.map(
    (file): ResultFile => ({ file, articles: (briefs.get(file.id) ?? []).map(({ brief }) => brief) }),
  );
  return { kind: "result", page: placeOf(page), files: shown, found: found.length };
}

async function readFile({ key, number, index, found }: Reading, at: number): Promise<ImportShown> {
  const [file] = await readFileFacts(key, index.slice(at, at + 1), number);
  if (file === undefined) return { kind: "nothing" };
  const counts = found.map(({ articles }) => articles);
  const place = found.findIndex(({ id }) => id === file.id);
  return { kind: "file", file, articlesPage: pageWith(counts, Math.max(place, 0), pageRows) };
}

/**
 * The place of the file to open; -1: all articles together. An only file is opened at once, unless it has several articles
 * and all of them are asked for, or those that wait for a decision.
 */
function placeOfOpen(index: readonly IndexedFile[], { fileId, only }: ImportPageQuery): number {
  const [first] = index;
  const isListAsked = fileId === ALL_FILES || (fileId === null && only === "undecided");
  if (index.length === 1 && first !== undefined && !(isListAsked && first.articles > 1)) return 0;
  return index.findIndex(({ id }) => id === fileId);
}

const closed: readonly ImportStateWord[] = ["committed", "undone"];

async function readShown(reading: Reading, state: ImportStateWord): Promise<ImportShown> {
  const { index, query } = reading;
  const isNoFile = query.fileId === null || query.fileId === ALL_FILES;
  if (closed.includes(state) && isNoFile) return readResult(reading);
  if (index.length === 0) return { kind: "nothing" };
  const at = placeOfOpen(index, query);
  if (at >= 0) return readFile(reading, at);
  return { kind: "articles", page: await readArticlesPage(reading) };
}

/** Null when the project has no import of that number. Memory is of the index and the page, time linear in the import. */
export async function readImportPage(
  member: Member,
  number: number,
  query: ImportPageQuery,
): Promise<ImportPage | null> {
  const standing = await findImportStanding(member, number);
  if (standing === null) return null;
  const key = { projectId: member.projectId, importId: standing.id };
  const index = await readImportIndex(key);
  const found = filesNamed(index, query.name);
  const reading = { key, number, index, found, query };
  const shown = await readShown(reading, standing.state);
  return {
    ...standing,
    totals: importTotals(index),
    fileCounts: countFiles(found),
    articleCount: found.reduce((sum, file) => sum + listedArticles(file, query.only), 0),
    filesPage: shown.kind === "result" ? null : await readFilesPage(reading),
    shown,
  };
}
