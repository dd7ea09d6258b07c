/** Every file of an import in a few words, in the order of its list: what pages, filters and totals are made of. Pure. */
import { findKey } from "#lib/text/find-key.ts";
import { byFileName } from "./by-file-name.ts";
import type { ImportFileStateWord, ImportTotals, PlanFilter } from "./import-view.ts";

export type IndexedFile = {
  id: string;
  name: string;
  position: number;
  containerName: string | null;
  state: ImportFileStateWord;
  /** Its bytes are kept. */
  isKept: boolean;
  isUnusable: boolean;
  isWarned: boolean;
  /** Planned of it; of those included in a commit; of those waiting for a decision. */
  articles: number;
  included: number;
  undecided: number;
};

/** By name, the files of an archive together where the first of them stands. O(n log n). */
export function inListOrder(files: readonly IndexedFile[]): IndexedFile[] {
  const archives = new Map<string, IndexedFile[]>();
  const places: IndexedFile[][] = [];
  for (const file of files.toSorted(byFileName)) {
    const inside = file.containerName === null ? undefined : archives.get(file.containerName);
    if (inside !== undefined) {
      inside.push(file);
      continue;
    }
    const place = [file];
    places.push(place);
    if (file.containerName !== null) archives.set(file.containerName, place);
  }
  return places.flat();
}

/** The files in whose name the part stands, see find-key.ts; null and a blank part stand in all. Linear in the names. */
export function filesNamed<File extends { name: string }>(
  files: readonly File[],
  part: string | null,
): readonly File[] {
  const key = findKey(part ?? "");
  return key === "" ? files : files.filter(({ name }) => findKey(name).includes(key));
}

/** Problems are files that failed or came with warnings. */
export function isListed(file: IndexedFile, only: PlanFilter): boolean {
  if (only === "problems") return file.state === "failed" || file.isWarned;
  return only === "all" || file.undecided > 0;
}

/** How many of the file's articles the filter lists: see listedSql. */
export function listedArticles(file: IndexedFile, only: PlanFilter): number {
  if (only === "problems") return file.isWarned ? file.articles : 0;
  return only === "all" ? file.articles : file.undecided;
}

export function countFiles(files: readonly IndexedFile[]): Record<PlanFilter, number> {
  const count = (only: PlanFilter) => files.filter((file) => isListed(file, only)).length;
  return { all: files.length, problems: count("problems"), undecided: count("undecided") };
}

/** What a commit of the plan as it stands would write, and would not. */
export function importTotals(files: readonly IndexedFile[]): ImportTotals {
  const count = (is: (file: IndexedFile) => boolean) => files.filter(is).length;
  const sum = (of: (file: IndexedFile) => number) => files.reduce((total, file) => total + of(file), 0);
  const articles = sum((file) => file.included);
  return {
    articles,
    files: count((file) => file.included > 0),
    leftOut: sum((file) => file.articles) - articles,
    unusable: count((file) => file.isUnusable),
    undecided: sum((file) => file.undecided),
    received: count((file) => file.state === "received"),
    warned: count((file) => file.isWarned),
    kept: count((file) => file.isKept),
    allFiles: files.length,
  };
}
