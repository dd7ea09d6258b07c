/** The files of an import as rows of its list: those of one archive together under its name. Pure. */
import type { ImportFileView } from "#lib/data/import/import-view.ts";
import { countOf, sizeOf } from "./count-of.ts";
import type { PlanFilter } from "./import-query.ts";

export type FileStanding = "received" | "planned" | "failed" | "undecided" | "warned";

export type FileRow =
  | { kind: "file"; id: string; name: string; standing: FileStanding; note: string; isInside: boolean }
  | { kind: "archive"; id: string; name: string; note: string };

export type FileCounts = Record<PlanFilter, number>;

type ListedFile = Pick<
  ImportFileView,
  "id" | "name" | "state" | "problem" | "warnings" | "articles" | "containerName" | "byteLength" | "earlier"
>;

/** Something a person should look at. */
function isProblem({ state, warnings }: ListedFile): boolean {
  return state === "failed" || warnings.length > 0;
}

function isUndecided({ articles }: ListedFile): boolean {
  return articles.some((article) => article.needsDecision);
}

function standingOf(file: ListedFile): FileStanding {
  if (file.state !== "planned") return file.state;
  if (isUndecided(file)) return "undecided";
  return file.warnings.length > 0 ? "warned" : "planned";
}

function sayEarlier({ earlier }: ListedFile): string[] {
  const [first] = earlier;
  if (first === undefined) return [];
  if (first.isThisImport) return [`same bytes as ${first.name}`];
  const undone = first.isUndone ? ", undone since" : "";
  return [`same bytes as in import ${first.importNumber}${undone}`];
}

/** What is to say of a file in one line. */
export function fileNote(file: ListedFile): string {
  const { state, problem, articles, warnings, byteLength } = file;
  if (state === "received") return "being read";
  if (problem !== null)
    return problem.line === null ? problem.message : `${problem.message} Line ${problem.line}.`;
  const undecided = articles.filter((article) => article.needsDecision).length;
  return [
    countOf(articles.length, "article"),
    ...(undecided === 0 ? [] : [`${undecided} to decide`]),
    ...(warnings.length === 0 ? [] : [countOf(warnings.length, "warning")]),
    ...sayEarlier(file),
    ...(byteLength === null ? [] : [sizeOf(byteLength)]),
  ].join(" · ");
}

export function isListed(file: ListedFile, only: PlanFilter): boolean {
  if (only === "problems") return isProblem(file);
  return only === "all" || isUndecided(file);
}

export function countFiles(files: readonly ListedFile[]): FileCounts {
  const count = (only: PlanFilter) => files.filter((file) => isListed(file, only)).length;
  return { all: files.length, problems: count("problems"), undecided: count("undecided") };
}

function archiveRow(name: string, inside: readonly ListedFile[]): FileRow {
  const failed = inside.filter(({ state }) => state === "failed").length;
  const unusable = failed === 0 ? "" : `, ${failed} unusable`;
  return {
    kind: "archive",
    id: `archive ${name}`,
    name,
    note: `${countOf(inside.length, "file")}${unusable}`,
  };
}

/** Rows in the files' order; the first file of an archive brings all of it. O(files). */
export function fileRows(files: readonly ListedFile[], only: PlanFilter): FileRow[] {
  const listed = files.filter((file) => isListed(file, only));
  const archives = new Map<string, ListedFile[]>();
  for (const file of listed) {
    if (file.containerName === null) continue;
    const inside = archives.get(file.containerName);
    if (inside === undefined) archives.set(file.containerName, [file]);
    else inside.push(file);
  }
  const rowOf = (file: ListedFile): FileRow => ({
    kind: "file",
    id: file.id,
    name: file.name,
    standing: standingOf(file),
    note: fileNote(file),
    isInside: file.containerName !== null,
  });
  return listed.flatMap((file) => {
    const { containerName } = file;
    if (containerName === null) return [rowOf(file)];
    const inside = archives.get(containerName);
    if (inside === undefined) return [];
    archives.delete(containerName);
    return [archiveRow(containerName, inside), ...inside.map(rowOf)];
  });
}
