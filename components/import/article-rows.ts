/** The articles to come of a whole import as rows of one list. Pure. */
import type { ArticleBrief, ImportFileView } from "#lib/data/import/import-view.ts";
import type { SourceOption } from "#lib/data/import/list-source-choices.ts";
import type { Publication } from "#lib/ingest/planned-article.ts";
import type { PlanFilter } from "./import-query.ts";
import { type KnownChip, knownChip } from "./known-words.ts";

export type ArticleRow = {
  plannedId: string;
  revision: number;
  fileId: string;
  fileName: string;
  title: string;
  /** Null: not known. */
  source: string | null;
  publication: Omit<Publication, "publishedStated" | "boundsReason">;
  isIncluded: boolean;
  chip: KnownChip;
  /** There is a known article it could be written as a copy, or a new version, of. */
  canBe: { copy: boolean; version: boolean };
};

type RowFile = Pick<ImportFileView, "id" | "name" | "warnings" | "articles">;

function sourceName({ source }: ArticleBrief, options: readonly SourceOption[]): string | null {
  if (source.kind === "unknown") return null;
  if (source.kind === "named") return source.name;
  return options.find(({ id }) => id === source.sourceId)?.name ?? "a source of this project";
}

function rowOf(file: RowFile, brief: ArticleBrief, options: readonly SourceOption[]): ArticleRow {
  const { plannedId, revision, title, isIncluded, known, here, as, needsDecision, publication } = brief;
  const { publishedOn, publishedPrecision, publishedAt, publishedZone, notBefore, notAfter } = publication;
  return {
    plannedId,
    revision,
    fileId: file.id,
    fileName: file.name,
    title,
    source: sourceName(brief, options),
    publication: { publishedOn, publishedPrecision, publishedAt, publishedZone, notBefore, notAfter },
    isIncluded,
    chip: knownChip({ known, as, needsDecision, isTwiceHere: false }),
    canBe: {
      copy: known.length > 0,
      version: here.length > 0 || known.some(({ kind }) => kind === "newVersion"),
    },
  };
}

/** In the files' order. Problems are those of files with warnings; a file that failed has no articles. */
export function articleRows(
  files: readonly RowFile[],
  only: PlanFilter,
  options: readonly SourceOption[],
): ArticleRow[] {
  return files.flatMap((file) => {
    if (only === "problems" && file.warnings.length === 0) return [];
    const listed = file.articles.filter((article) => only !== "undecided" || article.needsDecision);
    return listed.map((brief) => rowOf(file, brief, options));
  });
}
