/** What `collate import` prints: the import as it stands, file by file. Pure. */
import type { ArticleBrief, ImportFileView, ImportView } from "#lib/data/import/import-view.ts";
import type { Result } from "#lib/errors.ts";

/** A file that did not get as far as the import. */
export type FileAnswer = { file: string; error: { code: string; message: string; line: number | null } };

function sourceOf({ source, article }: ArticleBrief): string | null {
  if (article !== null) return article.source;
  return source.kind === "named" ? source.name : null;
}

function articleJson(brief: ArticleBrief) {
  const { title, byline, url, publication, isIncluded, needsDecision, known, article } = brief;
  const { here, isCopyHere, isNearCopyHere } = brief;
  const { publishedOn, publishedPrecision, notBefore, notAfter } = publication;
  return {
    title,
    byline,
    source: sourceOf(brief),
    url,
    publishedOn,
    publishedPrecision: publishedPrecision === "minute" ? "day" : publishedPrecision,
    notBefore,
    notAfter,
    isIncluded,
    needsDecision,
    known: known.map(({ kind, articleId, title: of, why }) => ({ kind, articleId, title: of, why })),
    here: {
      isCopy: isCopyHere,
      isNearCopy: isNearCopyHere,
      earlier: here.map(({ title: of, fileName, why }) => ({ file: fileName, title: of, why })),
    },
    articleId: article?.id ?? null,
  };
}

function fileJson(file: ImportFileView) {
  const { name, containerName, encoding, format, warnings, problem, articles } = file;
  const inside = containerName === null ? {} : { archive: containerName };
  if (problem !== null) return { file: name, ...inside, error: problem };
  return { file: name, ...inside, encoding, format, warnings, articles: articles.map(articleJson) };
}

/** `done`: how the commit was answered, or the handing in; null when none was asked for, or there was no plan for it. */
export function importJson(
  project: string,
  view: ImportView,
  failed: readonly FileAnswer[],
  done: Result<unknown> | null,
) {
  const { number, state, failure } = view;
  const refusal = done === null || done.ok ? null : { code: done.code, message: done.message };
  return {
    project,
    import: number,
    state,
    failure,
    refusal,
    files: [...failed, ...view.fileViews.map(fileJson)],
  };
}
