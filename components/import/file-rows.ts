/** A page of an import's files as rows of its list: those of one archive under its name. Pure. */
import type { ListedArchive } from "#lib/data/import/import-page.ts";
import type { ImportFileFacts } from "#lib/data/import/import-view.ts";
import { countOf, sizeOf } from "./count-of.ts";
import { sayProblem } from "./problem-words.ts";

export type FileStanding = "received" | "planned" | "failed" | "undecided" | "warned";

export type FileRow =
  | { kind: "file"; id: string; name: string; standing: FileStanding; note: string; isInside: boolean }
  | { kind: "archive"; id: string; name: string; note: string };

type ListedFile = Pick<
  ImportFileFacts,
  | "id"
  | "name"
  | "state"
  | "problem"
  | "warnings"
  | "articleCount"
  | "undecidedCount"
  | "containerName"
  | "byteLength"
  | "earlier"
>;

function standingOf(file: ListedFile): FileStanding {
  if (file.state !== "planned") return file.state;
  if (file.undecidedCount > 0) return "undecided";
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
  const { state, problem, articleCount, undecidedCount, warnings, byteLength } = file;
  if (state === "received") return "being read";
  if (problem !== null) return sayProblem(problem);
  return [
    countOf(articleCount, "article"),
    ...(undecidedCount === 0 ? [] : [`${undecidedCount} to decide`]),
    ...(warnings.length === 0 ? [] : [countOf(warnings.length, "warning")]),
    ...sayEarlier(file),
    ...(byteLength === null ? [] : [sizeOf(byteLength)]),
  ].join(" · ");
}

function archiveRow({ name, files, failed }: ListedArchive): FileRow {
  const unusable = failed === 0 ? "" : `, ${failed} unusable`;
  return { kind: "archive", id: `archive ${name}`, name, note: `${countOf(files, "file")}${unusable}` };
}

/** `files` in the list's order: an archive's name stands before the first of its files, also at the top of a page. */
export function fileRows(files: readonly ListedFile[], archives: readonly ListedArchive[]): FileRow[] {
  const rowOf = (file: ListedFile): FileRow => ({
    kind: "file",
    id: file.id,
    name: file.name,
    standing: standingOf(file),
    note: fileNote(file),
    isInside: file.containerName !== null,
  });
  return files.flatMap((file, at) => {
    const isFirst = file.containerName !== null && files[at - 1]?.containerName !== file.containerName;
    const archive = isFirst ? archives.find(({ name }) => name === file.containerName) : undefined;
    return archive === undefined ? [rowOf(file)] : [archiveRow(archive), rowOf(file)];
  });
}
