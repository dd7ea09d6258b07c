/** Articles to come of an import as rows of one list. Pure. */
import type { ListedArticle } from "#lib/data/import/import-page.ts";
import type { ArticleBrief } from "#lib/data/import/import-view.ts";
import type { SourceOption } from "#lib/data/import/list-source-choices.ts";
import type { Publication } from "#lib/ingest/planned-article.ts";
import { type KnownChip, knownChip } from "./known-words.ts";

export type ArticleRow = {
  plannedId: string;
  revision: number;
  fileId: string;
  /** Where it begins in its file's text. */
  rawStartUtf16: number;
  fileName: string;
  title: string;
  /** Null: not known. */
  source: string | null;
  publication: Omit<Publication, "publishedStated" | "boundsReason">;
  isIncluded: boolean;
  chip: KnownChip;
  /** There is an article, known or of the same import, it could be written as a copy, or a new version, of. */
  canBe: { copy: boolean; version: boolean };
};

/** Null: not known. */
export function sourceName(
  { source }: Pick<ArticleBrief, "source">,
  options: readonly SourceOption[],
): string | null {
  if (source.kind === "unknown") return null;
  if (source.kind === "named") return source.name;
  return options.find(({ id }) => id === source.sourceId)?.name ?? "a source of this project";
}

type Beside = {
  sources: readonly SourceOption[];
  /** See knownChip. */
  isLookedUp: boolean;
};

function rowOf({ fileId, fileName, brief }: ListedArticle, { sources, isLookedUp }: Beside): ArticleRow {
  const {
    plannedId,
    rawStartUtf16,
    revision,
    title,
    isIncluded,
    known,
    here,
    isCopyHere,
    isNearCopyHere,
    as,
    needsDecision,
    publication,
  } = brief;
  const { publishedOn, publishedPrecision, publishedAt, publishedZone, notBefore, notAfter } = publication;
  return {
    plannedId,
    revision,
    fileId,
    rawStartUtf16,
    fileName,
    title,
    source: sourceName(brief, sources),
    publication: { publishedOn, publishedPrecision, publishedAt, publishedZone, notBefore, notAfter },
    isIncluded,
    chip: knownChip({ known, as, needsDecision, isCopyHere, isNearCopyHere, isLookedUp }),
    canBe: {
      copy: known.length + here.length > 0 || isCopyHere || isNearCopyHere,
      version: here.length > 0 || known.some(({ kind }) => kind === "newVersion"),
    },
  };
}

export function articleRows(articles: readonly ListedArticle[], beside: Beside): ArticleRow[] {
  return articles.map((article) => rowOf(article, beside));
}
